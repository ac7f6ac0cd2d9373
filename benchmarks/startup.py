"""How long `packetlint --help` takes.

python benchmarks/startup.py
"""

from measuring import best, packetlint


def main() -> None:
    """Print the time."""
    spent = best(5, lambda: packetlint("--help"))
    print(f"packetlint --help: {spent.wall:.2f} s")


if __name__ == "__main__":
    main()
