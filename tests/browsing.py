"""A Chromium, the real site behind the real server, and what is measured on a page."""

import os
import re
import shutil
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize

from app.config import ROOT
from tests.built import ADDRESS, built_site
from tests.serving.processes import free_port, running

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
PHONE: ViewportSize = {"width": 360, "height": 740}
LOW = 440
"""A height at which the bar stands in the flow, as the style sheet says."""
LANGS = ("fr", "nl", "en", "de")
KINDS = {
    "home": "/",
    "checklists": "/checklists/",
    "checklist": "/checklists/car-wash",
    "steps": "/steps/",
    "persons of a role": "/steps/#role-police",
    "a step whole": "/steps/#inform-rights",
    "steps of a role": "/steps/police/minor-alone-non-eu",
    "contacts": "/contacts/",
    "contact": "/contacts/pag-asa",
    "kind of contact": "/contacts/prosecutors",
    "places": "/places",
    "search": "/search",
    "guides": "/guides/",
    "guide": "/guides/status-and-papers",
    "cases": "/cases/",
    "case": "/cases/cousin-upstairs",
    "glossary": "/glossary",
    "young": "/young/",
    "question": "/young/do-i-have-to-talk",
    "traces": "/young/this-phone",
    "guardians": "/guardians/",
    "twin": "/guardians/step-by-step",
    "show": "/show",
    "offline": "/offline",
    "about": "/about/",
    "status": "/about/status",
    "sources": "/about/method-and-sources",
    "error": "/no-such-page",
}
"""One page of each kind."""
AXE = (ROOT / "tests" / "vendor" / "axe-core-4.14.1" / "axe.min.js").read_text(encoding="utf-8")
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    if not shutil.which(CHROMIUM):
        if os.environ.get("REQUIRE_BROWSER") == "1":
            pytest.fail(f"no browser at {CHROMIUM}")
        pytest.skip(f"NOT RUN: no browser at {CHROMIUM}")
    return {"executable_path": CHROMIUM, "args": list(FLAGS)}


@pytest.fixture(scope="session")
def browser_context_args() -> dict[str, Any]:
    # The copy on the phone has a suite of its own; here each new tab would begin one.
    return {"viewport": PHONE, "service_workers": "block"}


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A tab; elsewhere in the tests a page is the tree of an answer."""
    return context.new_page()


@pytest.fixture(scope="module")
def tab(browser: Browser, browser_context_args: dict[str, Any]) -> Iterator[Page]:
    """One tab for tests that only look: to open one each time takes longer than to look."""
    context = browser.new_context(**browser_context_args)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def base_url() -> None:
    """Pages are asked for whole; the plugin's own fixture warns under pytest 9."""


@pytest.fixture(scope="session")
def site(
    tmp_path_factory: pytest.TempPathFactory, browser_type_launch_args: dict[str, Any]
) -> Iterator[str]:
    """The address of the real content, built once and served as it is served to readers.

    `SITE_UNDER_TEST` names a running server instead.
    """
    if address := os.environ.get("SITE_UNDER_TEST"):
        yield address
        return
    build, port = built_site(), free_port()
    command = [
        *(sys.executable, "-m", "granian", "--interface", "wsgi", "--http", "1"),
        *("--host", "127.0.0.1", "--port", str(port), "--workers", "2", "--blocking-threads", "1"),
        *("--workers-kill-timeout", "2", "--no-access-log", "app.wsgi:application"),
    ]
    env = {"RELAIS_BUILD": str(build), "SITE_URL": ADDRESS, "PYTHONPATH": str(ROOT)}
    with running(command, port, tmp_path_factory.mktemp("server"), **env):
        yield f"http://127.0.0.1:{port}"


def addresses(page: Page, site: str, below: str) -> list[str]:
    """Return the pages of the sitemap whose path begins like this, on the server under test."""
    sitemap = page.request.get(f"{site}/sitemap.xml").text()
    paths = re.findall(r"<loc>https?://[^/]+(/[^<]*)</loc>", sitemap)
    return [f"{site}{path}" for path in paths if path.startswith(below)]


def open_whole(page: Page, address: str) -> None:
    """Open a page in a window so low that the bar does not stick: nothing lies under it."""
    page.set_viewport_size({"width": PHONE["width"], "height": LOW})
    page.goto(address)
    if address.endswith("/offline"):
        # What is on the phone is found out when the page is idle, and buttons come with it.
        page.wait_for_load_state("networkidle")


def violations(page: Page) -> list[str]:
    """Return what axe-core finds, a line for each element; evaluated, for no tag would run."""
    page.evaluate(AXE)
    found = page.evaluate(
        "rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']})", list(RULES)
    )
    return [
        f"{rule['id']}: {node['target']} {node['html'][:120]}"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]


SMALL_OR_CLOSE = (ROOT / "tests" / "browser" / "targets.js").read_text(encoding="utf-8")


def small_or_close(page: Page) -> list[str]:
    """Return each target outside running text below 48 x 48 px, and each two nearer than 8 px."""
    found: list[str] = page.evaluate(SMALL_OR_CLOSE)
    return found


def scrolls_sideways(page: Page, width: int, height: int, text: str = "") -> bool:
    """True if the page is wider than this window, with text of this size."""
    page.set_viewport_size({"width": width, "height": height})
    page.evaluate("size => { document.documentElement.style.fontSize = size }", text)
    wider: bool = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    page.evaluate("document.documentElement.style.fontSize = ''")
    return wider


def said(text: str) -> str:
    """Return a text with each white space as one space."""
    return " ".join(text.split())


def stored(page: Page) -> dict[str, Any]:
    """Return what this page has put on the device, besides cookies."""
    kept: dict[str, Any] = page.evaluate(
        """async () => ({
          local: localStorage.length, session: sessionStorage.length,
          caches: await caches.keys(),
          databases: (await indexedDB.databases()).map((each) => each.name),
          workers: (await navigator.serviceWorker.getRegistrations()).length,
        })"""
    )
    return kept


BACKGROUND = re.compile(
    r"/o/|/sw\.js|\.webmanifest|/js/(download|packs)\.js"
    r"|/components/(offline|stock|edition|overdue|erase)\.js|/js/(erase|store)\.js"
    r"|/core/(edition|manifest|pack|report|ticks)\.js"
)
"""What is asked for after a page and in its own time: about the copy on the phone."""
NOTHING = {"local": 0, "session": 0, "caches": [], "databases": [], "workers": 0}


def sheets(pdf: bytes) -> int:
    """Return the number of pages of a PDF as Chromium writes it."""
    return pdf.count(b"/Type /Page\n")
