// Several quantities through the quarters: a line each, a band for the one that is pointed out, and what reports say as boxes.

import { amount, isNumber, tick } from "./figures.js";
import { svg } from "./dom.js";
import { frame, label, legend, timeAxis, valueAxis } from "./frame.js";
import { area, line, linear, roundTicks, years } from "./scale.js";
import { colour, hue } from "./theme.js";

const PAINTS = ["blue", "orange", "green", "purple", "vermilion", "sky", "yellow", "grey"];

/** How long the arrow of a bound is, in pixels. */
const ARROW = 9;

/** A report's range as a box; a bound as a dash with an arrow on the side on which the truth may lie. */
function figureOf({ low, high, isFit }, from, to, y) {
  const paint = { fill: colour("vermilion"), "fill-opacity": isFit ? 0.8 : 0.45 };
  if (isNumber(low) && low > 0 && isNumber(high)) {
    const height = Math.max(3, y(low) - y(high));
    return svg("rect", { x: from, y: height === 3 ? (y(low) + y(high)) / 2 - 1.5 : y(high), width: to - from, height, ...paint });
  }
  const isLeast = !isNumber(high);
  const [at, middle, way] = [y(isLeast ? low : high), (from + to) / 2, isLeast ? -1 : 1];
  const tip = at + ARROW * way;
  return svg("path", {
    d: "M" + from + " " + (at - 1.5) + "H" + to + "V" + (at + 1.5) + "H" + from + "ZM" + (middle - 0.75) + " " + at + "H" + (middle + 0.75) + "V" + tip + "H" + (middle - 0.75)
      + "ZM" + (middle - 3.5) + " " + tip + "H" + (middle + 3.5) + "L" + middle + " " + (tip + 5 * way) + "Z", ...paint,
  });
}

/**
 * Draws `data`: quarters (from, to, label), lines (name, paint, q05, q50, q95), reports (from, to, low, high, says, url), unit (words and `words`
 * for a value), least and the `finding`. Where there is one line its band is drawn, and of many the bands are pale.
 */
export function linesChart(element, data, options) {
  let now = data;
  const chart = (width) => {
    const { quarters } = now;
    const left = 46;
    const plot = options.small ? 170 : Math.round(Math.min(320, Math.max(210, width * 0.36)));
    const top = 26;
    const foot = top + plot;
    const first = quarters[0].from;
    const last = quarters[quarters.length - 1].to;
    const x = Object.assign(linear(first, last, left, width - 8), { left, right: width - 8 });
    const middles = quarters.map(({ from, to }) => (from + to) / 2);
    const ends = now.lines.flatMap(({ q05, q95 }) => q05.concat(q95)).concat(now.reports.flatMap(({ low, high }) => [low, high])).filter(isNumber);
    const most = Math.max(...ends, 1e-9);
    const least = now.isShare || now.isAtZero ? 0 : Math.min(...ends, 0);
    const upper = now.isShare ? Math.min(1, most * 1.06) : most * 1.06;
    const y = linear(least, upper, foot, top);
    const draw = (drawing, say) => {
      drawing.append(label(2, 12, now.unit, { "font-size": 11, fill: colour("quiet") }));
      valueAxis(drawing, y, roundTicks(least, upper, plot / 40), now.isShare ? (value) => tick(100 * value) + " %" : tick, left, x.right);
      timeAxis(drawing, x, years(first, last), top, foot, width - left);
      now.lines.forEach(({ q05, q95, paint }) => drawing.append(svg("path", {
        d: area(middles, q05, q95, x, y), fill: colour(paint), "fill-opacity": now.lines.length > 2 ? 0.09 : 0.18,
      })));
      now.reports.forEach((report) => {
        const from = Math.max(x.left, x(report.from) - 1.5);
        const to = Math.min(x.right, Math.max(x(report.to + 1), x(report.from) + 3));
        if (to <= x.left || from >= x.right) return;
        drawing.append(svg("a", { href: /^https?:/i.test(report.url) ? report.url : null, "aria-label": report.says },
          svg("title", {}, report.says), figureOf(report, from, to, y)));
      });
      now.lines.forEach(({ q50, paint, name }) => drawing.append(svg("path", {
        d: line(middles, q50, x, y), fill: "none", stroke: colour(paint), "stroke-width": 2,
      }, svg("title", {}, name))));
      const cursor = svg("line", { "data-cursor": "", y1: top, y2: foot, stroke: colour("ink"), visibility: "hidden" });
      drawing.append(cursor);
      let at = quarters.length - 1;
      const value = (number) => (now.isShare ? (isNumber(number) ? (100 * number).toPrecision(2) + " %" : "none") : amount(number));
      const read = (next) => {
        at = Math.min(quarters.length - 1, Math.max(0, next));
        cursor.setAttribute("x1", x(middles[at]));
        cursor.setAttribute("x2", x(middles[at]));
        cursor.setAttribute("visibility", "visible");
        say(quarters[at].label + ": " + now.lines.map(({ name, q05, q50, q95 }) => name + " " + value(q50[at]) + " (" + value(q05[at]) + " to "
          + value(q95[at]) + ")").join("; ") + ".");
      };
      drawing.addEventListener("pointermove", (event) => {
        const box = drawing.getBoundingClientRect();
        const day = x.invert((event.clientX - box.left) * width / box.width);
        read(quarters.findIndex(({ to }) => to >= day));
      });
      drawing.addEventListener("keydown", (event) => {
        const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
        if (step) {
          event.preventDefault();
          read(at + step);
        }
      });
    };
    return {
      finding: now.finding, height: foot + 22, draw, keys: true, rest: options.small ? "" : "Point at the chart, or use the arrow keys on it, to read a quarter.",
      rows: () => [["quarter", "what", "q05", "q50", "q95", "unit"]].concat(now.lines.flatMap(({ name, q05, q50, q95 }) =>
        quarters.map((quarter, index) => [quarter.label, name, q05[index], q50[index], q95[index], now.unit]))),
    };
  };
  const keys = data.lines.length > 1 ? data.lines.map(({ name, paint }) => ({ word: name, paint, shape: "line" })) : [];
  if (options.hasReports) keys.push({ word: "what a report says, over its time; an arrow where it gives a bound", paint: "vermilion" });
  const framed = frame(element, { name: options.name, how: options.how, legend: keys.length > 0 ? legend(keys) : null }, chart);
  return {
    update: (next) => {
      now = next;
      framed.draw();
    },
  };
}

