"""What the heads tell apart. The order is part of a model: it is written beside the weights."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
import corpus  # noqa: E402

#: Speech within speech is told by a row for each kind: the content of an outer cue holds an inner cue.
SPEECH = {kind: ["O", f"B-{kind}", f"I-{kind}"] for kind in ("speaker", "cue", "content")}
MENTION = ["O"] + [f"{b}-{kind}" for kind in corpus.MENTION_TYPES for b in "BI"]
TYPES = sorted(corpus.MODES)
TRIGGER = ["O"] + [f"{b}-{kind}" for kind in TYPES for b in "BI"]
MODE = ["none"] + [f"{kind}.{mode}" for kind in TYPES for mode in sorted(corpus.MODES[kind])]
MODALITY = list(corpus.MODALITIES)
STEP = ["none"] + list(corpus.MEDIATION)
NAME = ["O"] + [f"{b}-{kind}" for kind in ("person", "organisation", "place", "people") for b in "BI"]
#: The type of event between two marked spans: one label for a whole window.
PAIR = [kind for kind in TYPES if kind not in ("CONCEDE", "RETREAT")] + ["YIELD"]
LINKS = ["actor", "recipient", "place", "date", "speaker", "addressee", "content", "contentEnd", "same"]
#: Links that only help to learn: who does what a predicate tells, and whom or what it is done to.
HELPING_LINKS = ["agent", "patient"]

#: The heads that give each word one of several labels, in the order of the model's output.
TAGS = {**SPEECH, "mention": MENTION, "trigger": TRIGGER, "mode": MODE, "modality": MODALITY, "step": STEP, "name": NAME,
        "pair": PAIR}
