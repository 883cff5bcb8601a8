"""An empty page in Chromium beside the modules of the site and of the benchmarks; no network."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, Route, sync_playwright

from app.web import assets
from bench.weights import CHROMIUM, FLAGS

BENCH = Path(__file__).parent
ORIGIN = "http://localhost"
_EMPTY = "<!doctype html><title>bench</title>"


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start a browser for some tabs."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield browser
        browser.close()


@contextmanager
def tab(browser: Browser, slower: int = 1) -> Iterator[Page]:
    """Open an empty page with nothing cached, in a processor that many times slower."""
    context = browser.new_context()
    page = context.new_page()
    page.route("**/*", _answer)
    page.goto(f"{ORIGIN}/")
    session = context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": slower})
    yield page
    context.close()


def call(page: Page, module: str, function: str, *arguments: Any) -> Any:
    """Return what a function of a module in this folder returns in a tab."""
    return page.evaluate(
        "async ([module, name, args]) => (await import(module))[name](...args)",
        [f"/bench/{module}", function, list(arguments)],
    )


def _answer(route: Route) -> None:
    folder, _, name = route.request.url.removeprefix(f"{ORIGIN}/").partition("/")
    if folder == "bench":
        route.fulfill(body=(BENCH / name).read_bytes(), content_type=assets.TYPES[".js"])
    elif folder == "static":
        route.fulfill(body=assets.read(name), content_type=assets.TYPES[".js"])
    else:
        route.fulfill(body=_EMPTY, content_type="text/html")
