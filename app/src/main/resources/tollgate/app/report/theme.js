// Colours of drawings. They are written into the drawing itself, so that an exported one looks the same.
// The hues are those of Okabe and Ito (2008), told apart by colour-blind readers.

const LIGHT = {
  paper: "#ffffff", ink: "#1b1b1b", quiet: "#595959", line: "#d6d6d6", wash: "#f1f1ee",
  blue: "#0072b2", orange: "#e69f00", green: "#009e73", purple: "#cc79a7", vermilion: "#c2500a", sky: "#56b4e9",
  yellow: "#b8a800", grey: "#8a8a8a",
};
const DARK = {
  paper: "#16181b", ink: "#ececec", quiet: "#a9adb2", line: "#3a3f45", wash: "#22262b",
  blue: "#56a8e0", orange: "#f0b429", green: "#2fc49a", purple: "#e3a3c5", vermilion: "#ff8a4c", sky: "#8fd0f5",
  yellow: "#f0e442", grey: "#8d9399",
};
const ORDER = ["blue", "orange", "green", "purple", "vermilion", "sky", "yellow", "grey"];
const listeners = [];
let chosen = null;

function system() {
  return window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/** Light or dark, as chosen or as the system has it. */
export function theme() {
  return chosen || system();
}

/** The colour of this name. */
export function colour(name) {
  return (theme() === "dark" ? DARK : LIGHT)[name] || name;
}

/** A colour for the so-manieth of things that must be told apart. */
export function hue(index) {
  return colour(ORDER[index % ORDER.length]);
}

/** Calls back whenever colours change. */
export function onTheme(listener) {
  listeners.push(listener);
}

/** Sets light or dark. */
export function setTheme(name) {
  chosen = name;
  document.documentElement.dataset.theme = name;
  listeners.forEach((listener) => listener());
}

/** Follows the system until the reader chooses; an address that ends in ?theme=dark has chosen. */
export function startTheme() {
  const asked = new URLSearchParams(window.location.search).get("theme");
  if (asked === "dark" || asked === "light") setTheme(asked);
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    if (!chosen) listeners.forEach((listener) => listener());
  });
}
