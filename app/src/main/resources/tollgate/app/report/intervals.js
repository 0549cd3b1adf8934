// Intervals beside one another, a row each: a line from 5 to 95 %, a dot at the median, and where nothing would change.

import { isNumber, significant, tick } from "./figures.js";
import { svg } from "./dom.js";
import { frame, label } from "./frame.js";
import { linear, roundTicks } from "./scale.js";
import { colour } from "./theme.js";

function fitted(text, width) {
  const most = Math.max(8, Math.floor(width / 6.4));
  return text.length <= most ? text : text.slice(0, most - 1) + "…";
}

/**
 * Draws `data`: rows (name, q05, q50, q95, unit, says), the `finding`, and the `unit` of all; without one every row has its own scale.
 */
export function intervalChart(element, data, options) {
  let now = data;
  const chart = (width) => {
    const isOne = now.unit !== undefined;
    const narrow = width < 560;
    const left = narrow ? 8 : 250;
    const right = width - 14;
    const row = narrow ? 40 : 26;
    const top = 22;
    const foot = top + now.rows.length * row;
    const ends = (rows) => rows.flatMap(({ q05, q95 }) => [q05, q95]).filter(isNumber);
    const scale = (rows) => {
      const values = ends(rows);
      const most = isOne ? Math.max(...values, 0) : Math.max(...values.map(Math.abs), 1e-12);
      const least = isOne ? Math.min(...values, 0) : -most;
      return Object.assign(linear(least, most === least ? least + 1 : most, left + 10, right), { least, most });
    };
    const shared = isOne ? scale(now.rows) : null;
    const draw = (drawing) => {
      if (shared) {
        roundTicks(shared.least, shared.most, (right - left) / 90).forEach((value) => {
          drawing.append(svg("line", { x1: shared(value), x2: shared(value), y1: top, y2: foot, stroke: colour("line") }));
          drawing.append(label(shared(value), foot + 14, tick(value), { "text-anchor": "middle", "font-size": 11 }));
        });
        drawing.append(label(right, 12, now.unit, { "text-anchor": "end", "font-size": 11, fill: colour("quiet") }));
      } else {
        drawing.append(label((left + 10 + right) / 2 - 8, 12, "lower", { "text-anchor": "end", "font-size": 11, fill: colour("quiet") }));
        drawing.append(label((left + 10 + right) / 2 + 8, 12, "higher", { "font-size": 11, fill: colour("quiet") }));
      }
      now.rows.forEach((each, index) => {
        const x = shared || scale([each]);
        const y = top + index * row + (narrow ? 28 : 14);
        drawing.append(narrow ? label(4, y - 12, fitted(each.name, width)) : label(left, y + 4, fitted(each.name, left), { "text-anchor": "end" }));
        if (!isNumber(each.q50)) return;
        const clear = each.q05 > 0 || each.q95 < 0;
        const paint = clear ? colour("blue") : colour("quiet");
        drawing.append(svg("g", {}, svg("title", {}, each.says),
          svg("line", { x1: x(each.q05), x2: x(each.q95), y1: y, y2: y, stroke: paint, "stroke-width": 3, "stroke-opacity": 0.55 }),
          svg("circle", { cx: x(each.q50), cy: y, r: 5, fill: clear ? paint : colour("paper"), stroke: paint, "stroke-width": 2 })));
      });
      const zero = shared ? shared(0) : (left + 10 + right) / 2;
      drawing.append(svg("line", { x1: zero, x2: zero, y1: top - 4, y2: foot, stroke: colour("ink") }));
    };
    return {
      finding: now.finding, height: foot + 22, draw,
      rows: () => [["what", "unit", "5 %", "median", "95 %", ...(now.more || [])]].concat(
        now.rows.map((each) => [each.name, each.unit, each.q05, each.q50, each.q95, ...(each.more || [])])),
    };
  };
  const framed = frame(element, { name: options.name, how: options.how, isOpen: options.isOpen }, chart);
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
