"""The one place where failures become a line on stderr and an exit code, with nothing personal in either."""

import errno
import os
import platform
import sys
import traceback
from typing import Any

import click

from packetlint.errors import ExitCode, SettingsError, UserError
from packetlint.fault import fault_of
from packetlint.report import tool
from packetlint.report.printable import on_one_line

DEBUG = "PACKETLINT_DEBUG"
"""Environment variable: set to 1, a fault shows its traceback, which may hold values from the packet."""


class Funnel(click.Group):
    """A group whose commands may raise what they like."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; turn what it raises into an exit code."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except OSError as error:
            if error.errno == errno.EPIPE:  # nobody reads on: click leaves quietly
                raise
            ctx.exit(failed(error))
        except (Exception, KeyboardInterrupt) as error:
            ctx.exit(failed(error))


def failed(error: BaseException, packet: str | None = None) -> ExitCode:
    """Say on stderr what went wrong, with `packet` or without, and return the exit code for it."""
    if isinstance(error, KeyboardInterrupt):
        say("interrupted")
        return ExitCode.INTERRUPTED
    if isinstance(error, UserError):
        say(str(error), None if isinstance(error, SettingsError) else packet)
        return error.exit_code
    say(_fault(error), packet)
    if os.environ.get(DEBUG) == "1":
        click.echo("".join(traceback.format_exception(error)), err=True)
    return ExitCode.BUG


def say(text: str, packet: str | None = None) -> None:
    """Write one line to stderr."""
    click.echo(on_one_line(f"packetlint: {packet}: {text}" if packet else f"packetlint: {text}"), err=True)


def _fault(error: BaseException) -> str:
    """Return what a bug report needs. The error's own text is left out: it may quote the packet."""
    versions = f"packetlint {tool.version()}, Python {platform.python_version()}, {sys.platform}"
    return (
        f"{fault_of(error)} ({versions}). "
        f"Please report this line: it holds nothing from the packet. {DEBUG}=1 shows more, values included."
    )
