"""Reads the corpus: reports with marks in the text, as training/corpus/README.md describes them.

    python3 training/corpus.py FOLDER|FILE …    checks every report, names mistakes by file and line, prints counts
"""

import re
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

CODEBOOK = Path(__file__).resolve().parent.parent / "knowledge" / "data" / "codebook"
MENTION_TYPES = ("per", "role", "state", "org", "group", "people", "place", "date", "quantity")
MODALITIES = ("actual", "intended", "requested", "conditional", "hypothetical", "denied", "negated", "background")
MEDIATION = ("contact", "offer", "host", "facilitate", "propose", "accept", "refuse", "withdraw", "agree")

MENTION = re.compile(r"(\d+)(?: ([a-z]+))?")
SPEECH = re.compile(r"(cue|content):(\d+)((?: (?:by|to)=\d+)*)")
UNREAD = "?"
EVENT = re.compile(r"([A-Z]+)(?:\.([a-z-]+))?(?: ([a-z]+))?((?: [arpdm]=[a-z0-9,]+)*)")


class Mistake(Exception):
    """A report that breaks the form; the message names file and line."""


@dataclass
class Mention:
    begin: int
    end: int
    entity: int
    type: str


@dataclass
class Event:
    begin: int
    end: int
    type: str
    mode: str
    modality: str
    actors: list
    recipients: list
    place: int
    date: int
    mediation: str


@dataclass
class Speech:
    """One act of speech; spans are [begin, end) in code points of the report's text."""

    number: int
    cue: tuple = None
    speaker: int = None
    addressee: int = None
    content: list = field(default_factory=list)


@dataclass
class Report:
    """A report without its marks, and what was marked; offsets are code points of text, ends exclusive."""

    name: str
    head: dict
    text: str
    sentences: list
    mentions: list
    events: list
    speeches: list
    line_of: list
    #: Stretches that nobody marked, whatever stands in them.
    unread: list

    @property
    def of_claims(self):
        """Whether only what claims tell is marked: not all mentions, and no places and dates."""
        return self.head.get("marked") == "claims"


def modes_by_type():
    modes = {}
    for table in ("types.tsv", "modes.tsv"):
        rows = [line for line in (CODEBOOK / table).read_text("utf-8").splitlines() if line and line[0] != "#"]
        for row in rows[1:]:
            cells = row.split("\t")
            modes.setdefault(cells[0], set())
            if table == "modes.tsv":
                modes[cells[0]].add(cells[1])
    return modes


MODES = modes_by_type()


