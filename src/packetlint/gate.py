"""What makes a run fail: the threshold, the findings a reviewer has accepted, and what could not be read."""

import datetime as dt
import enum
from collections.abc import Iterable, Mapping

from packetlint.errors import ExitCode
from packetlint.model import Acceptance, Dossier, Finding, Page, Severity, UnreadPage


class FailOn(enum.StrEnum):
    """The least severity that makes a run fail."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    NEVER = "never"

    def stops(self, severity: Severity) -> bool:
        """Return whether an open finding of this severity makes the run fail.

        >>> FailOn.WARNING.stops(Severity.ERROR), FailOn.WARNING.stops(Severity.NOTE)
        (True, False)
        """
        return self is not FailOn.NEVER and severity.rank >= Severity(self.value).rank


def standing(acceptances: Iterable[Acceptance], today: dt.date) -> dict[str, Acceptance]:
    """Return by fingerprint the acceptances that still hold on the day of the run.

    One with an `until` holds through that day. Of several for one finding the latest decision counts.
    """
    holding = (each for each in acceptances if each.until is None or today <= each.until)
    return {each.fingerprint: each for each in sorted(holding, key=lambda each: each.on)}


def exit_code(
    dossier: Dossier, findings: Iterable[Finding], accepted: Mapping[str, Acceptance], fail_on: FailOn
) -> ExitCode:
    """Return how the run of one packet ends.

    `accepted` holds the standing acceptances by fingerprint; they take findings out of the gate, but no
    acceptance makes an unread packet read or a missing program present.
    """
    if any(isinstance(page, UnreadPage) and page.fault for page in dossier.pages):
        return ExitCode.BUG
    if not any(isinstance(page, Page) for page in dossier.pages):
        return ExitCode.NO_INPUT
    if any(isinstance(page, UnreadPage) and page.missing_program for page in dossier.pages):
        return ExitCode.MISSING_PROGRAM
    still_open = (finding for finding in findings if finding.fingerprint not in accepted)
    if any(fail_on.stops(finding.severity) for finding in still_open):
        return ExitCode.FINDINGS
    return ExitCode.OK
