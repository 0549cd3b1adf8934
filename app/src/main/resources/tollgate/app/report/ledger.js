// Filters of the ledger of reports. The rows stand in the page already; here they are only hidden and counted.

import { csv } from "./figures.js";
import { html, save } from "./dom.js";

/** Filters the rows of `table` by the columns that `options.columns` names (title by number) and by text. */
export function ledgerFilter(element, table, options) {
  const rows = Array.from(table.tBodies[0].rows);
  const cell = (row, column) => row.cells[column].textContent.trim();
  const selects = options.columns.map(({ title, column }) => {
    const id = options.name + "-" + column;
    const values = [...new Set(rows.map((row) => cell(row, column)))].filter((value) => value !== "").sort();
    const select = html("select", { id }, html("option", { value: "" }, "all"), values.map((value) => html("option", {}, value)));
    return { column, select, field: html("label", { for: id }, html("span", {}, title), select) };
  });
  const text = html("input", { type: "search", id: options.name + "-text", autocomplete: "off" });
  const count = html("p", { class: "count", "aria-live": "polite" });
  const shown = () => rows.filter((row) => !row.hidden);
  function filter() {
    const asked = text.value.trim().toLowerCase();
    rows.forEach((row) => {
      const fits = selects.every(({ column, select }) => select.value === "" || cell(row, column) === select.value)
        && (asked === "" || row.textContent.toLowerCase().includes(asked));
      row.hidden = !fits;
    });
    const number = shown().length;
    count.textContent = number === 0 ? "No report fits." : number + " of " + rows.length + " reports.";
  }
  selects.forEach(({ select }) => select.addEventListener("change", filter));
  text.addEventListener("input", filter);
  const all = html("button", { type: "button" }, "Show all");
  all.addEventListener("click", () => {
    selects.forEach(({ select }) => { select.value = ""; });
    text.value = "";
    filter();
  });
  const file = html("button", { type: "button" }, "Data (CSV)");
  const header = Array.from(table.tHead.rows[0].cells).map((each) => each.textContent);
  file.addEventListener("click", () => save(options.name + ".csv", "text/csv;charset=utf-8",
    csv([header].concat(shown().map((row) => Array.from(row.cells).map((each) => each.textContent.trim()))))));
  element.replaceChildren(html("div", { class: "choices" }, selects.map(({ field }) => field),
    html("label", { for: options.name + "-text" }, html("span", {}, "text"), text)), html("p", { class: "files" }, all, file), count);
  filter();
}
