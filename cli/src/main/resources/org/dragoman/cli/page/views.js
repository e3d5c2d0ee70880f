// Views over all reports of the page: index, timeline, positions, mediation. Each opens to the words.

function view(title, note, ...children) {
  const name = "view-" + title.toLowerCase().replace(/\W+/g, "-");
  return el("section", { class: "view", "aria-labelledby": name }, el("header", {}, el("h2", { id: name }, title), note && el("p", {}, note)), ...children);
}

/** The sentence that carries a record, with its words marked, and where it was published. */
function quotation(record) {
  const { report, sentence, span } = record;
  const about = report.document;
  const [from, to] = [Math.max(span[0], sentence[0]), Math.min(span[1], sentence[1])];
  const inside = from < to;
  const parts = inside
    ? [quote(report, sentence[0], from), el("mark", {}, quote(report, from, to)), quote(report, to, sentence[1])]
    : [el("mark", {}, record.text), " — ", quote(report, ...sentence)];
  const back = el("button", { type: "button", class: "link", on: { click: () => { choose([record]); rooms.scrollIntoView({ block: "start" }); } } }, "in the text");
  const origin = [about.publisher, day(about.published), `characters ${span.join("–")}`].filter(Boolean).join(", ");
  return el("blockquote", { class: `k-${record.kind}${record.quad ? " q" + record.quad : ""}` }, el("p", { dir: "auto" }, ...parts), el("footer", {}, words(headline(record)), " · ", words(origin), " · ", back));
}

/** A button that selects records and quotes their words below its view. */
function opener(picked, panel, properties, ...children) {
  const show = () => {
    panel.replaceChildren(...picked.map(quotation));
    choose(picked, { scroll: true });
  };
  return el("button", { type: "button", "aria-pressed": "false", "data-opens": picked.map((record) => record.id).join(" "), ...properties, on: { click: show } }, ...children);
}

const panelBelow = () => el("div", { class: "words", "aria-live": "polite" });

function indexView() {
  const rows = reports.map((report) => {
    const about = report.document;
    const count = (kind) => report.records.filter((record) => record.kind === kind).length;
    const bar = el("span", { class: "bar", "aria-hidden": "true" });
    for (const quad of [2, 1, 3, 4]) {
      const share = report.records.filter((record) => record.quad === quad).length;
      if (share) bar.append(Object.assign(el("i", { class: "q" + quad, title: `${QUADS[quad]}: ${share}` }), { share }));
    }
    for (const part of bar.children) part.style.flex = part.share;
    const button = el("button", { type: "button", on: { click: () => { choose([]); open(report); history.replaceState(null, "", "#report-" + (report.number + 1)); } } }, words(about.title || about.externalId));
    report.row = el("tr", {}, el("td", {}, day(about.published)), el("td", { class: "wide" }, words(about.publisher || "—")), el("td", {}, button, about.duplicateOf ? " (same text as an earlier report)" : ""),
      el("td", { class: "count wide" }, String(count("event"))), el("td", { class: "count wide" }, String(count("statement"))), el("td", { class: "wide" }, bar));
    return report.row;
  });
  const head = el("tr", {}, el("th", { scope: "col" }, "Published"), el("th", { scope: "col", class: "wide" }, "Publication"), el("th", { scope: "col" }, "Report"),
    el("th", { scope: "col", class: "count wide" }, "Events"), el("th", { scope: "col", class: "count wide" }, "Statements"), el("th", { scope: "col", class: "wide" }, "Cooperation – conflict"));
  return view("Reports", null, el("div", { class: "index", tabindex: "0", role: "region", "aria-label": "Index of reports" }, el("table", {}, el("thead", {}, head), el("tbody", {}, ...rows))));
}

// Stances, each with a sign that reads without colour.
const STANCES = {
  supports: ["+", "for"], accepts: ["✓", "for"], recognises: ["●", "for"], offers: ["◇", "for"],
  opposes: ["−", "against"], rejects: ["✕", "against"], demands: ["!", "ask"], neutral: ["○", "open"],
};

function stanceButton(position, panel, ...more) {
  const [sign, side] = STANCES[position.stance];
  return opener([position], panel, { class: `stance s-${side}`, title: `${headline(position)}\n“${position.text}”` }, el("b", { "aria-hidden": "true" }, sign), el("span", {}, position.stance), ...more);
}

