// The border as a sketch: places as dots, ways across as bands as wide as what crosses them, in the colours of those who hold the gate.

import { amount, isNumber } from "./figures.js";
import { html, svg } from "./dom.js";
import { frame, halo, label } from "./frame.js";
import { colour, hue } from "./theme.js";

/** How much of two boxes is common to both, in square pixels. */
function common(one, other) {
  return Math.max(0, Math.min(one.right, other.right) - Math.max(one.left, other.left)) * Math.max(0, Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top));
}

/**
 * Where each name stands: beside its place, below, above or aslant of it, wherever it covers least of the ways, of the boxes that are `taken`,
 * of other places and of the names before it.
 */
function namesOf(places, { size, width, ways, taken }) {
  const dot = ({ x, y }) => ({ left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 });
  const points = ways.flatMap(([ax, ay, bx, by]) => Array.from({ length: 21 }, (_, step) =>
    dot({ x: ax + (bx - ax) * step / 24, y: ay + (by - ay) * step / 24 - (step === 0 ? 6 : 0) })));
  const boxes = taken.concat(points, places.map(dot));
  return places.map((place) => {
    const half = place.name.length * size * (place.isTown ? 0.33 : 0.29);
    const beside = (side) => ({ x: place.x + side * (half + 8), y: place.y + 4, anchor: side > 0 ? "start" : "end", start: place.x + 8 * side });
    const sides = place.isRight ? [beside(1), beside(-1)] : [beside(-1), beside(1)];
    const aslant = [size * 0.8, -size * 0.8].flatMap((by) => sides.map((side) => ({ ...side, y: side.y + by })));
    const choices = [...sides, { x: place.x, y: place.y + size + 6 }, { x: place.x, y: place.y - 9 }, ...aslant].map((at) => {
      const inside = Math.min(width - half - 2, Math.max(half + 2, at.x));
      const box = { left: inside - half, right: inside + half, top: at.y - size, bottom: at.y + 3 };
      const isBeside = at.anchor && inside === at.x;
      return { x: isBeside ? at.start : inside, y: at.y, anchor: isBeside ? at.anchor : "middle", box, covered: boxes.reduce((sum, other) => sum + common(box, other), 0) };
    });
    const best = choices.reduce((one, other) => (other.covered < one.covered ? other : one));
    boxes.push(best.box);
    return best;
  });
}

/**
 * Draws `data`: places (id, name, x, y, kind), ways (id, name, from and to as [x, y], values by quarter), quarters, holders (a function from a day
 * to numbers of organs), organs, names and the `finding` (a function of the quarter's number). Places are on a grid of 100 by 100.
 */
