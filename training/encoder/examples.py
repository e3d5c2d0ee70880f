"""Marked texts of several sources in one form, cut into windows that the encoder reads at once.

A head learns only from texts in which somebody marked what it is to find: every window names the heads and links that it teaches.
"""

import csv
import gzip
import json
import re
from dataclasses import dataclass, field
from pathlib import Path

from labels import HELPING_LINKS, LINKS, MENTION, MODALITY, MODE, NAME, PAIR, SPEECH, STEP, TRIGGER, corpus
from wordpiece import words

IGNORE = -100
LONGEST_WINDOW = 192


@dataclass
class Marked:
    """A text with its marks by word: a label for each head that was marked, and links (from word, to word, kind)."""

    name: str
    text: str
    words: list
    tags: dict
    links: set = field(default_factory=set)
    #: Link kinds whose absence was marked too, with the words that they may start from.
    linked_from: dict = field(default_factory=dict)
    #: Whether each sentence stands for itself, so that no window holds two.
    apart: bool = False


class Words:
    """The words that spans of characters touch."""

    def __init__(self, text):
        self.spans = words(text)
        self.begins = [begin for begin, _ in self.spans]

    def touched(self, begin, end):
        from bisect import bisect_left
        first = bisect_left(self.begins, begin)
        if first and self.spans[first - 1][1] > begin:
            first -= 1
        last = bisect_left(self.begins, end)
        return list(range(first, last))


def paint(row, touched, label, numbers):
    """Marks a run of words B, I, I …; words that already carry a mark keep it."""
    fresh = True
    for word in touched:
        if row[word] == 0:
            row[word] = numbers[("B-" if fresh else "I-") + label]
            fresh = False


def numbered(labels):
    return {label: number for number, label in enumerate(labels)}


SPEECH_NUMBERS = {kind: numbered(labels) for kind, labels in SPEECH.items()}
MENTION_NUMBERS, TRIGGER_NUMBERS = numbered(MENTION), numbered(TRIGGER)
MODE_NUMBERS, MODALITY_NUMBERS, STEP_NUMBERS = numbered(MODE), numbered(MODALITY), numbered(STEP)
LINK_NUMBERS = numbered(LINKS + HELPING_LINKS)
NAME_NUMBERS, PAIR_NUMBERS = numbered(NAME), numbered(PAIR)
#: What other sets call the kinds of names; what is not here is no name to us.
NAME_KINDS = {"Person": "person", "Organization": "organisation", "Location": "place", "Facility": "place", "NORP": "people",
              "person": "person", "politician": "person", "organisation": "organisation", "politicalparty": "organisation",
              "country": "place", "location": "place"}


