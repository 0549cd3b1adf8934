// What findings say: numbers with their intervals, who takes most where one does, and on how little it rests.

import { amount, isNumber, listed, percent } from "./figures.js";

const SHARES = { 2: "half", 3: "a third", 4: "a quarter" };

/** How far from an even share a part may be that is still said to be one. */
const NEARLY = 0.08;

/** A median with what nine in ten draws lie between. */
export function within({ q05, q50, q95 }, words = amount) {
  return words(q50) + " (" + words(q05) + " to " + words(q95) + ")";
}

/** Whether each of two medians lies in the other's interval. */
export function areLevel(one, other) {
  const holds = ({ q05, q95 }, { q50 }) => q50 >= q05 && q50 <= q95;
  return holds(one, other) && holds(other, one);
}

/** The largest part, and those that are level with it. */
export function leading(parts) {
  const sorted = parts.filter(({ q50 }) => isNumber(q50) && q50 > 0).sort((one, other) => other.q50 - one.q50);
  return sorted.filter((each, place) => place === 0 || areLevel(sorted[0], each));
}

/** Where most of a sum goes or comes from (`way`: to, by), as the end of a sentence: `parts` have names and intervals. */
export function most(way, parts) {
  const first = leading(parts);
  if (first.length === 0) return "nothing " + way + " anybody";
  if (first.length === 1) return "most " + way + " " + first[0].name + ", " + within(first[0]);
  return "most " + way + " " + listed(first.map(({ name }) => name)) + ", level within their intervals at "
    + amount(first[first.length - 1].q50) + " to " + amount(first[0].q50) + " each";
}

/** Who takes how much of a sum, as a sentence without its start: shares are of the parts' `value`. */
export function takes(parts) {
  const all = parts.reduce((sum, { value }) => sum + value, 0);
  const first = leading(parts);
  if (!(all > 0) || first.length === 0) return "nobody takes anything";
  const shares = first.map(({ value }) => value / all);
  if (first.length === 1) return first[0].name + " takes most, " + percent(shares[0]);
  const even = SHARES[first.length] && shares.every((share) => Math.abs(share - 1 / first.length) < NEARLY) ? "about " + SHARES[first.length] + " each" : null;
  return listed(first.map(({ name }) => name)) + " take " + (even || percent(Math.min(...shares)) + " to " + percent(Math.max(...shares)) + " each, level within their intervals");
}

/** What begins a finding that rests on too few runs: `few` is their number in words, or empty where there are enough. */
export function sketch(few) {
  return few ? "A sketch of " + few + " effective runs. " : "";
}

/** A value in each period, as the end of a sentence: `told` are periods with intervals. */
export function inPeriods(told, words = amount) {
  return told.length === 0 ? "not told of any period" : listed(told.map((each) => within(each, words) + " in " + each.period));
}