export function mapChart(element, data, options) {
  let now = data;
  let at = data.quarters.length - 1;
  while (at > 0 && !now.ways.some(({ values }) => values[at] > 0)) at -= 1;
  const chart = (width) => {
    const height = Math.round(Math.min(560, Math.max(330, width * 0.72)));
    const x = (value) => 12 + value / 100 * (width - 24);
    const y = (value) => 12 + value / 100 * (height - 24);
    const most = Math.max(...now.ways.flatMap(({ values }) => values).filter(isNumber), 1e-9);
    const quarter = now.quarters[at];
    const holders = now.holders((quarter.from + quarter.to) / 2);
    const small = width < 560;
    const draw = (drawing) => {
      drawing.append(svg("polyline", {
        points: now.river.map((point) => x(point.x) + "," + y(point.y)).join(" "), fill: "none", stroke: colour("sky"), "stroke-width": 3, "stroke-linejoin": "round",
      }, svg("title", {}, "the border")));
      drawing.append(label(x(4), y(6), "China", { "font-size": 13, fill: colour("quiet"), "font-style": "italic" }));
      now.ways.forEach((way) => {
        const value = way.values[at];
        const wide = isNumber(value) ? value / most * 26 : 0;
        const [ax, ay, bx, by] = [x(way.from[0]), y(way.from[1]), x(way.to[0]), y(way.to[1])];
        const length = Math.hypot(bx - ax, by - ay) || 1;
        const [nx, ny] = [-(by - ay) / length, (bx - ax) / length];
        const group = svg("g", {}, svg("title", {}, way.name + ", " + quarter.label + ": " + amount(value) + " vehicles (simulated)"));
        group.append(svg("line", { x1: ax, y1: ay, x2: bx, y2: by, stroke: colour("quiet"), "stroke-dasharray": "2 4" }));
        if (wide > 0) holders.forEach((organ, index) => {
          const shift = (index + 0.5) / holders.length * wide - wide / 2;
          group.append(svg("line", {
            x1: ax + nx * shift, y1: ay + ny * shift, x2: bx + nx * shift, y2: by + ny * shift, stroke: hue(organ), "stroke-width": Math.max(0.8, wide / holders.length),
          }));
        });
        drawing.append(group);
        drawing.append(label(ax, ay - 5, isNumber(value) ? amount(value) : "none", {
          "text-anchor": "middle", "font-weight": 600, "font-size": small ? 11 : 12, ...halo(),
        }));
      });
      const names = namesOf(now.places.map((place) => ({ ...place, x: x(place.x), y: y(place.y), isRight: place.x <= 70 })), {
        size: small ? 10 : 12, width, ways: now.ways.map(({ from, to }) => [x(from[0]), y(from[1]), x(to[0]), y(to[1])]),
        taken: [{ left: 0, right: 90, top: height - 20 - 16 * now.organs.length, bottom: height }],
      });
      now.places.forEach((place, index) => {
        const isTown = place.isTown;
        drawing.append(svg("circle", { cx: x(place.x), cy: y(place.y), r: isTown ? 5 : 3.5, fill: isTown ? colour("ink") : colour("paper"), stroke: colour("ink"), "stroke-width": 1.5 }));
        drawing.append(label(names[index].x, names[index].y, place.name, {
          "text-anchor": names[index].anchor, "font-size": small ? 10 : 12, "font-weight": isTown ? 600 : 400, ...halo(),
        }));
      });
      now.organs.forEach(({ id }, index) => {
        const isHolder = holders.includes(index);
        drawing.append(svg("rect", { x: 12, y: height - 16 - 16 * (now.organs.length - index), width: 12, height: 10, fill: hue(index), "fill-opacity": isHolder ? 1 : 0.2 }));
        drawing.append(label(28, height - 7 - 16 * (now.organs.length - index), id + (isHolder ? " holds" : ""), { "font-size": 11, fill: colour(isHolder ? "ink" : "quiet") }));
      });
      drawing.append(label(width - 10, height - 6, quarter.label + ", simulated", { "text-anchor": "end", "font-weight": 600 }));
    };
    return {
      finding: now.finding(at), height, draw,
      rows: () => [["quarter", "corridor", "vehicles a quarter, median (simulated)"]].concat(
        now.ways.flatMap((way) => now.quarters.map((each, index) => [each.label, way.name, way.values[index]]))),
    };
  };
  const framed = frame(element, { name: options.name, how: options.how }, chart);
  const slider = html("input", { type: "range", id: options.name + "-time", min: 0, max: data.quarters.length - 1, step: 1 });
  const shown = html("output", { for: options.name + "-time" });
  const tell = () => {
    shown.textContent = now.quarters[at].label;
    slider.setAttribute("aria-valuetext", now.quarters[at].label);
  };
  slider.value = String(at);
  slider.addEventListener("input", () => {
    at = Number(slider.value);
    tell();
    framed.draw();
  });
  tell();
  element.querySelector(".canvas").before(html("div", { class: "slider" }, html("label", { for: options.name + "-time" }, "quarter"), slider, shown));
  return {
    update: (next) => {
      now = next;
      framed.draw();
    },
  };
}
