"""`python -m packetlint`: the command line, where the script is not on the path."""

from packetlint.cli import main

if __name__ == "__main__":
    main()