class Reading:
    """Strips the marks from one report."""

    def __init__(self, path):
        self.path = path
        self.line = 0
        self.out = []
        self.types = {}
        self.sentences, self.mentions, self.events, self.line_of, self.unread = [], [], [], [], []
        self.speeches = {}

    def wrong(self, what):
        raise Mistake(f"{self.path}:{self.line}: {what}")

    def report(self):
        head = {}
        in_head = True
        for number, line in enumerate(self.path.read_text("utf-8").splitlines(), 1):
            self.line = number
            if in_head and line.startswith("@ "):
                name, _, value = line[2:].partition(": ")
                head[name] = value
            elif in_head and not line:
                in_head = False
            elif in_head:
                self.wrong("the head needs '@ name: value' lines and an empty line behind them")
            else:
                self.sentence(line)
        if not self.sentences:
            self.wrong("no text")
        self.cross_check(head.get("marked") == "claims")
        speeches = [self.speeches[number] for number in sorted(self.speeches)]
        return Report(self.path.stem, head, "".join(self.out), self.sentences, self.mentions, self.events, speeches, self.line_of,
                      self.unread)

    def sentence(self, line):
        if not line.strip():
            if self.out and self.out[-1] == "\n":
                self.out[-1] = "\n\n"
            return
        if self.out and self.out[-1] == "\n":
            self.out[-1] = " "
        begin = self.length()
        stack = []
        at = 0
        while at < len(line):
            letter = line[at]
            if letter == "{":
                bar = line.find("|", at)
                if bar < 0 or "{" in line[at + 1:bar] or "}" in line[at + 1:bar]:
                    self.wrong(f"a brace without a bar near: {line[at:at + 40]}")
                stack.append((line[at + 1:bar], self.length()))
                at = bar
            elif letter == "}":
                if not stack:
                    self.wrong("a brace closes that none opened")
                label, start = stack.pop()
                if start == self.length():
                    self.wrong(f"no words in {{{label}|}}")
                self.mark(label, start, self.length())
            else:
                self.out.append(letter)
            at += 1
        if stack:
            self.wrong(f"a brace is never closed: {{{stack[-1][0]}|")
        self.sentences.append((begin, self.length()))
        self.line_of.append(self.line)
        self.out.append("\n")

    def length(self):
        return sum(map(len, self.out))

    def mark(self, label, begin, end):
        if match := MENTION.fullmatch(label):
            self.mention(int(match[1]), match[2], begin, end)
        elif match := SPEECH.fullmatch(label):
            self.speech(match, begin, end)
        elif match := EVENT.fullmatch(label):
            self.event(match, begin, end)
        elif label == UNREAD:
            self.unread.append((begin, end))
        else:
            self.wrong(f"no such mark: {label}")

    def mention(self, entity, kind, begin, end):
        if kind is not None and kind not in MENTION_TYPES:
            self.wrong(f"no such type of mention: {kind}")
        if kind is None or kind == "role":
            kind = kind or "?"
        else:
            known = self.types.setdefault(entity, kind)
            if known != kind:
                self.wrong(f"{entity} was {known} and is now {kind}")
        self.mentions.append(Mention(begin, end, entity, kind))

    def speech(self, match, begin, end):
        speech = self.speeches.setdefault(int(match[2]), Speech(int(match[2])))
        if match[1] == "content":
            if match[3]:
                self.wrong("by= and to= belong to the cue")
            speech.content.append((begin, end))
            return
        if speech.cue:
            self.wrong(f"cue:{match[2]} stands twice")
        speech.cue = (begin, end)
        for part in match[3].split():
            name, value = part.split("=")
            if name == "by":
                speech.speaker = int(value)
            else:
                speech.addressee = int(value)

    def event(self, match, begin, end):
        kind, mode, modality = match[1], match[2], match[3] or "actual"
        if kind not in MODES:
            self.wrong(f"no such type of event: {kind}")
        if mode and mode not in MODES[kind]:
            self.wrong(f"{kind} has no mode {mode}; it has: {' '.join(sorted(MODES[kind])) or 'none'}")
        if modality not in MODALITIES:
            self.wrong(f"no such modality: {modality}")
        parts = dict(part.split("=") for part in match[4].split())
        if parts.get("m") and parts["m"] not in MEDIATION:
            self.wrong(f"no such step of mediation: {parts['m']}")
        try:
            numbers = {key: [int(n) for n in parts.get(key, "").split(",") if n] for key in "arpd"}
        except ValueError:
            self.wrong(f"a=, r=, p=, d= take numbers: {match[0]}")
        self.events.append(Event(begin, end, kind, mode, modality, numbers["a"], numbers["r"],
                                 (numbers["p"] or [None])[0], (numbers["d"] or [None])[0], parts.get("m")))

    def cross_check(self, may_lack_types):
        for mention in self.mentions:
            if mention.type == "?":
                if may_lack_types:
                    self.types.setdefault(mention.entity, None)
                if mention.entity not in self.types:
                    self.wrong(f"{mention.entity} is mentioned and never given a type")
                mention.type = self.types[mention.entity]
        for event in self.events:
            for number in event.actors + event.recipients + [n for n in (event.place, event.date) if n is not None]:
                if number not in self.types:
                    self.wrong(f"an event of {event.type} names {number}, which is nobody in the report")
        for speech in self.speeches.values():
            if not speech.cue:
                self.wrong(f"content:{speech.number} has no cue:{speech.number}")
            for number in (speech.speaker, speech.addressee):
                if number is not None and number not in self.types:
                    self.wrong(f"cue:{speech.number} names {number}, which is nobody in the report")


def read(path):
    """The report in a file; raises Mistake where it breaks the form."""
    return Reading(Path(path)).report()


def files(paths):
    """All report files under the paths, in order."""
    for path in map(Path, paths):
        yield from sorted(path.rglob("*.txt")) if path.is_dir() else [path]


def main(arguments):
    if not arguments:
        sys.exit(__doc__)
    counts = Counter()
    mistakes = 0
    for path in files(arguments):
        try:
            report = read(path)
        except Mistake as mistake:
            print(mistake)
            mistakes += 1
            continue
        counts["reports"] += 1
        counts["sentences"] += len(report.sentences)
        if report.unread:
            counts["unread"] += len(report.unread)
        counts["mentions"] += len(report.mentions)
        counts["speeches"] += len(report.speeches)
        for event in report.events:
            counts["events"] += 1
            counts[f"{event.type}{'.' + event.mode if event.mode else ''}"] += 1
            counts[event.modality] += 1
            if event.mediation:
                counts[f"m={event.mediation}"] += 1
    for name, count in sorted(counts.items()):
        print(f"{count:6} {name}")
    if mistakes:
        sys.exit(f"{mistakes} files with mistakes")


if __name__ == "__main__":
    main(sys.argv[1:])
