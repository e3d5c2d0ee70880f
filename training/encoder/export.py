"""Writes a trained reader for ONNX Runtime: int8 weights, and the labels beside them.

    python3 training/encoder/export.py --model model.pt --weights FOLDER --out FOLDER [--float]

Leaves reader.onnx, labels.tsv and vocabulary.txt. Matrices and embeddings are kept as 8-bit whole numbers with a scale for each column
or row; what flows between them stays in floating point. --float leaves out the rounding, to compare.
"""

import argparse
import json
from pathlib import Path

import numpy
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from bert import Encoder
from model import LINK_SIZE, Reader

LIMIT = 127
INPUTS = ["pieces", "mask", "case"]
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


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--float", action="store_true")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    saved = torch.load(options.model, map_location="cpu")
    model = Reader(Encoder())
    model.load_state_dict(saved["model"])
    model.eval()
    example = torch.randint(1000, 20000, (2, 17))
    dynamic = {name: {0: "batch", 1: "length"} for name in INPUTS + OUTPUTS}
    file = options.out / "reader.onnx"
    torch.onnx.export(model, (example, torch.ones_like(example), torch.zeros_like(example)), str(file), opset_version=17,
                      input_names=INPUTS, output_names=OUTPUTS, dynamic_axes=dynamic)
    if not options.float:
        onnx.save(quantised(onnx.load(str(file))), str(file))
    rows = [f"{head}\t{label}" for head, labels in saved["tags"].items() for label in labels]
    rows += [f"link\t{kind}\t{bias:.6f}" for kind, bias in zip(saved["links"], saved["model"]["bias"].tolist())]
    (options.out / "labels.tsv").write_text("\n".join(rows + [f"linkSize\t{LINK_SIZE}"]) + "\n", "utf-8")
    vocabulary = json.loads((options.weights / "all-minilm-l6-v2-tokenizer.json").read_text("utf-8"))["model"]["vocab"]
    (options.out / "vocabulary.txt").write_text("\n".join(sorted(vocabulary, key=vocabulary.get)) + "\n", "utf-8")
    print(f"{file}: {file.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
