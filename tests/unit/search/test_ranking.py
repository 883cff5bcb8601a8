"""Which page is best, and by how much."""

from math import log

import pytest

from app.search import ranking
from app.search.candidates import QueryReader
from app.search.model import Indexed
from app.search.query import words_of
from app.search.ranking import rank
from tests.unit.search.small_site import Pages, small_site

FILLER = "one two three"


def ranked(query: str, indexed: Indexed) -> list[tuple[str, float]]:
    """The pages that answer, with their scores."""
    reader = QueryReader(indexed)
    readings = reader.read(words_of(query, reader.analyser), forgiving=True)
    found = rank(readings, indexed)
    sections, pages = indexed.book.sections, indexed.book.pages
    return [(pages[sections[each.section].page].key, each.score) for each in found]


def order(query: str, pages: Pages) -> list[str]:
    return [key for key, _ in ranked(query, small_site("en", pages))]


def test_the_formula() -> None:
    """Of one section, in which a word has the mean length of its field: idf times the boost."""
    pages = {"guides/a": [(FILLER, FILLER, "passport")]}
    assert ranked("passport", small_site("en", pages)) == [("guides/a", round(log(4 / 3), 6))]


def test_a_title_weighs_more_than_a_head_than_a_text() -> None:
    pages = {
        "guides/text": [(FILLER, FILLER, "four five passport")],
        "guides/head": [(FILLER, "two passport four", FILLER)],
        "guides/title": [("two passport four", FILLER, FILLER)],
        "guides/none": [(FILLER, FILLER, FILLER)],
    }
    assert order("passport", pages) == ["guides/title", "guides/head", "guides/text"]


def test_a_rare_word_weighs_more() -> None:
    pages = {
        "guides/a": [(FILLER, "", "common")],
        "guides/b": [(FILLER, "", "rare")],
        "guides/c": [(FILLER, "", "common")],
    }
    assert order("common rare", pages)[0] == "guides/b"


def test_more_words_answered_weigh_more() -> None:
    pages = {
        "guides/title": [("wages two three", "", FILLER)],
        "guides/both": [(FILLER, "", "wages unpaid three")],
        "guides/other": [(FILLER, "", "unpaid two three")],
    }
    assert order("wages unpaid", pages)[0] == "guides/both"


def test_what_other_sections_answer_counts() -> None:
    pages = {
        "guides/one": [(FILLER, "", "wages"), (FILLER, "", "three")],
        "guides/both": [(FILLER, "", "wages"), (FILLER, "", "unpaid")],
        "guides/other": [(FILLER, "", "unpaid")],
    }
    assert order("wages unpaid", pages)[0] == "guides/both"


def test_a_page_once_by_its_best_section() -> None:
    sections = [(FILLER, "", "wages four"), (FILLER, "wages", "wages"), (FILLER, "", "wages")]
    indexed = small_site("en", {"guides/a": sections})
    reader = QueryReader(indexed)
    (found,) = rank(reader.read(words_of("wages", reader.analyser), forgiving=True), indexed)
    assert found.section == 1


def test_equals_in_the_order_of_the_sections() -> None:
    keys = [f"guides/{n}" for n in range(5)]
    assert order("wages", {key: [(FILLER, "", "wages")] for key in keys}) == keys


def test_a_list_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    pages = {f"guides/{n}": [(FILLER, "", "wages")] for n in range(ranking.MOST + 5)}
    assert len(order("wages", pages)) == ranking.MOST


def test_the_whole_title_is_better_than_a_part_of_it() -> None:
    pages = {
        "guides/longer": [("unpaid wages", "", FILLER)],
        "guides/whole": [("wages", "", f"{FILLER} wages")],
        "guides/other": [(FILLER, "", FILLER)],
    }
    scores = dict(ranked("wages", small_site("en", pages)))
    assert scores["guides/whole"] > ranking.WHOLE_TITLE * scores["guides/longer"]


@pytest.mark.parametrize("kind", [kind for kind, prior in ranking.PRIORS.items() if prior < 1])
def test_some_kinds_are_rarely_wanted_first(kind: str) -> None:
    pages = {f"{kind}/a": [(FILLER, "", "wages")], "guides/b": [(FILLER, "", "wages")]}
    assert order("wages", pages) == ["guides/b", f"{kind}/a"]


def test_a_beginning_weighs_no_more_than_the_word() -> None:
    """The longer word is rarer, and its rarity must not count."""
    pages = {
        "guides/longer": [(FILLER, "", "wagespaid")],
        **{f"guides/{n}": [(FILLER, "", "wages")] for n in range(8)},
        **{f"guides/none{n}": [(FILLER, "", FILLER)] for n in range(9)},
    }
    assert order("wage", pages)[-1] == "guides/longer"


def test_scores_are_rounded_to_a_millionth() -> None:
    pages = {
        "guides/a": [(FILLER, "", "wages paid")],
        "guides/b": [(FILLER, "", "wages unpaid six")],
    }
    scores = [score for _, score in ranked("wages paid", small_site("en", pages))]
    assert scores == [round(score, 6) for score in scores]
    assert len(set(scores)) == 2
