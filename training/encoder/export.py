"""Writes a trained reader for ONNX Runtime: int8 weights, and the labels beside them.

    python3 training/encoder/export.py --model model.pt --weights FOLDER --out FOLDER [--float]

Leaves reader.onnx, labels.tsv and vocabulary.txt. Matrices and embeddings are kept as 8-bit whole numbers with a scale for each column
or row; what flows between them stays in floating point. --float leaves out the rounding, to compare.
"""

import argparse
import hashlib
from pathlib import Path

import numpy
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from labels import LINKS, TAGS
from model import LINK_SIZE, NEAR, restored
from wordpiece import WordPieces

LIMIT = 127
INPUTS = ["pieces", "case"]
OUTPUTS = ["tags", "origin", "target"]


def rounded(matrix, axis):
    """Whole numbers from -127 to 127, and the scale of each column (axis 0) or row (axis 1)."""
    scale = numpy.maximum(numpy.abs(matrix).max(axis=axis, keepdims=True), 1e-12) / LIMIT
    return numpy.clip(numpy.rint(matrix / scale), -LIMIT, LIMIT).astype(numpy.int8), scale.astype(numpy.float32)


def quantised(model):
    """Every product with a constant matrix, and every look-up in a large table, on 8-bit numbers."""
    graph = model.graph
    constants = {t.name: t for t in graph.initializer}
    nodes, added = [], []

    def constant(name, value):
        added.append(numpy_helper.from_array(value, name))
        return name

    for node in graph.node:
        name = node.output[0]
        if node.op_type == "MatMul" and node.input[1] in constants:
            whole, scale = rounded(numpy_helper.to_array(constants[node.input[1]]), 0)
            nodes += [
                helper.make_node("DynamicQuantizeLinear", [node.input[0]], [f"{name}_x", f"{name}_xs", f"{name}_xz"]),
                helper.make_node("MatMulInteger", [f"{name}_x", constant(f"{name}_w", whole), f"{name}_xz",
                                                   constant(f"{name}_z", numpy.array(0, numpy.int8))], [f"{name}_i"]),
                helper.make_node("Cast", [f"{name}_i"], [f"{name}_f"], to=TensorProto.FLOAT),
                helper.make_node("Mul", [f"{name}_xs", constant(f"{name}_s", scale.reshape(-1))], [f"{name}_sx"]),
                helper.make_node("Mul", [f"{name}_f", f"{name}_sx"], [name])]
        elif node.op_type == "Gather" and node.input[0] in constants and constants[node.input[0]].dims[0] > 1000:
            whole, scale = rounded(numpy_helper.to_array(constants[node.input[0]]), 1)
            nodes += [
                helper.make_node("Gather", [constant(f"{name}_w", whole), node.input[1]], [f"{name}_g"]),
                helper.make_node("Gather", [constant(f"{name}_s", scale), node.input[1]], [f"{name}_gs"]),
                helper.make_node("Cast", [f"{name}_g"], [f"{name}_f"], to=TensorProto.FLOAT),
                helper.make_node("Mul", [f"{name}_f", f"{name}_gs"], [name])]
        else:
            nodes.append(node)
    used = {i for node in nodes for i in node.input}
    kept = [t for t in graph.initializer if t.name in used] + added
    del graph.node[:], graph.initializer[:]
    graph.node.extend(nodes)
    graph.initializer.extend(kept)
    onnx.checker.check_model(model)
    return model


class Unmasked(torch.nn.Module):
    """The reader for one window at a time, or several of one length: nothing is filled up, so nothing is masked."""

    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, pieces, case):
        return self.model(pieces, None, case)


def keep(model, count):
    """Leaves out the links that only helped to learn: those after the first count."""
    with torch.no_grad():
        for side in (model.origin, model.target):
            side.weight = torch.nn.Parameter(side.weight[:count * LINK_SIZE])
            side.bias = torch.nn.Parameter(side.bias[:count * LINK_SIZE])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--float", action="store_true")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    saved = torch.load(options.model, map_location="cpu")
    model = restored(saved["model"])
    keep(model, len(LINKS))
    model.eval()
    example = torch.randint(1000, 20000, (2, 17))
    dynamic = {name: {0: "batch", 1: "length"} for name in INPUTS + OUTPUTS}
    file = options.out / "reader.onnx"
    torch.onnx.export(Unmasked(model), (example, torch.zeros_like(example)), str(file), opset_version=17,
                      input_names=INPUTS, output_names=OUTPUTS, dynamic_axes=dynamic)
    if not options.float:
        onnx.save(quantised(onnx.load(str(file))), str(file))
    rows = [f"{head}\t{label}" for head, labels in TAGS.items() for label in labels]
    biases = torch.cat([model.bias[:, None], model.distance], 1).tolist()
    rows += ["\t".join(["link", kind, *(f"{bias:.6f}" for bias in row)]) for kind, row in zip(LINKS, biases)]
    rows.append("\t".join(["near", *map(str, NEAR)]))
    vocabulary = WordPieces(options.weights).vocabulary
    (options.out / "vocabulary.txt").write_text("\n".join(sorted(vocabulary, key=vocabulary.get)) + "\n", "utf-8")
    rows.append(f"linkSize\t{LINK_SIZE}")
    for name in ("reader.onnx", "vocabulary.txt"):
        rows.append(f"sha256\t{name}\t{hashlib.sha256((options.out / name).read_bytes()).hexdigest()}")
    (options.out / "labels.tsv").write_text("\n".join(rows) + "\n", "utf-8")
    print(f"{file}: {file.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
