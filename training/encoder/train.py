"""Trains the reader's encoder; the same seed and data give the same weights on the same machine.

    python3 training/encoder/train.py --weights FOLDER --out FOLDER [--data FOLDER] [--device cuda] [--minutes 30] …

FOLDER of --weights is what fetch.sh filled; --data holds the folders of the other sets, as far as they are at hand. A run that was cut
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
from torch import distributed, multiprocessing

import evaluate
from bert import pretrained
from examples import (
    beginnings_of_ngec, from_corpus, from_frames, from_gap, from_names, from_polnear, from_roles, pairs_of_corpus, pairs_of_plv,
    teaches, windows)
from labels import TAGS
from model import ALL_LINKS, LENGTHS, Reader, length_of, loss
from wordpiece import WordPieces

CORPUS = Path(__file__).resolve().parent.parent / "corpus"
CHECKPOINT_EVERY = 100


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", type=Path, required=True, help="folder with the pretrained encoder")
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoints, log and result")
    parser.add_argument("--data", type=Path, help="folder with polnear/, frames/ and the others that README.md lists")
    parser.add_argument("--reviewed", type=Path, action="append", default=[],
                        help="a folder that 'dragoman review gold --marks' wrote, which is learned from as the corpus is")
    parser.add_argument("--corpus-passes", type=float, default=26)
    parser.add_argument("--frames-passes", type=float, default=16)
    parser.add_argument("--polnear-passes", type=float, default=3)
    parser.add_argument("--names-passes", type=float, default=0.5)
    parser.add_argument("--roles-passes", type=float, default=0.5)
    parser.add_argument("--pairs-passes", type=float, default=12)
    parser.add_argument("--ngec-passes", type=float, default=1)
    parser.add_argument("--start", type=Path, help="a checkpoint whose weights to start from instead of the pretrained ones")
    parser.add_argument("--rate", type=float, default=1.5e-4, help="learning rate of the encoder at its height")
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--batch", type=int, default=3072, help="word pieces in a batch")
    parser.add_argument("--minutes", type=float, help="end the schedule after this time instead of after the last batch")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--workers", type=int, default=2, help="processes of one thread each that share the work on a processor")
    parser.add_argument("--half", action="store_true", help="products in bfloat16: for a GPU, and processors with AMX")
    parser.add_argument("--device", default="cpu")
    return parser.parse_args()


def cut(sources, pieces):
    return [w for number, marked in enumerate(sources) for w in windows(marked, number, pieces)]


def batches(taught, size, generator):
    """Windows of like length together, size pieces in a batch, in an order drawn by chance."""
    generator.shuffle(taught)
    drawn = []
    for length in LENGTHS:
        alike = [w for w in taught if length_of(w) == length]
        drawn += [alike[at:at + size // length] for at in range(0, len(alike), size // length)]
    generator.shuffle(drawn)
    return drawn


def passes(some, times, generator):
    """Every window as often as there are whole passes, and a share of them drawn by chance for the rest."""
    some = list(some)
    return some * int(times) + generator.sample(some, round((times - int(times)) * len(some)))


def groups(model, options):
    """Parameters with their rates; embeddings of words and places stay as they were pretrained."""
    model.encoder.words.weight.requires_grad_(False)
    model.encoder.positions.weight.requires_grad_(False)
    plain, decayed, heads = [], [], []
    for name, parameter in model.named_parameters():
        if parameter.requires_grad:
            if name == "distance":
                distances = [parameter]
            elif not name.startswith("encoder") or "case" in name:
                heads.append(parameter)
            elif name.endswith("bias") or "norm" in name:
                plain.append(parameter)
            else:
                decayed.append(parameter)
    return [{"params": decayed, "weight_decay": 0.01, "height": options.rate},
            {"params": plain, "weight_decay": 0.0, "height": options.rate},
            {"params": heads, "weight_decay": 0.0, "height": options.head_rate},
            {"params": distances, "weight_decay": 0.0, "height": 10 * options.head_rate}]


def taught_by(options, pieces, generator):
    """Batches in the order of learning: sets that only help are mixed into the first half."""
    corpus = CORPUS / "train"
    taught = passes(cut(from_corpus(corpus), pieces), options.corpus_passes, generator)
    taught += passes(pairs_of_corpus(corpus, pieces), options.pairs_passes / 4, generator)
    for folder in options.reviewed:
        read = [w for w in cut(from_corpus(folder / "marks"), pieces) if teaches(w)]
        taught += passes(read, options.corpus_passes, generator)
    helping = []
    data = options.data or Path()
    for folder, file, reader, times, into in (
            ("polnear", "train.jsonl.gz", from_polnear, options.polnear_passes, taught),
            ("frames", "train.jsonl.gz", from_frames, options.frames_passes, taught),
            ("worldwide-ner", "train.tsv.gz", from_names, options.names_passes, helping),
            ("crossner-politics", "train.txt.gz", from_names, options.names_passes, helping),
            ("ewt-propbank", "train.jsonl.gz", from_roles, options.roles_passes, helping),
            ("gap", "gap-development.tsv.gz", from_gap, options.roles_passes, helping)):
        if options.data and (data / folder / file).exists():
            into += passes(cut(reader(data / folder / file), pieces), times, generator)
    plv, ngec = data / "plover-plv" / "plv_train.jsonl.gz", data / "ngec-synthetic" / "synthetic_news.jsonl.gz"
    if options.data and plv.exists():
        # The sentences that frames develops on are developed on here too.
        apart = {marked.text for marked in from_frames(data / "frames" / "dev.jsonl.gz")}
        taught += passes(pairs_of_plv(plv, (True, apart), pieces), options.pairs_passes, generator)
    if options.data and ngec.exists():
        helping += passes(beginnings_of_ngec(ngec, pieces), options.ngec_passes, generator)
    plan = batches(taught, options.batch, generator)
    first = plan[:len(plan) // 2] + batches(helping, options.batch, generator)
    generator.shuffle(first)
    return first + plan[len(plan) // 2:]


def average(model, workers):
    """Makes every worker's gradients the mean of all, so that all take the same step."""
    parameters = [p for p in model.parameters() if p.requires_grad]
    row = torch.cat([(torch.zeros_like(p) if p.grad is None else p.grad).view(-1) for p in parameters])
    distributed.all_reduce(row)
    row /= workers
    for parameter, part in zip(parameters, row.split([p.numel() for p in parameters])):
        parameter.grad = part.view_as(parameter)


