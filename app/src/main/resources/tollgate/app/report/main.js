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
import { daysOf } from "./scale.js";
import { during, lineOf, lookup, quantitiesOf, scope, unitOf } from "./series.js";
import { sharesChart } from "./shares.js";
import { startTheme } from "./theme.js";
import { inPeriods, leading, most, sketch, within } from "./words.js";

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

function explanationOf(chosen) {
  return run.explanations.find(({ id }) => id === chosen.explanation);
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

/** What the chosen explanation says of a quantity by period. */
function told(chosen, id, reading) {
  return quantitiesOf(explanationOf(chosen), id, reading, run.periods, unit(chosen));
}

/** What begins a finding that rests on too few runs, of the quantities that it tells or else of the whole run. */
function sketchOf(quantities) {
  const fewest = quantities.filter(({ few }) => few !== "").sort((one, other) => Number(one.few) - Number(other.few))[0];
  return fewest ? sketch(fewest.few) : "";
}

function gateData(chosen) {
  const explanation = explanationOf(chosen);
  const reading = run.readings.find(({ id }) => id === chosen.reading);
  const band = explanation.bands[chosen.reading];
  return {
    days, band, sample: band.sample, reports: reading.reports, separateLicence: reading.separateLicence, events: run.events, takeover: run.takeover,
    ribbon: ribbon(explanation), organs: run.organs, unit: unit(chosen),
    bribes: told(chosen, "vehicle.bribe", chosen.reading), explanation: chosen.explanation, reading: chosen.reading,
  };
}

/** What the state takes and what traders keep, each with its interval, by period. */
function rentFinding(chosen) {
  const ofState = told(chosen, "rent.state", chosen.reading);
  const ofTraders = told(chosen, "rent.traders", chosen.reading);
  const start = "Under " + chosen.explanation + ", read as " + chosen.reading + ", ";
  if (ofState.length === 0) return start + "no draw has weight: there is nothing to show.";
  const each = ofState.map((state, index) => {
    const parts = run.rent.filter(({ isOfState }) => isOfState)
      .flatMap(({ id, name }) => told(chosen, id, chosen.reading).filter(({ period }) => period === state.period).map((part) => ({ ...part, name })));
    const kept = ofTraders.filter(({ period }) => period === state.period).map((traders) => "; traders keep " + within(traders));
    return (index === 0 ? "in " : "In ") + state.period + " the state and its officials take " + within(state) + " " + unit(chosen).short + " a year, " + most("to", parts) + kept.join("");
  });
  return sketchOf(ofState) + start + each.join(". ") + ".";
}

function rentData(chosen) {
  const explanation = explanationOf(chosen);
  const find = (part, reading, period) => explanation.quantities.find((each) => each.id === part && each.reading === reading && each.period === period)
    || { q05: null, q50: null, q95: null };
  const bars = run.readings.flatMap(({ id }) => run.periods.map((period) => ({
    reading: id, period,
    values: Object.fromEntries(run.rent.map((part) => [part.id, find(part.id, id, period).q50])),
    ends: Object.fromEntries(run.rent.map((part) => [part.id, [find(part.id, id, period).q05, find(part.id, id, period).q95]])),
  })));
  return { parts: run.rent, bars, unit: unit(chosen), reading: chosen.reading, finding: rentFinding(chosen) };
}

const series = lookup(run.series);
/** Pairs of draws below which a sign is not spoken of, and the percent at which lines are cut off. */
const FEWEST_PAIRS = 20;
/** Checks of a price below which nothing is made of how many of them are missed. */
const FEWEST_CHECKS = 3;
const MOST_PERCENT = 200;
const isSketch = sketch(run.few);
const plain = (id) => id.replaceAll("-", " ");

/** Parts that add up: `parts` are quantity, item and name. */
function parts(chosen, list) {
  const found = list.map((part) => ({ ...part, band: series.read(part.quantity, part.item, chosen) })).filter(({ band }) => band);
  const lines = found.map(({ band, name }, index) => lineOf(band, series.quarters, unit(chosen), name, paintOf(index)));
  return { lines, unit: unitOf(found[0].band, unit(chosen)), start: isSketch + scope(found[0].band) };
}

/** The line of a whole, and for each period in which there is one what is said of it in the mean quarter. */
function wholeOf(chosen, quantity, item, name, words) {
  const line = lineOf(series.read(quantity, item, chosen), series.quarters, unit(chosen), name, "ink");
  const said = run.periods.map((period) => during(line, series.quarters, period)).filter(({ q50 }) => isNumber(q50));
  return { line, words: said.map((mean) => "in the mean quarter of " + mean.period + " " + words(mean)).join("; ") };
}

function rentTimeData(chosen) {
  const { lines, unit: money, start } = parts(chosen, run.rent.map(({ item, name }) => ({ quantity: "rent", item, name })));
  const traders = lineOf(series.read("rent", "traders", chosen), series.quarters, unit(chosen), "traders", "ink");
  const state = wholeOf(chosen, "rent", "state", "the state", (mean) => "the state and its officials take " + within(mean) + " and traders keep "
    + within(during(traders, series.quarters, mean.period)));
  return { quarters: series.quarters, lines, unit: money, finding: start + ", " + state.words + ", " + money + "." };
}

/** Who has what of a vehicle: parts that are the whole in every draw, the margins of those who bring it among them. */
function carData(chosen) {
  const organs = run.organs.map(({ id }) => ({ quantity: "bribe", item: id, name: id }));
  const { lines, unit: money, start } = parts(chosen, organs.concat([
    { quantity: "vehicle-rent", item: "treasury", name: "licence, to the treasury" }, { quantity: "vehicle-rent", item: "companies", name: "companies’ margin" },
    { quantity: "vehicle-rent", item: "small-traders", name: "small traders’ margin" }]));
  const whole = wholeOf(chosen, "vehicle-rent", "all", "the whole", (mean) => within(mean) + " " + unit(chosen).short + " are between a vehicle’s price and what it costs to bring, "
    + most("to", lines.map((line) => during(line, series.quarters, mean.period))));
  return { quarters: series.quarters, lines, whole: whole.line, unit: money, finding: start + ", " + whole.words + "." };
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
      finding: isSketch + sankeyFinding(links, organs, names, unit(chosen).short + " a year", period + ", over all explanations" + (reading === "all" ? "" : ", read as " + reading) + ":"),
    };
  };
}

