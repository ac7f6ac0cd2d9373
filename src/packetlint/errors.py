"""Errors that a user can act on, and the exit codes that tell a script what happened."""

import enum
from collections.abc import Iterable


class ExitCode(enum.IntEnum):
    """What the program's exit status means."""

    OK = 0
    """Everything was read, nothing at or above the gate."""
    FINDINGS = 1
    """Findings at or above the gate."""
    USAGE = 2
    """Bad usage or settings."""
    NO_INPUT = 3
    """No such packet, an empty folder, or nothing in it could be read."""
    MISSING_PROGRAM = 4
    """A page needed a program or language pack that is not installed."""
    BUG = 5
    """A fault of packetlint itself."""
    INTERRUPTED = 130
    """Stopped from the keyboard."""


_WORST_FIRST = (
    ExitCode.INTERRUPTED,
    ExitCode.BUG,
    ExitCode.USAGE,
    ExitCode.NO_INPUT,
    ExitCode.MISSING_PROGRAM,
    ExitCode.FINDINGS,
    ExitCode.OK,
)


def worst(codes: Iterable[ExitCode]) -> ExitCode:
    """Return the code that holds for several packets together, `OK` for none.

    >>> worst([ExitCode.FINDINGS, ExitCode.MISSING_PROGRAM, ExitCode.USAGE]).name
    'USAGE'
    """
    return min(codes, key=_WORST_FIRST.index, default=ExitCode.OK)


class UserError(Exception):
    """Something that the user can put right: what is wrong, and what to do about it."""

    exit_code = ExitCode.USAGE

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(message, remedy)
        self.message = message
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.message}. {self.remedy}"


class SettingsError(UserError):
    """A settings file that cannot be used."""


class NoInputError(UserError):
    """Nothing to read where the user pointed."""

    exit_code = ExitCode.NO_INPUT


class MissingProgramError(UserError):
    """A program or language pack that is needed and not installed."""

    exit_code = ExitCode.MISSING_PROGRAM
