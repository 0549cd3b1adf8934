// Runs in progress, finished runs, studies, and the form that starts one.

import { html } from "/assets/report/dom.js";
import { percent } from "/assets/report/figures.js";
import { startTheme } from "/assets/report/theme.js";
import { ask, fill, path, say, tell, tried } from "./server.js";

const by = (id) => document.getElementById(id);
const ticked = new Set();
const runCards = new Map();
let states = new Map();

function clock(seconds) {
  if (seconds === null) return "";
  const whole = Math.round(seconds);
  if (whole < 60) return "about " + whole + " s left";
  if (whole < 7200) return "about " + Math.round(whole / 60) + " min left";
  return "about " + Math.round(whole / 3600) + " h left";
}

function button(words, act, label) {
  const made = html("button", { type: "button", "aria-label": label }, words);
  made.addEventListener("click", act);
  return made;
}

function words(job) {
  if (!job.open) return job.state + (job.message ? ". " + job.message : "");
  if (job.state === "waiting") return "waits for the run before it";
  return [job.state, percent(job.share), job.simulations.toLocaleString("en-GB") + " simulations", clock(job.seconds_left)].filter(Boolean).join(", ");
}

/** Puts cards into a list; those that stand there already are not touched, so that whoever is on one of them stays there. */
function show(list, cards) {
  if (cards.length !== list.children.length || cards.some((made, index) => made !== list.children[index])) list.replaceChildren(...cards);
}

/** A card is made once and then kept up to date. */
function card(job) {
  const cancel = button("Cancel", () => tried(() => tell(path("api", "jobs", job.id, "cancel"), {})), "Cancel " + job.name);
  const bar = html("progress", { max: 1, "aria-label": "Share done of " + job.name });
  return html("li", { "data-job": job.id, "data-name": job.name }, html("strong", {}, job.name), bar, html("span", { class: "state" }), cancel);
}

function showJobs(jobs) {
  by("no-work").hidden = jobs.length > 0;
  const cards = jobs.map((job) => {
    const made = by("work").querySelector("[data-job='" + job.id + "']") || card(job);
    made.dataset.state = job.state;
    made.querySelector(".state").textContent = words(job);
    made.querySelector("progress").value = job.share;
    made.querySelector("progress").hidden = !job.open;
    made.querySelector("button").hidden = !job.open || job.state === "stopping";
    return made;
  });
  show(by("work"), cards);
  const changed = jobs.filter((job) => states.has(job.id) && states.get(job.id) !== job.state);
  const isNew = jobs.some((job) => !states.has(job.id));
  if (changed.length > 0) by("news").textContent = changed.map((job) => job.name + ": " + job.state).join(". ");
  states = new Map(jobs.map((job) => [job.id, job.state]));
  if (changed.some((job) => !job.open) || isNew) showRuns();
}

function tick(run) {
  const box = html("input", { type: "checkbox", "aria-label": "Compare " + run.name, value: run.name });
  box.checked = ticked.has(run.name);
  box.addEventListener("change", () => {
    if (box.checked) ticked.add(run.name);
    else ticked.delete(run.name);
    by("compare").disabled = ticked.size !== 2;
  });
  return box;
}

function runCard(run) {
  const found = run.finished;
  const made = html("li", { "data-run": run.name });
  if (found) made.append(tick(run), " ");
  made.append(run.has_report ? html("a", { href: path("runs", run.name, "report.html") }, run.name) : html("strong", {}, run.name));
  if (found) {
    made.append(html("span", { class: "state" },
      "study " + found.study + ", " + found.effort + (found.limits ? ", " + found.limits : "") + ", " + found.draws + " draws, seed " + found.seed + ", ended "
        + new Date(found.time).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" }) + ". "
        + (found.effective_sample < 20
          ? "The effective sample, " + Math.floor(found.effective_sample) + ", is too small for probabilities."
          : "Most probable: " + found.most_probable + " (" + percent(found.probability) + ").")));
    made.append(html("details", {}, html("summary", {}, "Tables"),
      html("ul", {}, run.files.map((file) => html("li", {}, html("a", { href: path("runs", run.name, "files", file), download: file }, file))))));
  }
  if (run.unfinished) {
    made.append(html("span", { class: "state" }, "Interrupted; what it had done is kept."),
      button("Go on", () => tried(() => tell(path("api", "runs", run.name, "resume"), {})), "Go on with " + run.name));
  }
  return made;
}

/** The card of a run, made anew only when there is something new to say of it. */
function keptCard(run) {
  const told = JSON.stringify(run);
  if (runCards.get(run.name)?.told !== told) runCards.set(run.name, { told, made: runCard(run) });
  return runCards.get(run.name).made;
}

async function showRuns() {
  const { runs } = await ask("/api/runs");
  const open = new Set(Array.from(by("work").querySelectorAll("li")).filter((each) => ["waiting", "running", "stopping"].includes(each.dataset.state))
    .map((each) => each.dataset.name));
  const there = new Set(runs.filter((run) => run.finished).map((run) => run.name));
  ticked.forEach((name) => { if (!there.has(name)) ticked.delete(name); });
  by("compare").disabled = ticked.size !== 2;
  by("compare").hidden = there.size < 2;
  by("no-runs").hidden = runs.length > 0;
  show(by("runs"), runs.map((run) => keptCard(open.has(run.name) ? { ...run, unfinished: false } : run)));
}

async function showStudies() {
  const { studies, efforts } = await ask("/api/studies");
  const good = studies.filter((study) => study.question);
  fill(by("study"), good.map(({ name }) => ({ id: name, words: name })));
  fill(by("effort"), efforts.map((effort) => ({ id: effort, words: effort })));
  by("start").disabled = good.length === 0;
  by("studies").replaceChildren(...studies.map((study) => html("li", {}, html("strong", {}, study.name),
    html("span", { class: "state" }, study.question || "It cannot be read: " + study.problems.join(" ")),
    study.question ? html("a", { href: "/simulate?study=" + encodeURIComponent(study.name) }, "Simulate it") : null)));
  if (studies.length === 0) say("There is no study. Maybe the server was started in another folder; --studies names the one.");
}

by("start-form").addEventListener("submit", (event) => {
  event.preventDefault();
  const counts = ["draws", "minutes"].filter((name) => by(name).value).map((name) => [name, Number(by(name).value)]);
  tried(() => tell("/api/runs", {
    study: by("study").value, effort: by("effort").value, seed: Number(by("seed").value), ...Object.fromEntries(counts),
  }));
});
by("compare-form").addEventListener("submit", (event) => {
  event.preventDefault();
  const [one, other] = ticked;
  window.location.assign("/compare?one=" + encodeURIComponent(one) + "&other=" + encodeURIComponent(other));
});

startTheme();
tried(showStudies);
tried(showRuns);
new EventSource("/api/progress").addEventListener("runs", (event) => showJobs(JSON.parse(event.data).runs));
