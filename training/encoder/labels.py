"""What the heads tell apart. The order is part of a model: it is written beside the weights."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
import corpus  # noqa: E402

SPEECH = ["O"] + [f"{b}-{kind}" for kind in ("speaker", "cue", "content") for b in "BI"]
MENTION = ["O"] + [f"{b}-{kind}" for kind in corpus.MENTION_TYPES for b in "BI"]
TYPES = sorted(corpus.MODES)
TRIGGER = ["O"] + [f"{b}-{kind}" for kind in TYPES for b in "BI"]
MODE = ["none"] + [f"{kind}.{mode}" for kind in TYPES for mode in sorted(corpus.MODES[kind])]
MODALITY = list(corpus.MODALITIES)
STEP = ["none"] + list(corpus.MEDIATION)
LINKS = ["actor", "recipient", "place", "date", "speaker", "addressee", "content", "same"]

#: The heads that give each word one of several labels, in the order of the model's output.
TAGS = {"speech": SPEECH, "mention": MENTION, "trigger": TRIGGER, "mode": MODE, "modality": MODALITY, "step": STEP}
