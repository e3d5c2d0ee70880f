"""Scores of a trained reader on marked texts.

    python3 training/encoder/evaluate.py --weights FOLDER --model model.pt [--data FOLDER] [--part develop|heldout]
"""

import argparse
import json
from collections import Counter
from pathlib import Path

import torch

from examples import (
    IGNORE, Window, from_corpus, from_frames, from_gap, from_names, from_polnear, pairs_of_corpus, pairs_of_plv, windows)
from labels import LINKS, TAGS

CORPUS = Path(__file__).resolve().parent.parent / "corpus"
#: Words that a link reaches with less than this share of the choice are left out.
LIKELY = 0.2


def texts(data, part, pieces):
    """What is measured on, by name; data: the folder of the other sets, or None."""
    found = {"corpus": list(from_corpus(CORPUS / part)), "corpus pairs": list(pairs_of_corpus(CORPUS / part, pieces))}
    for folder, file, reader in (("polnear", "dev.jsonl.gz", from_polnear), ("frames", "dev.jsonl.gz", from_frames),
                                 ("worldwide-ner", "dev.tsv.gz", from_names), ("gap", "gap-validation.tsv.gz", from_gap)):
        if data and (data / folder / file).exists():
            found[folder] = list(reader(data / folder / file))
    plv = data and data / "plover-plv" / "plv_train.jsonl.gz"
    if plv and plv.exists() and "frames" in found:
        found["pairs"] = list(pairs_of_plv(plv, (False, {marked.text for marked in found["frames"]}), pieces))
    return found


def chunks(numbers, labels):
    """Runs of one kind as (first, end, kind)."""
    found, start, kind = set(), None, None
    for at, number in enumerate(list(numbers) + [0]):
        label = labels[number]
        if start is not None and (label[0] != "I" or label[2:] != kind):
            found.add((start, at, kind))
            start = None
        if label[0] == "B" or label[0] == "I" and start is None:
            start, kind = at, label[2:]
    return found


def f1(right, told, wanted):
    return {"p": round(right / max(told, 1), 3), "r": round(right / max(wanted, 1), 3),
            "f1": round(2 * right / max(told + wanted, 1), 3), "n": wanted}


@torch.no_grad()
def scores(model, texts, pieces, device="cpu"):
    """By head: spans of speech, mentions and triggers; modes, modalities and steps on gold triggers; links from gold words."""
    from model import ALL_LINKS, batch
    model.eval()
    right, told, wanted = Counter(), Counter(), Counter()
    token_right, token_told, token_wanted = Counter(), Counter(), Counter()
    for number, marked in enumerate(texts):
        # Windows of marked pairs come as they are.
        for w in [marked] if isinstance(marked, Window) else windows(marked, number, pieces):
            tags, origin, target = model(*batch([w], device))
            start = 0
            for head, labels in TAGS.items():
                row = tags[0, w.heads, start:start + len(labels)].argmax(-1).tolist()
                start += len(labels)
                if head not in w.tags:
                    continue
                if labels[0] == "O":
                    gold, guess = chunks(w.tags[head], labels), chunks(row, labels)
                    for name, pairs in ((head, gold & guess), (f"{head} place", {c[:2] for c in gold} & {c[:2] for c in guess})):
                        right[name] += len(pairs)
                        told[name] += len(guess)
                        wanted[name] += len(gold)
                    for a, b in zip(w.tags[head], row):
                        token_right[head] += a > 0 and labels[a][2:] == labels[b][2:]
                        token_told[head] += b > 0
                        token_wanted[head] += a > 0
                else:
                    for a, b in zip(w.tags[head], row):
                        if a != IGNORE:
                            right[head] += a == b
                            told[head] += 1
                            wanted[head] += 1
            logits = model.link_logits(origin[0, w.heads], target[0, w.heads], range(len(w.heads)))
            likely = torch.cat([torch.zeros_like(logits[:, :, :1]), logits], -1).softmax(-1)[:, :, 1:] > LIKELY
            for kind, starts in w.linked_from.items():
                index = ALL_LINKS.index(kind)
                gold = {(a, b) for a, b, k in w.links if k == index}
                guess = {(a, b) for a in starts for b in likely[index, a].nonzero().flatten().tolist()}
                right[f"{kind} link"] += len(gold & guess)
                told[f"{kind} link"] += len(guess)
                wanted[f"{kind} link"] += len(gold)
    model.train()
    result = {name: f1(right[name], told[name], wanted[name]) for name in wanted}
    return result | {f"{head} words": f1(token_right[head], token_told[head], token_wanted[head]) for head in token_wanted}


def main():
    from model import restored
    from wordpiece import WordPieces
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--part", choices=("develop", "heldout"), default="develop")
    options = parser.parse_args()
    pieces = WordPieces(options.weights)
    model = restored(torch.load(options.model, map_location="cpu")["model"])
    for name, marked in texts(options.data, options.part, pieces).items():
        for what, score in scores(model, marked, pieces).items():
            print(json.dumps({"data": name, "what": what} | score))


if __name__ == "__main__":
    main()
