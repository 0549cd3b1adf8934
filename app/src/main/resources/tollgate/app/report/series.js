// Quantities through the quarters, looked up by what is chosen.

import { isNumber } from "./figures.js";
import { daysOf, middleOf } from "./scale.js";

const ALL = "all";

/** Finds bands of `series` (quarters and bands) for a choice: under the explanation where it is told apart, else in the reading, else over all. */
export function lookup(series) {
  const quarters = series.quarters;
  const found = new Map(series.bands.map((band) => [[band.quantity, band.item, band.explanation, band.reading].join("|"), band]));
  const get = (quantity, item, explanation, reading) => found.get([quantity, item, explanation, reading].join("|"));
  return {
    quarters,
    has: (quantity) => series.bands.some((band) => band.quantity === quantity),
    items: (quantity) => [...new Set(series.bands.filter((band) => band.quantity === quantity).map(({ item }) => item))],
    find: (quantity, item, chosen) => get(quantity, item, chosen.explanation, ALL) || get(quantity, item, ALL, chosen.reading) || get(quantity, item, ALL, ALL),
    read: (quantity, item, chosen) => get(quantity, item, ALL, chosen.reading) || get(quantity, item, ALL, ALL),
  };
}

/** What a band is conditional on, in words that begin a sentence. */
export function scope(band) {
  if (band.explanation !== ALL) return "Under " + band.explanation + ", over all readings";
  return band.reading !== ALL ? "Over all explanations, read as " + band.reading : "Over all explanations and readings";
}

/** A band as a line, in the reader's money. */
export function lineOf(band, quarters, unit, name, paint) {
  const isMoney = band.unit.startsWith("CNY");
  const turn = (values) => values.map((value, index) => (isMoney ? unit.of(value, (quarters[index].from + quarters[index].to) / 2) : value));
  return { name, paint, q05: turn(band.q05), q50: turn(band.q50), q95: turn(band.q95) };
}

/** The unit of a band in the reader's money. */
export function unitOf(band, unit) {
  return band.unit.replace(/^CNY/, unit.short).replace("/quarter", " a quarter");
}

/** The means over a period's quarters of a line's medians and of the ends of its intervals. */
export function during(line, quarters, period) {
  const [from, to] = daysOf(period);
  const mean = (values) => {
    const there = values.filter((_, index) => quarters[index].from >= from && quarters[index].to <= to).filter(isNumber);
    return there.length === 0 ? null : there.reduce((sum, value) => sum + value, 0) / there.length;
  };
  return { period, name: line.name, q05: mean(line.q05), q50: mean(line.q50), q95: mean(line.q95) };
}

/** What an explanation says of a quantity in each of the periods in which it has it, in the reader's money. */
export function quantitiesOf(explanation, id, reading, periods, unit) {
  return periods.flatMap((period) => explanation.quantities.filter((each) => each.id === id && each.reading === reading && each.period === period))
    .filter(({ q50 }) => isNumber(q50))
    .map((each) => {
      const turn = (value) => (each.unit.startsWith("CNY") ? unit.of(value, middleOf(each.period)) : value);
      return { ...each, q05: turn(each.q05), q50: turn(each.q50), q95: turn(each.q95) };
    });
}