/** The middle of what a report says: none where it gives a bound alone. */
function middleOfReport({ low, high }) {
  return isNumber(low) && isNumber(high) && low > 0 ? Math.sqrt(low * high) : null;
}

/** The median of what reports say of a price in a period, and of how many: nothing where none speaks of it. */
function reported(reports, period) {
  const [from, to] = daysOf(period);
  const values = reports.filter((report) => report.from <= to && report.to >= from).map(middleOfReport).filter(isNumber).sort((one, other) => one - other);
  if (values.length === 0) return [];
  const half = (values.length - 1) / 2;
  const median = (values[Math.floor(half)] + values[Math.ceil(half)]) / 2;
  return [amount(median) + " in " + period + (values.length === 1 ? " (one report)" : " (median of " + values.length + ")")];
}

/** Where most of a period's reports that were set aside lie outside what the model says: a warning. */
function missed(chosen, quantity, isThere) {
  const each = run.periods.map((period) => {
    const [from, to] = daysOf(period);
    const checks = explanationOf(chosen).checks.filter((check) => check.quantity === quantity && check.from >= from && check.from <= to && isThere(check.place));
    return { period, all: checks.length, reached: checks.filter(({ isReached }) => isReached).length };
  }).filter(({ all, reached }) => all >= FEWEST_CHECKS && reached < all / 2);
  return each.map(({ period, all, reached }) => " Of the " + all + " reports of " + period + " that were set aside the model reaches " + reached
    + ": do not use what it says of that price then.").join("");
}

function priceData(good, where) {
  return (chosen) => {
    const quantity = "price." + good;
    const band = (where === "all" ? series.find(quantity, "all", chosen) : null) || series.find(quantity, where, chosen);
    const isThere = (place) => where === "all" || place.split(" ").includes(where);
    const line = lineOf(band, series.quarters, unit(chosen), good + ", " + (where === "all" ? "whole country" : plain(where)), "blue");
    const reports = run.reports.filter((report) => report.quantity === quantity && isThere(report.place))
      .map((report) => ({ ...report, low: unit(chosen).of(report.low, report.from), high: unit(chosen).of(report.high, report.from) }));
    const ofPeriods = where === "all" ? told(chosen, quantity, "all") : [];
    const means = run.periods.map((period) => during(line, series.quarters, period)).filter(({ q50 }) => isNumber(q50));
    const said = run.periods.flatMap((period) => reported(reports, period));
    const costs = ofPeriods.length > 0 ? inPeriods(ofPeriods) : inPeriods(means) + " in the mean quarter";
    return {
      quarters: series.quarters, lines: [line], reports, unit: unitOf(band, unit(chosen)), isAtZero: true,
      finding: (ofPeriods.length > 0 ? sketchOf(ofPeriods) : isSketch) + good[0].toUpperCase() + good.slice(1) + (where === "all" ? "" : " in " + plain(where))
        + ", simulated: " + costs + ", " + unitOf(band, unit(chosen)) + ". "
        + (said.length === 0 ? "No report speaks of these years." : "Reports say " + listed(said) + ".")
        + missed(chosen, quantity, isThere),
    };
  };
}

