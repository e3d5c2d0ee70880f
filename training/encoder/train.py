"""Trains the reader's encoder; the same seed and data give the same weights on the same machine.

    python3 training/encoder/train.py --weights FOLDER --out FOLDER [--data FOLDER] [--device cuda] [--minutes 30] …

FOLDER of --weights is what fetch.sh filled; --data holds the folders polnear/ and frames/ where they are at hand. A run that was cut
off goes on from its last checkpoint when it is started again with the same arguments.
"""

import argparse
import hashlib
import json
import math
import random
import time
from pathlib import Path

import torch

import evaluate
from bert import pretrained
from examples import from_corpus, from_frames, from_polnear, windows
from labels import LINKS, TAGS
from model import Reader, loss
from wordpiece import WordPieces

CORPUS = Path(__file__).resolve().parent.parent / "corpus"
CHECKPOINT_EVERY = 100


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", type=Path, required=True, help="folder with the pretrained encoder")
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoints, log and result")
    parser.add_argument("--data", type=Path, help="folder with polnear/ and frames/")
    parser.add_argument("--corpus-passes", type=float, default=8)
    parser.add_argument("--frames-passes", type=float, default=6)
    parser.add_argument("--polnear-passes", type=float, default=1)
    parser.add_argument("--start", type=Path, help="a checkpoint whose weights to start from instead of the pretrained ones")
    parser.add_argument("--rate", type=float, default=1e-4, help="learning rate of the encoder at its height")
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--batch", type=int, default=1536, help="word pieces in a batch")
    parser.add_argument("--minutes", type=float, help="end the schedule after this time instead of after the last batch")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--device", default="cpu")
    return parser.parse_args()


def cut(sources, pieces):
    return [w for number, marked in enumerate(sources) for w in windows(marked, number, pieces)]


def batches(all_windows, most, generator):
    """Windows of like length together, at most so many pieces in a batch, in an order drawn by chance."""
    generator.shuffle(all_windows)
    drawn = []
    for at in range(0, len(all_windows), 256):
        pool = sorted(all_windows[at:at + 256], key=lambda w: len(w.pieces))
        group = []
        for w in pool:
            if group and (len(group) + 1) * len(w.pieces) > most:
                drawn.append(group)
                group = []
            group.append(w)
        drawn.append(group)
    generator.shuffle(drawn)
    return drawn


def passes(some, times, generator):
    """Every window as often as there are whole passes, and a share of them drawn by chance for the rest."""
    whole = list(some) * int(times)
    return whole + generator.sample(list(some), round((times - int(times)) * len(some)))


def groups(model, options):
    """Parameters with their rates; embeddings of words and places stay as they were pretrained."""
    model.encoder.words.weight.requires_grad_(False)
    model.encoder.positions.weight.requires_grad_(False)
    plain, decayed, heads = [], [], []
    for name, parameter in model.named_parameters():
        if parameter.requires_grad:
            if not name.startswith("encoder") or "case" in name:
                heads.append(parameter)
            elif name.endswith("bias") or "norm" in name:
                plain.append(parameter)
            else:
                decayed.append(parameter)
    return [{"params": decayed, "weight_decay": 0.01, "height": options.rate},
            {"params": plain, "weight_decay": 0.0, "height": options.rate},
            {"params": heads, "weight_decay": 0.0, "height": options.head_rate}]


def main():
    options = arguments()
    options.out.mkdir(parents=True, exist_ok=True)
    log = open(options.out / "log.txt", "a", encoding="utf-8")

    def say(*what):
        line = time.strftime("%H:%M:%S ") + " ".join(map(str, what))
        print(line, flush=True)
        print(line, file=log, flush=True)

    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    generator = random.Random(options.seed)
    pieces = WordPieces(options.weights / "all-minilm-l6-v2-tokenizer.json")
    model = Reader(pretrained(options.weights / "all-minilm-l6-v2.onnx")).to(options.device)

    if options.start:
        model.load_state_dict(torch.load(options.start, map_location=options.device)["model"])

    taught = passes(cut(from_corpus(CORPUS / "train"), pieces), options.corpus_passes, generator)
    watched = {"corpus": list(from_corpus(CORPUS / "develop"))}
    for name, reader, times in (("frames", from_frames, options.frames_passes), ("polnear", from_polnear, options.polnear_passes)):
        if options.data and (options.data / name).is_dir():
            taught += passes(cut(reader(options.data / name / "train.jsonl.gz"), pieces), times, generator)
            watched[name] = list(reader(options.data / name / "dev.jsonl.gz"))[:40 if name == "polnear" else None]
    plan = batches(taught, options.batch, generator)
    say("windows", len(taught), "batches", len(plan), "pieces", sum(len(w.pieces) for w in taught), vars(options))

    optimizer = torch.optim.AdamW(groups(model, options), lr=options.rate)
    checkpoint = options.out / "checkpoint.pt"
    step, spent = 0, 0.0
    if checkpoint.exists():
        saved = torch.load(checkpoint, map_location=options.device)
        model.load_state_dict(saved["model"])
        optimizer.load_state_dict(saved["optimizer"])
        torch.set_rng_state(saved["chance"])
        step, spent = saved["step"], saved["spent"]
        say("goes on at step", step)
    begun = time.time() - spent
    model.train()
    seen, total = 0, 0.0
    while step < len(plan):
        progress = step / len(plan)
        if options.minutes:
            progress = max(progress, (time.time() - begun) / 60 / options.minutes)
        if progress >= 1:
            break
        for group in optimizer.param_groups:
            group["lr"] = group["height"] * min((step + 1) / (0.05 * len(plan)), 1 - progress)
        value = loss(model, plan[step], options.device)
        optimizer.zero_grad()
        value.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        step += 1
        seen += sum(len(w.pieces) for w in plan[step - 1])
        total += value.item()
        if step % 50 == 0:
            say(f"step {step}/{len(plan)} loss {total / 50:.4f} pieces {seen} seconds {time.time() - begun:.0f}")
            total = 0.0
        if step % CHECKPOINT_EVERY == 0 or step == len(plan):
            torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "chance": torch.get_rng_state(),
                        "step": step, "spent": time.time() - begun}, checkpoint)
    result = {"steps": step, "pieces": seen, "seconds": round(time.time() - begun), "options": {k: str(v) for k, v in vars(options).items()},
              "scores": {name: evaluate.scores(model, marked, pieces, options.device) for name, marked in watched.items()}}
    torch.save({"model": model.state_dict(), "tags": TAGS, "links": LINKS}, options.out / "model.pt")
    digest = hashlib.sha256((options.out / "model.pt").read_bytes()).hexdigest()
    (options.out / "result.json").write_text(json.dumps(result | {"sha256": digest}, indent=1), "utf-8")
    for name, scores in result["scores"].items():
        say(name, json.dumps(scores))
    say("done in", math.ceil((time.time() - begun) / 60), "minutes")


if __name__ == "__main__":
    main()
