"""The device's engine in a Chromium against the server's: the same answers, to the last digit."""

import pytest
from playwright.sync_api import Page

from app.languages import LANGS
from app.search.analysis import Analyser, fold
from app.search.answer import Searcher
from tests.search import golden
from tests.search.typist import typist
from tests.searching import Device, as_row

pytestmark = [pytest.mark.browser, pytest.mark.long]

QUERIES = 4000
WITH_A_HIT = 0.8
STEM_ALL = """async ([lang, words]) => {
  const { stemmer } = await import(`/js/stemmers/${lang}.js`)
  return words.map((word) => stemmer.stemWord(word))
}"""


@pytest.mark.parametrize("lang", LANGS)
def test_4000_random_queries(lang: str, device: Device, searcher: Searcher) -> None:
    typing = typist(searcher, lang)
    queries = [typing.query() for _ in range(QUERIES)]
    rows = [as_row(searcher.search(query, lang), lang) for query in queries]
    answers = device.ask(lang, queries)
    differing = [
        (query, [(key, answer[key], row[key]) for key in row if answer[key] != row[key]])
        for query, answer, row in zip(queries, answers, rows, strict=True)
        if answer != row
    ]
    assert not differing, f"{len(differing)} differ, the first: {differing[0]}"
    # Parity of empty lists would prove little.
    for what, share in {"hits": WITH_A_HIT, "corrections": 0.1, "others": 0.02}.items():
        assert sum(bool(row[what]) for row in rows) >= share * QUERIES, what
    assert {True, False} == {row["danger"] for row in rows}


@pytest.mark.parametrize("lang", LANGS)
def test_golden_queries(lang: str, device: Device) -> None:
    assert golden_of(device, lang) == golden.read(lang)


def test_one_boost_changed_is_noticed(page: Page, modules: str, searcher: Searcher) -> None:
    """The test of the tests above."""
    change = {"js/core/search/ranking.js": ("BOOSTS = [3, 2, 1, 1]", "BOOSTS = [3, 2.1, 1, 1]")}
    changed = Device(page, modules, searcher, changes=change)
    for lang in LANGS:
        assert golden_of(changed, lang) != golden.read(lang)


def golden_of(device: Device, lang: str) -> dict[str, golden.Hits]:
    """What the device answers to the golden queries."""
    queries = golden.queries(lang)
    found = map(golden.hits_of, device.ask(lang, queries))
    return dict(zip(queries, found, strict=True))


@pytest.mark.parametrize("lang", LANGS)
def test_stems_every_word_of_the_site(lang: str, device: Device, searcher: Searcher) -> None:
    forms = [each.book.forms for each in searcher.indexes.values()]
    words = sorted({fold(form) for each in forms for found in each.values() for form in found})
    analyser = Analyser(lang, frozenset())
    assert len(words) > 8000
    assert device.page.evaluate(STEM_ALL, [lang, words]) == [analyser.term(word) for word in words]


def test_names_the_languages_that_it_lacks(page: Page, modules: str, searcher: Searcher) -> None:
    alone = Device(page, modules, searcher, langs=("nl",))
    known, foreign = alone.ask("nl", ["mensenhandel", "Zeugnisverweigerungsrecht"])
    assert known["missing"] == []
    assert foreign["missing"] == ["fr", "en", "de"]
    assert foreign["others"] == []


def test_finds_before_the_sentences_are_there(page: Page, modules: str, searcher: Searcher) -> None:
    early = Device(page, modules, searcher, texts=False)
    (answer,) = early.ask("fr", ["victime"])
    row = as_row(searcher.search("victime", "fr"), "fr")
    assert any(pieces for *_, pieces in row["hits"])
    assert answer["hits"] == [[*shown, []] for *shown, _ in row["hits"]]
