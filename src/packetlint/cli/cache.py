"""`packetlint cache`: what is kept of earlier readings, and how to be rid of it."""

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from packetlint.cli import options
from packetlint.errors import UserError
from packetlint.report.wording import counted

if TYPE_CHECKING:
    from packetlint.run.cache import Cache
    from packetlint.settings import Caching

_EXAMPLES = """\b
Examples:
  packetlint cache info
  packetlint cache clear
  packetlint check smith-family --no-cache

\b
The environment variable PACKETLINT_CACHE_DIR names another folder, such as one
on an encrypted disk. The keys max_bytes and max_days of [cache] in a settings
file limit it, enabled = false turns it off.
"""
_INFO_EXAMPLES = """\b
Examples:
  packetlint cache info
  packetlint cache info --config smith-family/packetlint.toml
"""
_CLEAR_EXAMPLES = """\b
Examples:
  packetlint cache clear
  PACKETLINT_CACHE_DIR=/media/safe packetlint cache clear
"""


@click.group(short_help="Show or clear what is kept of earlier readings.", epilog=_EXAMPLES)
def cache() -> None:
    """Show or clear what is kept of earlier readings.

    An unchanged page is not read twice: what was read is kept, for you alone, in a folder of your own.
    """


@cache.command(short_help="Say where it is, and how full.", epilog=_INFO_EXAMPLES)
@options.config_option
def info(config: Path | None) -> None:
    """Say where the readings are kept, how many, how large, and for how long."""
    from packetlint import settings

    caching = (settings.load(config) if config else settings.Settings()).cache
    kept = _opened(caching)
    contents = kept.contents()
    click.echo(f"folder: {kept.folder}")
    click.echo(f"kept:   {counted(contents.entries, 'reading')}, {_megabytes(contents.size)}")
    if contents.oldest is not None:
        click.echo(f"oldest: last used on {dt.date.fromtimestamp(contents.oldest).isoformat()}")
    limits = f"{_megabytes(caching.max_bytes)}; {counted(caching.max_days, 'day')} without use"
    click.echo(f"limits: {limits if caching.enabled else 'turned off by the settings'}")


@cache.command(short_help="Delete all of it.", epilog=_CLEAR_EXAMPLES)
def clear() -> None:
    """Delete every reading that is kept. Nothing else is lost: the next run reads the packet anew."""
    from packetlint import settings

    kept = _opened(settings.Caching())
    try:
        count = kept.clear()
    except OSError as error:
        problem = f"the cache in {kept.folder} cannot be cleared ({error.strerror})"
        raise UserError(problem, "Check who owns the folder.") from error
    click.echo(f"{counted(count, 'reading')} deleted from {kept.folder}")


def _opened(caching: "Caching") -> "Cache":
    from packetlint.run import cache

    try:
        folder = cache.default_folder()
    except RuntimeError as error:
        raise UserError("you have no home folder to keep readings in", f"Name one: {cache.PLACE}.") from error
    return cache.Cache(folder, max_bytes=caching.max_bytes, max_days=caching.max_days)


def _megabytes(size: int) -> str:
    return f"{size / (1 << 20):.1f} MiB" if size >= 1 << 20 else f"{size / (1 << 10):.1f} KiB"
