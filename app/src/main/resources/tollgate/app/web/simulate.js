// One simulation, as sliders and choices have it, beside the same with nothing moved.

import { html } from "/assets/report/dom.js";
import { amount, isNumber, isoDay, percent, significant } from "/assets/report/figures.js";
import { startTheme } from "/assets/report/theme.js";
import { ask, fill, path, tell, tried } from "./server.js";
import { weekChart } from "./weeks.js";

const STEPS = 200;
const PAUSE = 120;
const LAST_WEEKS = 104;
const by = (id) => document.getElementById(id);
const charts = {};
const moved = new Map();
let study = null;
let scenarios = [];
let about = null;
let before = null;
let now = null;
let busy = false;
let again = false;
let timer = 0;

/** Where a slider's place lies between its ends, by ratios or by differences. */
function valueAt(slider, place) {
  const share = place / STEPS;
  const value = slider.by_ratio ? slider.low * Math.pow(slider.high / slider.low, share) : slider.low + share * (slider.high - slider.low);
  return slider.is_whole ? Math.round(value) : value;
}

function placeOf(slider, value) {
  const share = slider.by_ratio ? Math.log(value / slider.low) / Math.log(slider.high / slider.low) : (value - slider.low) / (slider.high - slider.low);
  return Math.round(STEPS * share);
}

function words(slider, value) {
  return slider.is_date ? isoDay(value) : significant(value, 3) + " " + (slider.unit === "1" ? "" : slider.unit);
}

function request() {
  return {
    study, explanation: by("explanation").value, reading: by("reading").value, scenario: by("scenario").value, seed: Number(by("seed").value), values: Object.fromEntries(moved),
  };
}

function late(values) {
  const there = values.slice(-LAST_WEEKS).filter(isNumber);
  return there.length === 0 ? null : there.reduce((sum, value) => sum + value, 0) / there.length;
}

function finding(mine, base) {
  const [value, was] = [late(mine.values), late(base.values)];
  if (value === null) return mine.name + ": none in the last two years.";
  const start = mine.name + ": " + amount(value) + " " + mine.unit + " in the last two years (mean of their weeks)";
  if (was === null || Math.abs(value / was - 1) < 0.005) return start + ", as at the baselines.";
  return start + ", " + percent(Math.abs(value / was - 1)) + (value > was ? " above" : " below") + " the baselines.";
}

function data(id) {
  const mine = now.series.find((each) => each.id === id);
  const base = before.series.find((each) => each.id === id);
  const days = Array.from({ length: now.weeks }, (_, week) => now.first_day + 7 * week);
  return { days, unit: mine.unit, now: mine.values, before: base.values, finding: finding(mine, base) };
}

function draw(name, id, how) {
  if (charts[name]) charts[name].update(data(id));
  else charts[name] = weekChart(by(name), data(id), { name, how });
}

function show() {
  const prices = now.series.filter(({ id }) => id !== "bribe");
  if (by("price").options.length !== prices.length) fill(by("price"), prices.map(({ id, name }) => ({ id, words: name })));
  draw("bribe", "bribe", "What organs take together for a vehicle that passes with consent, as a mean over crossings. A gap is a week in which none passed.");
  draw("prices", by("price").value, "A wholesale price of vehicles, or the mean price that residents pay for a good.");
  by("state").textContent = "Digest " + now.digest.slice(0, 12) + ". tollgate simulate gives the same digest for the same choices; the figures it prints are means over the crossings of calendar years.";
}

async function simulate() {
  if (busy) {
    again = true;
    return;
  }
  busy = true;
  by("state").textContent = "Simulating …";
  const asked = request();
  const done = await tried(async () => {
    const next = await tell("/api/simulations", asked);
    const bare = { ...asked, scenario: "", values: {} };
    const base = asked.scenario === "" && moved.size === 0 ? next : before && sameBase(asked) ? before : await tell("/api/simulations", bare);
    return { next, base };
  });
  busy = false;
  if (done) {
    now = done.next;
    before = Object.assign(done.base, { of: baseOf(asked) });
    show();
  } else by("state").textContent = "";
  if (again) {
    again = false;
    simulate();
  }
}

