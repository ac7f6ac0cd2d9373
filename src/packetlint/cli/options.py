"""The arguments and options that several commands share."""

import datetime as dt
from pathlib import Path

import click

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
