// Events by date, one lane a class; what lies long before the reports is gathered at the left, out of scale.
const DAY = 86400000;
const EARLIER = 0.09;

/** First and last moment that a date of any precision may mean. */
function range(iso) {
  const [year, month, date] = iso.split("-").map(Number);
  const from = new Date(0);
  from.setUTCFullYear(year, month ? month - 1 : 0, date || 1);
  const to = new Date(from);
  if (date) to.setUTCDate(date + 1);
  else if (month) to.setUTCMonth(month);
  else to.setUTCFullYear(year + 1);
  return [from.getTime(), to.getTime()];
}

/** The stretch of time drawn to scale: from somewhat before the first report to the last report or later date. */
function scale(events, published, due) {
  const middles = events.map((event) => range(event.date.value)).map(([from, to]) => (from + to) / 2);
  const anchors = published.length ? published.map((iso) => range(iso)[0]) : middles;
  const horizon = Math.min(...anchors) - 100 * DAY;
  const near = [...middles.filter((time) => time >= horizon), ...due.map((iso) => range(iso)[0]).filter((time) => time >= horizon), ...anchors];
  const spread = Math.max(Math.max(...near) - Math.min(...near), 10 * DAY);
  const begin = Math.min(...near) - 0.06 * spread;
  const end = Math.max(...near) + 0.06 * spread;
  const left = middles.some((time) => time < begin) ? EARLIER : 0;
  return { begin, end, left, at: (time) => (time < begin ? left / 2 : left + ((1 - left) * (time - begin)) / (end - begin)) };
}

/** Round moments for the axis: days, months or years, about one every 90 pixels. */
function ticks({ begin, end }, width) {
  const wanted = Math.max(2, Math.floor(width / 90));
  const days = (end - begin) / DAY / wanted;
  const found = [];
  const time = new Date(begin);
  time.setUTCHours(0, 0, 0, 0);
  if (days <= 15) {
    const step = [1, 2, 7, 14].find((size) => size >= days) || 14;
    for (time.setUTCDate(time.getUTCDate() + 1); time < end; time.setUTCDate(time.getUTCDate() + step)) found.push([time.getTime(), `${time.getUTCDate()} ${MONTHS[time.getUTCMonth()]}`]);
  } else if (days <= 200) {
    const step = [1, 2, 3, 6].find((size) => size * 30 >= days) || 6;
    for (time.setUTCMonth(time.getUTCMonth() + 1, 1); time < end; time.setUTCMonth(time.getUTCMonth() + step)) found.push([time.getTime(), `${MONTHS[time.getUTCMonth()]} ${time.getUTCFullYear()}`]);
  } else {
    const step = Math.ceil(days / 365);
    for (time.setUTCFullYear(time.getUTCFullYear() + 1, 0, 1); time < end; time.setUTCFullYear(time.getUTCFullYear() + step)) found.push([time.getTime(), String(time.getUTCFullYear())]);
  }
  return found;
}

function timelineView() {
  const events = everything().filter((record) => record.kind === "event" && record.date);
  if (!events.length) return null;
  const undated = everything().filter((record) => record.kind === "event" && !record.date).length;
  const published = [...new Set(reports.map((report) => report.document.published).filter(Boolean))].sort();
  const deadlines = everything().filter((record) => record.due);
  const axis = scale(events, published, deadlines.map((record) => record.due));
  const panel = panelBelow();
  const grid = el("div", { class: "timeline" });
  const lanes = [2, 1, 3, 4].map((quad) => {
    const lane = el("div", { class: `lane q${quad}`, role: "group", "aria-label": QUADS[quad] });
    grid.append(el("div", { class: `lane-name q${quad}`, title: QUADS[quad] }, glyph(quad), el("span", {}, QUADS[quad])), lane);
    const dots = events.filter((event) => event.quad === quad).sort((a, b) => (a.date.value < b.date.value ? -1 : a.date.value > b.date.value ? 1 : 0));
    return { lane, dots: dots.map((event) => dot(event, axis, panel)) };
  });
  const scaleLine = el("div", { class: "axis", "aria-hidden": "true" });
  grid.append(el("div", {}), scaleLine);
  let width = 0;
  const draw = () => {
    const now = lanes[0].lane.clientWidth || 900;
    if (now === width) return;
    width = now;
    const marks = [...ticks(axis, width).map(([time, label]) => [time, label, ""]), ...published.map((iso) => [range(iso)[0], "report", "published"]), ...deadlines.map((record) => [range(record.due)[0], "deadline", "due"])]
      .map(([time, label, kind]) => [axis.at(time) * width, label, kind]);
    for (const { lane, dots } of lanes) place(lane, dots, marks, width);
    label(scaleLine, marks, axis, width);
  };
  draw();
  new ResizeObserver(() => requestAnimationFrame(draw)).observe(grid);
  // Paper is narrower than most screens; positions are in percent, so that only stacking and labels depend on the width.
  addEventListener("beforeprint", () => { width = 0; draw(); });
  const note = [plural(events.length, "dated event"), undated && `${undated} without a date`, "faint: not told as having happened"].filter(Boolean).join(" · ");
  return view("Timeline", note, grid, panel);
}

function dot(event, axis, panel) {
  const [from, last] = range(event.date.value);
  // What a report tells as having happened lies before its publication, however vague the date.
  const told = event.report.document.published ? range(event.report.document.published)[1] : last;
  const to = event.modality === "actual" && told > from ? Math.min(last, told) : last;
  const button = opener([event], panel, { class: `dot q${event.quad}${event.modality === "actual" ? "" : " doubtful"}`, title: `${day(event.date.value)} · ${headline(event)}\n“${event.text}”`, "aria-label": `${day(event.date.value)}, ${headline(event)}` }, glyph(event.quad));
  return { button, at: Math.min(0.99, axis.at((from + to) / 2)), share: event.date.precision === "day" || to < axis.begin ? 0 : (to - from) / (axis.end - axis.begin) };
}

/** Puts dots side by side where there is room, else above one another. */
function place(lane, dots, marks, width) {
  const tall = 19;
  const ends = [];
  lane.replaceChildren(...marks.map(([x, , kind]) => {
    const tick = el("i", { class: "tick " + kind });
    tick.style.left = (100 * x) / width + "%";
    return tick;
  }));
  for (const { button, at, share } of dots) {
    let level = ends.findIndex((end) => end <= at * width - 9);
    if (level < 0) level = ends.length;
    ends[level] = at * width + 9;
    button.style.left = 100 * at + "%";
    button.style.top = level * tall + 4 + "px";
    button.querySelector(".range")?.remove();
    if (share > 0) {
      const bar = el("i", { class: "range" });
      bar.style.width = Math.max(14, share * width) + "px";
      button.prepend(bar);
    }
    lane.append(button);
  }
  lane.style.height = Math.max(1, ends.length) * tall + 8 + "px";
}

function label(line, marks, axis, width) {
  line.replaceChildren();
  const free = { "": -1e9, mark: -1e9 };
  const write = (x, text, kind) => {
    const row = kind ? "mark" : "";
    const near = x < 30 ? " first" : x > width - 30 ? " last" : "";
    if (x < free[row]) return;
    free[row] = x + 62;
    const span = el("span", { class: row + near }, text);
    span.style.left = (100 * x) / width + "%";
    line.append(span);
  };
  if (axis.left) write(0, "earlier", "");
  for (const [x, text, kind] of [...marks].sort((a, b) => a[0] - b[0])) write(x, text, kind);
}