def main():
    options = arguments()
    options.out.mkdir(parents=True, exist_ok=True)
    if options.workers > 1 and options.device == "cpu":
        (options.out / "meeting").unlink(missing_ok=True)
        multiprocessing.spawn(train, (options, options.workers), options.workers)
    else:
        train(0, options, 1)


def train(worker, options, workers):
    log = open(options.out / "log.txt", "a", encoding="utf-8")

    def say(*what):
        if worker == 0:
            line = time.strftime("%H:%M:%S ") + " ".join(map(str, what))
            print(line, flush=True)
            print(line, file=log, flush=True)

    if options.device == "cpu":
        torch.set_num_threads(1)
    if workers > 1:
        distributed.init_process_group("gloo", f"file://{(options.out / 'meeting').absolute()}", rank=worker, world_size=workers)
    torch.manual_seed(options.seed)
    generator = random.Random(options.seed)
    pieces = WordPieces(options.weights)
    model = Reader(pretrained(options.weights)).to(options.device)
    if options.start:
        model.load_state_dict(torch.load(options.start, map_location=options.device)["model"])
    plan = taught_by(options, pieces, generator)
    taught = [w for batch in plan for w in batch]
    say("windows", len(taught), "batches", len(plan), "pieces", sum(len(w.pieces) for w in taught), vars(options))
    torch.manual_seed(options.seed + worker)

    optimizer = torch.optim.AdamW(groups(model, options), lr=options.rate)
    checkpoint = options.out / "checkpoint.pt"
    step, spent = 0, 0.0
    if checkpoint.exists():
        saved = torch.load(checkpoint, map_location=options.device)
        model.load_state_dict(saved["model"])
        optimizer.load_state_dict(saved["optimizer"])
        if worker == 0:
            torch.set_rng_state(saved["chance"])
        step, spent = saved["step"], saved["spent"]
        say("goes on at step", step)
    begun = time.time() - spent
    model.train()
    seen, total = 0, 0.0
    while step < len(plan):
        progress = torch.tensor(step / len(plan))
        if options.minutes:
            progress = torch.maximum(progress, torch.tensor((time.time() - begun) / 60 / options.minutes))
        if workers > 1:
            distributed.broadcast(progress, 0)
        progress = progress.item()
        if progress >= 1:
            break
        for group in optimizer.param_groups:
            group["lr"] = group["height"] * min((step + 1) / (0.05 * len(plan)), 1 - progress)
        share = plan[step][worker::workers]
        optimizer.zero_grad()
        if share:
            rows = -(-options.batch // length_of(max(share, key=length_of)) // workers) if options.half else None
            value = loss(model, share, options.device, rows, options.half)
            value.backward()
            total += value.item()
        if workers > 1:
            average(model, workers)
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        step += 1
        seen += sum(len(w.pieces) for w in plan[step - 1])
        if step % 50 == 0:
            say(f"step {step}/{len(plan)} loss {total / 50:.4f} pieces {seen} seconds {time.time() - begun:.0f}")
            total = 0.0
        if worker == 0 and (step % CHECKPOINT_EVERY == 0 or step == len(plan)):
            torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "chance": torch.get_rng_state(),
                        "step": step, "spent": time.time() - begun}, checkpoint)
    if worker:
        return
    result = {"steps": step, "pieces": seen, "seconds": round(time.time() - begun), "options": {k: str(v) for k, v in vars(options).items()},
              "scores": {name: evaluate.scores(model, marked, pieces, options.device) 
                         for name, marked in evaluate.texts(options.data, "develop", pieces).items()}}
    torch.save({"model": model.state_dict(), "tags": TAGS, "links": ALL_LINKS}, options.out / "model.pt")
    digest = hashlib.sha256((options.out / "model.pt").read_bytes()).hexdigest()
    (options.out / "result.json").write_text(json.dumps(result | {"sha256": digest}, indent=1), "utf-8")
    for name, scores in result["scores"].items():
        say(name, json.dumps(scores))
    say("done in", math.ceil((time.time() - begun) / 60), "minutes")


if __name__ == "__main__":
    main()
