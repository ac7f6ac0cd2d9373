"""Every benchmark in turn; each can be run alone as well.

python benchmarks/everything.py
"""

import memory
import name_pairs
import pairs_of_values
import second_run
import startup
import text_layer
import whole_check


def main() -> None:
    """Print what each has to say."""
    for benchmark in (startup, whole_check, second_run, text_layer, memory, name_pairs, pairs_of_values):
        print(f"\n{(benchmark.__doc__ or '').splitlines()[0]}")
        benchmark.main()


if __name__ == "__main__":
    main()
