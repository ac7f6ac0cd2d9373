"""`python -m packetlint`, and the `packetlint` script: the command line.

Worker processes load this file as well, wherever a run began with it; so it loads nothing before it is called.
"""

import sys


def main() -> None:
    """Run the command line and leave with its exit code."""
    try:
        from packetlint import cli

        cli.main()
    except KeyboardInterrupt:  # while loading: later ones come to the command line itself
        sys.stderr.write("packetlint: interrupted\n")
        sys.exit(130)


if __name__ == "__main__":
    main()