/** The paint of the so-manieth line. */
export function paintOf(index) {
  return PAINTS[index % PAINTS.length];
}

/** Draws parts that add up, stacked through the quarters: `data` as above, of which the medians are used, and maybe the line of their `whole`. */
export function stackChart(element, data, options) {
  let now = data;
  const chart = (width) => {
    const { quarters } = now;
    const left = 46;
    const plot = Math.round(Math.min(320, Math.max(210, width * 0.36)));
    const top = 26;
    const foot = top + plot;
    const first = quarters[0].from;
    const last = quarters[quarters.length - 1].to;
    const x = Object.assign(linear(first, last + 1, left, width - 8), { left, right: width - 8 });
    const sums = quarters.map((_, index) => now.lines.reduce((sum, { q50 }) => sum + Math.max(0, q50[index] || 0), 0));
    const all = now.whole ? now.lines.concat(now.whole) : now.lines;
    const upper = Math.max(...sums, ...(now.whole ? now.whole.q50.filter(isNumber) : []), 1e-9) * 1.05;
    const y = linear(0, upper, foot, top);
    const draw = (drawing, say) => {
      drawing.append(label(2, 12, now.unit, { "font-size": 11, fill: colour("quiet") }));
      valueAxis(drawing, y, roundTicks(0, upper, plot / 40), tick, left, x.right);
      quarters.forEach((quarter, index) => {
        let from = 0;
        const group = svg("g", {}, svg("title", {}, quarter.label + ": " + all.map(({ name, q50 }) => name + " " + amount(q50[index])).join("; ")));
        now.lines.forEach(({ q50 }, part) => {
          const value = Math.max(0, q50[index] || 0);
          if (value > 0) group.append(svg("rect", {
            x: x(quarter.from), width: Math.max(1, x(quarter.to + 1) - x(quarter.from) - 1), y: y(from + value), height: y(from) - y(from + value), fill: hue(part),
          }));
          from += value;
        });
        const whole = now.whole ? now.whole.q50[index] : null;
        if (isNumber(whole)) group.append(svg("line", {
          x1: x(quarter.from), x2: Math.max(x(quarter.from) + 1, x(quarter.to + 1) - 1), y1: y(whole), y2: y(whole), stroke: colour("ink"), "stroke-width": 2,
        }));
        drawing.append(group);
      });
      timeAxis(drawing, x, years(first, last), foot, foot, width - left);
      let at = quarters.length - 1;
      const read = (next) => {
        at = Math.min(quarters.length - 1, Math.max(0, next));
        say(quarters[at].label + ": " + all.map(({ name, q50 }) => name + " " + amount(q50[at])).join("; ") + " (" + now.unit + ").");
      };
      drawing.addEventListener("pointermove", (event) => {
        const box = drawing.getBoundingClientRect();
        const day = x.invert((event.clientX - box.left) * width / box.width);
        read(quarters.findIndex(({ to }) => to >= day));
      });
      drawing.addEventListener("keydown", (event) => {
        const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
        if (step) {
          event.preventDefault();
          read(at + step);
        }
      });
    };
    return {
      finding: now.finding, height: foot + 22, draw, keys: true, rest: "Point at the chart, or use the arrow keys on it, to read a quarter.",
      rows: () => [["quarter", "what", "q05", "q50", "q95", "unit"]].concat(all.flatMap(({ name, q05, q50, q95 }) =>
        quarters.map((quarter, index) => [quarter.label, name, q05[index], q50[index], q95[index], now.unit]))),
    };
  };
  const framed = frame(element, {
    name: options.name, how: options.how, legend: legend(data.lines.map(({ name }, index) => ({ word: name, paint: paintOf(index) }))
      .concat(data.whole ? [{ word: data.whole.name, paint: "ink", shape: "line" }] : [])),
  }, chart);
  return {
    update: (next) => {
      now = next;
      framed.draw();
    },
  };
}
