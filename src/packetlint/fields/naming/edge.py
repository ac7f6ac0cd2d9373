"""The relations that words of names can stand in, each with its weight and cost."""

import dataclasses
import enum


class Weight(enum.IntEnum):
    """What an edge means for the names that it ties; the higher, the dearer in the alignment."""

    SAME = 0
    BENIGN = 1
    FLAGGED = 2
    """Worth an explanation, yet the same word in some sense."""
    CLASH = 3
    """Two different names."""


@dataclasses.dataclass(frozen=True, slots=True)
class Edge:
    """The relation of two words, by its reason."""

    weight: Weight
    reason: str
    cost: float


_COSTS = {Weight.SAME: 0.0, Weight.BENIGN: 1.0, Weight.FLAGGED: 3.0, Weight.CLASH: 10.0}


def edge(weight: Weight, reason: str, extra: float = 0.0) -> Edge:
    """Return an edge of a weight at that weight's cost and `extra`."""
    return Edge(weight, reason, _COSTS[weight] + extra)


EXACT = edge(Weight.SAME, "same")
MARKS_DROPPED = edge(Weight.BENIGN, "marks-dropped", -0.8)
APOSTROPHE = edge(Weight.BENIGN, "apostrophe-left-out", -0.9)
MARKS_CLASH = edge(Weight.FLAGGED, "marks-clash", -1.0)
ICAO = edge(Weight.BENIGN, "icao-spelling", -0.7)
ABBREVIATION = edge(Weight.BENIGN, "abbreviation", -0.3)
INITIAL = edge(Weight.BENIGN, "initial", 0.5)
INITIAL_CLASH = edge(Weight.FLAGGED, "other-initial", 5.0)
ZONE_CUT = edge(Weight.BENIGN, "mrz-cut")
ROMANISATION = edge(Weight.BENIGN, "romanisation", -0.5)
OTHER_SCRIPT = edge(Weight.BENIGN, "other-script", -0.6)
OTHER_SCRIPT_LANGUAGE = edge(Weight.BENIGN, "other-script-and-language", -0.2)
LOOK_ALIKE = edge(Weight.BENIGN, "ocr-look-alike", -0.2)
LOOK_ALIKE_NAMES = edge(Weight.FLAGGED, "look-alike-names")
LANGUAGE_FORM = edge(Weight.FLAGGED, "other-language-form")
NICKNAME = edge(Weight.FLAGGED, "nickname", 0.5)
GENDER_ENDING = edge(Weight.FLAGGED, "gender-ending")
GENDER_PAIR = edge(Weight.CLASH, "masculine-and-feminine-name", -3.0)
SPELLING = edge(Weight.FLAGGED, "other-registered-spelling")
TYPING_ERROR = edge(Weight.FLAGGED, "typing-error", 0.6)
OTHER_NAME = edge(Weight.CLASH, "other-name")
NEAR_NAME = edge(Weight.CLASH, "other-name-one-letter-apart", -2.0)
