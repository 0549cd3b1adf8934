// Who takes what: bars of parts, one bar a period and reading.

import { amount, isNumber, listed, percent, tick } from "./figures.js";
import { svg } from "./dom.js";
import { frame, halo, label, legend } from "./frame.js";
import { daysOf, linear, roundTicks } from "./scale.js";
import { colour, hue } from "./theme.js";

const PAINTS = ["blue", "orange", "green", "purple", "vermilion", "sky", "yellow", "grey"];

function middle(period) {
  const [from, to] = daysOf(period);
  return (from + to) / 2;
}

function bars(data) {
  return data.bars.map((bar) => {
    const parts = data.parts.map((part) => ({ ...part, value: data.unit.of(bar.values[part.id], middle(bar.period)) }));
    return { ...bar, parts, whole: parts.reduce((sum, { value }) => sum + (isNumber(value) && value > 0 ? value : 0), 0) };
  });
}

function finding(data, drawn) {
  const ours = drawn.filter(({ reading, whole }) => reading === data.reading && whole > 0);
  if (ours.length === 0) return "Under " + data.explanation + " no draw has weight: there is nothing to show.";
  const said = ours.map((bar) => {
    const most = bar.parts.slice().sort((a, b) => (b.value || 0) - (a.value || 0))[0];
    return "in " + bar.period + " the largest part of " + amount(bar.whole) + " " + data.unit.short + " a year goes to " + most.name + " (" + percent(most.value / bar.whole) + ")";
  });
  const text = listed(said);
  return "Under " + data.explanation + ", read as " + data.reading + ": " + text + ".";
}

/** Draws `data`: parts (id, name), bars (period, reading, values by part), unit, and the words of what is chosen. */
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
      finding: finding(now, drawn), height, draw,
      rows: () => [["reading", "period", "who", "median, " + now.unit.short + " a year", "5 %", "95 %"]].concat(drawn.flatMap((bar) => bar.parts.map((part) =>
        [bar.reading, bar.period, part.name, part.value, ...bar.ends[part.id].map((end) => now.unit.of(end, middle(bar.period)))]))),
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
