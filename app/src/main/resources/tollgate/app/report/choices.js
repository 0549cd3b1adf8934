// What the reader looks at: an explanation, a reading of the unit, a unit of money, light or dark.

import { html } from "./dom.js";
import { setTheme, theme } from "./theme.js";

/** Puts the bar of choices into an element. Gives what is chosen, and calls back when that changes. */
export function chooser(element, lists, first) {
  const chosen = { ...first };
  const listeners = [];
  const words = html("span", {});
  const tell = () => {
    words.textContent = Object.keys(lists).map((key) => lists[key].options.find(({ id }) => id === chosen[key]).short).join(" · ");
  };
  const select = (key) => {
    const box = html("select", { id: "choose-" + key },
      lists[key].options.map(({ id, name }) => html("option", { value: id, selected: id === chosen[key] }, name)));
    box.addEventListener("change", () => {
      chosen[key] = box.value;
      tell();
      listeners.forEach((listener) => listener(chosen));
    });
    return html("label", { for: "choose-" + key }, html("span", {}, lists[key].label), box);
  };
  const light = html("button", { type: "button", class: "theme" });
  const name = () => { light.textContent = theme() === "dark" ? "Light page" : "Dark page"; };
  light.addEventListener("click", () => {
    setTheme(theme() === "dark" ? "light" : "dark");
    name();
  });
  name();
  tell();
  const fold = html("details", {}, html("summary", {}, html("span", { class: "shown" }, "Shown: "), words),
    html("div", { class: "choices" }, Object.keys(lists).map(select), light));
  element.replaceChildren(fold);
  element.hidden = false;
  return { chosen, onChange: (listener) => listeners.push(listener) };
}
