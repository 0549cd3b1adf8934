// A sum of money through time: what simulations say as bands, what reports say as boxes, and who held the gate beneath.

import { amount, isoDay, isNumber, tick } from "./figures.js";
import { html, svg } from "./dom.js";
import { frame, halo, label, legend, timeAxis, valueAxis } from "./frame.js";
import { area, line, linear, logarithmic, logTicks, roundTicks, years } from "./scale.js";
import { colour, hue } from "./theme.js";
import { sketch, within } from "./words.js";

const STRIP = 34;

function finding(data, converted) {
  if (!converted.q50.some(isNumber)) return "Under " + data.explanation + ", read " + data.reading + ", no draw has weight: there is no curve.";
  const start = "Under " + data.explanation + ", read as " + data.reading + ", the median bribe ";
  if (data.bribes.length !== 2) return start + "through time, " + data.unit.short + " per vehicle.";
  const [before, after] = data.bribes;
  const verb = after.q50 > before.q50 * 1.1 ? "rises" : after.q50 < before.q50 / 1.1 ? "falls" : "hardly moves:";
  return sketch(after.few || before.few) + start + verb + " from " + within(before) + " " + data.unit.short + " a vehicle in " + before.period + " to "
    + within(after) + " in " + after.period + (before.q05 <= after.q95 && after.q05 <= before.q95 ? "; the intervals overlap." : ".");
}

function convert(data) {
  const all = (values) => values.map((value, week) => data.unit.of(value, data.days[week]));
  const band = Object.fromEntries(["q05", "q25", "q50", "q75", "q95"].map((name) => [name, all(data.band[name])]));
  const reports = data.reports.map((report) => {
    const middle = (report.from + report.to) / 2;
    return { ...report, low: data.unit.of(report.low, middle), high: data.unit.of(report.high, middle) };
  });
  return { ...band, reports };
}

function extent(converted, data, isLog) {
  const last = data.days[data.days.length - 1];
  const marks = converted.reports.filter((report) => report.from <= last && (isLog || !report.isLicence || !data.separateLicence));
  const values = converted.q95.concat(converted.q05, marks.map(({ low }) => low), marks.map(({ high }) => high))
    .filter((value) => isNumber(value) && value > 0);
  if (values.length === 0) return isLog ? [1, 10] : [0, 1];
  return isLog ? [Math.min(...values) / 1.2, Math.max(...values) * 1.2] : [0, Math.max(...values) * 1.06];
}

function drawReports(drawing, converted, data, x, y, top, shortest) {
  converted.reports.forEach((report) => {
    const left = Math.max(x.left, x(report.from));
    const right = Math.min(x.right, Math.max(x(report.to + 1), left + 3));
    if (right <= x.left || left >= x.right) return;
    const high = report.high === null ? top : y(report.high);
    const low = y(Math.max(report.low, shortest));
    if (low < top) return;
    const paint = colour(report.isLicence ? "green" : "vermilion");
    const head = Math.max(top, high);
    const group = svg("a", { href: /^https?:/i.test(report.url) ? report.url : null, "aria-label": report.says });
    group.append(svg("title", {}, report.says));
    if (report.isLicence) {
      const middle = (left + right) / 2;
      group.append(svg("line", { x1: left, x2: right, y1: (head + low) / 2, y2: (head + low) / 2, stroke: paint, "stroke-width": 1.5 }));
      group.append(svg("circle", { cx: middle, cy: (head + low) / 2, r: 4, fill: colour("paper"), stroke: paint, "stroke-width": 2 }));
    } else {
      group.append(svg("rect", { x: left, y: head, width: right - left, height: Math.max(1, low - head), fill: paint, "fill-opacity": 0.14 }));
      group.append(svg("path", { d: "M" + left + " " + head + "H" + right + "M" + left + " " + low + "H" + right, stroke: paint, "stroke-width": 2 }));
      const fits = left + 60 < x.right;
      group.append(label(fits ? left + 4 : right, head - 7 > top + 8 ? head - 7 : head + 16, report.label,
        { fill: paint, "font-weight": 600, "text-anchor": fits ? "start" : "end", ...halo() }));
    }
    drawing.append(group);
  });
}

