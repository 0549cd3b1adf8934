// Puts the parts of the page together. Words and tables stand in the page; this makes them move.

import { bandChart } from "./bands.js";
import { chooser } from "./choices.js";
import { ledgerFilter } from "./ledger.js";
import { units } from "./money.js";
import { oddsChart } from "./odds.js";
import { sharesChart } from "./shares.js";
import { startTheme } from "./theme.js";

const run = JSON.parse(document.getElementById("run").textContent);
const place = (name) => document.querySelector("[data-chart='" + name + "']");
const days = Array.from({ length: run.weeks }, (_, week) => run.firstMonday + 7 * week);
const money = units(run.money);
const lastDay = run.firstMonday + 7 * run.weeks;

/** Charts that follow what is chosen. */
const followers = [];

function unit(chosen) {
  return money.find(({ id }) => id === chosen.unit);
}

/** Who held the gate under an explanation: rows until the takeover end where it may begin, rows after it begin where it must have. */
function ribbon(explanation) {
  const number = Object.fromEntries(run.organs.map(({ id }, index) => [id, index]));
  const [early, late] = run.takeover ? [run.takeover.from, run.takeover.to] : [lastDay, lastDay];
  return explanation.gates.map(({ name, spans }) => ({
    name,
    spans: spans.map((span) => ({
      from: span.from === null ? late : span.from, until: span.until === null ? early : Math.min(span.until, lastDay), any: span.any, words: span.words,
      organs: span.organs.map((id) => number[id]),
    })),
  }));
}

function gateData(chosen) {
  const explanation = run.explanations.find(({ id }) => id === chosen.explanation);
  const reading = run.readings.find(({ id }) => id === chosen.reading);
  const band = explanation.bands[chosen.reading];
  return {
    days, band, sample: band.sample, reports: reading.reports, separateLicence: reading.separateLicence, events: run.events, takeover: run.takeover,
    ribbon: ribbon(explanation), organs: run.organs, unit: unit(chosen), periods: run.periods, explanation: chosen.explanation, reading: chosen.reading,
  };
}

function rentData(chosen) {
  const explanation = run.explanations.find(({ id }) => id === chosen.explanation);
  const find = (part, reading, period) => explanation.quantities.find((each) => each.id === part && each.reading === reading && each.period === period)
    || { q05: null, q50: null, q95: null };
  const bars = run.readings.flatMap(({ id }) => run.periods.map((period) => ({
    reading: id, period,
    values: Object.fromEntries(run.rent.map((part) => [part.id, find(part.id, id, period).q50])),
    ends: Object.fromEntries(run.rent.map((part) => [part.id, [find(part.id, id, period).q05, find(part.id, id, period).q95]])),
  })));
  return { parts: run.rent, bars, unit: unit(chosen), explanation: chosen.explanation, reading: chosen.reading };
}

/** Draws a chart where the page has a place for it, and again whenever the choice changes. */
function follow(name, chart, data, options, chosen) {
  const element = place(name);
  if (!element) return;
  const drawn = chart(element, data(chosen), { name, ...options });
  followers.push((next) => drawn.update(data(next)));
}

/** Blocks of the page that belong to one choice. */
function showBlocks(chosen) {
  document.querySelectorAll("[data-explanation]").forEach((block) => {
    block.hidden = block.dataset.explanation !== chosen.explanation
      || (block.dataset.reading !== undefined && block.dataset.reading !== chosen.reading);
  });
}

startTheme();
document.documentElement.classList.add("live");
const named = (list) => list.map(({ id, words }) => ({ id, name: words ? id + ": " + words : id, short: id }));
const { chosen, onChange } = chooser(document.getElementById("choices"), {
  explanation: { label: "explanation", options: named(run.explanations) },
  reading: { label: "reading of the unit", options: named(run.readings) },
  unit: { label: "money", options: money },
}, { explanation: run.first.explanation, reading: run.first.reading, unit: "CNY" });

if (place("odds")) {
  oddsChart(place("odds"), { explanations: run.explanations, sets: run.sets, isUsable: run.isUsable }, {
    name: "odds", how: "Each slider says how likely you held an explanation before any report, relative to the others. What the reports do to that is"
      + " arithmetic: your odds times the evidence of the run. Nothing is simulated anew. ± is the Monte-Carlo error.",
  });
}
follow("gate", bandChart, gateData, {
  how: "The line is the median over simulations that the reports leave; the dark band holds half of them, the pale band nine in ten. Boxes are what"
    + " reports say over the time they speak of, in this reading of the unit, with number and grade; each links to its page. Numbers above the chart are"
    + " the events listed below. The strips say whose consent was needed: one colour, one organ; colours with gaps, any one of them; without gaps, all.",
}, chosen);
follow("rent", sharesChart, rentData, {
  how: "Each bar is the median yearly rent of a period, divided by who keeps it, one group for each reading of the unit. Medians of parts do not add up"
    + " to the median of the whole.",
}, chosen);
const ledger = document.getElementById("ledger");
if (ledger) {
  const head = Array.from(ledger.tHead.rows[0].cells).map((cell) => cell.textContent);
  ledgerFilter(place("ledger"), ledger, {
    name: "reports", columns: ["outlet", "place", "speaks of", "grade", "use"].map((title) => ({ title, column: head.indexOf(title) })),
  });
}
onChange((next) => {
  showBlocks(next);
  followers.forEach((follower) => follower(next));
});
