"""The engine of the device against the table that the server is held to as well."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Error, Page

from app.search.export import FORMAT, SNOWBALL
from tests.searching import serve_stemmers

pytestmark = pytest.mark.browser

CASES = json.loads(Path("tests/cases/search.json").read_text(encoding="utf-8"))
ANSWER_ALL = """async (cases) => {
  const load = (name) => import(`/js/core/search/${name}.js`)
  const { Analyser, fold, tokens } = await load('analysis')
  const { isDanger } = await load('answer')
  const { split } = await load('compounds')
  const { clean, wordsOf } = await load('query')
  const { Highlighter } = await load('snippets')
  const stemmers = {}
  for (const lang of ['fr', 'nl', 'en', 'de']) {
    stemmers[lang] = (await import(`/js/stemmers/${lang}.js`)).stemmer
  }
  const listed = (text) => new Set(text.split(' ').filter(Boolean))
  const analyser = ({ lang = 'en', stop = '' }) => new Analyser(lang, listed(stop), stemmers[lang])
  const calls = {
    tokens: ({ text, lang }) => tokens(text, lang).map((token) => token.surface),
    fold: ({ text }) => fold(text),
    terms: (each) => {
      const made = analyser(each)
      return made.words(each.text).map(({ surface }) => made.term(surface))
    },
    words: (each) =>
      wordsOf(clean(each.text), analyser(each)).map(({ folded, term }) => [folded, term]),
    clean: ({ text }) => clean(text),
    split: ({ word, known }) => split(word, listed(known)),
    snippet: (each) =>
      new Highlighter(analyser(each), listed(each.known))
        .snippet(each.sentences, listed(each.terms))
        .map(({ text, marked }) => (marked ? `[${text}]` : text)).join(''),
    danger: (each) => isDanger(wordsOf(each.text, analyser(each)), [...listed(each.danger)]),
  }
  return cases.map((each) => calls[each.call](each))
}"""
READ = "async (data) => { (await import('/js/core/search/book.js')).readIndex(data) }"


@pytest.fixture(scope="module")
def tab(browser: Browser, modules: str) -> Iterator[Page]:
    """A tab beside the modules."""
    page = browser.new_page()
    serve_stemmers(page)
    page.goto(modules)
    yield page
    page.close()


@pytest.fixture(scope="module")
def answers(tab: Page) -> list[Any]:
    """What the device makes of every case."""
    found: list[Any] = tab.evaluate(ANSWER_ALL, CASES)
    return found


@pytest.mark.parametrize(
    ("number", "case"),
    [*enumerate(CASES)],
    ids=[f"{case['call']}: {case['why']}" for case in CASES],
)
def test_does_what_the_table_says(number: int, case: dict[str, Any], answers: list[Any]) -> None:
    assert answers[number] == case["expected"]


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"format": FORMAT + 1}, f"format {FORMAT + 1}, this page knows {FORMAT}"),
        ({"snowball": "2.2.0"}, f"snowball 2.2.0, this page knows {SNOWBALL}"),
    ],
)
def test_refuses_what_it_does_not_know(changed: dict[str, Any], message: str, tab: Page) -> None:
    data = {"format": FORMAT, "snowball": SNOWBALL, **changed}
    with pytest.raises(Error, match=message):
        tab.evaluate(READ, data)