function positionsView() {
  const positions = everything().filter((record) => record.kind === "position");
  if (!positions.length) return null;
  const panel = panelBelow();
  const holders = new Map();
  const objects = new Map();
  for (const position of positions) {
    const about = position.object;
    const key = about.actor ? "a:" + (about.actor.id || about.actor.name) : about.issue ? "i:" + about.issue : "t:" + about.text.toLowerCase();
    const name = about.actor ? about.actor.name : about.issue ? about.issue.replaceAll("_", " ") : about.text;
    const holder = position.holder.id || position.holder.name;
    if (!objects.has(key)) objects.set(key, { name, fixed: Boolean(about.actor || about.issue), positions: [] });
    objects.get(key).positions.push(Object.assign(position, { holderKey: holder }));
    holders.set(holder, position.holder.name);
  }
  // A thing that one holder alone speaks of would make a column with one cell: such positions read better as a list.
  const columns = [...objects.values()].filter((object) => object.fixed || object.positions.length > 1).sort((a, b) => b.positions.length - a.positions.length);
  const singles = [...objects.values()].filter((object) => !columns.includes(object)).flatMap((object) => object.positions);
  const order = (a, b) => String(a.date || "").localeCompare(String(b.date || ""));
  const rows = [...holders].map(([key, name]) => [name, columns.map((column) => column.positions.filter((position) => position.holderKey === key).sort(order))]);
  const body = rows.filter(([, cells]) => cells.some((cell) => cell.length)).map(([name, cells]) =>
    el("tr", {}, el("th", { scope: "row", title: name }, words(name)), ...cells.map((cell) => el("td", {}, ...cell.map((position) => stanceButton(position, panel))))));
  const table = body.length
    ? el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Matrix of positions" }, el("table", { class: "matrix" }, el("thead", {}, el("tr", {}, el("td", {}), ...columns.map((column) => el("th", { scope: "col" }, words(shorten(column.name, 60)))))), el("tbody", {}, ...body)))
    : null;
  const list = singles.length
    ? el("ul", { class: "singles" }, ...singles.map((position) => el("li", {}, person(position.holder), " ", stanceButton(position, panel, el("span", { class: "matter" }, words(shorten(position.object.text, 140)))))))
    : null;
  return view("Positions", "Who stands where; a cell opens the words", table, list, panel);
}

const DONE = new Set(["contact", "host", "facilitate", "accept", "agree"]);

function mediationView() {
  const steps = everything().filter((record) => record.kind === "mediation");
  if (!steps.length) return null;
  const panel = panelBelow();
  const thirds = new Map();
  for (const step of steps) {
    const key = step.thirdParty.id || step.thirdParty.name;
    thirds.set(key, [...(thirds.get(key) || []), step]);
  }
  const cards = [...thirds.values()].map((acts) => {
    acts.sort((a, b) => String(a.date || "").localeCompare(String(b.date || "")));
    const parties = [...new Set(acts.flatMap((act) => act.parties.map((party) => party.name)))];
    const items = acts.map((act) => {
      const answered = act.act === "accept" || act.act === "refuse" || act.act === "agree";
      const who = act.parties.length ? (answered ? ` — ${names(act.parties)}` : ` ${act.act === "contact" ? "with" : "to"} ${names(act.parties)}`) : "";
      const against = act.act === "refuse" || act.act === "withdraw";
      return el("li", { class: (DONE.has(act.act) ? "done " : "") + (against ? "s-against" : "k-mediation") },
        opener([act], panel, { class: "step" }, el("span", { class: "act" }, act.act), words(who), " ", el("span", { class: "when" }, day(act.date)), el("span", { class: "quote" }, words(`“${act.text}”`)),
          ...act.conditions.map((condition) => el("span", { class: "condition" }, el("b", {}, "condition"), words(condition)))));
    });
    const third = acts[0].thirdParty;
    const about = third.role && third.role !== third.name ? third.role : "third party";
    return el("article", { class: "third" }, el("h3", {}, words(third.name), el("small", {}, words(about))), parties.length ? el("p", { class: "between" }, "Parties: ", words(parties.join(" · "))) : null, el("ol", { class: "steps" }, ...items));
  });
  return view("Mediation", "The way to talks, step by step", ...cards, panel);
}
