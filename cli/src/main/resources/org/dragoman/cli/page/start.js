// Puts the page together.
const main = document.getElementById("main");
const rooms = el("div", { id: "records", tabindex: "-1" });

function summary() {
  const days = reports.map((report) => report.document.published).filter(Boolean).sort();
  const first = reports[0];
  const count = (kind, one, many) => {
    const found = everything().filter((record) => record.kind === kind).length;
    return found ? plural(found, one, many) : "";
  };
  const opening = reports.length === 1
    ? [first.document.publisher, day(first.document.published)]
    : [plural(reports.length, "report"), days.length ? [...new Set([day(days[0]), day(days.at(-1))])].join(" – ") : ""];
  const counts = [count("event", "event"), count("statement", "statement"), count("position", "position"), count("mediation", "step of mediation", "steps of mediation"), count("deadline", "deadline"), count("condition", "condition"), count("figure", "figure")];
  return [...opening, ...counts].filter(Boolean).map((part) => el("span", {}, words(part)));
}

function start() {
  document.getElementById("summary").replaceChildren(...summary());
  const pair = [positionsView(), mediationView()].filter(Boolean);
  main.replaceChildren(...[
    reports.length > 1 ? indexView() : null, timelineView(), rooms,
    pair.length ? el("div", { class: "pair" + (pair.length > 1 ? " two" : "") }, ...pair) : null,
  ].filter(Boolean));
  if (reports.length) open(reports[0]);
  follow();
  addEventListener("hashchange", follow);
  addEventListener("beforeprint", () => reports.forEach(room));
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") choose([]);
    if (event.key === "/" && !event.target.matches("input")) {
      current?.room.querySelector("input[type=search]").focus();
      event.preventDefault();
    }
  });
}

start();
