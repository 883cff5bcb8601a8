"""The whole answer: the other languages, corrections, danger."""

import pytest

from app.search.answer import MOST_OF_OTHERS, Answer, Searcher, is_danger
from app.search.query import Word
from tests.unit.search.small_site import small_site

FR = {
    "guides/wages": [("Salaires", "", "Le patron ne paie pas le salaire.")],
    "steps/safety": [("Sécurité", "", "Cherchez un endroit sûr.")],
    **{f"cases/{n}": [(f"Affaire {n}", "", "Le salaire, encore.")] for n in range(4)},
}
NL = {
    "guides/wages": [("Lonen", "", "De baas betaalt het loon niet.")],
    "steps/safety": [("Veiligheid", "", "Zoek een veilige plaats.")],
    **{f"cases/{n}": [(f"Zaak {n}", "", "Het slachtoffer, opnieuw.")] for n in range(9)},
}


@pytest.fixture(scope="module")
def searcher() -> Searcher:
    danger = ["secours"]
    return Searcher(
        {
            "fr": small_site("fr", FR, stop_words=["le", "ne", "pas"], danger_words=danger),
            "nl": small_site("nl", NL, stop_words=["de", "het", "een"], danger_words=danger),
        }
    )


def keys(answer: Answer) -> list[str]:
    return [hit.page.key for hit in answer.hits]


def test_own_language_alone_where_it_answers(searcher: Searcher) -> None:
    answer = searcher.search("salaire", "fr")
    assert keys(answer)[0] == "guides/wages"
    assert len(answer.hits) == 5
    assert answer.others == {}


def test_the_official_word_of_another_language(searcher: Searcher) -> None:
    answer = searcher.search("slachtoffer", "fr")
    assert answer.hits == ()
    assert [*answer.others] == ["nl"]
    hits = answer.others["nl"]
    assert len(hits) == MOST_OF_OTHERS
    assert (hits[0].lang, hits[0].page.title, hits[0].own_title) == ("nl", "Zaak 0", "Affaire 0")
    assert hits[0].address("fr") == "/fr/cases/0"


def test_few_pages_and_those_of_another_language_that_are_not_among_them(
    searcher: Searcher,
) -> None:
    answer = searcher.search("loon salaire", "nl")
    assert keys(answer) == ["guides/wages"]
    assert not answer.others_first
    assert [hit.page.key for hit in answer.others["fr"]] == [f"cases/{n}" for n in range(4)]


def test_other_languages_first_where_half_the_words_are_unknown(searcher: Searcher) -> None:
    answer = searcher.search("slachtoffer opnieuw salaire", "fr")
    assert answer.others_first
    assert answer.all_hits[0].lang == "nl"


def test_a_slip_is_forgiven_in_another_language_last(searcher: Searcher) -> None:
    answer = searcher.search("slachtofer", "fr")
    assert answer.hits == ()
    assert [*answer.others] == ["nl"]


def test_a_correction_is_the_nearest_word(searcher: Searcher) -> None:
    (correction,) = searcher.search("salairr", "fr").corrections
    assert (correction.typed, correction.meant) == ("salairr", "salaire")


@pytest.mark.parametrize("query", ["", "???", "qwrtz", "помощь"])
def test_nothing_found(query: str, searcher: Searcher) -> None:
    answer = searcher.search(query, "fr")
    assert (answer.hits, answer.others, answer.danger) == ((), {}, False)


def test_danger_in_any_language(searcher: Searcher) -> None:
    assert searcher.search("au secours", "nl").danger
    assert not searcher.search("au salaire", "nl").danger


@pytest.mark.parametrize(
    ("typed", "danger"),
    [("danger", True), ("dnager", True), ("dnagre", False), ("help", True), ("hlep", False)],
)
def test_one_slip_in_a_long_word_of_danger(typed: str, danger: bool) -> None:
    assert is_danger([Word(typed, typed, typed)], ["danger", "help"]) is danger


def test_addresses(searcher: Searcher) -> None:
    (hit,) = searcher.search("sécurité", "fr").hits
    assert hit.address("fr") == "/fr/steps/#safety"
