"""Marked texts of several sources in one form, cut into windows that the encoder reads at once.

A head learns only from texts in which somebody marked what it is to find: every window names the heads and links that it teaches.
"""

import gzip
import json
import random
import re
from dataclasses import dataclass, field
from pathlib import Path

from labels import LINKS, MENTION, MODALITY, MODE, SPEECH, STEP, TRIGGER, corpus
from wordpiece import words

IGNORE = -100
LONGEST_WINDOW = 256


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


SPEECH_NUMBERS, MENTION_NUMBERS, TRIGGER_NUMBERS = numbered(SPEECH), numbered(MENTION), numbered(TRIGGER)
MODE_NUMBERS, MODALITY_NUMBERS, STEP_NUMBERS = numbered(MODE), numbered(MODALITY), numbered(STEP)
LINK_NUMBERS = numbered(LINKS)


def from_corpus(folder):
    """Dragoman's own reports."""
    for path in corpus.files([folder]):
        report = corpus.read(path)
        at = Words(report.text)
        size = len(at.spans)
        tags = {head: [0] * size for head in ("speech", "mention", "trigger")}
        tags |= {head: [IGNORE] * size for head in ("mode", "modality", "step")}
        marked = Marked(report.name, report.text, at.spans, tags)
        mentions = sorted(report.mentions, key=lambda m: (m.begin, -m.end))
        first_words = {}
        # Outer mentions first: what lies inside one keeps the outer one's mark but has links of its own.
        for mention in mentions:
            touched = at.touched(mention.begin, mention.end)
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
            paint(tags["speech"], cue, "cue", SPEECH_NUMBERS)
            cues.add(cue[0])
            for kind, entity in (("speaker", speech.speaker), ("addressee", speech.addressee)):
                if entity is not None:
                    marked.links.add((cue[0], nearest(entity, cue[0]), LINK_NUMBERS[kind]))
            if speech.speaker is not None:
                word = nearest(speech.speaker, cue[0])
                outer = max((m for m in mentions if at.touched(m.begin, m.end)[0] == word), key=lambda m: m.end)
                if abs(word - cue[0]) < 40:
                    paint(tags["speech"], at.touched(outer.begin, outer.end), "speaker", SPEECH_NUMBERS)
        for speech in sorted(report.speeches, key=lambda s: -sum(e - b for b, e in s.content)):
            cue = at.touched(*speech.cue)[0]
            for begin, end in speech.content:
                touched = at.touched(begin, end)
                paint(tags["speech"], touched, "content", SPEECH_NUMBERS)
                marked.links.add((cue, touched[0], LINK_NUMBERS["content"]))
        for kind in ("speaker", "addressee", "content"):
            marked.linked_from[kind] = cues
        yield marked


def from_polnear(file):
    """PolNeAR: attributions in articles on the US election of 2016; the first annotator's where there are several."""
    seen = set()
    for line in gzip.open(file, "rt", encoding="utf-8"):
        article = json.loads(line)
        if article["doc"] in seen:
            continue
        seen.add(article["doc"])
        at = Words(article["text"])
        row = [0] * len(at.spans)
        marked = Marked(article["doc"], article["text"], at.spans, {"speech": row})
        cues = set()
        spans = sorted(((begin, end, kind) for attribution in article["attributions"]
                        for kind in ("source", "cue", "content") for begin, end in attribution[kind]))
        for begin, end, kind in spans:
            paint(row, at.touched(begin, end), "speaker" if kind == "source" else kind, SPEECH_NUMBERS)
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
        marked.linked_from = {"speaker": cues, "content": cues}
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
        while end < len(parts) and (end == at or size + parts[end][2] <= room):
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
    ids, cases = ids[:LONGEST_WINDOW * 2 - 1] + [pieces.sep], cases[:LONGEST_WINDOW * 2 - 1] + [0]
    tags = {head: row[first:end] for head, row in marked.tags.items()}
    links = [(a - first, b - first, kind) for a, b, kind in marked.links if first <= a < end and first <= b < end]
    linked = {kind: sorted(w - first for w in starts if first <= w < end) for kind, starts in marked.linked_from.items()}
    return Window(source, first, end, ids, cases, heads, tags, links, linked)