function hatch(drawing, id, paint) {
  drawing.append(svg("defs", {}, svg("pattern", { id, width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
    svg("line", { x1: 0, y1: 0, x2: 0, y2: 6, stroke: paint, "stroke-width": 2 }))));
}

/** Who held the gate: a strip a channel, in the colours of the organs, several where any one or all were needed. */
function drawRibbon(drawing, data, x, top) {
  data.ribbon.forEach((row, index) => {
    const y = top + index * STRIP;
    drawing.append(label(x.left, y - 3, row.name, { "font-size": 11, fill: colour("quiet") }));
    row.spans.forEach((span) => {
      const left = Math.max(x.left, x(span.from));
      const right = Math.min(x.right, x(span.until));
      if (right <= left) return;
      const organs = span.organs;
      const title = isoDay(span.from) + " to " + isoDay(span.until) + ": " + span.words;
      const group = svg("g", {}, svg("title", {}, title));
      organs.forEach((organ, place) => {
        const height = 14 / organs.length;
        group.append(svg("rect", {
          x: left, y: y + place * height, width: Math.max(0, right - left - 1), height: span.any && organs.length > 1 ? height - 1.5 : height, fill: hue(organ),
        }));
      });
      drawing.append(group);
    });
    if (data.takeover) {
      const left = Math.max(x.left, x(data.takeover.from));
      drawing.append(svg("rect", { x: left, y, width: Math.max(0, x(data.takeover.to) - left), height: 14, fill: colour("paper") }));
      drawing.append(svg("rect", { x: left, y, width: Math.max(0, x(data.takeover.to) - left), height: 14, fill: "url(#takeover)" }));
    }
  });
}

/**
 * Draws `data`: days, band (q05 to q95 by week), reports, events, takeover, ribbon, organs, unit, `bribes` (the quantity by period) and
 * the words of what is chosen.
 * Gives `update`, for other data.
 */
export function bandChart(element, data, options) {
  let now = data;
  let isLog = false;
  const readWeek = (converted, week) => "Week of " + isoDay(now.days[week]) + ": " + (converted.q50[week] === null
    ? "no vehicle passes with consent."
    : "median " + amount(converted.q50[week]) + " " + now.unit.short + "; half of the draws " + amount(converted.q25[week]) + " to "
      + amount(converted.q75[week]) + "; nine in ten " + amount(converted.q05[week]) + " to " + amount(converted.q95[week]) + ".");
  const chart = (width) => {
    const converted = convert(now);
    const plot = Math.round(Math.min(380, Math.max(240, width * 0.42)));
    const top = 34;
    const foot = top + plot;
    const height = foot + 22 + (now.ribbon.length > 0 ? 20 + now.ribbon.length * STRIP : 0);
    const [first, last] = [now.days[0], now.days[now.days.length - 1] + 7];
    const x = linear(first, last, 54, width - 8);
    Object.assign(x, { left: 54, right: width - 8 });
    const [least, most] = extent(converted, now, isLog);
    const y = isLog ? logarithmic(least, most, foot, top) : linear(least, most, foot, top);
    const draw = (drawing, say) => {
      hatch(drawing, "takeover", colour("purple"));
      drawing.append(label(4, 12, now.unit.short + " per vehicle", { "font-size": 11, fill: colour("quiet") }));
      valueAxis(drawing, y, isLog ? logTicks(least, most) : roundTicks(least, most, plot / 40), tick, x.left, x.right);
      timeAxis(drawing, x, years(first, last), top, foot, width - 60);
      drawing.append(svg("path", { d: area(now.days, converted.q05, converted.q95, x, y), fill: colour("blue"), "fill-opacity": 0.18 }));
      drawing.append(svg("path", { d: area(now.days, converted.q25, converted.q75, x, y), fill: colour("blue"), "fill-opacity": 0.32 }));
      drawing.append(svg("path", { d: line(now.days, converted.q50, x, y), fill: "none", stroke: colour("blue"), "stroke-width": 2 }));
      let before = -99;
      let lift = 0;
      now.events.forEach((event, index) => {
        const place = x(event.day);
        if (place < x.left || place > x.right) return;
        lift = place - before < 16 ? 1 - lift : 0;
        before = place;
        drawing.append(svg("g", {}, svg("title", {}, isoDay(event.day) + " " + event.event),
          svg("line", { x1: place, x2: place, y1: top, y2: foot, stroke: colour("quiet"), "stroke-dasharray": "3 3" }),
          label(place, top - 4 - 11 * lift, String(index + 1), { "text-anchor": "middle", "font-size": 11 })));
      });
      drawReports(drawing, converted, now, x, y, top, isLog ? least : 0);
      drawRibbon(drawing, now, x, foot + 40);
      const cursor = svg("line", { "data-cursor": "", y1: top, y2: foot, stroke: colour("ink"), visibility: "hidden" });
      drawing.append(cursor);
      let week = now.days.length - 1;
      const read = (next) => {
        week = Math.min(now.days.length - 1, Math.max(0, next));
        cursor.setAttribute("x1", x(now.days[week]));
        cursor.setAttribute("x2", x(now.days[week]));
        cursor.setAttribute("visibility", "visible");
        say(readWeek(converted, week));
      };
      drawing.addEventListener("pointermove", (event) => {
        const box = drawing.getBoundingClientRect();
        read(Math.round((x.invert((event.clientX - box.left) * width / box.width) - first) / 7));
      });
      drawing.addEventListener("keydown", (event) => {
        const step = { ArrowLeft: -1, ArrowRight: 1, PageUp: -13, PageDown: 13 }[event.key];
        if (step) {
          event.preventDefault();
          read(week + step);
        }
      });
    };
    return {
      finding: finding(now, converted), height, draw, keys: true,
      rest: "The curves rest on an effective sample of " + now.sample + ". Point at the chart, or use the arrow keys on it, to read a week.",
      rows: () => [["monday", "q05", "q25", "q50", "q75", "q95", "unit"]].concat(now.days.map((day, week) => [isoDay(day),
        ...["q05", "q25", "q50", "q75", "q95"].map((name) => converted[name][week]), now.unit.short + " per vehicle"])),
    };
  };
  const framed = frame(element, {
    name: options.name,
    legend: legend([
      { word: "median draw", paint: "blue", shape: "line" }, { word: "half of the draws", paint: "blue", shape: "half" },
      { word: "nine in ten", paint: "blue", shape: "ninety" }, { word: "a report of the bribe, with its grade", paint: "vermilion", shape: "range" },
      { word: "a report of the licence", paint: "green", shape: "dot" },
      ...(data.takeover ? [{ word: "when the takeover may have happened", paint: "purple", shape: "hatch" }] : []),
      ...(data.ribbon.length > 0 ? data.organs.map(({ id }, index) => ({ word: id, paint: ["blue", "orange", "green", "purple", "vermilion", "sky", "yellow", "grey"][index % 8] })) : []),
    ]),
    how: options.how,
  }, chart);
  const log = html("input", { type: "checkbox", id: options.name + "-log" });
  log.addEventListener("change", () => {
    isLog = log.checked;
    framed.draw();
  });
  element.querySelector(".files").append(html("label", { for: options.name + "-log" }, log, " logarithmic scale"));
  return {
    update: (next) => {
      now = next;
      framed.draw();
    },
  };
}
