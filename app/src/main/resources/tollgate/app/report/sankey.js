// Who pays whom: money from those who cross to what it is spent on, each band as wide as the sum.

import { amount } from "./figures.js";
import { svg } from "./dom.js";
import { frame, halo, label } from "./frame.js";
import { colour, hue } from "./theme.js";
import { leading, takes, within } from "./words.js";

/** How many steps from the left a purse stands: one more than the farthest that pays it. */
function columns(links) {
  const column = new Map();
  links.forEach(({ from, to }) => {
    column.set(from, 0);
    column.set(to, 0);
  });
  for (let round = 0; round < column.size; round += 1) {
    links.forEach(({ from, to }) => {
      if (column.get(to) <= column.get(from) && column.get(from) < column.size) column.set(to, column.get(from) + 1);
    });
  }
  return column;
}

/** Purses with their places, and links with theirs, in a box. */
function arrange(links, width, height, gap) {
  const column = columns(links);
  const last = Math.max(...column.values(), 1);
  const nodes = new Map([...column].map(([id, at]) => {
    const sum = (key) => links.filter((each) => each[key] === id).reduce((total, { value }) => total + value, 0);
    return [id, { id, at, value: Math.max(sum("from"), sum("to")), used: { from: 0, to: 0 } }];
  }));
  const groups = Array.from({ length: last + 1 }, (_, at) => [...nodes.values()].filter((node) => node.at === at));
  const scale = Math.min(...groups.map((group) => (height - gap * Math.max(0, group.length - 1)) / Math.max(1e-9, group.reduce((sum, { value }) => sum + value, 0))));
  groups.forEach((group, at) => {
    group.sort((one, other) => other.value - one.value);
    const whole = group.reduce((sum, { value }) => sum + value * scale, 0) + gap * Math.max(0, group.length - 1);
    let y = (height - whole) / 2;
    group.forEach((node) => {
      Object.assign(node, { x: at / last * width, y, height: node.value * scale });
      y += node.height + gap;
    });
  });
  const ordered = links.slice().sort((one, other) => nodes.get(one.from).y - nodes.get(other.from).y || nodes.get(one.to).y - nodes.get(other.to).y);
  return { nodes, last, links: ordered.map((link) => {
    const [from, to] = [nodes.get(link.from), nodes.get(link.to)];
    const thick = link.value * scale;
    const placed = { ...link, thick, start: from.y + from.used.from + thick / 2, end: to.y + to.used.to + thick / 2, from, to };
    from.used.from += thick;
    to.used.to += thick;
    return placed;
  }) };
}

/** Draws `data`: links (from, to, value), names by id, paints by id (numbers), unit, and the `finding`. */
export function sankeyChart(element, data, options) {
  let now = data;
  const chart = (width) => {
    const narrow = width < 620;
    const links = now.links.filter(({ value }) => value > 0);
    const height = narrow ? 460 : 380;
    const margin = narrow ? 4 : 160;
    const right = narrow ? 4 : 110;
    const bar = 12;
    const draw = (drawing) => {
      if (links.length === 0) return;
      const placed = arrange(links, width - margin - right - bar, height - 40, narrow ? 26 : 16);
      const paint = (id) => (now.paints[id] === undefined ? colour("grey") : hue(now.paints[id]));
      placed.links.forEach(({ from, to, start, end, thick, value }) => {
        const [x1, x2] = [margin + from.x + bar, margin + to.x];
        const middle = (x1 + x2) / 2;
        const half = Math.max(1, thick) / 2;
        const organ = now.paints[from.id] !== undefined ? from.id : to.id;
        // An area and no stroke: a thick line that turns within its own width has spikes.
        const edge = (a, b, y1, y2) => a + " " + y1 + "C" + middle + " " + y1 + " " + middle + " " + y2 + " " + b + " " + y2;
        drawing.append(svg("path", {
          d: "M" + edge(x1, x2, start + 24 - half, end + 24 - half) + "L" + edge(x2, x1, end + 24 + half, start + 24 + half) + "Z",
          fill: paint(organ), "fill-opacity": 0.4,
        }, svg("title", {}, (now.names[from.id] || from.id) + " to " + (now.names[to.id] || to.id) + ": " + amount(value) + " " + now.unit)));
      });
      const words = [];
      placed.nodes.forEach((node) => {
        const x = margin + node.x;
        const y = node.y + 24;
        drawing.append(svg("rect", { x, y, width: bar, height: Math.max(1, node.height), fill: paint(node.id) },
          svg("title", {}, (now.names[node.id] || node.id) + ": " + amount(node.value) + " " + now.unit)));
        const atEnd = node.at === placed.last;
        const text = now.names[node.id] || node.id;
        const place = narrow
          ? { x: atEnd ? x + bar : node.at === 0 ? x : x + bar / 2, y: atEnd ? y + node.height / 2 + 4 : y - 4, anchor: atEnd ? "end" : node.at === 0 ? "start" : "middle" }
          : node.at === 0 ? { x: x - 5, y: y + node.height / 2 + 4, anchor: "end" }
            : atEnd ? { x: x + bar + 5, y: y + node.height / 2 + 4, anchor: "start" } : { x: x + bar / 2, y: y - 4, anchor: "middle" };
        words.push(label(place.x, place.y, text, { "text-anchor": place.anchor, "font-size": narrow ? 10 : 11.5, ...halo() }));
      });
      drawing.append(...words);
    };
    return {
      finding: now.finding, height, draw,
      rows: () => [["from", "to", "mean, " + now.unit, "5 %", "median", "95 %"]].concat(now.links.map(({ from, to, value, ends }) =>
        [now.names[from] || from, now.names[to] || to, value, ...ends])),
    };
  };
  const framed = frame(element, { name: options.name, how: options.how }, chart);
  return {
    update: (next) => {
      now = next;
      framed.draw();
    },
  };
}

/** Who takes most of what organs receive, in a sentence: shares are of the means, intervals those of the sums. */
export function sankeyFinding(links, organs, names, unit, start) {
  const got = organs.map((id) => links.filter(({ to }) => to === id)).filter((into) => into.length > 0)
    .map(([{ to, value, ends: [q05, q50, q95] }]) => ({ name: names[to] || to, value, q05, q50, q95 }));
  if (leading(got).length === 0) return start + " nothing is paid at the gates.";
  const [first, ...others] = leading(got);
  return start + " of what is paid at the gates " + takes(got) + (others.length === 0 ? ": " : ", " + first.name + " ") + within(first) + " " + unit + ".";
}
