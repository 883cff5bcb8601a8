"""How a word may be read, and how surely."""

import pytest

from app.search import candidates
from app.search.candidates import BEGUN, EXACT, JOINED, SLIPS, SPLIT, SYNONYM, QueryReader, Reading
from app.search.query import words_of
from tests.unit.search.small_site import small_site

PAGES = {
    "guides/one": [("Mensenhandel", "", "slachtoffer slachtoffers paspoort website fiets")],
    "guides/two": [("Werk", "", "werkgever werknemer paspoort handel mensen rechten")],
    "guides/three": [("Rechten", "", "verblijfsvergunning paspoort pasfoto loon")],
}
READER = QueryReader(
    small_site("nl", PAGES, synonyms={"baas": "werkgever", "pascontrole grens": "paspoort"})
)


def read(query: str, forgiving: bool = True) -> list[Reading]:
    return READER.read(words_of(query, READER.analyser), forgiving)


def weights(reading: Reading) -> dict[tuple[str, ...], float]:
    return {candidate.terms: candidate.weight for candidate in reading.candidates}


@pytest.mark.parametrize(
    ("query", "terms", "weight"),
    [
        ("paspoort", "paspoort", EXACT),
        ("slachtoffers", "slachtoffer", EXACT),
        ("web site", "website", JOINED),
        ("baas", "werkgever", SYNONYM),
        ("grens pascontrole", "paspoort", SYNONYM),
        ("verb", "verblijfsvergunning", BEGUN),
        ("mensenrechten", "mensen rechten", SPLIT),
        ("vergunning", "verblijfsvergunning", SPLIT),
        ("pasport", "paspoort", SLIPS[0]),
        ("slahctoffr", "slachtoffer", SLIPS[1]),
        ("verblijfsvregu", "verblijfsvergunning", SLIPS[0]),
        ("baspoort", "paspoort", SLIPS[0]),
    ],
)
def test_a_way_to_read_it(query: str, terms: str, weight: float) -> None:
    made = tuple(READER.analyser.term(term) for term in terms.split())
    assert weights(read(query)[0])[made] == weight


@pytest.mark.parametrize(
    ("query", "why"),
    [
        ("pascontrole", "half a synonym"),
        ("grens", "the other half"),
        ("ve", "two letters are no beginning"),
        ("verb paspoort", "only the last word is still being typed"),
        ("fitz", "two slips in a short word"),
        ("lon", "a slip in three letters"),
        ("xxxxxxxx", "like nothing"),
    ],
)
def test_no_way_to_read_it(query: str, why: str) -> None:
    assert read(query)[0].candidates == (), why


def test_what_is_known_is_not_taken_for_a_slip() -> None:
    (reading,) = read("handel")
    assert {*weights(reading)} == {("handel",)}
    assert (reading.sure, reading.corrected) == (True, "")


def test_a_slip_is_corrected_with_the_word_of_the_site() -> None:
    (reading,) = read("slachtofer")
    assert (reading.sure, reading.corrected) == (False, "slachtoffer")


def test_what_is_explained_is_not_corrected() -> None:
    (reading,) = read("paspoor")
    assert weights(reading)[("paspoort",)] == SLIPS[0]
    assert (reading.sure, reading.corrected) == (True, "")


def test_unforgiving() -> None:
    (reading,) = read("pasport", forgiving=False)
    assert reading == Reading(reading.word, (), sure=False)


def test_beginnings_are_few_and_the_frequent_ones_first(monkeypatch: pytest.MonkeyPatch) -> None:
    assert [*weights(read("pas")[0])] == [("paspoort",), ("pasfoto",)]
    monkeypatch.setattr(candidates, "MOST_BEGUN", 1)
    assert [*weights(read("pas")[0])] == [("paspoort",)]


def test_the_nearest_are_first_and_few(monkeypatch: pytest.MonkeyPatch) -> None:
    near = {"guides/one": [("x", "", "handel handen handig")]}
    reader = QueryReader(small_site("en", near))
    (reading,) = reader.read(words_of("handek", reader.analyser), forgiving=True)
    assert {*weights(reading).values()} == {SLIPS[0]}
    monkeypatch.setattr(candidates, "MOST_SLIPS", 1)
    (fewer,) = reader.read(words_of("handek", reader.analyser), forgiving=True)
    assert fewer.candidates == reading.candidates[:1]
