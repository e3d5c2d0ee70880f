"""Words and word pieces as the pretrained encoder was trained on them: uncased, accents stripped, marks apart."""

import json
import unicodedata

LONGEST_WORD = 100


def is_mark(letter):
    """Whether a character stands for itself: punctuation, and the signs of ASCII."""
    code = ord(letter)
    ascii_sign = 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126
    return ascii_sign or unicodedata.category(letter)[0] == "P"


def words(text):
    """The words of a text as [begin, end) in code points."""
    found = []
    begin = None
    for at, letter in enumerate(text):
        blank = letter.isspace() or letter in "\x00\ufffd"
        mark = is_mark(letter)
        if (blank or mark) and begin is not None:
            found.append((begin, at))
            begin = None
        if mark:
            found.append((at, at + 1))
        elif not blank and begin is None:
            begin = at
    if begin is not None:
        found.append((begin, len(text)))
    return found


class WordPieces:
    """The pieces of words, by the longest match from the left."""

    def __init__(self, folder):
        """folder: where fetch.sh left the pretrained encoder and its tokenizer."""
        with open(next(folder.glob("*tokenizer.json")), encoding="utf-8") as file:
            self.vocabulary = json.load(file)["model"]["vocab"]
        self.cls, self.sep, self.pad, self.unknown = (
            self.vocabulary[name] for name in ("[CLS]", "[SEP]", "[PAD]", "[UNK]"))
        self.known = {}

    def of(self, word):
        """The numbers of a word's pieces; never empty."""
        pieces = self.known.get(word)
        if pieces is None:
            plain = "".join(c for c in unicodedata.normalize("NFD", word.lower())
                            if unicodedata.category(c) not in ("Mn", "Cc", "Cf"))
            pieces = self.known[word] = self.split(plain) or [self.unknown]
        return pieces

    def split(self, plain):
        if len(plain) > LONGEST_WORD:
            return [self.unknown]
        pieces = []
        at = 0
        while at < len(plain):
            for end in range(len(plain), at, -1):
                piece = ("##" if at else "") + plain[at:end]
                if piece in self.vocabulary:
                    pieces.append(self.vocabulary[piece])
                    at = end
                    break
            else:
                return [self.unknown]
        return pieces
