"""The arguments and options that several commands share."""

import datetime as dt
import sys
from pathlib import Path

import click

from packetlint.report import Format, find_format, formats

packets_argument = click.argument(
    "packets", metavar="PACKET...", nargs=-1, required=True, type=click.Path(readable=False, path_type=Path)
)


def _with_folder(ctx: click.Context, param: click.Parameter, output: Path | None) -> Path | None:
    """Refuse a file that cannot be made before all the reading is done for it."""
    if output is not None and not output.parent.is_dir():
        raise click.BadParameter(f"the folder {str(output.parent)!r} does not exist.", ctx, param)
    return output


output_option = click.option(
    "--output",
    "-o",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    callback=_with_folder,
    help="Write the report to FILE, readable by you alone.",
)

STDOUT = Path("-")
"""Names standard output among several outputs."""


def _with_folders(ctx: click.Context, param: click.Parameter, outputs: tuple[Path, ...]) -> tuple[Path, ...]:
    if len(set(outputs)) < len(outputs):
        raise click.BadParameter("the same file is named twice.", ctx, param)
    for output in outputs:
        _with_folder(ctx, param, output)
    return outputs


outputs_option = click.option(
    "--output",
    "-o",
    "outputs",
    metavar="FILE",
    multiple=True,
    type=click.Path(dir_okay=False, allow_dash=True, path_type=Path),
    callback=_with_folders,
    help="Write the report to FILE, readable by you alone; several times for several reports, - for standard output.",
)

redact_option = click.option(
    "--redact/--no-redact",
    default=None,
    help="Show names as initials, dates as years, numbers by their ends, nothing else. "
    f"[default: in {', '.join(each.name for each in formats() if each.shared)}]",
)

redact_paths_option = click.option(
    "--redact-paths", is_flag=True, help="Redact, and hash the names of files and packet, too."
)


def places(outputs: tuple[Path, ...], format_name: str | None) -> list[tuple[Path | None, Format]]:
    """Return where reports go, None for stdout, and in which format.

    Of one output `format_name` decides, if given; of several each by its name, and `format_name` where that says
    nothing. Raises UsageError for a name that tells of no format we know.
    """
    if len(outputs) < 2 and format_name:
        chosen = [find_format(format_name)] * max(1, len(outputs))
    else:
        chosen = [_format(output, format_name) for output in outputs or (STDOUT,)]
    named = [None if output == STDOUT else output for output in outputs or (STDOUT,)]
    if any(output is None and each.binary and sys.stdout.isatty() for output, each in zip(named, chosen, strict=True)):
        raise click.UsageError("A workbook is nothing for a terminal: name a file with --output.")
    return list(zip(named, chosen, strict=True))


def _format(output: Path, format_name: str | None) -> Format:
    name = output.name.lower()
    fitting = {suffix: each for each in formats() for suffix in each.suffixes if name.endswith(suffix)}
    if fitting:
        return fitting[max(fitting, key=len)]
    if format_name is None and output.suffix:
        raise click.UsageError(f"The name {output.name!r} tells of no format; say with --format how it is written.")
    return find_format(format_name or "text")


jobs_option = click.option(
    "--jobs",
    metavar="N",
    type=click.IntRange(1, 1024),
    help="Pages read at the same time. [default: one per core]",
)

config_option = click.option(
    "--config",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Settings file, instead of the packet's own packetlint.toml.",
)

cache_option = click.option("--no-cache", is_flag=True, help="Read every page anew, and keep nothing of it.")

quiet_option = click.option("--quiet", "-q", is_flag=True, help="No progress bar.")


class FilingDate(click.ParamType[dt.date]):
    """A day written as YYYY-MM-DD."""

    name = "date"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> dt.date:
        """Return the day."""
        if isinstance(value, dt.date):
            return value
        try:
            return dt.datetime.strptime(str(value), "%Y-%m-%d").date()
        except ValueError:
            self.fail(f"{value!r} is no date; write it as YYYY-MM-DD, such as 2026-01-31.", param, ctx)
