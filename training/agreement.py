"""How far two annotators of the same reports agree.

    python3 training/agreement.py FOLDER FOLDER    compares the reports that both folders (and folders in them) hold by the same name

F1 counts what one marked and the other marked too: mentions by their words and type, triggers and cues by words that overlap, contents by
the share of characters. Type, mode and modality are shares of the triggers that both marked; actors and recipients F1 by the words that
name them.
"""

import sys
from collections import Counter
from pathlib import Path

import corpus


def by_name(folder):
    return {path.name: path for path in sorted(Path(folder).rglob("*.txt"))}


def overlap(a, b):
    return a.begin < b.end and b.begin < a.end


def named(report, numbers):
    """The places of all mentions of some entities."""
    return {(m.begin, m.end) for m in report.mentions if m.entity in numbers}


def touches(places, others):
    return any(a < d and c < b for a, b in places for c, d in others)


def compare(first, second, counts):
    one = {(m.begin, m.end, m.type) for m in first.mentions}
    two = {(m.begin, m.end, m.type) for m in second.mentions}
    counts["mention both"] += 2 * len(one & two)
    counts["mention all"] += len(one) + len(two)
    left = list(second.events)
    counts["trigger all"] += len(first.events) + len(second.events)
    for event in first.events:
        same = next((other for other in left if overlap(event, other) and other.type == event.type), None) \
            or next((other for other in left if overlap(event, other)), None)
        if same is None:
            continue
        left.remove(same)
        counts["trigger both"] += 2
        counts["pairs"] += 1
        counts["type"] += event.type == same.type
        counts["modality"] += event.modality == same.modality
        if event.type == same.type:
            counts["mode of"] += 1
            counts["mode"] += event.mode == same.mode
        for what, a, b in (("actor", event.actors, same.actors), ("recipient", event.recipients, same.recipients)):
            counts[f"{what} all"] += len(a) + len(b)
            counts[f"{what} both"] += sum(touches(named(first, {x}), named(second, set(b))) for x in a)
            counts[f"{what} both"] += sum(touches(named(second, {x}), named(first, set(a))) for x in b)
    cues = {s.cue for s in first.speeches}, {s.cue for s in second.speeches}
    counts["cue all"] += len(cues[0]) + len(cues[1])
    counts["cue both"] += sum(touches({c}, cues[1]) for c in cues[0]) + sum(touches({c}, cues[0]) for c in cues[1])
    said = [{at for s in report.speeches for b, e in s.content for at in range(b, e)} for report in (first, second)]
    counts["content both"] += 2 * len(said[0] & said[1])
    counts["content all"] += len(said[0]) + len(said[1])


def main(arguments):
    if len(arguments) != 2:
        sys.exit(__doc__)
    firsts, seconds = map(by_name, arguments)
    counts = Counter()
    names = sorted(firsts.keys() & seconds.keys())
    for name in names:
        first, second = corpus.read(firsts[name]), corpus.read(seconds[name])
        if first.text != second.text:
            sys.exit(f"{name}: the two texts differ")
        counts["sentences"] += len(first.sentences)
        compare(first, second, counts)
    print(f"{len(names)} reports, {counts['sentences']} sentences")
    for what in ("mention", "trigger", "actor", "recipient", "cue", "content"):
        print(f"{what:10} F1 {counts[f'{what} both'] / max(counts[f'{what} all'], 1):.3f}")
    for what, of in (("type", "pairs"), ("mode", "mode of"), ("modality", "pairs")):
        print(f"{what:10} same {counts[what] / max(counts[of], 1):.3f} of {counts[of]}")


if __name__ == "__main__":
    main(sys.argv[1:])
