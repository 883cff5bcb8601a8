"""Requests a second beside nginx with the same bytes and headers, and the time of a cold start."""

import re
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

from bench.model import Line, of_three
from bench.servers import nginx, serve

PATH = "/fr/checklists/car-wash"
SECONDS = 5
_RATE = re.compile(r"Requests/sec:\s+([\d.]+)")


def lines(build: Path) -> Iterator[Line]:
    """Measure the cold start, then both servers in turn."""
    value, runs = of_three(lambda: cold_start(build))
    yield Line("cold start to the first 200", value, "s", 2, runs=runs)
    if shutil.which("wrk") is None:
        print("requests a second: NOT RUN, wrk is missing")  # noqa: T201
        return
    with serve(build) as port:
        own, own_runs = of_three(lambda: rate(port))
    with nginx(build) as port:
        other, other_runs = of_three(lambda: rate(port))
    yield Line("requests a second", own, "/s", 0.7 * other, at_most=False, runs=own_runs)
    yield Line("nginx, same bytes and headers", other, "/s", 0, at_most=False, runs=other_runs)
    yield Line("share of nginx", own / other, "", 0.7, at_most=False)


def cold_start(build: Path) -> float:
    """Return the seconds from the start of the server to its first answer."""
    start = time.perf_counter()
    with serve(build):
        return time.perf_counter() - start


def rate(port: int) -> float:
    """Return the requests a second of one page, kept-alive connections, brotli."""
    command = ["wrk", "-t2", "-c16", f"-d{SECONDS}s", "-H", "Accept-Encoding: br"]
    address = f"http://127.0.0.1:{port}{PATH}"
    output = subprocess.run(  # noqa: S603 - our own command, loopback only
        [*command, address], check=True, capture_output=True, text=True
    ).stdout
    match = _RATE.search(output)
    if match is None or "Non-2xx" in output:
        raise RuntimeError(output)
    return float(match[1])
