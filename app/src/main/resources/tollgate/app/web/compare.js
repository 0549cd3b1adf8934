// Two finished runs side by side: what was asked of each, and what each found.

import { html } from "/assets/report/dom.js";
import { amount, isNumber, percent } from "/assets/report/figures.js";
import { startTheme } from "/assets/report/theme.js";
import { ask, fill, path, tried } from "./server.js";

const by = (id) => document.getElementById(id);
const asked = new URLSearchParams(window.location.search);
let pair = [];

function table(caption, header, rows) {
  const cell = (value, column) => (column === 0 ? html("th", { scope: "row" }, value) : html("td", { class: "number" }, value));
  return html("div", { class: "scroll", role: "region", tabindex: 0, "aria-label": caption }, html("table", {},
    html("caption", {}, html("span", {}, caption)),
    html("thead", {}, html("tr", {}, header.map((name, column) => html("th", { scope: "col", class: column === 0 ? null : "number" }, name)))),
    html("tbody", {}, rows.map((row) => html("tr", {}, row.map(cell))))));
}

function files([one, other]) {
  const names = Array.from(new Set(Object.keys(one.checksums).concat(Object.keys(other.checksums)))).sort();
  const all = { changed: [], "only in the other": [], "only in the one": [] };
  names.forEach((name) => {
    if (!(name in one.checksums)) all["only in the other"].push(name);
    else if (!(name in other.checksums)) all["only in the one"].push(name);
    else if (one.checksums[name] !== other.checksums[name]) all.changed.push(name);
  });
  return Object.entries(all).filter(([, found]) => found.length > 0).map(([how, found]) => "Files of the study, " + how + ": " + found.join(", ") + ".");
}

function reasons([one, other]) {
  const said = [];
  const differ = (words, read) => { if (read(one) !== read(other)) said.push(words + " " + read(one) + " and " + read(other) + "."); };
  differ("They weigh different studies:", (run) => run.study);
  differ("The luck is another: seeds", (run) => String(run.seed));
  differ("The effort is another:", (run) => run.effort + " with " + run.draws + " draws");
  differ("The program is another: versions", (run) => run.version + " of " + run.commit);
  differ("The study was varied:", (run) => (run.variation.without_outlets.length > 0 ? "without " + run.variation.without_outlets.join(", ") + ", " : "")
    + "priors " + run.variation.priors);
  return said.concat(files([one, other]));
}

function showProbabilities() {
  const ids = Array.from(new Set(pair.flatMap((run) => run.explanations.map(({ id }) => id))));
  const of = (run, id) => run.explanations.find((each) => each.id === id);
  const cell = (run, id) => {
    const found = of(run, id);
    return found ? percent(found.posterior_probability) + " ± " + percent(found.probability_error) : "none";
  };
  const evidence = (run, id) => {
    const found = of(run, id);
    return found && isNumber(found.log_evidence) ? found.log_evidence.toFixed(2) : "none";
  };
  const small = pair.filter((run) => run.diagnostics.effective_sample_size < 20).length;
  by("probabilities").replaceChildren(
    small > 0 ? html("p", { class: "warning" }, "The effective sample of " + (small === 2 ? "both runs" : "one run")
      + " is too small for probabilities: differences may be chance.") : "",
    table("Posterior probability and log evidence of each explanation", ["explanation", "one", "other", "log evidence, one", "other"],
      ids.map((id) => [id, cell(pair[0], id), cell(pair[1], id), evidence(pair[0], id), evidence(pair[1], id)])));
}

function showQuantities() {
  const rows = new Map();
  pair.forEach((run, which) => {
    const found = run.explanations.find((each) => each.id === by("explanation").value);
    (found ? found.quantities : []).filter((each) => each.reading === by("reading").value && isNumber(each.q50)).forEach((each) => {
      const key = each.id + ", " + each.period + ", " + each.unit;
      if (!rows.has(key)) rows.set(key, ["none", "none"]);
      rows.get(key)[which] = amount(each.q50) + " (" + amount(each.q05) + " to " + amount(each.q95) + ")";
    });
  });
  by("quantities").replaceChildren(table("Median of each quantity, with nine draws in ten", ["quantity", "one", "other"],
    Array.from(rows, ([key, values]) => [key, ...values])));
}

async function show() {
  const names = [by("one").value, by("other").value];
  pair = await Promise.all(names.map((name) => ask(path("runs", name, "files", "summary.json"))));
  const said = reasons(pair);
  by("why").replaceChildren(...(said.length > 0 ? said : ["Nothing: the same was asked of both, so that they hold the same results."])
    .map((words) => html("li", {}, words)));
  const ids = (read) => Array.from(new Set(pair.flatMap(read))).map((id) => ({ id, words: id }));
  const kept = by("explanation").value;
  const best = pair[0].explanations.reduce((one, other) => (other.posterior_probability > one.posterior_probability ? other : one)).id;
  fill(by("explanation"), ids((run) => run.explanations.map(({ id }) => id)), kept || best);
  fill(by("reading"), ids((run) => run.explanations[0].quantities.map(({ reading }) => reading)), by("reading").value);
  showProbabilities();
  showQuantities();
  ["why-section", "probabilities-section", "quantities-section"].forEach((id) => { by(id).hidden = false; });
}

async function begin() {
  const runs = (await ask("/api/runs")).runs.filter((run) => run.finished).map(({ name }) => ({ id: name, words: name }));
  by("no-pair").hidden = runs.length >= 2;
  by("pair-form").hidden = runs.length < 2;
  if (runs.length < 2) return;
  fill(by("one"), runs, asked.get("one") || runs[1].id);
  fill(by("other"), runs, asked.get("other") || runs[0].id);
  await show();
}

["one", "other"].forEach((id) => by(id).addEventListener("change", () => tried(show)));
["explanation", "reading"].forEach((id) => by(id).addEventListener("change", showQuantities));
startTheme();
tried(begin);
