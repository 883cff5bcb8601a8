"""The search on a slow telephone: Chromium with a processor four times slower than this one."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from app.languages import LANGS
from bench.model import Line, Table, percentile
from bench.peers.minisearch import MiniSearch
from bench.servers import serve
from bench.tab import call, tab

SLOWER = 4
TYPING_MS = 16
"""A sixtieth of a second."""
OURS, LIST = "Relais", "Relais, no snippets"
COLUMNS = ("load", "query p50", "query p95", "key p50", "key p95", "key p99", "worst")
_EVERY = 4
"""One query in so many is typed into the real page: it is as slow as a reader sees it."""
_OURS = "/bench/ours.js"
_PEER = "/bench/peers/minisearch.js"
Times = Mapping[str, Any]


def lines(
    browser: Browser,
    build: Path,
    queries: Mapping[str, Sequence[str]],
    files: Mapping[str, Mapping[str, str]],
    peers: Mapping[str, Mapping[str, MiniSearch]],
) -> Iterator[Line | Table]:
    """Time each query and each of its keys; `files` are the two JSON texts of ours by language."""
    bare = {lang: {**each, "texts": ""} for lang, each in files.items()}
    with serve(build) as port:
        for lang in LANGS:
            asked = queries[lang]
            engines = {
                OURS: (_OURS, lang, files),
                LIST: (_OURS, lang, bare),
                **{n: (_PEER, by[lang].variant, by[lang].file) for n, by in peers.items()},
            }
            measured = {name: _times(browser, asked, *each) for name, each in engines.items()}
            drawn = _drawn(browser, f"http://127.0.0.1:{port}/{lang}/search", asked[::_EVERY])
            typing = percentile(measured[OURS]["keys"], 0.95)
            yield Line(f"{lang} typing p95, processor x{SLOWER} slower", typing, "ms", TYPING_MS)
            rows = [(name, *_cells(times)) for name, times in measured.items()]
            rows.append(("the page, drawn", *_cells(drawn)))
            yield Table(
                f"{lang} on the device, processor x{SLOWER} slower, ms", COLUMNS, tuple(rows)
            )


def _times(browser: Browser, queries: Sequence[str], module: str, *arguments: Any) -> Times:
    with tab(browser, SLOWER) as page:
        times: Times = call(page, "stopwatch.js", "times", module, arguments, queries)
        return times


def _drawn(browser: Browser, address: str, queries: Sequence[str]) -> Times:
    """Type into the search page as it is served: each key until the list is laid out."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(address)
    field = page.locator("main form[role=search] input[name=q]")
    field.focus()
    page.wait_for_load_state("networkidle")
    # The other languages come when they are asked for: let them, so that each key has all to do.
    field.fill("xylophon zeppelin")
    page.wait_for_load_state("networkidle")
    session = context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    times: Times = field.evaluate(_TYPE, queries)
    context.close()
    return times


_TYPE = """(input, queries) => ({ keys: queries.flatMap((query) => Array.from(query, (_, at) => {
  input.value = query.slice(0, at + 1)
  const start = performance.now()
  input.dispatchEvent(new Event('input'))
  document.body.getBoundingClientRect()
  return performance.now() - start
})) })"""


def _cells(times: Times) -> Iterator[str]:
    load, queries, keys = times.get("ready"), times.get("queries"), times["keys"]
    yield "" if load is None else f"{load:.0f}"
    for share in (0.5, 0.95):
        yield "" if queries is None else f"{percentile(queries, share):.1f}"
    for share in (0.5, 0.95, 0.99, 1.0):
        yield f"{percentile(keys, share):.1f}"
