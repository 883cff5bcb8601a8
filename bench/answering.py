"""The search of the server: how long one answer takes, and what many readers at once get."""

import http.client
import re
import shutil
import subprocess
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlencode

from bench.model import Line, Table, percentile
from bench.servers import serve
from tests.search.reviewed_set import Query

SECONDS = 10
RATE = 100
P99 = 2.5
_FORM = {"Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin"}
_FEW, _MANY = 4, 50
"""Connections at once."""
_SCRIPT = Path(__file__).with_name("posting.lua")
_WARMING = 20
"""Searches after which every worker has answered one."""
_PATIENCE = 10
"""Seconds until wrk gives a request up: longer than any answer may take."""


@dataclass(frozen=True, slots=True)
class Load:
    """What came back from many requests."""

    statuses: dict[int, int]
    lost: int
    """Requests without an answer."""
    seconds: float
    p99: float
    """Seconds."""

    @property
    def rate(self) -> float:
        """Return the answers a second that were results."""
        return self.statuses.get(200, 0) / self.seconds

    @property
    def said(self) -> str:
        """Return how many answers had each status."""
        return ", ".join(f"{code}: {count}" for code, count in sorted(self.statuses.items()))

    def other_than(self, *statuses: int) -> int:
        """Return how many requests had another answer, or none."""
        return self.lost + sum(n for code, n in self.statuses.items() if code not in statuses)


def lines(build: Path, queries: Sequence[Query]) -> Iterator[Line | Table]:
    """Ask the real server: one after the other, then four at once, then fifty."""
    with serve(build) as port:
        # The first search of each worker reads the index.
        first = max(_ask(port, query) for query in queries[:_WARMING])
        took = [_ask(port, query) for query in queries]
        shares = (0.5, 0.95, 0.99, 1.0)
        cells = (f"{value:.1f}" for value in (first, *(percentile(took, at) for at in shares)))
        columns = ("first", "p50", "p95", "p99", "worst")
        title = f"a search on the server, {len(took)} POSTs one after the other, ms"
        yield Table(title, columns, (("Relais", *cells),))
        if shutil.which("wrk") is None:
            print("searches a second: NOT RUN, wrk is missing")  # noqa: T201
            return
        loads = {number: _load(port, queries, number) for number in (_FEW, _MANY)}
    few, many = loads[_FEW], loads[_MANY]
    yield Line(f"searches a second, {_FEW} at once", few.rate, "/s", RATE, at_most=False)
    yield Line(f"{_FEW} at once, answers other than 200", few.other_than(200), "", 0)
    yield Line(f"{_MANY} at once, answers other than 200 and 503", many.other_than(200, 503), "", 0)
    yield Line(f"{_MANY} at once, p99", many.p99, "s", P99)
    rows = ((f"{n} at once", load.said, f"{load.p99:.2f}") for n, load in loads.items())
    yield Table("searches at once", ("answers by status", "p99, s"), tuple(rows))


def _ask(port: int, query: Query) -> float:
    """Return the ms of one search on a connection of its own."""
    start = time.perf_counter()
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=_PATIENCE)
    line.request("POST", f"/{query.lang}/search", _body(query), _FORM)
    answer = line.getresponse()
    answer.read()
    line.close()
    if answer.status != 200:
        raise RuntimeError(f"a search was answered with {answer.status}")
    return (time.perf_counter() - start) * 1000


def _load(port: int, queries: Sequence[Query], connections: int) -> Load:
    """Return what wrk counts."""
    command = ["wrk", "-t2", f"-c{connections}", f"-d{SECONDS}s", f"--timeout={_PATIENCE}s"]
    with TemporaryDirectory() as folder:
        bodies = Path(folder) / "bodies"
        bodies.write_text("".join(f"{query.lang} {_body(query)}\n" for query in queries))
        script = ["-s", str(_SCRIPT), f"http://127.0.0.1:{port}/", "--", str(bodies)]
        output = subprocess.run(  # noqa: S603 - our own command, loopback only
            [*command, *script], check=True, capture_output=True, text=True
        ).stdout
    statuses = {int(a): int(b) for a, b in re.findall(r"^status (\d+) (\d+)$", output, re.M)}
    lost, seconds, p99 = (
        float(re.findall(rf"^{name} ([\d.]+)$", output, re.M)[0])
        for name in ("lost", "seconds", "p99")
    )
    return Load(statuses, int(lost), seconds, p99)


def _body(query: Query) -> str:
    return urlencode({"q": query.text})
