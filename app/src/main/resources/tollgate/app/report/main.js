// Puts the parts of the page together. Words and tables stand in the page; this makes them move.

import { bandChart } from "./bands.js";
import { chooser } from "./choices.js";
import { ledgerFilter } from "./ledger.js";
import { amount, isNumber, listed, percent, significant } from "./figures.js";
import { html } from "./dom.js";
import { intervalChart, signed } from "./intervals.js";
import { linesChart, paintOf, stackChart } from "./lines.js";
import { mapChart } from "./map.js";
import { units } from "./money.js";
import { oddsChart } from "./odds.js";
import { sankeyChart, sankeyFinding } from "./sankey.js";
import { during, lineOf, lookup, scope, unitOf } from "./series.js";
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

const series = lookup(run.series);
/** Pairs of draws below which a sign is not spoken of, and the percent at which lines are cut off. */
const FEWEST_PAIRS = 20;
const MOST_PERCENT = 200;
const isSketch = run.isUsable ? "" : "A sketch from few draws. ";
const plain = (id) => id.replaceAll("-", " ");

/** A sum before and after, as the end of a sentence. */
function beforeAndAfter(line, words) {
  const told = run.periods.map((period) => [period, during(line, series.quarters, period)]).filter(([, value]) => isNumber(value));
  return listed(told.map(([period, value]) => words(value) + " in " + period));
}

/** Parts that add up: `parts` are quantity, item and name. */
function parts(chosen, list) {
  const found = list.map((part) => ({ ...part, band: series.read(part.quantity, part.item, chosen) })).filter(({ band }) => band);
  const lines = found.map(({ band, name }, index) => lineOf(band, series.quarters, unit(chosen), name, paintOf(index)));
  return { lines, unit: unitOf(found[0].band, unit(chosen)), start: isSketch + scope(found[0].band) };
}

/** Who takes most of a sum in each period. */
function mostOf(lines) {
  return listed(run.periods.map((period) => {
    const taken = lines.map((line) => ({ name: line.name, value: during(line, series.quarters, period) || 0 })).sort((a, b) => b.value - a.value);
    const all = taken.reduce((sum, { value }) => sum + value, 0);
    return all > 0 ? taken[0].name + " in " + period + " (" + percent(taken[0].value / all) + ")" : "nobody in " + period;
  }));
}

function rentTimeData(chosen) {
  const { lines, unit: money, start } = parts(chosen, run.rent.map(({ id, name }) => ({ quantity: "rent", item: run.rentItems[id], name })));
  return { quarters: series.quarters, lines, unit: money, finding: start + ", most of the rent goes to " + mostOf(lines) + "." };
}

function carData(chosen) {
  const organs = run.organs.map(({ id }) => ({ quantity: "bribe", item: id, name: id }));
  const { lines, unit: money, start } = parts(chosen, organs.concat([
    { quantity: "licence", item: "all", name: "licence, to the treasury" }, { quantity: "company-margin", item: "all", name: "margin of the company" }]));
  // A licence has its price while nothing crosses, yet no vehicle yields it then.
  const crosses = series.quarters.map((_, index) => lines.some((line, number) => number < run.organs.length && isNumber(line.q50[index])));
  lines.forEach((line) => ["q05", "q50", "q95"].forEach((end) => {
    line[end] = line[end].map((value, index) => (crosses[index] ? value : null));
  }));
  return { quarters: series.quarters, lines, unit: money, finding: start + ", of what a vehicle yields most goes to " + mostOf(lines) + "." };
}

function flowsData(period) {
  return (chosen) => {
    const within = run.flows.filter((flow) => flow.period === period);
    const reading = within.some((flow) => flow.reading === chosen.reading) ? chosen.reading : "all";
    const [from, to] = [Number(period.slice(0, 4)), Number(period.slice(-4))];
    const middle = (Date.UTC(from, 0, 1) + Date.UTC(to + 1, 0, 1)) / 2 / 86400000;
    const links = within.filter((flow) => flow.reading === reading).map((flow) => ({
      from: flow.from, to: flow.to, value: unit(chosen).of(flow.mean, middle), ends: [flow.q05, flow.q50, flow.q95].map((end) => unit(chosen).of(end, middle)),
    }));
    const organs = run.organs.map(({ id }) => id);
    const names = Object.fromEntries(links.flatMap((link) => [link.from, link.to]).map((id) => [id, plain(id).replaceAll(".", ", ")]));
    return {
      links, names, paints: Object.fromEntries(organs.map((id, index) => [id, index])), unit: unit(chosen).short + " a year",
      finding: isSketch + sankeyFinding(links, organs, names, period + ", over all explanations" + (reading === "all" ? "" : ", read as " + reading) + ":"),
    };
  };
}

