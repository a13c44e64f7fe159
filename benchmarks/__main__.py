"""One command, one run, one core. Threads are held to one before numpy is loaded."""

import os
import sys

for library in ("OPENBLAS", "OMP", "MKL", "NUMEXPR"):
    os.environ[f"{library}_NUM_THREADS"] = "1"

from benchmarks.run import main

sys.exit(main())
