"""The encoder and its heads."""

import torch
from torch import nn
from torch.nn import functional

from bert import HIDDEN
from examples import IGNORE
from labels import LINKS, TAGS

LINK_SIZE = 64


class Reader(nn.Module):
    """Tags for every word, and for every word where each kind of link runs from it."""

    def __init__(self, encoder):
        super().__init__()
        self.encoder = encoder
        self.tags = nn.Linear(HIDDEN, sum(map(len, TAGS.values())))
        self.origin = nn.Linear(HIDDEN, len(LINKS) * LINK_SIZE)
        self.target = nn.Linear(HIDDEN, len(LINKS) * LINK_SIZE)
        self.bias = nn.Parameter(torch.full((len(LINKS),), -4.0))

    def forward(self, pieces, mask, case):
        """Logits of all tags [batch, length, tags], and the two sides of links [batch, length, kinds * 64]."""
        hidden = functional.dropout(self.encoder(pieces, mask, case), 0.1, self.training)
        return self.tags(hidden), self.origin(hidden), self.target(hidden)

    def link_logits(self, origin, target):
        """[from, kinds * 64] and [to, kinds * 64] to logits [kinds, from, to]; that of no link at all is 0."""
        origin = origin.view(-1, len(LINKS), LINK_SIZE).transpose(0, 1)
        target = target.view(-1, len(LINKS), LINK_SIZE).transpose(0, 1)
        return origin @ target.transpose(1, 2) / LINK_SIZE ** 0.5 + self.bias[:, None, None]


def batch(windows, device="cpu"):
    """Pieces, mask and cases of several windows, filled up to the longest."""
    length = max(len(w.pieces) for w in windows)

    def filled(rows):
        return torch.tensor([row + [0] * (length - len(row)) for row in rows], device=device)

    return (filled([w.pieces for w in windows]), filled([[1] * len(w.pieces) for w in windows]),
            filled([w.cases for w in windows]))


#: How much each head counts beside the others.
WEIGHTS = {"speech": 1.0, "mention": 1.0, "trigger": 1.5, "mode": 0.5, "modality": 0.5, "step": 0.25}
LINK_WEIGHT = 1.0


def loss(model, windows, device="cpu"):
    """The sum of the heads' losses, each a mean over the words or pairs that were marked for it."""
    tags, origin, target = model(*batch(windows, device))
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
        logits = model.link_logits(origin[row, [w.heads[s] for s in starts]], target[row, w.heads])
        gold = torch.zeros_like(logits)
        known = torch.zeros(len(LINKS), len(starts), device=device)
        for kind, words in w.linked_from.items():
            for word in words:
                known[LINKS.index(kind), where[word]] = 1
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
