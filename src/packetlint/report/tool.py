"""Which program wrote a report."""

NAME = "packetlint"


def version() -> str:
    """Return the installed version of packetlint."""
    from importlib import metadata  # slow to load, and `packetlint --help` comes through here

    return metadata.version(NAME)
