"""The encoder and its heads."""

import torch
from torch import nn
from torch.nn import functional

from bert import HIDDEN, Dropout, Encoder
from examples import IGNORE
from labels import HELPING_LINKS, LINKS, TAGS

LINK_SIZE = 64
ALL_LINKS = LINKS + HELPING_LINKS
#: How many words two words stand apart, in steps: below the first the same word, from the last on far away.
NEAR = (1, 2, 3, 5, 9, 17, 33, 65)


class Reader(nn.Module):
    """Tags for every word, and for every word where each kind of link runs from it."""

    def __init__(self, encoder):
        super().__init__()
        self.encoder = encoder
        self.dropout = Dropout()
        self.tags = nn.Linear(HIDDEN, sum(map(len, TAGS.values())))
        self.origin = nn.Linear(HIDDEN, len(ALL_LINKS) * LINK_SIZE)
        self.target = nn.Linear(HIDDEN, len(ALL_LINKS) * LINK_SIZE)
        self.bias = nn.Parameter(torch.full((len(ALL_LINKS),), -4.0))
        self.distance = nn.Parameter(torch.zeros(len(ALL_LINKS), 2 * len(NEAR) + 1))

    def forward(self, pieces, mask, case):
        """Logits of all tags [batch, length, tags], and the two sides of links [batch, length, kinds * 64]."""
        hidden = self.dropout(self.encoder(pieces, mask, case))
        return self.tags(hidden), self.origin(hidden), self.target(hidden)

    def link_logits(self, origin, target, starts):
        """[from, kinds * 64] and [to, kinds * 64] to logits [kinds, from, to]; that of no link at all is 0.

        starts: the places of the words from which the links run among those that they run to.
        """
        origin = origin.view(-1, len(ALL_LINKS), LINK_SIZE).transpose(0, 1)
        target = target.view(-1, len(ALL_LINKS), LINK_SIZE).transpose(0, 1)
        apart = torch.arange(target.shape[1], device=target.device) - torch.tensor(starts, device=target.device)[:, None]
        steps = torch.bucketize(apart.abs(), torch.tensor(NEAR, device=target.device), right=True)
        near = self.distance[:, len(NEAR) + apart.sign() * steps]
        return origin @ target.transpose(1, 2) / LINK_SIZE ** 0.5 + self.bias[:, None, None] + near


def restored(state):
    """A reader with saved weights."""
    layers = 1 + max(int(name.split(".")[2]) for name in state if name.startswith("encoder.layers."))
    model = Reader(Encoder(layers))
    model.load_state_dict(state)
    return model


#: Lengths that batches are filled up to. Products of few different shapes are many times faster than of ever new ones.
LENGTHS = (32, 48, 64, 96, 128, 192)


def length_of(window):
    return next(length for length in LENGTHS if len(window.pieces) <= length)


def batch(windows, device="cpu", rows=None):
    """Pieces, mask and cases of several windows, filled up to the longest, and with empty ones up to a number of rows."""
    length = max(map(length_of, windows))
    rows = rows or len(windows)

    def filled(parts):
        parts = [part + [0] * (length - len(part)) for part in parts]
        return torch.tensor(parts + [[0] * length] * (rows - len(parts)), device=device)

    return (filled([w.pieces for w in windows]), filled([[1] * len(w.pieces) for w in windows]),
            filled([w.cases for w in windows]))


#: How much each head counts beside the others.
WEIGHTS = {"speaker": 0.5, "cue": 0.5, "content": 0.5, "mention": 1.0, "trigger": 1.5, "mode": 0.5, "modality": 0.5, "step": 0.25, "name": 0.5, "pair": 0.5}
LINK_WEIGHT = 1.0


def loss(model, windows, device="cpu", rows=None, half=False):
    """The sum of the heads' losses, each a mean over the words or pairs that were marked for it. half: products in bfloat16."""
    with torch.autocast(torch.device(device).type, torch.bfloat16, enabled=half):
        tags, origin, target = model(*batch(windows, device, rows))
    tags, origin, target = tags.float(), origin.float(), target.float()
    total = torch.zeros((), device=device)
    start = 0
    for head, labels in TAGS.items():
        logits, gold = [], []
        for row, w in enumerate(windows):
            if head in w.tags:
                logits.append(tags[row, w.heads, start:start + len(labels)])
                gold += w.tags[head]
        start += len(labels)
        gold = torch.tensor(gold, device=device)
        if logits and bool((gold != IGNORE).any()):
            total = total + WEIGHTS[head] * functional.cross_entropy(torch.cat(logits), gold, ignore_index=IGNORE)
    link_total, count = torch.zeros((), device=device), 0
    for row, w in enumerate(windows):
        starts = sorted({word for words in w.linked_from.values() for word in words})
        if not starts:
            continue
        where = {word: index for index, word in enumerate(starts)}
        logits = model.link_logits(origin[row, [w.heads[s] for s in starts]], target[row, w.heads], starts)
        gold = torch.zeros_like(logits)
        known = torch.zeros(len(ALL_LINKS), len(starts), device=device)
        for kind, words in w.linked_from.items():
            for word in words:
                known[ALL_LINKS.index(kind), where[word]] = 1
        for a, b, kind in w.links:
            if a in where:
                gold[kind, where[a], b] = 1
        # Each link chooses among the window's words and nobody; several ends share the choice.
        nobody = torch.zeros_like(logits[:, :, :1])
        ends = gold.sum(-1, keepdim=True)
        wanted = torch.cat([(ends == 0).float(), gold / ends.clamp(min=1)], -1)
        chosen = functional.log_softmax(torch.cat([nobody, logits], -1), -1)
        link_total = link_total - ((wanted * chosen).sum(-1) * known).sum()
        count += int(known.sum())
    return total + LINK_WEIGHT * link_total / max(count, 1)
