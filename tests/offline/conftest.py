"""A phone with a fresh profile, a server that can be killed, and editions to publish on it."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, BrowserType, Page, expect

from app import create_app
from app.build.site import build_site
from app.config import ROOT, Config
from app.library.reader import load
from app.offline.release import Release, write_release
from app.web import assets
from tests.browsing import (  # noqa: F401 - fixtures
    CHROMIUM,
    FLAGS,
    LANGS,
    PHONE,
    base_url,
    browser_type_launch_args,
)
from tests.built import built_site, once
from tests.conftest import EXAMPLE
from tests.serving.processes import free_port

PATIENCE = 2.0
"""Seconds a phone waits for a chunk in these tests; readers wait 20."""
EDITION_DAY = "2026-11-22"
CHANGED = ("fr/guides/care.md", "Un casque peut être prêté", "Un bon casque peut être prêté")
CHECKED = ("checked: 2026-03-01", "checked: 2026-03-02")
WAIT = 60_000
"""Milliseconds; a machine that is shared may be slow, and that is no fault of the copy."""
UPDATE = """navigator.serviceWorker.getRegistration()
  .then((registration) => registration.update()).then(() => 'updated', () => 'refused')"""

ONE_WORKER = """navigator.serviceWorker.getRegistration()
  .then(({ installing, waiting, active }) =>
    !installing && !waiting && active?.state === 'activated')"""


class Server:
    """A server process of its own."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.url = f"http://127.0.0.1:{port}"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self, build: Path) -> None:
        """Serve this build, without faults, as if nothing had been asked before."""
        if not self._lives():
            command = [sys.executable, "-m", "tests.offline.fault_server", str(self.port)]
            self._process = subprocess.Popen(command, cwd=ROOT)
        for _ in range(1200):
            try:
                self.control(build=str(build), faults=[])
                self.asked()
                return
            except OSError:
                time.sleep(0.05)
        raise AssertionError("the fault server does not answer")

    def _lives(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def kill(self) -> None:
        """SIGKILL: what follows is 'no network'."""
        if self._process:
            self._process.kill()
            self._process.wait()

    def control(self, **order: Any) -> None:
        """Publish a build, or set the faults."""
        body = json.dumps(order).encode()
        urllib.request.urlopen(f"{self.url}/_control", body, timeout=20).close()  # noqa: S310

    def fault(self, path: str, kind: str, **more: Any) -> None:
        """Let one thing go wrong from now on."""
        self.control(faults=[{"path": path, "kind": kind, **more}])

    def mend(self) -> None:
        """Let nothing go wrong any more."""
        self.control(faults=[])

    def asked(self) -> list[str]:
        """Return the paths asked for since this was last called."""
        with urllib.request.urlopen(f"{self.url}/_log", timeout=20) as answer:  # noqa: S310
            found: list[str] = json.load(answer)
        return found

    def chunks(self) -> list[str]:
        """Return the chunks asked for since the log was last read."""
        return [path for path in self.asked() if path.startswith("/o/c/")]


class Device:
    """A browser with a profile folder of its own."""

    def __init__(self, browser_type: BrowserType, profile: Path, server: Server) -> None:
        self._type, self._profile, self._server = browser_type, profile, server
        self.context: BrowserContext
        self.page: Page
        self.start()

    def start(self) -> None:
        """Open the browser."""
        self.context = self._type.launch_persistent_context(
            str(self._profile),
            executable_path=CHROMIUM,
            args=list(FLAGS),
            viewport=PHONE,
            locale="fr-BE",
        )
        self.page = self.context.pages[0] if self.context.pages else self.context.new_page()

    def search(self, words: str, lang: str) -> list[str]:
        """Search on this phone; return the page of every result, in order."""
        if self.page.url != f"{self._server.url}/{lang}/search":
            self.open(f"/{lang}/search")
        self.page.locator("#q").fill(words)
        for _ in range(15):
            self.page.locator("#q").press("Enter")
            # Enter leads to what is said of the answer, when all of it is there.
            expect(self.page.locator("[data-answer] :focus")).to_be_visible(timeout=WAIT)
            # On a busy machine the index may take more than the patience of the page.
            if not self.page.locator("[data-answer] [data-send]").count():
                break
        links = self.page.locator("[data-result] a")
        found: list[str] = links.evaluate_all("all => all.map((a) => a.getAttribute('href'))")
        return found

    def stop(self) -> None:
        """Close the browser in good order."""
        self.context.close()

    def kill(self) -> None:
        """SIGKILL every process of this profile, and no other."""
        for entry in Path("/proc").iterdir():
            if entry.name.isdigit():
                try:
                    command = (entry / "cmdline").read_bytes()
                    if f"--user-data-dir={self._profile}".encode() in command:
                        os.kill(int(entry.name), signal.SIGKILL)
                except OSError:
                    continue
        time.sleep(0.3)
        for lock in self._profile.glob("Singleton*"):
            lock.unlink(missing_ok=True)

    def open(self, path: str, page: Page | None = None) -> Page:
        """Open a page of the site."""
        page = page or self.page
        page.goto(f"{self._server.url}{path}")
        return page

    def reads(self, path: str, words: str, edition: int) -> None:
        """Open a page and find these words, from the copy of this edition."""
        self.open(path)
        expect(self.page.locator("main")).to_contain_text(words)
        copy = self.page.locator("html").get_attribute("data-copy")
        assert copy is not None
        assert copy.startswith(f"{edition} ")

    def ends(self, outcome: str, page: Page | None = None) -> str:
        """Wait until a download has ended in this way; return what is said of it."""
        page = page or self.page
        line = page.locator("[data-module=offline]")
        expect(line).to_have_attribute("data-outcome", outcome, timeout=WAIT)
        return line.locator("[data-copy-text]").inner_text()

    def is_in(self, state: str, page: Page | None = None) -> None:
        """Wait until the page says that the copy is in this state."""
        page = page or self.page
        expect(page.locator("html")).to_have_attribute("data-offline", state, timeout=WAIT)

    def store(self, path: str = "/fr/guides/") -> None:
        """Visit a page of professionals until its language is whole."""
        self.open(path)
        self.ends("ok")
        self.is_in("complete")
        # The worker takes over the pages that are open; the next one is its own.
        self.page.wait_for_timeout(100)

    def has_one_worker(self) -> None:
        """Open this page until the new worker that waits has taken the place of the old one.

        Chromium now and then never answers a page that is opened in that very moment, or lets
        the new one wait for the next page.
        """
        for _ in range(10):
            for _ in range(60):
                if self.page.evaluate(ONE_WORKER):
                    return
                self.page.wait_for_timeout(50)
            self.page.reload()
        raise AssertionError("the new worker does not take the place of the old one")

    def later(self) -> None:
        """Let six hours pass since the manifest was last asked for."""
        self.page.evaluate(
            """() => new Promise((resolve, reject) => {
              const request = indexedDB.open('relais')
              request.onerror = () => reject(request.error)
              request.onsuccess = () => {
                const transaction = request.result.transaction('packs', 'readwrite')
                const store = transaction.objectStore('packs')
                store.getAll().onsuccess = (event) => {
                  for (const record of event.target.result) store.put({ ...record, asked: 1 })
                }
                transaction.onabort = () => reject(transaction.error)
                transaction.oncomplete = () => { request.result.close(); resolve() }
              }
            })"""
        )

    def update(self, path: str = "/fr/guides/") -> None:
        """Open a page six hours later."""
        self.later()
        self.open(path)

    def cached(self) -> list[str]:
        """Return the chunks that are stored."""
        found: list[str] = self.page.evaluate(
            """async () => (await (await caches.open('relais-chunks')).keys())
              .map((request) => new URL(request.url).pathname)"""
        )
        return found


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Callable[..., Path]:
    """Build an edition of the made-up site once: (number, what is special about it)."""
    folder = tmp_path_factory.getbasetemp()
    # What one process of this run has built serves the others.
    folder = (folder if worker_id == "master" else folder.parent) / "editions"

    @cache
    def build(number: int, special: str = "") -> Path:
        place = folder / f"{number}{special}"
        once(place, lambda: _publish(place, number, special))
        return place / "build"

    return build


def _publish(place: Path, number: int, special: str) -> None:
    content = place / "content"
    shutil.copytree(EXAMPLE, content)
    urgent = special == "urgent"
    note = {lang: f"Note {lang}" if urgent else "" for lang in LANGS}
    write_release(content, Release(number, date.fromisoformat(EDITION_DAY), urgent, note))
    if special == "checked":
        for lang in LANGS:
            _change(content, f"{lang}/guides/care.md", *CHECKED)
    elif number > 1:
        _change(content, *CHANGED)
    patience = 20 if special == "patient" else PATIENCE
    config = Config(content=content, build=place / "build", patience=patience)
    with pytest.MonkeyPatch.context() as patch:
        if special == "css":
            _other_style(patch, place / "static")
        library = load(content)
        app = create_app(config, library)
        build_site(app, library, config.build, kill=special == "off", quick=True)
    assets.digest.cache_clear()


def _change(content: Path, name: str, old: str, new: str) -> None:
    file = content / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def _other_style(patch: pytest.MonkeyPatch, static: Path) -> None:
    shutil.copytree(assets.STATIC, static)
    base = static / "css" / "base.css"
    base.write_text(base.read_text() + "\n:root { --changed: yes }\n")
    patch.setattr("app.web.assets.STATIC", static)
    assets.digest.cache_clear()


@pytest.fixture(scope="session")
def real() -> Path:
    """The real content, built."""
    return built_site()


@pytest.fixture(scope="session")
def any_server() -> Iterator[Server]:
    """A port for all tests of this process: a server that was killed is started again on it."""
    server = Server(free_port())
    yield server
    server.kill()


@pytest.fixture
def server(any_server: Server, published: Callable[..., Path]) -> Server:
    """Edition 1 of the made-up site, without faults."""
    any_server.start(published(1))
    return any_server


@pytest.fixture
def device(
    browser_type: BrowserType,
    browser_type_launch_args: dict[str, Any],  # noqa: F811 - the fixture, which skips
    tmp_path: Path,
    server: Server,
) -> Iterator[Device]:
    """A phone that has never been here."""
    device = Device(browser_type, tmp_path / "profile", server)
    yield device
    device.stop()


@pytest.fixture(scope="module")
def holder(
    browser_type: BrowserType,
    browser_type_launch_args: dict[str, Any],  # noqa: F811 - the fixture, which skips
    tmp_path_factory: pytest.TempPathFactory,
    any_server: Server,
    published: Callable[..., Path],
) -> Iterator[Device]:
    """A phone that holds edition 1 in French, for tests after which it still does."""
    any_server.start(published(1))
    device = Device(browser_type, tmp_path_factory.mktemp("holder"), any_server)
    device.store()
    yield device
    device.stop()
