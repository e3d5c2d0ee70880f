// A report's room: its text on the left, the cards of its records on the right, with filters over them.

/** A record in one line of plain words. */
function headline(record) {
  switch (record.kind) {
    case "event": return `${names(record.actors) || "—"} → ${names(record.recipients) || "—"}: ${record.type}${record.mode ? " " + record.mode : ""}`;
    case "statement": return `${record.speaker ? record.speaker.name : "—"} ${record.cue}: ${shorten(record.content.text, 90)}`;
    case "position": return `${record.holder.name} ${record.stance} ${record.object.text}`;
    case "deadline": return `${record.imposer.name} → ${names(record.targets)}: ${record.duration || day(record.due)}`;
    case "condition": return `${record.holder.name}: ${record.act.text}, on condition: ${record.requirement.text}`;
    case "figure": return `${amount(record)} ${record.what}`;
    default: return step(record).map((part) => (typeof part === "string" ? part : names(part))).join("");
  }
}

const STEPS = {
  contact: "in contact with", offer: "offers to help", host: "hosts", facilitate: "facilitates between", propose: "proposes to",
  withdraw: "withdraws from", accept: "accept", refuse: "refuse", agree: "agree with",
};

/** A step of mediation as a sentence; where the parties answer the third party, they are its subject. */
function step(record) {
  const [third, parties] = [[record.thirdParty], record.parties];
  const answers = ["accept", "refuse", "agree"].includes(record.act);
  const verb = STEPS[record.act] + (answers && parties.length === 1 ? (record.act === "agree" ? "" : "s") : "");
  if (!parties.length) return [third, `: ${record.act}`];
  return answers ? [parties, ` ${verb} `, third] : [third, ` ${verb} `, parties];
}

const UNITS = { percent: " %", count: "" };

function amount(figure) {
  const unit = figure.unit in UNITS ? UNITS[figure.unit] : " " + figure.unit;
  const number = (value) => value.toLocaleString("en", { maximumFractionDigits: 6 });
  const { value, lower, upper } = figure;
  if (lower !== null && upper !== null && lower !== upper) return `${number(lower)}–${number(upper)}${unit}`;
  if (lower !== null && upper === null) return `at least ${number(value)}${unit}`;
  if (upper !== null && lower === null) return `at most ${number(value)}${unit}`;
  return number(value) + unit;
}

function person(actor) {
  const about = [actor.role, actor.code, actor.sectors.join(" ")].filter(Boolean).join(" · ");
  return el("strong", { title: about || null }, words(actor.name));
}

function people(actors) {
  return actors.length ? actors.flatMap((actor, i) => (i ? [", ", person(actor)] : [person(actor)])) : ["—"];
}

const arrow = () => el("span", { class: "arrow", "aria-label": "to" }, "→");
const body = (text) => el("span", { class: "body" }, words(text));

/** The first line of a card, and the label before it. */
function face(record) {
  switch (record.kind) {
    case "event":
      return [[glyph(record.quad), record.type], [people(record.actors), record.recipients.length ? [arrow(), people(record.recipients)] : [], " ", body(`“${record.text}”`)]];
    case "statement":
      return [["said"], [record.speaker ? person(record.speaker) : "somebody", record.addressee ? [arrow(), person(record.addressee)] : [], ` ${record.cue}: `, body(shorten(record.content.text, 220))]];
    case "position":
      return [["stands"], [person(record.holder), ` ${record.stance} `, body(record.object.text)]];
    case "deadline":
      return [["deadline"], [person(record.imposer), record.targets.length ? [arrow(), people(record.targets)] : [], " ", body(record.demand ? record.demand.text : record.text)]];
    case "condition":
      return [["condition"], [person(record.holder), " ", body(`${record.act.text} — ${record.requirement.text}`)]];
    case "figure":
      return [["figure"], [el("strong", {}, amount(record)), " ", body(record.what)]];
    default:
      return [["mediation"], [...step(record).map((part) => (typeof part === "string" ? part : people(part))), " ", body(`“${record.text}”`)]];
  }
}

/** The second, fainter line. */
function meta(record) {
  const said = record.statement && records.get(record.statement);
  const facts = [
    record.mode,
    record.kind === "event" ? day(record.date && record.date.value) : day(record.date),
    record.duration && duration(record.duration),
    record.due && "until " + day(record.due),
    record.response && record.response !== "none" && record.response,
    record.place && record.place.name,
    record.period,
    record.by && "counted by " + record.by.name,
    ...(record.conditions || []).map((condition) => "on condition: " + condition),
    said && said.speaker && "as told by " + said.speaker.name,
  ];
  const parts = facts.filter(Boolean).map((fact) => el("span", {}, words(fact)));
  if (record.modality && record.modality !== "actual") parts.unshift(el("span", { class: "modality" }, record.modality));
  return parts.length ? el("span", { class: "meta" }, ...parts) : null;
}

function duration(iso) {
  const parts = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(iso);
  if (!parts) return iso;
  const units = ["year", "month", "week", "day", "hour", "minute"];
  return units.map((unit, i) => parts[i + 1] && plural(Number(parts[i + 1]), unit)).filter(Boolean).join(" ");
}

