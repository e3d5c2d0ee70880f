// The data, small makers of elements, and what is selected. Text from reports enters the page as text nodes only.
const DATA = JSON.parse(document.getElementById("data").textContent);
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const QUADS = ["", "Verbal cooperation", "Material cooperation", "Verbal conflict", "Material conflict"];
const KINDS = [
  ["event", "Events"], ["statement", "Statements"], ["position", "Positions"], ["mediation", "Mediation"],
  ["deadline", "Deadlines"], ["condition", "Conditions"], ["figure", "Figures"],
];

/** Makes an element; a property "on" holds listeners, null children are left out, strings become text. */
function el(tag, properties, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties || {})) {
    if (name === "on") {
      for (const [event, listener] of Object.entries(value)) element.addEventListener(event, listener);
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? "" : value);
    }
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}

/** Untrusted words in a line of ours: isolated, so that their direction does not spill over. */
const words = (text) => el("bdi", {}, text);

/** Circles cooperate, diamonds are in conflict; hollow is said, filled is done. */
function glyph(quad) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  const shape = document.createElementNS(space, quad < 3 ? "circle" : "path");
  svg.setAttribute("viewBox", "0 0 12 12");
  svg.setAttribute("class", "glyph");
  svg.setAttribute("aria-hidden", "true");
  if (quad < 3) {
    for (const [name, value] of [["cx", 6], ["cy", 6], ["r", 4.6]]) shape.setAttribute(name, value);
  } else {
    shape.setAttribute("d", "M6 .4 11.6 6 6 11.6.4 6Z");
  }
  shape.setAttribute("fill", quad % 2 ? "none" : "currentColor");
  shape.setAttribute("stroke", "currentColor");
  svg.append(shape);
  return svg;
}

function day(iso) {
  if (!iso) return "";
  const [year, month, date] = iso.split("-").map(Number);
  return [date, month && MONTHS[month - 1], year].filter(Boolean).join(" ");
}

const plural = (count, one, many) => `${count.toLocaleString("en")} ${count === 1 ? one : many || one + "s"}`;
const names = (actors) => actors.map((actor) => actor.name).join(", ");
const shorten = (text, length) => (text.length > length ? text.slice(0, text.lastIndexOf(" ", length) + 1 || length).trimEnd() + "…" : text);

const reports = DATA.reports.map((report, number) => ({ ...report, number, points: Array.from(report.text) }));
const records = new Map();
for (const report of reports) {
  for (const record of report.records) records.set(record.id, Object.assign(record, { report }));
}
for (const record of records.values()) {
  let depth = 0;
  for (let outer = record.within; outer && records.has(outer) && depth < 5; depth++) outer = records.get(outer).within;
  record.depth = depth;
}
const quote = (report, begin, end) => report.points.slice(begin, end).join("");
const everything = () => reports.flatMap((report) => report.records);

let current = null;
let chosen = [];

/** Shows a report's room and hides the others. */
function open(report) {
  if (current === report) return;
  current = report;
  for (const other of reports) {
    if (other.room) other.room.hidden = other !== report;
    if (other.row) other.row.toggleAttribute("aria-current", other === report);
  }
  room(report).hidden = false;
}

/** Selects records: their words light up in the text, their cards open. */
function choose(picked, { scroll = true, card = true, remember = true } = {}) {
  chosen = picked;
  if (picked.length) {
    const report = picked[0].report;
    open(report);
    for (const record of report.records) record.card.open(picked.includes(record));
    light(report, picked);
    if (scroll) reveal(firstWord(picked[0]));
    if (card) {
      picked[0].card.show();
      reveal(picked[0].card.element);
    }
  } else if (current) {
    for (const record of current.records) record.card.open(false);
    light(current, []);
  }
  for (const control of document.querySelectorAll("[data-opens]")) {
    const ids = control.dataset.opens.split(" ");
    control.setAttribute("aria-pressed", String(picked.some((record) => ids.includes(record.id))));
  }
  if (remember) history.replaceState(null, "", picked.length ? "#" + picked[0].id : location.pathname + location.search);
}

/** Scrolls the pane, and the page only where it must. */
function reveal(element) {
  if (element) element.scrollIntoView({ block: "nearest", inline: "nearest" });
}

/** Opens what the address names: a record's id, or "report-3". */
function follow() {
  const name = decodeURIComponent(location.hash.slice(1));
  const report = /^report-\d+$/.test(name) && reports[Number(name.slice(7)) - 1];
  if (report) open(report);
  if (records.has(name)) choose([records.get(name)], { remember: false });
}