function peopleData(quantity, isShare, words) {
  return (chosen) => {
    const lines = series.items(quantity).map((item, index) =>
      lineOf(series.find(quantity, item, chosen), series.quarters, unit(chosen), item === "all" ? "everybody" : plain(item), paintOf(index)));
    const band = series.find(quantity, "all", chosen);
    const ofPeriods = told(chosen, quantity, "all");
    return {
      quarters: series.quarters, lines, reports: [], unit: band.unit, isShare, isAtZero: true,
      finding: sketchOf(ofPeriods) + scope(band) + ", " + words(inPeriods(ofPeriods, isShare ? percent : (value) => significant(value, 2))) + ".",
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
    finding: "Under " + chosen.explanation + ", against the old organs sharing control, the takeover is worth " + signed(rows[0].q50) + " " + unit(chosen).short + " a head a week over the whole country (nine in ten draws: "
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
    const none = quarters.map(() => null);
    return { ...way, values: band ? band.q50 : none, low: band ? band.q05 : none, high: band ? band.q95 : none };
  });
  return {
    places: run.map.places, river: run.map.border, ways, quarters, organs: run.organs,
    holders: (day) => {
      const span = strips.flatMap(({ spans }) => spans).find(({ from, until }) => day >= from && day < until);
      return span ? span.organs : [];
    },
    finding: (at) => {
      const here = ways.map(({ name, values, low, high }) => ({ name, q05: low[at], q50: values[at], q95: high[at] }));
      return isSketch + quarters[at].label + ", simulated, over all explanations and readings: " + (leading(here).length > 0
        ? "of vehicles that pass with consent " + most("by", here) + "."
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

/** Gives each cell the name of its column, which stands before it where rows are stacked. */
function nameCells(table) {
  const names = Array.from(table.tHead.rows[0].cells).map((cell) => cell.textContent);
  Array.from(table.tBodies).flatMap((body) => Array.from(body.rows)).forEach((row) => Array.from(row.cells).slice(1).forEach((cell, index) => {
    cell.dataset.label = names[index + 1];
  }));
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
document.querySelectorAll("table").forEach(nameCells);
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
  how: "Each bar is the median yearly rent of a period, divided by who keeps it, the state and its officials first, then the margin of traders, one group for each reading of the unit. Medians of parts do not add up"
    + " to the median of the whole.",
}, chosen);
follow("rent-time", stackChart, rentTimeData, {
  how: "Each bar is a quarter, each colour the median of what one taker keeps. Medians of parts do not add up to the median of the whole.",
}, chosen);
follow("rent-car", stackChart, carData, {
  how: "Each bar is what lies between the price of a vehicle that passes with consent and what it costs in China and to move, by who has it, in medians by quarter over"
    + " all such vehicles; a dash is the median of the whole. In each draw the parts add up to it; their medians need not. A licence is paid by companies alone, and not where it is the gate’s price.",
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
follow("incomes", linesChart, peopleData("real-income", false, (told) => "a head spends " + told + ", times the cost of subsistence"), {
  how: "What a head spends, over the cost of what it takes to subsist: 1 is the line of subsistence. Lines are medians, bands nine in ten draws; everybody is told under"
    + " the chosen explanation, roles are over all explanations.",
}, chosen);
follow("below", linesChart, peopleData("below-subsistence", true, (told) => "the share of people below subsistence is " + told), {
  how: "The share of people who cannot buy what it takes to subsist. Lines are medians, bands nine in ten draws; everybody is told under the chosen explanation, roles"
    + " are over all explanations.",
}, chosen);
follow("welfare", intervalChart, welfareData, {
  how: "A dot is the median over prior draws, its line 5 to 95 %; left of 0 people are worse off under the takeover than under a reopening under the organs that held"
    + " the gates before. Full and blue where the interval has one sign; of fewer than 20 draws no sign is pointed out, and all are hollow and grey.",
}, chosen);
follow("map", mapChart, mapData, {
  how: "A sketch, not a map: towns and provinces alone, no distances. The figure at a way across is the simulated median of vehicles in the quarter, the band is as wide"
    + " as that, its colours are those of the organs whose consent small traders or companies need. It ends with the last week of data.",
}, chosen);
if (place("whatif")) {
  const list = run.whatIfs.map(({ id, question }) => ({ id, words: question }));
  const inside = choice(place("whatif"), "whatif-scenario", "what if", list, (value) => drawn.update(whatIfData(value)()));
  const drawn = intervalChart(inside, whatIfData(list[0].id)(), {
    name: "whatif", isOpen: true, digits: 2,
    how: "A row is an outcome: the dot is the median difference that the change makes, its line 5 to 95 % of pairs of draws that meet the same luck, in percent of that"
      + " pair's outcome without the change, or in the world that the question is compared with; full and blue where the interval has one sign, of fewer than 20 particles hollow and grey throughout, and cut off"
      + " at 200 %. The numbers have each difference in its own unit.",
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
