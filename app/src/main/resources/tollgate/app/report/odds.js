// The reader's own odds: what the reports make of whatever weights the explanations had before.

import { csv, odds, percent } from "./figures.js";
import { html, save } from "./dom.js";

/** Probabilities after the reports, with their Monte-Carlo errors, from weights before them. */
export function posterior(explanations, weights) {
  const best = Math.max(...explanations.map((each) => (each.logEvidence === null ? -Infinity : each.logEvidence)));
  const raw = explanations.map((each, index) => (each.logEvidence === null ? 0 : weights[index] * Math.exp(each.logEvidence - best)));
  const sum = raw.reduce((total, value) => total + value, 0);
  const shares = raw.map((value) => (sum > 0 ? value / sum : 0));
  return shares.map((share, index) => {
    const variance = shares.reduce((total, other, place) => {
      const slope = (place === index ? 1 : 0) - other;
      return total + Math.pow(slope * (explanations[place].error || 0), 2);
    }, 0);
    return { share, error: share * Math.sqrt(variance) };
  });
}

function normal(weights) {
  const sum = weights.reduce((total, value) => total + value, 0);
  return weights.map((value) => (sum > 0 ? value / sum : 0));
}

/** What the numbers say of the two most probable, without saying more. */
function words(data, after, before) {
  if (!data.explanations.some((_, index) => before[index] > 0)) return "Give at least one explanation some weight.";
  const order = after.map((each, index) => ({ ...each, id: data.explanations[index].id, index })).sort((a, b) => b.share - a.share);
  const [one, two] = order;
  if (!two || two.share === 0) return "With these odds only " + one.id + " remains, whatever the reports say.";
  const shift = (data.explanations[one.index].logEvidence || 0) - (data.explanations[two.index].logEvidence || 0);
  const error = Math.hypot(data.explanations[one.index].error || 0, data.explanations[two.index].error || 0);
  const clear = Math.abs(shift) >= Math.log(3) && Math.abs(shift) > 2 * error;
  const start = "With your odds, " + one.id + " comes first at " + percent(one.share) + " ± " + percent(one.error) + ", then " + two.id
    + " at " + percent(two.share) + ". ";
  if (!clear) return start + "The reports cannot tell these two apart: between them the order is that of your own odds and of chance.";
  return start + "Between these two the reports shift the odds by " + odds(shift) + " for " + (shift > 0 ? one.id : two.id) + ".";
}

/** Sliders over `data.explanations` (id, words, prior, logEvidence, error, sample); `data.sets` names what is in dispute. */
export function oddsChart(element, data, options) {
  const start = normal(data.explanations.map(({ prior }) => prior));
  let weights = start.slice();
  const rows = data.explanations.map((each, index) => {
    const id = options.name + "-" + index;
    const slider = html("input", { type: "range", id, min: 0, max: 100, step: 1 });
    const prior = html("td", { class: "number" });
    const after = html("td", { class: "number" });
    const meter = html("meter", { min: 0, max: 1, "aria-label": "after the reports, " + each.id });
    slider.addEventListener("input", () => {
      weights[index] = Number(slider.value) / 100;
      show(false);
    });
    return { slider, prior, after, meter,
      row: html("tr", {}, html("th", { scope: "row" }, html("label", { for: id }, html("code", {}, each.id)),
        html("small", {}, each.words)), html("td", {}, slider), prior, after, html("td", {}, meter)) };
  });
  const sentence = html("p", { class: "finding", "aria-live": "polite" });
  const sets = html("tbody", {});
  const table = () => {
    const before = normal(weights);
    const after = posterior(data.explanations, before);
    return [["explanation", "prior", "log_evidence", "log_evidence_error", "posterior", "posterior_error"]].concat(
      data.explanations.map((each, index) => [each.id, before[index], each.logEvidence, each.error, after[index].share, after[index].error]));
  };
  function show(withSliders) {
    const before = normal(weights);
    const after = posterior(data.explanations, before);
    const top = Math.max(...weights, 1e-9);
    rows.forEach((row, index) => {
      if (withSliders) row.slider.value = String(Math.round(100 * weights[index] / top));
      row.prior.textContent = percent(before[index]);
      row.after.textContent = percent(after[index].share) + " ± " + percent(after[index].error);
      row.meter.value = after[index].share;
      row.slider.setAttribute("aria-valuetext", percent(before[index]) + " before, " + percent(after[index].share) + " after the reports");
    });
    sentence.textContent = (data.isUsable ? "" : "Not to be used: the effective samples are too small. ") + words(data, after, before);
    const sum = (set, of) => data.explanations.reduce((total, each, index) => total + (each.sets.includes(set) ? of(index) : 0), 0);
    sets.replaceChildren(...data.sets.map((set) => html("tr", {}, html("th", { scope: "row" }, html("code", {}, set.id)),
      html("td", { class: "number" }, percent(sum(set.id, (index) => before[index]))),
      html("td", { class: "number" }, percent(sum(set.id, (index) => after[index].share))))));
  }
  const button = (text, act) => {
    const made = html("button", { type: "button" }, text);
    made.addEventListener("click", act);
    return made;
  };
  const reset = (next) => () => {
    weights = next.slice();
    const top = Math.max(...weights, 1e-9);
    weights = weights.map((value) => value / top);
    show(true);
  };
  const header = (names) => html("thead", {}, html("tr", {}, names.map(([name, look]) => html("th", { scope: "col", class: look }, name))));
  element.replaceChildren(html("figure", {}, html("figcaption", {}, sentence),
    html("p", { class: "files" }, button("The study’s odds", reset(start)), button("Even odds", reset(start.map(() => 1))),
      button("Data (CSV)", () => save(options.name + ".csv", "text/csv;charset=utf-8", csv(table())))),
    html("div", { class: "scroll", role: "region", tabindex: 0, "aria-label": "Your odds" }, html("table", { class: "odds" },
      html("caption", {}, html("span", {}, "Your odds before the reports, and what the reports make of them")),
      header([["explanation"], ["how likely you held it"], ["before", "number"], ["after the reports", "number"], ["", null]]),
      html("tbody", {}, rows.map(({ row }) => row)))),
    ...(data.sets.length > 0 ? [html("div", { class: "scroll", role: "region", tabindex: 0, "aria-label": "What is in dispute" }, html("table", {},
      html("caption", {}, html("span", {}, "The same by what is in dispute, summed over explanations")),
      header([["holds"], ["before", "number"], ["after the reports", "number"]]), sets))] : []),
    html("p", { class: "how" }, html("strong", {}, "How to read. "), options.how)));
  reset(start)();
}
