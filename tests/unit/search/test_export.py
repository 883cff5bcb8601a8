"""The file of the device holds what the index holds: read here as its documentation says."""

import hashlib
import json
from dataclasses import replace
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.search.export import FORMAT, SNOWBALL, front_coded, named, search_json, texts_json
from app.search.model import FIELDS, Indexed
from tests.unit.search.small_site import small_site

LONG = "donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaften"
PAGES = {
    "guides/one": [
        ("Menschenhandel", "", "Opfer Opfern opferte Häuser Haus Haus | gezählt"),
        ("Zweitens", "Kopf", f"Opfer {LONG} {LONG}s " + "Lohn " * 40),
    ],
    "steps/two": [("Straße", "", "Lohn ging gegangen")],
}


@pytest.fixture(scope="module")
def indexed() -> Indexed:
    synonyms = {"chef firma": "lohn", "gehalt": "lohn haus"}
    words = {"stop_words": ["der", "die"], "danger_words": ["gefahr", "hilfe"]}
    return small_site("de", PAGES, synonyms=synonyms, **words)


@pytest.fixture(scope="module")
def file(indexed: Indexed) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(search_json(indexed))
    return data


def terms_in(coded: str) -> list[str]:
    found: list[str] = [""]
    for each in coded.split():
        found.append(found[-1][: int(each[0], 36)] + each[1:])
    return found[1:]


def forms_in(coded: str, term: str) -> tuple[str, ...]:
    return tuple(
        each[1:] if each[0] == "*" else term[: len(term) - int(each[0], 36)] + each[1:]
        for each in coded.split()
    )


def places_in(coded: str) -> dict[tuple[int, int], int]:
    """By section and field, how often."""
    found, numbers, place = {}, iter(ord(each) - 0x5D for each in coded), 0
    for step in numbers:
        place += step // 2
        found[divmod(place, len(FIELDS))] = next(numbers) if step % 2 else 1
    return found


def test_says_what_it_is(file: dict[str, Any]) -> None:
    assert (file["format"], file["snowball"], file["lang"]) == (FORMAT, SNOWBALL, "de")


def test_terms_and_postings(file: dict[str, Any], indexed: Indexed) -> None:
    terms = terms_in(file["terms"])
    coded = file["postings"].split("!")
    expected = {
        term: {(s, n): often for s, four in found for n, often in enumerate(four) if often}
        for term, found in indexed.postings.terms.items()
    }
    assert dict(zip(terms, map(places_in, coded), strict=True)) == expected
    assert max(often for places in expected.values() for often in places.values()) == 40
    assert file["lengths"] == [number for four in indexed.postings.lengths for number in four]
    assert file["usual"] == indexed.postings.usual


def test_forms(file: dict[str, Any], indexed: Indexed) -> None:
    terms = terms_in(file["terms"])
    pairs = zip(terms, file["forms"].split("|"), strict=True)
    found = {term: forms_in(coded, term) for term, coded in pairs}
    assert found == indexed.book.forms
    assert any(len(term) > 70 for term in found)


def test_pages_and_sections(file: dict[str, Any]) -> None:
    assert file["pages"] == [
        ["guides/one", "Menschenhandel", ["", "", "", "Kopf"]],
        ["steps/two", "Straße", ["", ""]],
    ]


def test_words(file: dict[str, Any]) -> None:
    assert file["synonyms"] == ["chef firma=lohn", "gehalt=haus lohn"]
    assert (file["stop"], file["danger"]) == ("der die", "gefahr hilfe")


def test_texts(indexed: Indexed) -> None:
    data = json.loads(texts_json(indexed))
    assert (data["format"], data["lang"]) == (FORMAT, "de")
    assert data["texts"] == [[*section.text] for section in indexed.book.sections]


def test_a_sentence_met_again_is_a_number(indexed: Indexed) -> None:
    texts = ((), ("Eins.", "Zwei."), ("Zwei.", "Drei.", "Zwei."), ("Drei.",))
    first, *_ = indexed.book.sections
    sections = tuple(msgspec.structs.replace(first, text=text) for text in texts)
    book = msgspec.structs.replace(indexed.book, sections=sections)
    data = json.loads(texts_json(replace(indexed, book=book)))
    assert data["texts"] == [[], ["Eins.", "Zwei."], [1, "Drei.", 1], [2]]


def test_the_address_names_the_content() -> None:
    digest = hashlib.sha256(b"{}").hexdigest()
    assert named("search", "fr", b"{}") == f"/o/search.fr.{digest[:12]}.json"


@given(st.lists(st.text("abc9þ", min_size=1, max_size=80), unique=True).map(sorted))
def test_any_sorted_terms(terms: list[str]) -> None:
    assert terms_in(front_coded(terms)) == terms
