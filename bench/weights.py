"""What a first visit costs: bytes as they travel, and requests, counted by a real browser."""

from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Response, sync_playwright

from app.serving.static_site import SUFFIXES
from bench.model import Line
from bench.servers import serve
from tests.browsing import BACKGROUND

CHROMIUM = "/usr/bin/chromium"
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")
PATHS = ("/fr/", "/nl/checklists/labour", "/de/steps/police/minor-alone-non-eu", "/en/places")


def lines(build: Path) -> Iterator[Line]:
    """Visit each kind of first page with an empty cache."""
    with serve(build) as port, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        for path in PATHS:
            answers = visit(browser, f"http://127.0.0.1:{port}{path}")
            text = [a for a in answers if kind(a) in ("document", "stylesheet")]
            code = [a for a in answers if kind(a) in ("document", "stylesheet", "script")]
            yield Line(f"{path} HTML and CSS, brotli", weight(build, text), "kB", 14)
            yield Line(f"{path} with scripts, brotli", weight(build, code), "kB", 30)
            yield Line(f"{path} requests", len(answers), "", 8)
        browser.close()


def visit(browser: Browser, address: str) -> list[Response]:
    """Open a page with an empty cache; return every answer."""
    answers: list[Response] = []
    page = browser.new_context().new_page()
    page.on("response", lambda answer: answers.append(answer))
    page.goto(address, wait_until="networkidle")
    # What keeps a copy on the phone comes in its own time: `bench.offline` measures it.
    return [answer for answer in answers if not BACKGROUND.search(answer.url)]


def kind(answer: Response) -> str:
    """Return what the browser asked for."""
    return answer.request.resource_type


def weight(build: Path, answers: list[Response]) -> float:
    """Return the kB on the wire of some answers, read from the built files."""
    return sum(travelled(build, answer) for answer in answers) / 1000


def travelled(build: Path, answer: Response) -> int:
    """Return the bytes of the variant that was sent."""
    path = "/" + answer.url.split("/", 3)[3]
    name = f"{path}index.html" if path.endswith("/") else path
    file = build / name.lstrip("/")
    file = file if file.is_file() else file.with_name(f"{file.name}.html")
    suffix = SUFFIXES[answer.headers.get("content-encoding", "")]
    return file.with_name(file.name + suffix).stat().st_size
