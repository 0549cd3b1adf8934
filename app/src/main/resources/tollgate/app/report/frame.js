// What surrounds every chart: its finding in a sentence, how to read it, its numbers, and both as files.

import { csv, isNumber, significant } from "./figures.js";
import { html, save, svg, whenWide } from "./dom.js";
import { colour, onTheme } from "./theme.js";

const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";

/** The words of a drawing. */
export function label(x, y, text, more) {
  return svg("text", { x, y, fill: colour("ink"), "font-size": 12, ...more }, text);
}

/** What keeps the words of a drawing clear of the lines behind them. */
export function halo() {
  return { stroke: colour("paper"), "stroke-width": 3, "paint-order": "stroke" };
}

function shown(value, digits) {
  return isNumber(value) ? significant(value, digits) : value === null || value === undefined ? "" : String(value);
}

function table(caption, rows, digits) {
  const [header, ...body] = rows;
  const isNumeric = header.map((_, column) => body.some((row) => isNumber(row[column])));
  const look = (column) => (isNumeric[column] ? "number" : null);
  return html("div", { class: "scroll", role: "region", tabindex: 0, "aria-label": caption },
    html("table", {},
      html("caption", {}, html("span", {}, caption)),
      html("thead", {}, html("tr", {}, header.map((name, column) => html("th", { scope: "col", class: look(column) }, name)))),
      html("tbody", {}, body.map((row) => html("tr", {}, row.map((value, column) => (column === 0
        ? html("th", { scope: "row", class: look(column) }, shown(value, digits))
        : html("td", { class: look(column) }, shown(value, digits)))))))));
}

/** The drawing by itself, as a file of its own. */
function alone(drawing) {
  const copy = drawing.cloneNode(true);
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.removeAttribute("tabindex");
  copy.querySelectorAll("[data-cursor]").forEach((cursor) => cursor.remove());
  copy.prepend(svg("rect", { width: "100%", height: "100%", fill: colour("paper") }));
  return '<?xml version="1.0" encoding="UTF-8"?>\n' + new XMLSerializer().serializeToString(copy);
}

/**
 * Puts a chart into an element. `chart` gives, for a width in pixels, `{ finding, height, draw(svg), rows, read }`: a sentence, the
 * drawing, the numbers (a header, then rows) and what is said at the cursor.
 */
export function frame(element, options, chart) {
  const finding = html("p", { class: "finding" });
  const canvas = html("div", { class: "canvas" });
  const readout = html("p", { class: "readout", "aria-live": "polite" });
  const numbers = html("details", { class: "numbers", open: options.isOpen }, html("summary", {}, "The numbers"));
  let now = null;
  let width = 0;
  const fill = () => {
    numbers.querySelectorAll(".scroll").forEach((old) => old.remove());
    if (numbers.open && now) numbers.append(table(now.finding, now.rows(), options.digits || 4));
  };
  const draw = () => {
    if (width === 0) return;
    now = chart(width);
    finding.textContent = now.finding;
    const drawing = svg("svg", {
      width, height: now.height, viewBox: "0 0 " + width + " " + now.height, "font-family": FONT, role: now.keys ? "group" : "img",
      "aria-label": now.finding, tabindex: now.keys ? 0 : null,
    });
    now.draw(drawing, (text) => { readout.textContent = text; });
    canvas.replaceChildren(drawing);
    readout.textContent = now.rest || "";
    readout.hidden = now.rest === undefined;
    fill();
  };
  const button = (text, act) => {
    const made = html("button", { type: "button" }, text);
    made.addEventListener("click", act);
    return made;
  };
  numbers.addEventListener("toggle", fill);
  element.replaceChildren(html("figure", {},
    html("figcaption", {}, finding),
    ...(options.legend ? [options.legend] : []),
    canvas, readout,
    ...(options.how ? [html("p", { class: "how" }, html("strong", {}, "How to read. "), options.how)] : []),
    html("p", { class: "files" },
      button("Data (CSV)", () => save(options.name + ".csv", "text/csv;charset=utf-8", csv(now.rows()))),
      button("Drawing (SVG)", () => save(options.name + ".svg", "image/svg+xml", alone(canvas.firstChild)))),
    numbers));
  whenWide(canvas, (wide) => {
    width = wide;
    draw();
  });
  onTheme(draw);
  return { draw };
}

/** A row of keys, each a patch of colour with its word; drawn anew when colours change. */
export function legend(entries) {
  const list = html("ul", { class: "legend" });
  const fill = () => list.replaceChildren(...entries.map(({ word, paint, shape }) => {
    const patch = svg("svg", { width: 22, height: 12, "aria-hidden": "true", focusable: "false" });
    const fillOf = colour(paint);
    if (shape === "line") patch.append(svg("line", { x1: 0, x2: 22, y1: 6, y2: 6, stroke: fillOf, "stroke-width": 2.5 }));
    else if (shape === "range") {
      patch.append(svg("rect", { x: 1, y: 1, width: 20, height: 10, fill: fillOf, "fill-opacity": 0.14 }));
      patch.append(svg("path", { d: "M1 1H21M1 11H21", stroke: fillOf, "stroke-width": 2 }));
    } else if (shape === "half" || shape === "ninety") {
      patch.append(svg("rect", { width: 22, height: 12, fill: fillOf, "fill-opacity": shape === "half" ? 0.45 : 0.18 }));
    } else if (shape === "hatch") {
      patch.append(svg("path", { d: "M0 12L12 0M7 12L19 0M14 12L22 4M0 5L5 0", stroke: fillOf, "stroke-width": 1.5, fill: "none" }));
    } else if (shape === "dot") patch.append(svg("circle", { cx: 11, cy: 6, r: 4, fill: "none", stroke: fillOf, "stroke-width": 2 }));
    else patch.append(svg("rect", { width: 22, height: 12, fill: fillOf }));
    return html("li", {}, patch, word);
  }));
  fill();
  onTheme(fill);
  return list;
}

/** Lines and years at the foot of a drawing over time. */
export function timeAxis(drawing, x, years, top, bottom, width) {
  const every = width / Math.max(1, years.length) < 34 ? 2 : 1;
  years.forEach(({ day, year }, index) => {
    const fits = x(day) + 30 < x.right + 8;
    drawing.append(svg("line", { x1: x(day), x2: x(day), y1: top, y2: bottom + 4, stroke: colour("line") }));
    if (fits && index % every === 0) drawing.append(label(x(day) + 3, bottom + 15, String(year), { fill: colour("quiet"), "font-size": 11 }));
  });
  drawing.append(svg("line", { x1: x.left, x2: x.right, y1: bottom, y2: bottom, stroke: colour("ink") }));
}

/** Lines and numbers at the left of a drawing. */
export function valueAxis(drawing, y, ticks, words, left, right) {
  ticks.forEach((value) => {
    drawing.append(svg("line", { x1: left, x2: right, y1: y(value), y2: y(value), stroke: colour("line") }));
    drawing.append(label(left - 6, y(value) + 4, words(value), { "text-anchor": "end", "font-size": 11, fill: colour("quiet") }));
  });
}