def from_corpus(folder):
    """Dragoman's own reports, and those of a ledger that people reviewed."""
    for path in corpus.files([folder]):
        report = corpus.read(path)
        at = Words(report.text)
        size = len(at.spans)
        tags = {head: [0] * size for head in (*SPEECH, "mention", "trigger")}
        tags |= {head: [IGNORE] * size for head in ("mode", "modality", "step")}
        marked = Marked(report.name, report.text, at.spans, tags, apart=report.head.get("style") == "sentences")
        mentions = sorted(report.mentions, key=lambda m: (m.begin, -m.end))
        first_words = {}
        # Outer mentions first: what lies inside one keeps the outer one's mark but has links of its own.
        for mention in mentions:
            touched = at.touched(mention.begin, mention.end)
            if mention.type:
                paint(tags["mention"], touched, mention.type, MENTION_NUMBERS)
            first_words.setdefault(mention.entity, []).append(touched[0])
        for entity_words in first_words.values():
            entity_words.sort()
            for later in range(1, len(entity_words)):
                for earlier in range(max(0, later - 3), later):
                    if entity_words[earlier] != entity_words[later]:
                        marked.links.add((entity_words[later], entity_words[earlier], LINK_NUMBERS["same"]))
        marked.linked_from["same"] = {word for group in first_words.values() for word in group}

        def nearest(entity, word):
            return min(first_words[entity], key=lambda other: (abs(other - word), other))

        anchors = set()
        for event in report.events:
            touched = at.touched(event.begin, event.end)
            word = touched[0]
            if tags["trigger"][word]:
                continue
            paint(tags["trigger"], touched, event.type, TRIGGER_NUMBERS)
            tags["mode"][word] = MODE_NUMBERS[f"{event.type}.{event.mode}" if event.mode else "none"]
            tags["modality"][word] = MODALITY_NUMBERS[event.modality]
            tags["step"][word] = STEP_NUMBERS[event.mediation or "none"]
            anchors.add(word)
            for kind, entities in (("actor", event.actors), ("recipient", event.recipients),
                                   ("place", [event.place] if event.place is not None else []),
                                   ("date", [event.date] if event.date is not None else [])):
                for entity in entities:
                    marked.links.add((word, nearest(entity, word), LINK_NUMBERS[kind]))
        for kind in ("actor", "recipient", "place", "date"):
            marked.linked_from[kind] = anchors
        cues = set()
        for speech in report.speeches:
            cue = at.touched(*speech.cue)
            paint(tags["cue"], cue, "cue", SPEECH_NUMBERS["cue"])
            cues.add(cue[0])
            for kind, entity in (("speaker", speech.speaker), ("addressee", speech.addressee)):
                if entity is not None:
                    marked.links.add((cue[0], nearest(entity, cue[0]), LINK_NUMBERS[kind]))
            if speech.speaker is not None:
                word = nearest(speech.speaker, cue[0])
                outer = max((m for m in mentions if at.touched(m.begin, m.end)[0] == word), key=lambda m: m.end)
                if abs(word - cue[0]) < 40:
                    paint(tags["speaker"], at.touched(outer.begin, outer.end), "speaker", SPEECH_NUMBERS["speaker"])
        for speech in sorted(report.speeches, key=lambda s: -sum(e - b for b, e in s.content)):
            cue = at.touched(*speech.cue)[0]
            for begin, end in speech.content:
                touched = at.touched(begin, end)
                paint(tags["content"], touched, "content", SPEECH_NUMBERS["content"])
                marked.links.add((cue, touched[0], LINK_NUMBERS["content"]))
                marked.links.add((cue, touched[-1], LINK_NUMBERS["contentEnd"]))
        for kind in ("speaker", "addressee", "content", "contentEnd"):
            marked.linked_from[kind] = cues
        if report.of_claims:
            for head in ("mention", "speaker"):
                del tags[head]
            for kind in ("same", "place", "date"):
                del marked.linked_from[kind]
        for begin, end in report.unread:
            for word in at.touched(begin, end):
                for row in tags.values():
                    row[word] = IGNORE
        yield marked


KEYS = (("source", "speaker"), ("cue", "cue"), ("content", "content"))


def from_polnear(file):
    """PolNeAR: attributions in articles on the US election of 2016; the first annotator's where there are several."""
    seen = set()
    for line in gzip.open(file, "rt", encoding="utf-8"):
        article = json.loads(line)
        if article["doc"] in seen:
            continue
        seen.add(article["doc"])
        at = Words(article["text"])
        rows = {kind: [0] * len(at.spans) for kind in SPEECH}
        marked = Marked(article["doc"], article["text"], at.spans, rows)
        cues = set()
        # The longer first: what lies inside another of its kind keeps the outer one's mark.
        spans = sorted(((begin - end, begin, end, kind) for attribution in article["attributions"]
                        for key, kind in KEYS for begin, end in attribution[key]))
        for _, begin, end, kind in spans:
            paint(rows[kind], at.touched(begin, end), kind, SPEECH_NUMBERS[kind])
        for attribution in article["attributions"]:
            if not attribution["cue"]:
                continue
            cue = at.touched(*attribution["cue"][0])
            if not cue:
                continue
            cues.add(cue[0])
            for key, kind in (("source", "speaker"), ("content", "content")):
                for begin, end in attribution[key]:
                    touched = at.touched(begin, end)
                    if touched:
                        marked.links.add((cue[0], touched[0], LINK_NUMBERS[kind]))
                        if kind == "content":
                            marked.links.add((cue[0], touched[-1], LINK_NUMBERS["contentEnd"]))
        marked.linked_from = {"speaker": cues, "content": cues, "contentEnd": cues}
        yield marked


