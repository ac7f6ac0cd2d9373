"""How two values of one field stand to each other, and why."""

import dataclasses
import enum


class Relation(enum.StrEnum):
    """Names use the first four, dates `equal ambiguous conflict`, numbers `equal ocr_confusable conflict`."""

    SAME = "same"
    VARIANT = "variant"
    CONFLICT = "conflict"
    DIFFERENT = "different"
    EQUAL = "equal"
    AMBIGUOUS = "ambiguous"
    OCR_CONFUSABLE = "ocr_confusable"


@dataclasses.dataclass(frozen=True, slots=True)
class Comparison:
    """A relation with its named reasons: never a bare score."""

    relation: Relation
    reasons: tuple[str, ...] = ()
    """Kebab-case names, the deciding one first: `middle-name-left-out`, `day-and-month-swapped`."""

    @property
    def mismatch(self) -> bool:
        """Whether two facts of one person may not stand like this unexplained."""
        return self.relation in (Relation.CONFLICT, Relation.DIFFERENT)

    @property
    def identical(self) -> bool:
        """Whether nothing at all separates the two values."""
        return self.relation in (Relation.SAME, Relation.EQUAL)


@dataclasses.dataclass(frozen=True, slots=True)
class Cleaned:
    """A printed text made canonical."""

    value: str = dataclasses.field(repr=False)
    alternatives: tuple[str, ...] = dataclasses.field(default=(), repr=False)
    """Other sensible readings of the same text, likeliest first."""
    repaired: bool = False
    """True where a look-alike character had to be put right."""
