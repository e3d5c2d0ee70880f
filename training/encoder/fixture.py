"""Writes what the Java tests compare with: words and pieces of odd texts, by this folder's tokenizer and a small vocabulary.

    python3 training/encoder/fixture.py FOLDER    leaves wordpieces.tsv and small-vocabulary.txt there
"""

import json
import string
import sys
from pathlib import Path

from wordpiece import WordPieces, words

WHOLE = ["the", "rebel", "minister", "said", "talk", "cafe", "oslo", "sao", "in", "un", "do", "is", "mali", "niger"]
ENDINGS = ["s", "ed", "ing", "ly", "ment", "er", "na", "lia", "ov"]
TEXTS = [
    "The rebels said: talks in Oslo…",
    "São Tomé's minister – \u201cundoing\u201d it",
    "non\u00a0breaking\u2003spaces\u200bjoined\ttabs",
    "emoji \U0001f600\U0001f3fd, flags \U0001f1f3\U0001f1f4!",
    "Ελλάδα ΟΔΟΣ Москва 北京 ﬁne İstanbul ẞ",
    "e\u0301tat cafe\u0301 CAFÉ",
    "U.S.-led $3.5bn 39% @UN #talks",
    "a" * 101 + " tail",
    "\ufeffmark \x00 nul \ufffd gone \x85 next",
    "don't stop; it's O'Brien's",
    "\u0600\u200f\u202e hidden",
    "x",
    "¿Qué? ¡No! «oui» 「はい」",
    "²½ № ™ ℃ ×",
]


def escaped(text):
    """All but ASCII as a backslash, u and four hexadecimal digits for each unit of UTF-16."""
    units = text.encode("utf-16-be")
    codes = [units[i] << 8 | units[i + 1] for i in range(0, len(units), 2)]
    return "".join(chr(c) if 32 <= c < 127 and c != 92 else f"\\u{c:04x}" for c in codes)


def main(folder):
    folder.mkdir(parents=True, exist_ok=True)
    letters = string.ascii_lowercase + string.digits + string.punctuation + "…–\u201c\u201d\u00ab\u00bb¿¡"
    pieces = ["[PAD]", "[unused0]", "[unused1]", "[unused2]", "[unused3]", "[UNK]", "[CLS]", "[SEP]"] + WHOLE + list(letters)
    pieces += ["##" + p for p in ENDINGS + list(string.ascii_lowercase + string.digits)]
    pieces = list(dict.fromkeys(pieces))
    (folder / "small-vocabulary.txt").write_text("\n".join(pieces) + "\n", "utf-8")
    tokenizer = folder / "tokenizer.json"
    tokenizer.write_text(json.dumps({"model": {"vocab": {p: i for i, p in enumerate(pieces)}}}), "utf-8")
    known = WordPieces(folder)
    tokenizer.unlink()
    rows = []
    for text in TEXTS:
        told = " ".join(f"{b}:{e}=" + ",".join(map(str, known.of(text[b:e]))) for b, e in words(text))
        rows.append(escaped(text) + "\t" + told)
    (folder / "wordpieces.tsv").write_text("\n".join(rows) + "\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
