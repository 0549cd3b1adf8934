// Intervals beside one another, a row each: a line from 5 to 95 %, a dot at the median, and where nothing would change.

import { isNumber, significant, tick } from "./figures.js";
import { svg } from "./dom.js";
import { frame, halo, label } from "./frame.js";
import { linear, roundTicks } from "./scale.js";
import { colour } from "./theme.js";

function fitted(text, width) {
  const most = Math.max(8, Math.floor(width / 6.4));
  return text.length <= most ? text : text.slice(0, most - 1) + "…";
}

/**
 * Draws `data`: rows (name, q05, q50, q95, unit, says; more for the numbers), the `unit` of all, the `finding`, and maybe a `cap` where lines are cut off;
 * of a sketch (`isSketch`) no sign is pointed out.
 */
export function intervalChart(element, data, options) {
  let now = data;
  const chart = (width) => {
    const narrow = width < 560;
    const left = narrow ? 8 : 250;
    const right = width - 14;
    const row = narrow ? 40 : 26;
    const top = 22;
    const foot = top + now.rows.length * row;
    const cut = (value) => (now.cap ? Math.min(now.cap, Math.max(-now.cap, value)) : value);
    const all = now.rows.flatMap(({ q05, q95 }) => [q05, q95]).filter(isNumber).map(cut).concat(0);
    const [least, most] = [Math.min(...all), Math.max(...all)];
    const x = linear(least, most === least ? least + 1 : most, left + 10, right);
    const draw = (drawing) => {
      roundTicks(least, most, (right - left) / 70).forEach((value) => {
        drawing.append(svg("line", { x1: x(value), x2: x(value), y1: top, y2: foot, stroke: colour("line") }));
        drawing.append(label(x(value), foot + 14, tick(value), { "text-anchor": "middle", "font-size": 11 }));
      });
      drawing.append(label(right, 12, now.unit, { "text-anchor": "end", "font-size": 11, fill: colour("quiet") }));
      drawing.append(svg("line", { x1: x(0), x2: x(0), y1: top - 4, y2: foot, stroke: colour("ink") }));
      now.rows.forEach((each, index) => {
        const y = top + index * row + (narrow ? 28 : 14);
        drawing.append(narrow ? label(4, y - 12, fitted(each.name, width), halo()) : label(left, y + 4, fitted(each.name, left), { "text-anchor": "end" }));
        if (!isNumber(each.q50)) return;
        const clear = !now.isSketch && (each.q05 > 0 || each.q95 < 0);
        const paint = clear ? colour("blue") : colour("quiet");
        drawing.append(svg("g", {}, svg("title", {}, each.says),
          svg("line", { x1: x(cut(each.q05)), x2: x(cut(each.q95)), y1: y, y2: y, stroke: paint, "stroke-width": 3, "stroke-opacity": 0.55 }),
          svg("circle", { cx: x(cut(each.q50)), cy: y, r: 5, fill: clear ? paint : colour("paper"), stroke: paint, "stroke-width": 2 })));
      });
    };
    return {
      finding: now.finding, height: foot + 22, draw,
      rows: () => [["what", "unit", "5 %", "median", "95 %", ...(now.more || [])]].concat(
        now.rows.map((each) => [each.name, each.unit, each.q05, each.q50, each.q95, ...(each.more || [])])),
    };
  };
  const framed = frame(element, { name: options.name, how: options.how, isOpen: options.isOpen, digits: options.digits }, chart);
  return {
    update: (next) => {
      now = next;
      framed.draw();
    },
  };
}

/** A signed number in words. */
export function signed(value) {
  return (value > 0 ? "+" : "") + significant(value, 2);
}
