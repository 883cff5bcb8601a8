"""What a copy costs: on the wire, on the phone, on a slow line, and for one corrected page.

python -m bench.offline
"""

import gzip
import json
import shutil
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from socket import create_connection, create_server, socket
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import sync_playwright

from app import create_app
from app.build.site import build_site
from app.config import ROOT, Config
from app.content.errors import Problems
from app.languages import LANGS
from app.library.reader import load
from app.offline.release import next_release, read_release, write_release
from bench.model import Line
from bench.servers import serve
from bench.weights import CHROMIUM, FLAGS

WIRE, STORED, WORKER = 500, 4, 3
"""Budgets: kB on the wire and MB on the phone for a language, kB of the worker with gzip."""
SLOW = 400_000 / 8
"""Bytes a second of a slow mobile line."""
PAGE = "fr/guides/non-punishment.md"


def lines(build: Path) -> Iterator[Line]:
    """Measure one build."""
    packs = manifest_of(build)["langs"]
    for lang in LANGS:
        yield Line(f"{lang}: copy on the wire, brotli", packs[lang]["w"] / 1000, "kB", WIRE)
    worker = len(gzip.compress((build / "sw.js").read_bytes(), mtime=0)) / 1000
    yield Line("worker, gzip", worker, "kB", WORKER)
    with serve(build) as port:
        for lang in LANGS:
            seconds, stored = visit(port, lang)
            yield Line(f"{lang}: whole after a visit, fast line", seconds, "s", 10)
            yield Line(f"{lang}: stored on the phone", stored / 1e6, "MB", STORED)
        with SlowLine(port) as slow:
            seconds, _ = visit(slow, "fr")
            yield Line("fr: whole after a visit, 400 kbit/s", seconds, "s", 10)
    of_pages, of_search = changed_chunks(build)
    yield Line("chunks of pages to fetch for one changed page", of_pages, "", 1)
    yield Line("chunks of the search to fetch for its words", of_search, "", 3)


def manifest_of(build: Path) -> dict[str, Any]:
    """Return the manifest of a build."""
    found: dict[str, Any] = json.loads((build / "o" / "manifest.json").read_bytes())
    return found


def visit(port: int, lang: str) -> tuple[float, float]:
    """Open a page of professionals with an empty phone; return seconds and bytes when whole."""
    with TemporaryDirectory() as profile, sync_playwright() as playwright:
        browser = playwright.chromium.launch_persistent_context(
            profile, executable_path=CHROMIUM, args=["--headless", *FLAGS]
        )
        page = browser.new_page()
        start = time.perf_counter()
        page.goto(f"http://127.0.0.1:{port}/{lang}/guides/")
        page.locator("html[data-offline=complete]").wait_for(state="attached", timeout=120_000)
        seconds = time.perf_counter() - start
        page.wait_for_timeout(500)
        stored: float = page.evaluate("navigator.storage.estimate().then((found) => found.usage)")
        browser.close()
    return seconds, stored


class SlowLine:
    """A proxy that lets so many bytes a second pass from the server, over all connections."""

    def __init__(self, port: int) -> None:
        self._target = port
        self._door = create_server(("127.0.0.1", 0))
        self._turn = threading.Lock()

    def __enter__(self) -> int:
        threading.Thread(target=self._accept, daemon=True).start()
        return int(self._door.getsockname()[1])

    def __exit__(self, *_: object) -> None:
        self._door.close()

    def _accept(self) -> None:
        while True:
            try:
                reader, _ = self._door.accept()
            except OSError:
                return
            server = create_connection(("127.0.0.1", self._target))
            threading.Thread(target=self._pass, args=(reader, server, 0), daemon=True).start()
            threading.Thread(target=self._pass, args=(server, reader, SLOW), daemon=True).start()

    def _pass(self, source: socket, target: socket, rate: float) -> None:
        try:
            while part := source.recv(2048):
                if rate:
                    with self._turn:
                        time.sleep(len(part) / rate)
                target.sendall(part)
        except OSError:
            pass
        finally:
            target.close()


def changed_chunks(build: Path) -> tuple[int, int]:
    """Build the next edition with some words more; return how many French chunks are new.

    Those that hold pages, and the others: data of the search.
    """
    with TemporaryDirectory() as folder:
        content = Path(folder) / "content"
        shutil.copytree(ROOT / "content", content)
        text = (content / PAGE).read_text(encoding="utf-8")
        (content / PAGE).write_text(f"{text.rstrip()} Relisez ceci.\n", encoding="utf-8")
        last = read_release(content, Problems())
        if last is None:
            raise ValueError("content/edition.yaml cannot be read")
        write_release(content, next_release(last, last.issued, False, {}))
        config = Config(content=content, build=Path(folder) / "build")
        build_site(create_app(config), load(content), config.build)
        before, after = (
            {part["h"] for part in manifest_of(each)["langs"]["fr"]["chunks"]}
            for each in (build, config.build)
        )
        of_pages = sum(holds_pages(config.build, chunk) for chunk in after - before)
    return of_pages, len(after - before) - of_pages


def holds_pages(build: Path, chunk: str) -> bool:
    """Tell whether a chunk has a page in it."""
    content = json.loads((build / f"o/c/{chunk}.json").read_bytes())
    return any(row["t"].startswith("text/html") for row in content["rows"])


def main() -> int:
    """Build the real content and print every budget."""
    with TemporaryDirectory() as folder:
        config = Config(build=Path(folder) / "build")
        build_site(create_app(config), load(config.content), config.build)
        found = []
        for line in lines(config.build):
            print(line, flush=True)  # noqa: T201 - this is what the program is for
            found.append(line)
    return 0 if all(line.held for line in found) else 1


if __name__ == "__main__":
    sys.exit(main())
