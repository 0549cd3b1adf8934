// Numbers week by week, as lines: what the sliders make of them, and what was before anybody moved one.

import { amount, isNumber, isoDay, tick } from "/assets/report/figures.js";
import { svg } from "/assets/report/dom.js";
import { frame, label, legend, timeAxis, valueAxis } from "/assets/report/frame.js";
import { line, linear, roundTicks, years } from "/assets/report/scale.js";
import { colour } from "/assets/report/theme.js";

const LEFT = 56;
const TOP = 24;
const FOOT = 24;

/**
 * Draws `data`: days, unit, name, finding, and two lists of numbers, `now` and `before`. Gives `update`, for other data.
 */
export function weekChart(element, data, options) {
  let shown = data;
  const read = (week) => "Week of " + isoDay(shown.days[week]) + ": " + amount(shown.now[week]) + "; at the baselines "
    + amount(shown.before[week]) + " " + shown.unit + ".";
  const chart = (width) => {
    const plot = Math.round(Math.min(300, Math.max(200, width * 0.4)));
    const foot = TOP + plot;
    const [first, last] = [shown.days[0], shown.days[shown.days.length - 1] + 7];
    const x = Object.assign(linear(first, last, LEFT, width - 8), { left: LEFT, right: width - 8 });
    const most = Math.max(0, ...shown.now.concat(shown.before).filter(isNumber)) * 1.06 || 1;
    const y = linear(0, most, foot, TOP);
    const draw = (drawing, tell) => {
      drawing.append(label(4, 12, shown.unit, { "font-size": 11, fill: colour("quiet") }));
      valueAxis(drawing, y, roundTicks(0, most, plot / 40), tick, x.left, x.right);
      timeAxis(drawing, x, years(first, last), TOP, foot, width - 60);
      drawing.append(svg("path", { d: line(shown.days, shown.before, x, y), fill: "none", stroke: colour("grey"), "stroke-width": 1.5, "stroke-dasharray": "5 3" }));
      drawing.append(svg("path", { d: line(shown.days, shown.now, x, y), fill: "none", stroke: colour("blue"), "stroke-width": 2, "data-line": "now" }));
      const cursor = svg("line", { "data-cursor": "", y1: TOP, y2: foot, stroke: colour("ink"), visibility: "hidden" });
      drawing.append(cursor);
      let week = shown.days.length - 1;
      const at = (next) => {
        week = Math.min(shown.days.length - 1, Math.max(0, next));
        cursor.setAttribute("x1", x(shown.days[week]));
        cursor.setAttribute("x2", x(shown.days[week]));
        cursor.setAttribute("visibility", "visible");
        tell(read(week));
      };
      drawing.addEventListener("pointermove", (event) => {
        const box = drawing.getBoundingClientRect();
        at(Math.round((x.invert((event.clientX - box.left) * width / box.width) - first) / 7));
      });
      drawing.addEventListener("keydown", (event) => {
        const step = { ArrowLeft: -1, ArrowRight: 1, PageUp: -13, PageDown: 13 }[event.key];
        if (step) {
          event.preventDefault();
          at(week + step);
        }
      });
    };
    return {
      finding: shown.finding, height: foot + FOOT, draw, keys: true, rest: "Point at the chart, or use the arrow keys on it, to read a week.",
      rows: () => [["monday", "now", "at the baselines", "unit"]]
        .concat(shown.days.map((day, week) => [isoDay(day), shown.now[week], shown.before[week], shown.unit])),
    };
  };
  const framed = frame(element, {
    name: options.name, how: options.how,
    legend: legend([{ word: "where the sliders stand", paint: "blue", shape: "line" }, { word: "at the baselines, nothing otherwise (dashed)", paint: "grey", shape: "line" }]),
  }, chart);
  return {
    update: (next) => {
      shown = next;
      framed.draw();
    },
  };
}
