"""`python -m packetlint`, and the `packetlint` script: the command line.

Worker processes load this file as well, wherever a run began with it; so it loads nothing before it is called.
"""


def main() -> None:
    """Run the command line and leave with its exit code."""
    from packetlint import cli

    cli.main()


if __name__ == "__main__":
    main()