function detail(record) {
  const rows = record.evidence.map((evidence) =>
    el("tr", {}, el("th", { scope: "row" }, evidence.span.join("–")), el("td", {}, el("q", {}, words(evidence.text)), " ", el("span", {}, words(evidence.why)))));
  const codes = [record.act && typeof record.act === "string" && record.kind === "event" && record.act, record.cameo && "CAMEO " + record.cameo,
    record.goldstein !== null && record.goldstein !== undefined && "Goldstein " + record.goldstein, ...(record.contexts || [])].filter(Boolean).join(" · ");
  const row = (name, value) => value && rows.push(el("tr", {}, el("th", { scope: "row" }, name), el("td", {}, words(value))));
  row("codes", codes);
  row("threatened", record.consequence && record.consequence.text);
  for (const actor of actorsOf(record)) {
    const about = [actor.role, actor.code, actor.wikidata, actor.sectors.join(" ")].filter(Boolean).join(" · ");
    row(actor.text === actor.name ? "actor" : `“${actor.text}”`, [actor.name, about].filter(Boolean).join(" — "));
  }
  rows.push(el("tr", {}, el("th", { scope: "row" }, "record"), el("td", {}, el("code", {}, record.id), ` confidence ${record.confidence.toFixed(2)} · `, words(record.coder))));
  return el("div", { class: "detail" }, el("table", {}, el("tbody", {}, ...rows)));
}

function card(record) {
  const [label, head] = face(record);
  const button = el("button", { type: "button", "aria-expanded": "false", on: { click: () => choose(chosen.includes(record) && chosen.length === 1 ? [] : [record], { card: false }) } },
    el("span", { class: "label" }, ...label), el("span", { class: "head" }, ...head.flat(2)), el("span", { class: "at" }, record.span.join("–")), meta(record));
  const element = el("li", { class: `record k-${record.kind}${record.quad ? " q" + record.quad : ""}` }, button);
  element.style.setProperty("--depth", record.depth);
  element.addEventListener("mouseenter", () => light(record.report, [record]));
  element.addEventListener("mouseleave", () => light(record.report, chosen.filter((other) => other.report === record.report)));
  record.card = {
    element, button,
    open(wanted) {
      button.setAttribute("aria-expanded", String(wanted));
      element.classList.toggle("chosen", wanted);
      if (!wanted) element.querySelector(".detail")?.remove();
      else if (!element.querySelector(".detail")) element.append(detail(record));
    },
    show() {
      if (element.hidden) record.report.unfilter();
    },
  };
  return element;
}

/** The chips, the search and the boxes over the cards. */
function tools(report, list, empty) {
  const wanted = { kind: "", text: "", actual: false, own: false };
  const chips = [["", "All"], ...KINDS].map(([kind, name]) => {
    const count = report.records.filter((record) => !kind || record.kind === kind).length;
    return count ? el("button", { type: "button", "aria-pressed": String(!kind), "data-kind": kind, on: { click: () => sieve({ kind }) } }, name, el("b", {}, String(count))) : null;
  });
  const search = el("input", { type: "search", placeholder: "Search the records", "aria-label": "Search the records", on: { input: () => sieve({ text: search.value.trim().toLowerCase() }) } });
  const box = (name, key) => {
    const input = el("input", { type: "checkbox", on: { change: () => sieve({ [key]: input.checked }) } });
    return [input, el("label", {}, input, name)];
  };
  const [actual, actualLabel] = box("told as having happened", "actual");
  const [own, ownLabel] = box("told by the reporter", "own");
  const passes = (record) =>
    (!wanted.kind || record.kind === wanted.kind) && (!wanted.actual || !record.modality || record.modality === "actual") &&
    (!wanted.own || !record.statement) && (!wanted.text || record.card.element.textContent.toLowerCase().includes(wanted.text));
  function sieve(change) {
    Object.assign(wanted, change);
    for (const chip of chips) if (chip) chip.setAttribute("aria-pressed", String(chip.dataset.kind === wanted.kind));
    let left = 0;
    for (const record of report.records) left += !(record.card.element.hidden = !passes(record));
    empty.hidden = left > 0;
  }
  report.unfilter = () => {
    search.value = "";
    actual.checked = own.checked = false;
    sieve({ kind: "", text: "", actual: false, own: false });
  };
  return el("div", { class: "tools" }, el("div", { class: "chips", role: "group", "aria-label": "Kinds of records" }, ...chips), el("div", { class: "sieve" }, search, actualLabel, ownLabel));
}

function source(about) {
  const safe = about.url && /^https?:\/\//i.test(about.url);
  const place = about.url && (safe ? el("a", { href: about.url, rel: "noopener noreferrer" }, words(about.url)) : words(about.url));
  const parts = [about.publisher && el("strong", {}, words(about.publisher)), day(about.published), place, words(about.externalId), about.duplicateOf && "the same text came in before"];
  return el("p", { class: "source" }, ...parts.filter(Boolean).flatMap((part, i) => (i ? [" · ", part] : [part])));
}

function walk(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || !event.target.matches(".record > button")) return;
  const buttons = [...event.currentTarget.querySelectorAll(".record:not([hidden]) > button")];
  const next = buttons[buttons.indexOf(event.target) + step];
  if (next) next.focus();
  event.preventDefault();
}

/** The room of a report, built when it is first opened. */
function room(report) {
  if (report.room) return report.room;
  const about = report.document;
  const title = reports.length > 1 ? el("h2", { class: "report-title", dir: "auto" }, about.title || about.externalId) : el("h2", {}, "The report");
  const sheet = el("article", { class: "sheet", tabindex: "0", "aria-label": "Text of the report" }, title, source(about), textOf(report));
  const empty = el("p", { class: "none", hidden: report.records.length > 0 }, report.records.length ? "No record passes the filters." : "This report yields no records.");
  const list = el("ol", { on: { keydown: walk } }, ...report.records.map(card));
  const side = el("section", { class: "records", "aria-label": "Records" }, tools(report, list, empty), list, empty);
  report.room = el("section", { class: "view room", hidden: true }, sheet, side);
  rooms.append(report.room);
  return report.room;
}