function priceData(good, where) {
  return (chosen) => {
    const quantity = "price." + good;
    const band = (where === "all" ? series.find(quantity, "all", chosen) : null) || series.find(quantity, where, chosen);
    const line = lineOf(band, series.quarters, unit(chosen), good + ", " + (where === "all" ? "whole country" : plain(where)), "blue");
    const reports = run.reports.filter((report) => report.quantity === quantity && (where === "all" || report.place.split(" ").includes(where)))
      .map((report) => ({ ...report, low: unit(chosen).of(report.low, report.from), high: unit(chosen).of(report.high, report.from) }));
    return {
      quarters: series.quarters, lines: [line], reports, unit: unitOf(band, unit(chosen)), isAtZero: true,
      finding: good[0].toUpperCase() + good.slice(1) + (where === "all" ? "" : " in " + plain(where)) + " costs " + beforeAndAfter(line, amount) + ", "
        + unitOf(band, unit(chosen)) + "; " + (reports.length === 0 ? "no report speaks of it." : reports.length + (reports.length === 1 ? " report speaks" : " reports speak") + " of it."),
    };
  };
}

function peopleData(quantity, isShare, words) {
  return (chosen) => {
    const lines = series.items(quantity).map((item, index) => {
      const band = item === "all" ? series.read(quantity, item, { reading: "all" }) : series.find(quantity, item, chosen);
      return lineOf(band, series.quarters, unit(chosen), item === "all" ? "everybody" : plain(item), paintOf(index));
    });
    const band = series.read(quantity, "all", { reading: "all" });
    return {
      quarters: series.quarters, lines, reports: [], unit: band.unit, isShare, isAtZero: true,
      finding: isSketch + scope(band) + ", " + words(beforeAndAfter(lines[0], isShare ? percent : (value) => significant(value, 2) + " times the cost of subsistence")) + ".",
    };
  };
}

function welfareData(chosen) {
  const explanation = run.explanations.find(({ id }) => id === chosen.explanation);
  const day = Date.UTC(2025, 0, 1) / 86400000;
  const rows = explanation.welfare.map((each) => {
    const [q05, q50, q95] = [each.q05, each.q50, each.q95].map((value) => unit(chosen).of(value, day));
    const name = plain(each.place === "all" ? "whole country" : each.place) + (each.role === "all" ? "" : ", " + plain(each.role));
    return { name, q05, q50, q95, unit: unit(chosen).short, says: name + ": " + signed(q50) + " (" + signed(q05) + " to " + signed(q95) + ")" };
  });
  const clear = rows.filter(({ q05, q95 }) => q05 > 0 || q95 < 0).length;
  if (rows.length === 0) return { rows, unit: unit(chosen).short + " a head a week", finding: "Under " + chosen.explanation + ", no draw was run in other worlds." };
  const { draws } = explanation.welfare[0];
  return {
    rows, isSketch: draws < FEWEST_PAIRS, unit: unit(chosen).short + " a head a week",
    finding: "Under " + chosen.explanation + ", the takeover is worth " + signed(rows[0].q50) + " " + unit(chosen).short + " a head a week over the whole country (nine in ten draws: "
      + signed(rows[0].q05) + " to " + signed(rows[0].q95) + "); "
      + (draws < FEWEST_PAIRS ? "with " + draws + " draws this is a sketch: no sign is sure." : "its sign is clear in " + clear + " of " + rows.length + " groups."),
  };
}

function mapData(chosen) {
  const explanation = run.explanations.find(({ id }) => id === chosen.explanation);
  const strips = ribbon(explanation);
  const quarters = series.quarters;
  const ways = run.map.ways.map((way) => {
    const band = series.find("vehicles", way.id, chosen);
    return { ...way, values: band ? band.q50 : quarters.map(() => null) };
  });
  return {
    places: run.map.places, river: run.map.border, ways, quarters, organs: run.organs,
    holders: (day) => {
      const span = strips.flatMap(({ spans }) => spans).find(({ from, until }) => day >= from && day < until);
      return span ? span.organs : [];
    },
    finding: (at) => {
      const most = ways.slice().sort((a, b) => (b.values[at] || 0) - (a.values[at] || 0))[0];
      return quarters[at].label + ", simulated: " + (most.values[at] > 0
        ? "most vehicles that pass with consent come by " + most.name + ", " + amount(most.values[at]) + " in the quarter."
        : "no vehicle passes with consent.");
    },
  };
}

function whatIfData(scenario) {
  return () => {
    const found = run.whatIfs.find(({ id }) => id === scenario);
    const told = Math.min(found.pairs, run.distinctFutures);
    const without = found.against === "" ? "without the change" : "in the world compared with";
    const inPercent = (share) => (isNumber(share) ? 100 * share : null);
    const rows = found.differences.map((each) => ({
      name: each.name, unit: "%", q05: inPercent(each.relative05), q50: inPercent(each.relative50), q95: inPercent(each.relative95),
      more: [each.baseline, each.q05, each.q50, each.q95, each.unit, each.higher, each.lower],
      says: each.name + ": " + signed(each.q50) + " " + each.unit + " (" + signed(each.q05) + " to " + signed(each.q95) + "); " + without + " " + amount(each.baseline),
    }));
    const clear = found.differences.filter(({ q05, q95 }) => q05 > 0 || q95 < 0)
      .sort((one, other) => Math.abs(other.relative50) - Math.abs(one.relative50));
    const ends = clear.slice(0, 3).map((each) => each.name + " is " + (each.q50 > 0 ? "higher" : "lower"));
    return {
      rows, unit: "% of what it is " + without, cap: MOST_PERCENT, isSketch: told < FEWEST_PAIRS,
      more: [without + ", median", "difference, 5 %", "difference, median", "difference, 95 %", "its unit", "share of pairs higher", "share of pairs lower"],
      finding: found.question + " " + (found.against === "" ? "" : "Compared with: " + found.against + " ") + (rows.length === 0 ? "No pair of draws tells." : told < FEWEST_PAIRS ? "With " + found.pairs + " pairs from " + run.distinctFutures + " particles that differ this is a sketch: no sign is sure."
        : clear.length === 0 ? "No outcome has a clear sign over " + found.pairs + " pairs of draws."
          : clear.length + " of " + rows.length + " outcomes have a clear sign over " + found.pairs + " pairs of draws: " + listed(ends) + (clear.length > 3 ? ", among others." : ".")),
    };
  };
}