const baseOf = (asked) => [asked.study, asked.explanation, asked.reading, asked.seed].join("/");
const sameBase = (asked) => before.of === baseOf(asked);

function soon() {
  clearTimeout(timer);
  timer = setTimeout(simulate, PAUSE);
}

function sliderOf(slider) {
  const id = "slider-" + slider.path.replaceAll(".", "-");
  const range = html("input", { type: "range", id, min: 0, max: STEPS, step: 1, "data-path": slider.path, "aria-describedby": id + "-about" });
  const output = html("output", { for: id });
  const set = (value) => {
    output.textContent = words(slider, value);
    range.setAttribute("aria-valuetext", words(slider, value));
  };
  const home = () => {
    range.value = placeOf(slider, slider.baseline);
    set(slider.baseline);
  };
  range.addEventListener("input", () => {
    const value = valueAt(slider, Number(range.value));
    moved.set(slider.path, value);
    set(value);
    by("reset").disabled = false;
    soon();
  });
  home();
  const effect = slider.effect === null ? "One end leaves no crossing with consent."
    : "From end to end of its prior it moves the late bribe by a factor of " + slider.effect.toFixed(slider.effect < 10 ? 2 : 0) + ".";
  const made = html("div", { class: "slider" }, html("label", { for: id }, slider.path), output, range,
    html("p", { class: "note", id: id + "-about" }, slider.meaning + ". " + effect));
  return Object.assign(made, { home });
}

async function showSliders(of) {
  by("sliders").replaceChildren();
  by("sliders-note").textContent = "Looking for what moves the bribe most …";
  const { sliders } = await ask(path("api", "studies", of, "sliders"));
  if (of !== study) return;
  by("sliders").replaceChildren(...sliders.map(sliderOf));
  by("sliders-note").textContent = sliders.length === 0 ? "This study leaves nothing open that moves the bribe."
    : "The " + sliders.length + " unknowns that move the bribe most, each between the ends of nine tenths of its prior. All others stay at their baselines.";
}

const weighted = ({ id, prior_weight }) => ({ id, words: id + ", prior weight " + percent(prior_weight) });

function noteExplanation() {
  by("explanation-note").textContent = by("explanation").value === about.favourite
    ? "The page opens on " + about.favourite + " since no explanation has a higher prior weight. That says nothing of whether the reports support it, or whether the bribe rises under it."
    : "The explanation is " + by("explanation").value + ".";
}

async function choose(name) {
  study = name;
  before = null;
  moved.clear();
  about = await ask(path("api", "studies", name));
  scenarios = about.scenarios;
  fill(by("explanation"), about.explanations.map(weighted), about.favourite);
  fill(by("reading"), about.readings.map(weighted), about.usual_reading);
  fill(by("scenario"), [{ id: "", words: "nothing" }].concat(scenarios.map(({ id, question }) => ({ id, words: question }))));
  noteExplanation();
  by("scenario-question").textContent = "";
  await Promise.all([simulate(), tried(() => showSliders(name))]);
}

by("study").addEventListener("change", () => tried(() => choose(by("study").value)));
["explanation", "reading", "seed"].forEach((id) => by(id).addEventListener("change", simulate));
by("explanation").addEventListener("change", noteExplanation);
by("scenario").addEventListener("change", () => {
  const { id, question } = scenarios.find((each) => each.id === by("scenario").value) || { id: "", question: "" };
  by("scenario-question").textContent = id === "" ? "" : id + ": " + question;
  simulate();
});
by("price").addEventListener("change", show);
by("choices-form").addEventListener("submit", (event) => event.preventDefault());
by("reset").addEventListener("click", () => {
  moved.clear();
  by("sliders").querySelectorAll(".slider").forEach((slider) => slider.home());
  by("reset").disabled = true;
  simulate();
});

startTheme();
tried(async () => {
  const good = (await ask("/api/studies")).studies.filter(({ question }) => question).map(({ name }) => name);
  if (good.length === 0) throw new Error("There is no study that can be read.");
  const asked = new URLSearchParams(window.location.search).get("study");
  const first = good.includes(asked) ? asked : good[0];
  fill(by("study"), good.map((id) => ({ id, words: id })), first);
  await choose(first);
});
