"""One thread for each process: pages are what is read side by side. Loaded before any reader.

It also keeps the process of which workers are copies on Linux (`run/workers.py`) free of threads, whose locks a copy
would inherit.
"""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # numpy's; it starts them when it is loaded
