// The report's text, cut at every boundary of every span, so that nested and overlapping spans can all be shown.

/** Every stretch of words that a record rests on: [begin, end, what it is to the record]. */
function stretches(record) {
  const found = [[...record.sentence, "sentence"], [...record.span, "trigger"]];
  for (const evidence of record.evidence) found.push([...evidence.span, "evidence"]);
  for (const span of record.content ? record.content.spans : []) found.push([...span, "content"]);
  for (const actor of actorsOf(record)) found.push([...actor.span, "actor"]);
  return found;
}

function actorsOf(record) {
  const single = [record.speaker, record.addressee, record.holder, record.imposer, record.by, record.thirdParty];
  const many = [record.actors, record.recipients, record.targets, record.parties];
  if (record.kind === "position") single.push(record.object.actor);
  return [...single, ...many.flat()].filter(Boolean);
}

/** The pieces of a text between neighbouring boundaries, each with the marks that cover it. */
function pieces(report) {
  const length = report.points.length;
  const cuts = new Set([0, length]);
  const marks = [];
  for (const record of report.records) {
    for (const [begin, end, role] of stretches(record)) marks.push({ begin, end: Math.min(end, length), role, record });
  }
  for (const part of report.document.boilerplate) marks.push({ begin: part.span[0], end: part.span[1], role: "boiler", part });
  for (const mark of marks) cuts.add(mark.begin).add(mark.end);
  report.points.forEach((point, at) => point === "\n" && cuts.add(at).add(at + 1));
  const bounds = [...cuts].filter((cut) => cut <= length).sort((a, b) => a - b);
  const found = bounds.slice(0, -1).map((begin, i) => ({ begin, end: bounds[i + 1], marks: [] }));
  const at = new Map(found.map((piece, i) => [piece.begin, i]));
  for (const mark of marks) {
    for (let i = at.get(mark.begin); i !== undefined && i < found.length && found[i].begin < mark.end; i++) {
      found[i].marks.push(mark);
    }
  }
  return found;
}

function textOf(report) {
  const text = el("div", { class: "text", lang: report.document.language });
  for (const record of report.records) record.pieces = [];
  let paragraph = null;
  for (const piece of pieces(report)) {
    const characters = quote(report, piece.begin, piece.end);
    if (characters === "\n") {
      paragraph = null;
      continue;
    }
    if (!paragraph) text.append((paragraph = el("p", { dir: "auto", "data-offset": piece.begin })));
    paragraph.append(piece.marks.length ? pieceElement(piece, characters) : characters);
  }
  text.addEventListener("click", (event) => pick(event.target.closest(".live")));
  text.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches(".t")) pick(event.target);
  });
  return text;
}

function pieceElement(piece, characters) {
  const span = el("span", {}, characters);
  span.marks = piece.marks.filter((mark) => mark.record);
  for (const mark of span.marks) mark.record.pieces.push([span, mark.role]);
  const boiler = piece.marks.find((mark) => mark.part);
  if (boiler) {
    span.className = "boiler";
    span.title = `${boiler.part.kind}: yields no records`;
  }
  if (span.marks.some((mark) => mark.role !== "sentence")) span.classList.add("live");
  const triggers = span.marks.filter((mark) => mark.role === "trigger");
  // Where an event's trigger is also a statement's cue, the event's colour says more.
  const trigger = triggers.find((mark) => mark.record.kind === "event") || triggers[0];
  if (trigger) {
    span.classList.add("t", "k-" + trigger.record.kind);
    if (trigger.record.quad) span.classList.add("q" + trigger.record.quad);
    span.title = triggers.map((mark) => headline(mark.record)).join("\n");
    if (triggers.some((mark) => mark.begin === piece.begin)) span.tabIndex = 0;
  }
  return span;
}

/** Selects the records that rest on clicked words: those whose own words they are first, the shortest before the longer. */
function pick(span) {
  if (!span) return choose([]);
  const rank = { trigger: 0, evidence: 1, actor: 1, content: 2 };
  const marks = span.marks.filter((mark) => mark.role !== "sentence");
  marks.sort((a, b) => rank[a.role] - rank[b.role] || a.end - a.begin - (b.end - b.begin) || a.begin - b.begin);
  const nearest = marks.filter((mark) => rank[mark.role] === rank[marks[0].role]);
  choose([...new Set(nearest.map((mark) => mark.record))], { scroll: false });
}

function light(report, lit) {
  for (const span of report.lit || []) span.classList.remove("on-sentence", "on-trigger", "on-evidence", "on-actor", "on-content");
  report.lit = new Set();
  for (const record of lit) {
    for (const [span, role] of record.pieces) {
      span.classList.add("on-" + role);
      report.lit.add(span);
    }
  }
}

function firstWord(record) {
  const found = record.pieces.find(([, role]) => role === "trigger") || record.pieces[0];
  return found && found[0];
}
