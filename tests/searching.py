"""The real index, and the device's engine with it in a Chromium."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route

from app.build.layout import SEARCH
from app.languages import LANGS
from app.search import export
from app.search.answer import Answer, Hit, Searcher, read_searcher
from app.web import assets
from tests.built import built_site

Row = dict[str, Any]
"""What is compared of an answer."""
START = """async ([langs, texts]) => {
  const load = (name) => import(`/js/core/search/${name}.js`)
  const [{ readIndex, addTexts }, { QueryReader }, { Searcher, addressOf }] =
    await Promise.all(['book', 'candidates', 'answer'].map(load))
  const fetched = async (kind, lang) => (await fetch(`/o/${kind}.${lang}.json`)).json()
  const readers = new Map()
  for (const lang of langs) {
    const { stemmer } = await import(`/js/stemmers/${lang}.js`)
    const indexed = readIndex(await fetched('search', lang))
    if (texts) addTexts(indexed, await fetched('texts', lang))
    readers.set(lang, new QueryReader(indexed, stemmer))
  }
  const searcher = new Searcher(readers)
  const shown = (hit, lang) => [addressOf(hit, lang), hit.lang, hit.score, hit.page.title,
    hit.ownTitle, hit.heading, hit.snippet.map(({ text, marked }) => [text, marked])]
  window.ask = ([lang, queries]) => JSON.stringify(queries.map((typed) => {
    const answer = searcher.search(typed, lang)
    const list = (hits) => hits.map((hit) => shown(hit, lang))
    return {
      ...answer,
      hits: list(answer.hits),
      corrections: answer.corrections.map(({ typed, meant }) => [typed, meant]),
      others: [...answer.others].map(([other, hits]) => [other, list(hits)]),
    }
  }))
}"""


@lru_cache(maxsize=1)
def real_searcher() -> Searcher:
    """Return the server's engine with the real content, as a server reads it."""
    return read_searcher(built_site() / SEARCH)


@pytest.fixture(scope="session")
def searcher() -> Searcher:
    """The server's engine with the real content."""
    return real_searcher()


@pytest.fixture(scope="module")
def device(browser: Browser, modules: str) -> Iterator["Device"]:
    """The device's engine with the real content, as the browser has it."""
    page = browser.new_page()
    yield Device(page, modules, real_searcher())
    page.close()


class Device:
    """A tab with the engine; `changes` are made in a module before it is loaded."""

    def __init__(
        self,
        page: Page,
        address: str,
        searcher: Searcher,
        *,
        langs: Sequence[str] = LANGS,
        texts: bool = True,
        changes: Mapping[str, tuple[str, str]] | None = None,
    ) -> None:
        self.page = page
        serve_stemmers(page)
        page.route("**/o/*.json", lambda route: _index(route, searcher))
        for module, (old, new) in (changes or {}).items():
            page.route(f"**/{module}", _changed(module, old, new))
        page.goto(address)
        page.evaluate(START, [langs, texts])

    def ask(self, lang: str, queries: Sequence[str]) -> list[Row]:
        """Return the answers to some queries, all in one go."""
        answers: list[Row] = json.loads(self.page.evaluate("window.ask", [lang, queries]))
        return answers


def serve_stemmers(page: Page) -> None:
    """Serve the stemmers to a tab: they are joined, and no files of the static folder."""

    def serve(route: Route) -> None:
        name = "/".join(route.request.url.split("/")[3:])
        route.fulfill(body=assets.read(name), content_type=assets.TYPES[".js"])

    page.route("**/js/stemmers/*.js", serve)


def as_row(answer: Answer, lang: str) -> Row:
    """Return an answer of the server as the device tells its own."""
    return {
        "query": answer.query,
        "hits": [_shown(hit, lang) for hit in answer.hits],
        "corrections": [[each.typed, each.meant] for each in answer.corrections],
        "others": [
            [other, [_shown(hit, lang) for hit in hits]] for other, hits in answer.others.items()
        ],
        "othersFirst": answer.others_first,
        "danger": answer.danger,
        "missing": [],
    }


def _shown(hit: Hit, lang: str) -> list[Any]:
    pieces = [[piece.text, piece.marked] for piece in hit.snippet]
    shown = (hit.address(lang), hit.lang, hit.score, hit.page.title, hit.own_title, hit.heading)
    return [*shown, pieces]


def _index(route: Route, searcher: Searcher) -> None:
    kind, lang, _ = route.request.url.rpartition("/")[2].split(".")
    write = {"search": export.search_json, "texts": export.texts_json}[kind]
    route.fulfill(body=write(searcher.indexes[lang]), content_type="application/json")


def _changed(module: str, old: str, new: str) -> Callable[[Route], None]:
    text = assets.read(module).decode()
    assert old in text, f"{module} has no {old!r}: the test changes nothing"
    body = text.replace(old, new)
    return lambda route: route.fulfill(body=body, content_type=assets.TYPES[".js"])
