"""The encoder: BERT's layers in plain PyTorch, with weights read out of an ONNX file of the pretrained model."""

import functools
import math

import torch
from torch import nn
from torch.nn import functional

HIDDEN = 384
HEADS = 12
INNER = 1536
DROPOUT = 0.1


class Dropout(nn.Module):
    """Dropout that takes its masks, at a place drawn each time, from one long row drawn once.

    To draw anew for every number took two thirds of a step on a processor. Attention has none: it would need ten times as many.
    """

    LENGTH = 1 << 24

    def forward(self, x):
        if not self.training:
            return x
        begin = int(torch.randint(0, self.LENGTH - x.numel(), ()))
        return x * drawn(x.dtype, x.device)[begin:begin + x.numel()].view(x.shape)


@functools.lru_cache(maxsize=None)
def drawn(dtype, device):
    generator = torch.Generator().manual_seed(0)
    return ((torch.rand(Dropout.LENGTH, generator=generator) >= DROPOUT) / (1 - DROPOUT)).to(device, dtype)


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.dropout = Dropout()
        self.attention = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.mixed = nn.Linear(HIDDEN, HIDDEN)
        self.mixed_norm = nn.LayerNorm(HIDDEN, 1e-12)
        self.inner = nn.Linear(HIDDEN, INNER)
        self.outer = nn.Linear(INNER, HIDDEN)
        self.outer_norm = nn.LayerNorm(HIDDEN, 1e-12)

    def forward(self, x, mask):
        batch, length, _ = x.shape
        size = HIDDEN // HEADS
        query, key, value = self.attention(x).view(batch, length, 3, HEADS, size).permute(2, 0, 3, 1, 4).unbind(0)
        scores = query @ key.transpose(-1, -2) / math.sqrt(size)
        weights = torch.softmax(scores if mask is None else scores + mask, -1)
        mixed = self.mixed((weights.to(value.dtype) @ value).transpose(1, 2).reshape(batch, length, HIDDEN))
        x = self.mixed_norm(x + self.dropout(mixed))
        outer = self.outer(functional.gelu(self.inner(x)))
        return self.outer_norm(x + self.dropout(outer))


class Encoder(nn.Module):
    """Numbers of word pieces [batch, length] and their mask (none where no row is filled up) to hidden states [batch, length, 384]."""

    def __init__(self, layers, vocabulary=30522, positions=512, cases=5):
        super().__init__()
        self.words = nn.Embedding(vocabulary, HIDDEN)
        self.positions = nn.Embedding(positions, HIDDEN)
        self.kind = nn.Parameter(torch.zeros(HIDDEN))
        self.case = nn.Embedding(cases, HIDDEN)
        nn.init.zeros_(self.case.weight)
        self.norm = nn.LayerNorm(HIDDEN, 1e-12)
        self.dropout = Dropout()
        self.layers = nn.ModuleList(Layer() for _ in range(layers))

    def forward(self, pieces, mask, case):
        places = torch.arange(pieces.shape[1], device=pieces.device)
        x = self.words(pieces) + self.positions(places) + self.kind + self.case(case)
        x = self.dropout(self.norm(x))
        additive = None if mask is None else (1.0 - mask[:, None, None, :].float()) * -10000.0
        for layer in self.layers:
            x = layer(x, additive)
        return x


def pretrained(folder):
    """The encoder with the weights that fetch.sh left in a folder: a sentence-transformers model in ONNX form."""
    import onnx
    from onnx import numpy_helper

    graph = onnx.load(str(next(folder.glob("*.onnx")))).graph
    tensors = {t.name: torch.from_numpy(numpy_helper.to_array(t).copy()) for t in graph.initializer}
    products = {n.output[0]: n.input[1] for n in graph.node if n.op_type == "MatMul" and n.input[1] in tensors}
    # The exporter left matrices without names: each has the name of the bias that is added to its product.
    for node in graph.node:
        if node.op_type == "Add":
            for product, bias in (node.input, reversed(node.input)):
                if product in products and bias.endswith(".bias"):
                    tensors[bias[:-4] + "weight"] = tensors[products[product]].t()
    layers = 1 + max(int(name.split(".")[2]) for name in tensors if name.startswith("encoder.layer."))
    state = {
        "words.weight": tensors["embeddings.word_embeddings.weight"],
        "positions.weight": tensors["embeddings.position_embeddings.weight"],
        "kind": tensors["embeddings.token_type_embeddings.weight"][0],
    }
    parts = {"mixed": "attention.output.dense", "mixed_norm": "attention.output.LayerNorm",
             "inner": "intermediate.dense", "outer": "output.dense", "outer_norm": "output.LayerNorm"}
    for what in ("weight", "bias"):
        state[f"norm.{what}"] = tensors[f"embeddings.LayerNorm.{what}"]
        for number in range(layers):
            old = f"encoder.layer.{number}."
            state[f"layers.{number}.attention.{what}"] = torch.cat(
                [tensors[f"{old}attention.self.{part}.{what}"] for part in ("query", "key", "value")])
            for new, name in parts.items():
                state[f"layers.{number}.{new}.{what}"] = tensors[f"{old}{name}.{what}"]
    encoder = Encoder(layers)
    missing, unexpected = encoder.load_state_dict(state, strict=False)
    assert not unexpected and set(missing) == {"case.weight"}, (missing, unexpected)
    return encoder
