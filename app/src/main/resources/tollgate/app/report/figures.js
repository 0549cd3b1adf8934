// Numbers as people read them: separators, few digits, a word where there is none.

/** Whether there is a number at all. */
export function isNumber(value) {
  return typeof value === "number" && Number.isFinite(value);
}

/** A number with so many significant digits. */
export function significant(value, digits) {
  if (!isNumber(value)) return "none";
  if (value === 0) return "0";
  const rounded = Number(value.toPrecision(digits));
  const decimals = Math.min(6, Math.max(0, digits - 1 - Math.floor(Math.log10(Math.abs(rounded)))));
  return rounded.toLocaleString("en-GB", { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).replace("-", "−");
}

/** An amount with two or three digits, in millions where it is large. */
export function amount(value) {
  if (!isNumber(value)) return "none";
  const size = Math.abs(value);
  if (size >= 1e9) return significant(value / 1e9, 2) + " billion";
  if (size >= 1e6) return significant(value / 1e6, 2) + " million";
  return significant(value, size >= 1000 ? 3 : 2);
}

/** A label of an axis, as short as can be. */
export function tick(value) {
  const size = Math.abs(value);
  const short = (number, word) => Number(number.toPrecision(3)).toLocaleString("en-GB").replace("-", "−") + word;
  if (size >= 1e9) return short(value / 1e9, "bn");
  if (size >= 1e6) return short(value / 1e6, "m");
  return short(value, "");
}

/** A share in percent. */
export function percent(share) {
  if (!isNumber(share)) return "none";
  const value = 100 * share;
  if (value > 0 && value < 0.1) return "< 0.1 %";
  return (value > 0 && value < 10 && value !== Math.round(value) ? value.toFixed(1) : value.toFixed(0)) + " %";
}

/** Odds to one, never below 1. */
export function odds(logOdds) {
  const value = Math.exp(Math.abs(logOdds));
  if (value >= 1e6) return "more than a million to 1";
  return (value < 10 ? value.toFixed(1) : significant(value, 2)) + ":1";
}

/** A day as 2024-05-13, from days since 1970-01-01. */
export function isoDay(day) {
  return new Date(day * 86400000).toISOString().slice(0, 10);
}

/** Words in a row: a, b and c. */
export function listed(words) {
  return words.length < 2 ? words.join("") : words.slice(0, -1).join(", ") + " and " + words[words.length - 1];
}

/** A table as CSV (RFC 4180): first the header. */
export function csv(rows) {
  const field = (value) => {
    const text = value === null || value === undefined ? "" : String(value);
    return /[",\n\r]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
  };
  return rows.map((row) => row.map(field).join(",")).join("\r\n") + "\r\n";
}
