// Who takes what: bars of parts, one bar a period and reading.

import { amount, isNumber, percent, tick } from "./figures.js";
import { svg } from "./dom.js";
import { frame, halo, label, legend } from "./frame.js";
import { linear, middleOf, roundTicks } from "./scale.js";
import { colour, hue } from "./theme.js";

const PAINTS = ["blue", "orange", "green", "purple", "vermilion", "sky", "yellow", "grey"];

function bars(data) {
  return data.bars.map((bar) => {
    const parts = data.parts.map((part) => ({ ...part, value: data.unit.of(bar.values[part.id], middleOf(bar.period)) }));
    return { ...bar, parts, whole: parts.reduce((sum, { value }) => sum + (isNumber(value) && value > 0 ? value : 0), 0) };
  });
}

/** Draws `data`: parts (id, name), bars (period, reading, values by part), unit, what is chosen and the `finding`. */
export function sharesChart(element, data, options) {
  let now = data;
  const chart = (width) => {
    const drawn = bars(now);
    const row = 26;
    const left = 92;
    const groups = [...new Set(drawn.map(({ reading }) => reading))];
    const height = 24 + groups.length * 20 + drawn.length * (row + 4) + 30;
    const most = Math.max(1, ...drawn.map(({ whole }) => whole));
    const x = linear(0, most, left, width - 12);
    const draw = (drawing) => {
      const foot = height - 26;
      roundTicks(0, most, (width - left) / 70).forEach((value) => {
        drawing.append(svg("line", { x1: x(value), x2: x(value), y1: 16, y2: foot, stroke: colour("line") }));
        drawing.append(label(x(value), foot + 14, tick(value), { "text-anchor": "middle", "font-size": 11 }));
      });
      drawing.append(label(width - 12, 10, now.unit.short + " a year", { "text-anchor": "end", "font-size": 11 }));
      let y = 20;
      groups.forEach((reading) => {
        drawing.append(label(4, y + 10, "read as " + reading, { "font-weight": reading === now.reading ? 600 : 400, ...halo() }));
        y += 18;
        drawn.filter((bar) => bar.reading === reading).forEach((bar) => {
          drawing.append(label(left - 8, y + 17, bar.period, { "text-anchor": "end", "font-size": 11 }));
          let from = 0;
          bar.parts.forEach((part, index) => {
            if (!(part.value > 0)) return;
            const share = part.value / bar.whole;
            const wide = x(from + part.value) - x(from);
            drawing.append(svg("g", {}, svg("title", {}, part.name + ": " + amount(part.value) + " " + now.unit.short + " a year, " + percent(share)),
              svg("rect", { x: x(from), y, width: Math.max(0, wide - 1), height: row, fill: hue(index) })));
            from += part.value;
          });
          if (bar.whole === 0) drawing.append(label(left, y + 17, "no draw has weight", { "font-size": 11 }));
          y += row + 4;
        });
        y += 2;
      });
    };
    return {
      finding: now.finding, height, draw,
      rows: () => [["reading", "period", "who", "median, " + now.unit.short + " a year", "5 %", "95 %"]].concat(drawn.flatMap((bar) => bar.parts.map((part) =>
        [bar.reading, bar.period, part.name, part.value, ...bar.ends[part.id].map((end) => now.unit.of(end, middleOf(bar.period)))]))),
    };
  };
  const framed = frame(element, {
    name: options.name, how: options.how, legend: legend(data.parts.map(({ name }, index) => ({ word: name, paint: PAINTS[index % 8] }))),
  }, chart);
  return {
    update: (next) => {
      now = next;
      framed.draw();
    },
  };
}
