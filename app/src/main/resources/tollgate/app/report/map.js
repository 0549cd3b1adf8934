// The border as a sketch: places as dots, ways across as bands as wide as what crosses them, in the colours of those who hold the gate.

import { amount, isNumber } from "./figures.js";
import { html, svg } from "./dom.js";
import { frame, label } from "./frame.js";
import { colour, hue } from "./theme.js";

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
          "text-anchor": "middle", "font-weight": 600, stroke: colour("paper"), "stroke-width": 3, "paint-order": "stroke", "font-size": small ? 11 : 12,
        }));
      });
      now.places.forEach((place) => {
        const isTown = place.isTown;
        drawing.append(svg("circle", { cx: x(place.x), cy: y(place.y), r: isTown ? 5 : 3.5, fill: isTown ? colour("ink") : colour("paper"), stroke: colour("ink"), "stroke-width": 1.5 }));
        drawing.append(label(x(place.x) + (place.x > 70 ? -8 : 8), y(place.y) + 4, place.name, {
          "text-anchor": place.x > 70 ? "end" : "start", "font-size": small ? 10 : 12, "font-weight": isTown ? 600 : 400, stroke: colour("paper"), "stroke-width": 3, "paint-order": "stroke",
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