def from_frames(file):
    """Real news sentences with frames of events, one a line."""
    for line in gzip.open(file, "rt", encoding="utf-8"):
        item = json.loads(line)
        at = Words(item["text"])
        size = len(at.spans)
        tags = {"trigger": [0] * size, "mode": [IGNORE] * size, "modality": [IGNORE] * size}
        marked = Marked(item["id"], item["text"], at.spans, tags)
        anchors = set()
        for event in item["events"]:
            touched = at.touched(*event["trigger"])
            if not touched or tags["trigger"][touched[0]] or event["type"] not in corpus.MODES:
                continue
            word = touched[0]
            paint(tags["trigger"], touched, event["type"], TRIGGER_NUMBERS)
            tags["mode"][word] = MODE_NUMBERS.get(f"{event['type']}.{event['mode']}", 0)
            tags["modality"][word] = MODALITY_NUMBERS[event["modality"]]
            anchors.add(word)
            for kind, ends in (("actor", event["actors"]), ("recipient", event["recipients"]),
                               ("place", [event["place"]]), ("date", [event["date"]])):
                for span in ends:
                    touched = at.touched(*span) if span else []
                    if touched:
                        marked.links.add((word, touched[0], LINK_NUMBERS[kind]))
        marked.linked_from = dict.fromkeys(("actor", "recipient", "place", "date"), anchors)
        yield marked


def from_names(file):
    """Worldwide newswire and CrossNER: a word and its label a line, blank lines between sentences, "# doc" before articles."""
    article, spans, name = [], [], None

    def ended():
        text = "".join(article)
        at = Words(text)
        row = [0] * len(at.spans)
        for begin, end, kind in spans:
            paint(row, at.touched(begin, end), kind, NAME_NUMBERS)
        return Marked(name or file.name, text, at.spans, {"name": row})

    size, sentences, open_kind = 0, 0, None
    for line in gzip.open(file, "rt", encoding="utf-8"):
        parts = line.rstrip("\n").split("\t")
        if line.startswith("# doc") or not line.strip():
            if article:
                article.append("\n")
                size += 1
                sentences += 1
            if article and (line.startswith("# doc") or sentences == 20):
                yield ended()
                article, spans, size, sentences = [], [], 0, 0
            name, open_kind = (line.strip() if line.startswith("#") else name), None
            continue
        word, label = parts[0], parts[1] if len(parts) > 1 else "O"
        kind = NAME_KINDS.get(label[2:])
        if kind and label[0] == "I" and open_kind == label and spans:
            spans[-1] = (spans[-1][0], size + len(word), kind)
        elif kind:
            spans.append((size, size + len(word), kind))
        open_kind = "I" + label[1:] if kind else None
        article += [word, " "]
        size += len(word) + 1
    if article:
        yield ended()


def from_roles(file):
    """PropBank on EWT: who does what a predicate tells (ARG0), and whom or what it is done to (ARG1)."""
    kinds = {"ARG0": LINK_NUMBERS["agent"], "ARG1": LINK_NUMBERS["patient"]}
    for line in gzip.open(file, "rt", encoding="utf-8"):
        item = json.loads(line)
        begins, size = [], 0
        for token in item["tokens"]:
            begins.append(size)
            size += len(token) + 1
        text = " ".join(item["tokens"])
        at = Words(text)
        marked = Marked(item["id"], text, at.spans, {})
        predicates = set()
        for frame in item["frames"]:
            word = at.touched(begins[frame["pred"]], begins[frame["pred"]] + 1)
            if not word:
                continue
            predicates.add(word[0])
            for label, first, _ in frame["args"]:
                end = at.touched(begins[first], begins[first] + 1)
                if label in kinds and end:
                    marked.links.add((word[0], end[0], kinds[label]))
        marked.linked_from = {"agent": predicates, "patient": predicates}
        if predicates:
            yield marked


