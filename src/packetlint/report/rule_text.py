"""What the manual says of a rule, as reports repeat it."""

import dataclasses

from packetlint.model import Severity

_ADVICE = "What to do: "


@dataclasses.dataclass(frozen=True, slots=True)
class RuleText:
    """One rule in words."""

    code: str
    slug: str
    title: str
    """The fault in a few words."""
    severity: Severity
    """At its worst."""
    page: str
    """Its page of the manual: paragraphs, the first a sentence of its own."""

    @property
    def summary(self) -> str:
        """What is wrong, in one sentence."""
        return self._paragraphs()[0]

    @property
    def advice(self) -> str:
        """What the manual says to do about it; empty where it says nothing."""
        said = (text.removeprefix(_ADVICE) for text in self._paragraphs() if text.startswith(_ADVICE))
        text = next(said, "")
        return text[:1].upper() + text[1:]

    def _paragraphs(self) -> list[str]:
        return [" ".join(paragraph.split()) for paragraph in self.page.split("\n\n")]
