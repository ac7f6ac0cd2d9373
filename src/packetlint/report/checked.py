"""What every report is written from: a packet, what was found in it, and what a reviewer has accepted."""

import dataclasses
import enum
from collections.abc import Mapping

from packetlint.model import Acceptance, Clipping, Dossier, Finding, Page, Severity
from packetlint.report.file_outcome import FileOutcome, outcomes
from packetlint.report.rule_text import RuleText


class Status(enum.StrEnum):
    """How a packet stands, whatever the gate is set to."""

    CLEAN = "clean"
    """Everything was read, and no warning or error is open."""
    FINDINGS = "findings"
    """Everything was read, and a warning or error is open."""
    INCOMPLETE = "incomplete"
    """Something could not be read: nothing may be called consistent."""


@dataclasses.dataclass(frozen=True, slots=True)
class CheckedPacket:
    """One packet after the checks."""

    dossier: Dossier
    findings: tuple[Finding, ...] = ()
    accepted: Mapping[str, Acceptance] = dataclasses.field(default_factory=dict)
    """The acceptances that hold on the day of the run, by fingerprint."""
    second_reader: bool = True
    """Whether the second reader was there to be asked."""
    rules_off: tuple[str, ...] = ()
    """Codes of the rules that the settings have switched off."""
    rules: tuple[RuleText, ...] = ()
    """Every rule there is, in words."""
    redacted: bool = False
    """Whether values are left out or cut short."""
    clippings: Mapping[str, Clipping] = dataclasses.field(default_factory=dict, repr=False)
    """What the paper shows, by the fact read there; only for formats with pictures."""
    page_clippings: Mapping[tuple[str, int], Clipping] = dataclasses.field(default_factory=dict, repr=False)
    """Pages that were not read whole, by file and number; only for formats with pictures."""

    @property
    def files(self) -> tuple[FileOutcome, ...]:
        """What became of each file, in path order."""
        return outcomes(self.dossier)

    @property
    def open_findings(self) -> tuple[Finding, ...]:
        """The findings that nobody has accepted."""
        return tuple(finding for finding in self.findings if finding.fingerprint not in self.accepted)

    def rule(self, code: str) -> RuleText | None:
        """Return a rule in words, None where nothing is known of it."""
        return next((rule for rule in self.rules if rule.code == code), None)

    @property
    def lacks_second_reader(self) -> bool:
        """Whether print was read from pictures, whole pages or pasted ones, without the second reader."""
        return not self.second_reader and any(
            isinstance(page, Page) and (page.method == "ocr" or any(word.confidence < 1 for word in page.words))
            for page in self.dossier.pages
        )

    @property
    def status(self) -> Status:
        """How the packet stands; what could not be read wins over what was found."""
        anything_read = any(isinstance(page, Page) for page in self.dossier.pages)
        if not anything_read or any(outcome.incomplete for outcome in self.files):
            return Status.INCOMPLETE
        if any(finding.severity is not Severity.NOTE for finding in self.open_findings):
            return Status.FINDINGS
        return Status.CLEAN