def from_gap(file):
    """GAP: a pronoun, and which of two names it stands for."""
    rows = csv.DictReader(gzip.open(file, "rt", encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE)
    for row in rows:
        at = Words(row["Text"])
        marked = Marked(row["ID"], row["Text"], at.spans, {})
        pronoun = at.touched(int(row["Pronoun-offset"]), int(row["Pronoun-offset"]) + 1)[0]
        for letter in "AB":
            if row[f"{letter}-coref"] == "TRUE":
                name = at.touched(int(row[f"{letter}-offset"]), int(row[f"{letter}-offset"]) + 1)[0]
                # A link runs to what was said before; names further on are left to learn nothing from.
                if name < pronoun:
                    marked.links.add((pronoun, name, LINK_NUMBERS["same"]))
                    marked.linked_from["same"] = {pronoun}
        if marked.links:
            yield marked


#: Pieces of the vocabulary that no text has: before and after the source, before and after the target.
MARKERS = (1, 2, 3, 4)


def pair(text, source, target, label, pieces):
    """A window of one sentence in which source and target, [begin, end) in code points, are marked; either may be missing."""
    marks = [(span, *MARKERS[at:at + 2]) for at, span in ((0, source), (2, target)) if span]
    opened = {span[0]: mark for span, mark, _ in marks}
    closed = {span[1]: mark for span, _, mark in marks}
    ids, cases = [pieces.cls], [0]
    for begin, end in words(text):
        here = [closed.pop(at) for at in list(closed) if at <= begin] + [opened.pop(at) for at in list(opened) if at < end]
        found = pieces.of(text[begin:end])
        ids += here + found
        cases += [0] * len(here) + [case_of(text[begin:end])] * len(found)
    ids = (ids + list(closed.values()))[:LONGEST_WINDOW - 1] + [pieces.sep]
    cases = (cases + [0] * len(closed))[:LONGEST_WINDOW - 1] + [0]
    return Window(0, 0, 1, ids, cases, [0], {"pair": [PAIR_NUMBERS[label]]}, [], {})


def pairs_of_plv(file, apart, pieces):
    """PLV: a sentence, its source and target, and the type of what one does to the other. apart: texts to leave out, or only those."""
    out, texts = apart
    for line in gzip.open(file, "rt", encoding="utf-8"):
        item = json.loads(line)
        if (item["sentence"] in texts) == out or item["root"] not in PAIR_NUMBERS:
            continue
        spans = []
        for letter, other in ("st", "ts"):
            plain = item["marked"].replace(f"<{other}>", "").replace(f"</{other}>", "")
            marked = f"<{letter}>" in plain and f"</{letter}>" in plain
            spans.append((plain.index(f"<{letter}>"), plain.index(f"</{letter}>") - 3) if marked else None)
        yield pair(item["sentence"], *spans, item["root"], pieces)


def beginnings_of_ngec(file, pieces):
    """Machine-written news of one event each: the first sentence of a story, nothing marked in it, and the type of its event."""
    for line in gzip.open(file, "rt", encoding="utf-8"):
        story = json.loads(line)
        marked = Marked("", story["text"], words(story["text"]), {})
        first, end = next(units(marked), (0, 0))
        if 5 < end - first <= 60:
            label = "YIELD" if story["event"] in ("CONCEDE", "RETREAT") else story["event"]
            yield pair(story["text"][marked.words[first][0]:marked.words[end - 1][1]], None, None, label, pieces)


def label_of_plv(event, trigger):
    """What PLV, whose labels came through CAMEO and an older PLOVER, calls an event of ours."""
    if event.type in ("CONCEDE", "RETREAT"):
        return "YIELD"
    if event.type == "SANCTION" and event.mode == "convict":
        return "ACCUSE"
    if event.type == "SANCTION" and re.search("sanction|embargo", trigger, re.IGNORECASE):
        return "COERCE"
    if event.type == "COERCE" and event.mode in ("cyber", "seize") or re.search("blockad", trigger, re.IGNORECASE):
        return "ASSAULT"
    return event.type


def pairs_of_corpus(folder, pieces):
    """The actors and recipients of what is done in Dragoman's own reports, where both are named in the trigger's sentence."""
    for path in corpus.files([folder]):
        report = corpus.read(path)
        at = Words(report.text)
        marked = Marked(report.name, report.text, at.spans, {})
        for first, end in units(marked):
            begin, stop = at.spans[first][0], at.spans[end - 1][1]
            for event in report.events:
                if event.modality != "actual" or not begin <= event.begin < stop:
                    continue

                def span(entities):
                    found = [m for m in report.mentions if m.entity in entities and begin <= m.begin and m.end <= stop]
                    return min(found, key=lambda m: (abs(m.begin - event.begin), m.begin), default=None)

                source, target = span(event.actors), span(event.recipients)
                if source and target and (source.end <= target.begin or target.end <= source.begin):
                    label = label_of_plv(event, report.text[event.begin:event.end])
                    yield pair(report.text[begin:stop], (source.begin - begin, source.end - begin),
                               (target.begin - begin, target.end - begin), label, pieces)


def case_of(word):
    """0 no letters or mixed, 1 lower, 2 capitalised, 3 all capitals, 4 capitals inside."""
    if word[0].islower():
        return 1
    if word[0].isupper() and (len(word) == 1 or word[1:].islower()):
        return 2
    if word.isupper():
        return 3
    return 4 if any(letter.isupper() for letter in word) else 0


@dataclass
class Window:
    """What the encoder reads at once: word pieces, and the marks on each word's first piece."""

    source: int
    first_word: int
    end_word: int
    pieces: list
    cases: list
    #: Index of each word's first piece.
    heads: list
    tags: dict
    links: list
    linked_from: dict


def units(marked):
    """Sentences, roughly: ends of lines, and stops before a capital; as [first word, end word)."""
    first = 0
    text, spans = marked.text, marked.words
    for word in range(len(spans)):
        last = word + 1 == len(spans)
        gap = "" if last else text[spans[word][1]:spans[word + 1][0]]
        ending = text[spans[word][0]] in ".!?\"”’" and gap and text[spans[word + 1][0]].isupper()
        if last or "\n" in gap or ending and re.search(r"[.!?][\"”’')]?$", text[:spans[word][1]][-3:]):
            yield first, word + 1
            first = word + 1


def windows(marked, source, pieces, limit=LONGEST_WINDOW, stride=False):
    """Whole sentences packed to at most limit pieces; with stride, each window starts in the middle of the one before."""
    of_word = [pieces.of(marked.text[begin:end]) for begin, end in marked.words]
    sizes = [len(p) for p in of_word]
    room = limit - 2
    parts = []
    for first, end in units(marked):
        while first < end:
            cut, size = first, 0
            while cut < end and size + sizes[cut] <= room:
                size += sizes[cut]
                cut += 1
            cut = max(cut, first + 1)
            parts.append((first, cut, max(size, 1)))
            first = cut
    at = 0
    while at < len(parts):
        end, size = at, 0
        while end < len(parts) and (end == at or size + parts[end][2] <= room and not marked.apart):
            size += parts[end][2]
            end += 1
        yield window(marked, source, of_word, pieces, parts[at][0], parts[end - 1][1])
        if end == len(parts):
            break
        at = max(at + 1, (at + end) // 2) if stride else end


def window(marked, source, of_word, pieces, first, end):
    ids, cases, heads = [pieces.cls], [0], []
    for word in range(first, end):
        heads.append(len(ids))
        case = case_of(marked.text[slice(*marked.words[word])])
        ids += of_word[word]
        cases += [case] * len(of_word[word])
    ids, cases = ids[:LONGEST_WINDOW - 1] + [pieces.sep], cases[:LONGEST_WINDOW - 1] + [0]
    tags = {head: row[first:end] for head, row in marked.tags.items()}
    links = [(a - first, b - first, kind) for a, b, kind in marked.links if first <= a < end and first <= b < end]
    linked = {kind: sorted(w - first for w in starts if first <= w < end) for kind, starts in marked.linked_from.items()}
    return Window(source, first, end, ids, cases, heads, tags, links, linked)


def teaches(some):
    """Whether anything is marked in a window: not where nobody read the whole of it."""
    return any(some.linked_from.values()) or any(label != IGNORE for row in some.tags.values() for label in row)
