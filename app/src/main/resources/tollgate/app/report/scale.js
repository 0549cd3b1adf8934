// Where a number lies on an axis, and at which numbers an axis is marked.

const DAY_OF = (year, month) => Date.UTC(year, month, 1) / 86400000;

/** Even steps. */
export function linear(least, most, from, to) {
  const scale = (value) => from + (value - least) / (most - least || 1) * (to - from);
  scale.invert = (place) => least + (place - from) / (to - from) * (most - least);
  return scale;
}

/** Equal ratios; nothing at or below 0 has a place but the foot. */
export function logarithmic(least, most, from, to) {
  const even = linear(Math.log(least), Math.log(most), from, to);
  return (value) => even(Math.log(Math.max(value, least / 10)));
}

/** Round numbers, about so many. */
export function roundTicks(least, most, about) {
  const raw = (most - least) / Math.max(1, about);
  if (!(raw > 0)) return [least];
  const power = Math.pow(10, Math.floor(Math.log10(raw)));
  const step = power * [1, 2, 2.5, 5, 10].find((factor) => factor * power >= raw * 0.999);
  const ticks = [];
  for (let index = Math.ceil(least / step - 1e-9); index * step <= most * (1 + 1e-9); index += 1) {
    ticks.push(Number((index * step).toPrecision(12)));
  }
  return ticks;
}

/** 1, 2 and 5 times each power of ten, or 1 alone where that is enough. */
export function logTicks(least, most) {
  const steps = Math.log10(most / least) > 2.5 ? [1] : [1, 2, 5];
  const ticks = [];
  for (let power = Math.floor(Math.log10(least)); power <= Math.log10(most); power += 1) {
    steps.forEach((step) => ticks.push(Number((step * Math.pow(10, power)).toPrecision(3))));
  }
  return ticks.filter((tick) => tick >= least && tick <= most);
}

/** The first days of years, in days since 1970-01-01. */
export function years(from, to) {
  const ticks = [];
  for (let year = new Date(from * 86400000).getUTCFullYear(); DAY_OF(year, 0) <= to; year += 1) {
    if (DAY_OF(year, 0) >= from - 6) ticks.push({ day: Math.max(from, DAY_OF(year, 0)), year });
  }
  return ticks;
}

/** The first and last day of a period such as 2018-2019 or 2018-Q3. */
export function daysOf(period) {
  const quarter = /^(\d{4})-Q(\d)$/.exec(period);
  if (quarter) {
    const month = 3 * (Number(quarter[2]) - 1);
    return [DAY_OF(Number(quarter[1]), month), DAY_OF(Number(quarter[1]), month + 3) - 1];
  }
  return [DAY_OF(Number(period.slice(0, 4)), 0), DAY_OF(Number(period.slice(-4)) + 1, 0) - 1];
}

/** The day in the middle of a period. */
export function middleOf(period) {
  const [from, to] = daysOf(period);
  return (from + to) / 2;
}

/** A line through points, broken where a value is missing. */
export function line(xs, ys, x, y) {
  let path = "";
  let isDown = false;
  ys.forEach((value, index) => {
    if (value === null || value === undefined) {
      isDown = false;
      return;
    }
    path += (isDown ? "L" : "M") + x(xs[index]).toFixed(1) + " " + y(value).toFixed(1);
    isDown = true;
  });
  return path;
}

/** The area between two lines, in pieces where values are missing. */
export function area(xs, lows, highs, x, y) {
  let path = "";
  let piece = [];
  const close = () => {
    if (piece.length > 0) {
      const up = piece.map((index) => x(xs[index]).toFixed(1) + " " + y(highs[index]).toFixed(1));
      const down = piece.map((index) => x(xs[index]).toFixed(1) + " " + y(lows[index]).toFixed(1)).reverse();
      path += "M" + up.concat(down).join("L") + "Z";
    }
    piece = [];
  };
  highs.forEach((high, index) => {
    if (high === null || lows[index] === null || high === undefined) close();
    else piece.push(index);
  });
  close();
  return path;
}