/** A choice that concerns one chart alone. */
function choice(element, name, title, list, act) {
  const select = html("select", { id: name }, list.map(({ id, words }) => html("option", { value: id }, words)));
  const inside = list.length === 0 ? [] : [html("div", {})];
  select.addEventListener("change", () => act(select.value));
  element.replaceChildren(html("div", { class: "choices" }, html("label", { for: name }, html("span", {}, title), select)), ...inside);
  return inside[0];
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
follow("rent-time", stackChart, rentTimeData, {
  how: "Each bar is a quarter, each colour the median of what one taker keeps. Medians of parts do not add up to the median of the whole.",
}, chosen);
follow("rent-car", stackChart, carData, {
  how: "Each bar is what a vehicle that passes with consent yields to those at the gate and to the company that brings it, in medians by quarter; where the licence"
    + " is the gate’s price it is not counted twice.",
}, chosen);
run.periods.forEach((period) => follow("flows-" + period, sankeyChart, flowsData(period), {
  how: "Money runs from the left, where those who cross pay, over the organs to what it is spent on; a band is as wide as the mean sum over draws given the"
    + " reports. Means balance at every purse; the numbers hold 5 to 95 %.",
}, chosen));
if (place("prices")) {
  const goods = ["rice", "flour", "oil"].filter((good) => series.has("price." + good));
  const where = [...new Set(goods.flatMap((good) => series.items("price." + good)))].map((id) => ({ id, words: id === "all" ? "whole country" : plain(id) }));
  let last = chosen;
  const drawn = {};
  const panel = choice(place("prices"), "prices-place", "place", where, (value) => {
    at = value;
    tellHow();
    goods.forEach((good) => drawn[good].update(priceData(good, at)(last)));
  });
  let at = where[0].id;
  panel.className = "panels";
  goods.forEach((good) => {
    const element = html("div", {});
    panel.append(element);
    drawn[good] = linesChart(element, priceData(good, at)(chosen), {
      name: "price-" + good, small: true, hasReports: true,
    });
  });
  const how = html("p", { class: "how" });
  const tellHow = () => {
    how.textContent = scope(series.find("price." + goods[0], at, last)) + ". The lines are medians, the bands nine in ten draws; boxes are what reports say,"
      + " deep where fitted, pale where only checked.";
  };
  tellHow();
  panel.after(how);
  followers.push((next) => {
    last = next;
    tellHow();
    goods.forEach((good) => drawn[good].update(priceData(good, at)(next)));
  });
}
follow("incomes", linesChart, peopleData("real-income", false, (told) => "a head spends " + told), {
  how: "What a head spends, over the cost of what it takes to subsist, by role: 1 is the line of subsistence. Lines are medians, bands nine in ten draws.",
}, chosen);
follow("below", linesChart, peopleData("below-subsistence", true, (told) => "the share of people below subsistence is " + told), {
  how: "The share of people who cannot buy what it takes to subsist, by role. Lines are medians, bands nine in ten draws.",
}, chosen);
follow("welfare", intervalChart, welfareData, {
  how: "A dot is the median over prior draws, its line 5 to 95 %; left of 0 people are worse off under the takeover than under a reopening under shared control."
    + " Full and blue where the interval has one sign.",
}, chosen);
follow("map", mapChart, mapData, {
  how: "A sketch, not a map: towns and provinces alone, no distances. The figure at a way across is the simulated median of vehicles in the quarter, the band is as wide"
    + " as that, its colours are those of the organs whose consent small traders or companies need. It ends with the last week of data.",
}, chosen);
if (place("whatif")) {
  const list = run.whatIfs.map(({ id, question }) => ({ id, words: question }));
  const inside = choice(place("whatif"), "whatif-scenario", "what if", list, (value) => drawn.update(whatIfData(value)()));
  const drawn = intervalChart(inside, whatIfData(list[0].id)(), {
    name: "whatif", isOpen: true,
    how: "A row is an outcome: the dot is the median difference that the change makes, its line 5 to 95 % of pairs of draws that meet the same luck, in percent of that"
      + " pair's outcome without the change, or in the world that the question is compared with; blue where the interval has one sign, and cut off at 200 %. The numbers have each difference in its own unit.",
  });
}
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
