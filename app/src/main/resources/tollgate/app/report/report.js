// Shows the chosen explanation and reading, and draws the bribe through time. Everything else is in the page already.
(function () {
  "use strict";
  const DAY = 86400;
  const data = JSON.parse(document.getElementById("data").textContent);
  const chart = document.getElementById("gate-chart");
  const readout = document.getElementById("gate-readout");
  const log = document.getElementById("gate-log");
  const selects = Array.from(document.querySelectorAll("select[data-choice]"));
  const times = Array.from({ length: data.weeks }, (_, week) => (data.firstMonday + 7 * week) * DAY);
  const chosen = {};
  selects.forEach((select) => { chosen[select.dataset.choice] = select.value; });
  let plot;

  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const shade = (share) => "rgb(" + colour("--shade") + " / " + share + ")";
  const band = () => data.bands[chosen.explanation][chosen.reading];
  const reading = () => data.readings[chosen.reading];
  const number = (value) => value === null || value === undefined ? "none" : value.toLocaleString("en-GB");

  function extent() {
    const marks = reading().reports.filter((mark) => !mark.isLicence || log.checked || !reading().separateLicence);
    const values = band().q05.concat(band().q95, marks.map((mark) => mark.low), marks.map((mark) => mark.high))
      .filter((value) => value !== null && value > 0);
    const least = Math.min(...values);
    const most = Math.max(...values);
    return log.checked ? [least / 1.3, most * 1.3] : [0, most * 1.06];
  }

  function drawBehind(u) {
    const { ctx, bbox } = u;
    ctx.save();
    ctx.beginPath();
    ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
    ctx.clip();
    if (data.takeover) {
      const from = u.valToPos(data.takeover.from * DAY, "x", true);
      const to = u.valToPos(data.takeover.to * DAY, "x", true);
      ctx.strokeStyle = colour("--purple");
      ctx.globalAlpha = 0.5;
      ctx.beginPath();
      ctx.rect(from, bbox.top, to - from, bbox.height);
      ctx.clip();
      ctx.lineWidth = uPlot.pxRatio;
      for (let x = from - bbox.height; x < to; x += 9 * uPlot.pxRatio) {
        ctx.moveTo(x, bbox.top + bbox.height);
        ctx.lineTo(x + bbox.height, bbox.top);
      }
      ctx.stroke();
    }
    ctx.restore();
  }

  function drawEvents(u) {
    const { ctx, bbox } = u;
    const pixel = uPlot.pxRatio;
    ctx.save();
    ctx.strokeStyle = colour("--quiet");
    ctx.fillStyle = colour("--ink");
    ctx.lineWidth = pixel;
    ctx.font = 11 * pixel + "px system-ui, sans-serif";
    ctx.textAlign = "center";
    let last = -Infinity;
    let lift = 0;
    data.events.forEach((event, index) => {
      const x = Math.round(u.valToPos(event.day * DAY, "x", true));
      if (x < bbox.left || x > bbox.left + bbox.width) return;
      lift = x - last < 14 * pixel ? 1 - lift : 0;
      last = x;
      ctx.setLineDash([3 * pixel, 3 * pixel]);
      ctx.beginPath();
      ctx.moveTo(x, bbox.top);
      ctx.lineTo(x, bbox.top + bbox.height);
      ctx.stroke();
      ctx.fillText(String(index + 1), x, bbox.top - (4 + 11 * lift) * pixel);
    });
    ctx.restore();
  }

  function drawReports(u) {
    const { ctx, bbox } = u;
    const pixel = uPlot.pxRatio;
    ctx.save();
    ctx.beginPath();
    ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
    ctx.clip();
    ctx.font = 12 * pixel + "px system-ui, sans-serif";
    reading().reports.forEach((mark) => {
      const left = Math.max(bbox.left, u.valToPos(mark.from * DAY, "x", true));
      const right = u.valToPos((mark.to + 1) * DAY, "x", true);
      const low = u.valToPos(Math.max(mark.low, 1), "y", true);
      const high = mark.high === null ? bbox.top : u.valToPos(mark.high, "y", true);
      ctx.lineWidth = 2 * pixel;
      if (mark.isLicence) {
        diamond(ctx, (left + right) / 2, (low + high) / 2, 5 * pixel);
        return;
      }
      ctx.strokeStyle = colour("--vermilion");
      ctx.fillStyle = colour("--vermilion");
      ctx.globalAlpha = 0.12;
      ctx.fillRect(left, high, right - left, low - high);
      ctx.globalAlpha = 1;
      ctx.beginPath();
      ctx.moveTo(left, low);
      ctx.lineTo(right, low);
      ctx.moveTo(left, high);
      ctx.lineTo(right, high);
      ctx.stroke();
      const above = high - 5 * pixel > bbox.top + 12 * pixel;
      const fits = left + 60 * pixel < bbox.left + bbox.width;
      ctx.textAlign = fits ? "left" : "right";
      ctx.fillText(mark.label, fits ? left + 3 * pixel : right, above ? high - 5 * pixel : high + 14 * pixel);
    });
    ctx.restore();
  }

  function diamond(ctx, x, y, size) {
    ctx.strokeStyle = colour("--green");
    ctx.beginPath();
    ctx.moveTo(x, y - size);
    ctx.lineTo(x + size, y);
    ctx.lineTo(x, y + size);
    ctx.lineTo(x - size, y);
    ctx.closePath();
    ctx.stroke();
  }

  function tell(u) {
    const week = u.cursor.idx;
    const sample = "The curves rest on an effective sample of " + band().sample + ". ";
    if (week === null || week === undefined) {
      readout.textContent = sample + "Point at the chart, or use the arrow keys on it, to read a week.";
      return;
    }
    const day = new Date(times[week] * 1000).toISOString().slice(0, 10);
    const now = band();
    readout.textContent = now.q50[week] === null
      ? "Week of " + day + ": no vehicle passed with consent."
      : "Week of " + day + ": median " + number(now.q50[week]) + " CNY; half of the draws " + number(now.q25[week])
        + " to " + number(now.q75[week]) + "; nine in ten " + number(now.q05[week]) + " to " + number(now.q95[week]) + ".";
  }

  function axis(grid) {
    return { stroke: colour("--ink"), grid: { stroke: grid ? colour("--line") : "transparent", width: 1 },
      ticks: { stroke: colour("--line"), width: 1 }, font: "12px system-ui, sans-serif" };
  }

  // 1, 2 and 5 times each power of ten, so that a logarithmic axis reads in round numbers.
  function roundTicks(u, axisIndex, least, most) {
    const ticks = [];
    for (let power = Math.floor(Math.log10(least)); power <= Math.log10(most); power += 1) {
      [1, 2, 5].forEach((step) => ticks.push(step * Math.pow(10, power)));
    }
    return ticks.filter((tick) => tick >= least && tick <= most);
  }

  function options(width) {
    const line = (wide) => ({ stroke: wide ? colour("--blue") : "transparent", width: wide ? 2.5 : 0,
      points: { show: false }, spanGaps: false });
    return {
      width, height: Math.round(Math.min(430, Math.max(300, width * 0.5))),
      padding: [26, 12, 0, 0],
      legend: { show: false },
      cursor: { y: false, drag: { x: false, y: false } },
      scales: { x: { time: true }, y: { distr: log.checked ? 3 : 1, range: extent } },
      axes: [
        Object.assign(axis(false), { space: 50, values: [[365 * DAY, "{YYYY}", null, null, null, null, null, null, 1],
          [28 * DAY, "{MMM}", "\n{YYYY}", null, null, null, null, null, 1]] }),
        Object.assign(axis(true), { size: 62, label: "CNY per vehicle", labelSize: 18, labelFont: "12px system-ui, sans-serif",
          values: (u, ticks) => ticks.map((tick) => tick === null ? "" : number(tick)) },
          log.checked ? { splits: roundTicks, filter: (u, ticks) => ticks } : {}),
      ],
      series: [{}, line(false), line(false), line(true), line(false), line(false)],
      bands: [{ series: [5, 1], fill: shade(0.2) }, { series: [4, 2], fill: shade(0.3) }],
      hooks: { drawClear: [drawBehind], draw: [drawEvents, drawReports], setCursor: [tell] },
    };
  }

  function draw() {
    const now = band();
    if (plot) plot.destroy();
    plot = null;
    chart.textContent = "";
    if (now.q50.every((value) => value === null)) {
      readout.textContent = "No draw has weight under this reading, so there is nothing to draw.";
      return;
    }
    plot = new uPlot(options(chart.clientWidth), [times, now.q05, now.q25, now.q50, now.q75, now.q95], chart);
    tell(plot);
  }

  function show() {
    document.querySelectorAll("[data-explanation]").forEach((block) => {
      block.hidden = block.dataset.explanation !== chosen.explanation
        || (block.dataset.reading !== undefined && block.dataset.reading !== chosen.reading);
    });
    selects.forEach((select) => { select.value = chosen[select.dataset.choice]; });
    draw();
  }

  selects.forEach((select) => select.addEventListener("change", () => {
    chosen[select.dataset.choice] = select.value;
    show();
  }));
  log.addEventListener("change", draw);
  chart.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!step || !plot) return;
    event.preventDefault();
    const week = Math.min(data.weeks - 1, Math.max(0, (plot.cursor.idx ?? 0) + step));
    plot.setCursor({ left: plot.valToPos(times[week], "x"), top: 10 });
  });
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  let width = chart.clientWidth;
  window.addEventListener("resize", () => {
    if (chart.clientWidth !== width) {
      width = chart.clientWidth;
      draw();
    }
  });
  show();
})();
