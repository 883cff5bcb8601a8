"""How long a whole build takes, checks included.

The budget is 20 s for 4 x 120 pages; it grows with the number of pages.
"""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from bench.model import Line, of_three

SECONDS = 20
"""Budget of a full build of 4 x 120 pages."""
PAGES = 480


def lines(build: Path) -> Iterator[Line]:
    """Build three times; the last one stays for the other benchmarks."""
    value, runs = of_three(lambda: build_once(build))
    pages = sum(1 for _ in build.rglob("*.html"))
    budget = SECONDS * max(1.0, pages / PAGES)
    yield Line(f"full build with checks, {pages} pages", value, "s", budget, runs=runs)


def build_once(build: Path) -> float:
    """Build as `flask build` does, in a process of its own; return the seconds."""
    start = time.perf_counter()
    command = [sys.executable, "-m", "flask", "--app", "app", "build", "--out", str(build)]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - our own command
    return time.perf_counter() - start
