// Money in the reader's unit: yuan of the day, dollars of the day, or yuan of 2019.

import { isoDay } from "./figures.js";

const BASE = 2019;

/** What a yuan of 2019 costs in each year, from the yearly rise of consumer prices in percent. */
function levels(rises) {
  const level = { [BASE]: 1 };
  const years = Object.keys(rises).map(Number).sort((a, b) => a - b);
  years.filter((year) => year > BASE).forEach((year) => {
    if (level[year - 1] !== undefined) level[year] = level[year - 1] * (1 + rises[year] / 100);
  });
  years.slice().reverse().filter((year) => year <= BASE).forEach((year) => {
    level[year - 1] = level[year] / (1 + rises[year] / 100);
  });
  return level;
}

/** The units that the study has numbers for, each with a name and a way to turn yuan of a day into it. */
export function units(money) {
  const found = [{ id: "CNY", name: "yuan (CNY), of the day", short: "CNY", convert: (yuan) => yuan }];
  const months = Object.keys(money.usd).sort();
  if (months.length > 0) {
    const rate = (day) => {
      const month = isoDay(day).slice(0, 7);
      return money.usd[month] || money.usd[month < months[0] ? months[0] : months[months.length - 1]];
    };
    found.push({ id: "USD", name: "dollars (USD), of the day", short: "USD", convert: (yuan, day) => yuan * rate(day) });
  }
  if (money.rises[BASE] !== undefined) {
    const level = levels(money.rises);
    const known = Object.keys(level).map(Number);
    const at = (day) => level[Math.min(Math.max(Number(isoDay(day).slice(0, 4)), Math.min(...known)), Math.max(...known))];
    found.push({ id: "real", name: "yuan of 2019", short: "CNY of 2019", convert: (yuan, day) => yuan / at(day) });
  }
  return found.map((unit) => ({ ...unit, of: (yuan, day) => (yuan === null || yuan === undefined ? null : unit.convert(yuan, day)) }));
}
