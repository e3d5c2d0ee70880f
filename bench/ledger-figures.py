"""Counts in records of real reports what the generated ledger is drawn from.

    dragoman read --format jsonl REPORTS… | python3 bench/ledger-figures.py > bench/src/main/resources/org/dragoman/bench/ledger/figures.tsv

reads records from standard input and prints a table: a figure, a value, how often it was met. No text, no name and no id of a report
comes into it. Lengths are rounded down to the steps in their figure's name.
"""

import json
import math
import sys
from collections import Counter, defaultdict

counts = defaultdict(Counter)


def count(figure, value):
    if isinstance(value, bool):
        value = "yes" if value else "no"
    counts[figure]["none" if value is None else value] += 1


def step(length, size):
    return length // size * size


def key(actor):
    return actor["id"] or "~" + " ".join(actor["name"].lower().split())


def actors(claim):
    kind = claim["kind"]
    if kind == "event":
        return claim["actors"] + claim["recipients"]
    if kind == "statement":
        named = [claim["speaker"], claim["addressee"]]
    elif kind == "position":
        named = [claim["holder"], claim["object"]["actor"]]
    elif kind == "deadline":
        named = [claim["imposer"]] + claim["targets"]
    elif kind == "condition":
        named = [claim["holder"]]
    elif kind == "figure":
        named = [claim["by"]]
    else:
        named = [claim["thirdParty"]] + claim["parties"]
    return [actor for actor in named if actor is not None]


def precision(date):
    return "none" if date is None else {4: "year", 7: "month", 10: "day"}[len(date)]


def event(claim):
    count("event act", claim["act"])
    count("event modality", claim["modality"])
    count("event actors", len(claim["actors"]))
    count("event recipients", len(claim["recipients"]))
    count("event contexts", len(claim["contexts"]))
    count("event place", claim["place"] is not None)
    count("event date", precision(claim["date"] and claim["date"]["value"]))


def statement(claim):
    count("statement speaker", claim["speaker"] is not None)
    count("statement addressee", claim["addressee"] is not None)
    count("statement style", claim["style"])
    count("statement content by 20", step(len(claim["content"]["text"]), 20))
    count("statement date", precision(claim["date"]))
    count("statement within", claim["within"] is not None)


def position(claim):
    count("position stance", claim["stance"])
    count("position object actor", claim["object"]["actor"] is not None)
    count("position object by 10", step(len(claim["object"]["text"]), 10))
    count("position issue", claim["object"]["issue"] is not None)
    count("position date", precision(claim["date"]))


def deadline(claim):
    count("deadline targets", len(claim["targets"]))
    count("deadline due", precision(claim["due"]))
    count("deadline demand", claim["demand"] is not None)
    count("deadline response", claim["response"])


def condition(claim):
    count("condition requirement by 10", step(len(claim["requirement"]["text"]), 10))


def figure(claim):
    count("figure unit", claim["unit"] if claim["unit"] in ("count", "percent") else "other")
    count("figure value power of 2", 0 if claim["value"] < 1 else int(math.log2(claim["value"])))
    count("figure bounds", ("lower " if claim["lower"] is not None else "") + ("upper" if claim["upper"] is not None else "") or "none")
    count("figure what by 10", step(len(claim["what"]), 10))
    count("figure by", claim["by"] is not None)
    count("figure place", claim["place"] is not None)


def mediation(claim):
    count("mediation act", claim["act"])
    count("mediation parties", len(claim["parties"]))
    count("mediation conditions", len(claim["conditions"]))
    count("mediation date", precision(claim["date"]))


# Among how many the generator draws: about as many as the tables know, and as many unknown as a million reports may name.
POPULATION = {"known": 2900, "unknown": 3_000_000}

KINDS = {"event": event, "statement": statement, "position": position, "deadline": deadline, "condition": condition,
         "figure": figure, "mediation": mediation}


def report(document, claims, reports_of):
    count("report copy", document["duplicateOf"] is not None)
    count("report length by 250", step(document["length"], 250))
    count("report boilerplate", len(document["boilerplate"]))
    count("report claims", len(claims))
    met = set()
    for claim in claims:
        kind = claim["kind"]
        count("kind", kind)
        KINDS[kind](claim)
        count(f"{kind} attributed", claim["statement"] is not None)
        count(f"{kind} evidence", len(claim["evidence"]))
        count("claim confidence", f"{int(claim['confidence'] * 20) / 20:.2f}")
        count("claim words by 5", step(len(claim["text"]), 5))
        count("claim sentence by 20", step(claim["sentence"][1] - claim["sentence"][0], 20))
        count("record by 100", step(len(json.dumps(claim, ensure_ascii=False, separators=(",", ":"))), 100))
        for part in claim["evidence"]:
            count("evidence words by 5", step(len(part["text"]), 5))
            count("evidence reason by 10", step(len(part["why"]), 10))
        for actor in actors(claim):
            count("actor met before in the report", key(actor) in met)
            if key(actor) not in met:
                met.add(key(actor))
                count("actor known", actor["id"] is not None)
                count("actor unknown code", "known" if actor["id"] else actor["code"] is not None)
                count("actor role", actor["role"] is not None)
                count("actor words by 5", step(len(actor["text"]), 5))
                count("actor name by 5", step(len(actor["name"]), 5))
    count("report actors", len(met))
    for name in met:
        reports_of[name] += 1


def distinct(draws, actors, exponent):
    """How many different ones so many draws give by Zipf's law among so many actors; ranks far down count by the hundredth."""
    power = 1 - exponent
    scale = actors ** power - 1
    met, rank = 0.0, 1.0
    while rank < actors:
        to = min(actors, rank + max(1.0, rank // 100))
        share = (to ** power - rank ** power) / scale / (to - rank)
        met += (to - rank) * (1 - (1 - share) ** draws)
        rank = to
    return met


def exponent(numbers, actors):
    """Zipf's exponent by which as many draws give as many different actors as were met."""
    low, high = 0.01, 2.005
    for _ in range(40):
        middle = (low + high) / 2
        low, high = (middle, high) if distinct(sum(numbers), actors, middle) > len(numbers) else (low, middle)
    return low


def main():
    reports_of = Counter()
    document, claims = None, []
    for line in sys.stdin:
        record = json.loads(line)
        if record["kind"] != "document":
            claims.append(record)
            continue
        if document is not None:
            report(document, claims, reports_of)
        document, claims = record, []
    report(document, claims, reports_of)
    print("# What reports hold, counted by bench/ledger-figures.py, which tells how; see docs/speed.md for what was read.")
    print("figure\tvalue\tcount")
    for name, keys in ("known", [k for k in reports_of if k[0] != "~"]), ("unknown", [k for k in reports_of if k[0] == "~"]):
        print(f"zipf exponent\t{name}\t{exponent([reports_of[k] for k in keys], POPULATION[name]):.3f}")
        print(f"distinct actors\t{name}\t{len(keys)}")
    for figure in sorted(counts):
        for value in sorted(counts[figure], key=lambda v: (isinstance(v, str), v)):
            print(f"{figure}\t{value}\t{counts[figure][value]}")


if __name__ == "__main__":
    main()
