"""The place finder against the table that the script is held to as well."""

import json
from pathlib import Path

import pytest

from app.places.finder import Finding, Municipality, clean, find, fold
from tests.places import municipalities

CASES = json.loads(Path("tests/cases/places.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def places() -> list[Municipality]:
    return municipalities()


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['why']}: {case['query'][:30]!r}")
def test_finds_what_the_table_says(case: dict, places: list[Municipality]) -> None:
    found = find(case["query"], places)
    assert found == Finding(case["kind"], tuple(case["matches"]), case["corrected"])


def test_every_name_finds_its_municipality(places: list[Municipality]) -> None:
    lost = [
        (place.nis, name)
        for place in places
        for name in place.search_names
        if place.nis not in find(name, places).matches
    ]
    assert lost == []


def test_every_postcode_finds_its_municipality(places: list[Municipality]) -> None:
    lost = [
        (place.nis, postcode)
        for place in places
        for postcode in place.postcodes
        if place.nis not in find(postcode, places).matches
    ]
    assert lost == []


def test_names_that_two_places_share_are_both_shown() -> None:
    twins = [Municipality(nis, "zone", ("Hove",), ("Hove",), ()) for nis in ("2", "1")]
    assert find("hove", twins) == Finding("several", ("1", "2"))


def test_slips_at_the_same_distance_are_both_shown() -> None:
    near = [
        Municipality(str(n), "zone", (name,), (name,), ())
        for n, name in enumerate(["Balen", "Baden"])
    ]
    assert find("baten", near) == Finding("several", ("0", "1"), corrected=True)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Braine-l’Alleud", "braine l alleud"),
        ("GROẞ Œuvre", "gross oeuvre"),
        ("  ’s-Gravenbrakel ", "s gravenbrakel"),
        ("Genepiën", "genepien"),
        ("مرحبا", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_clean_drops_the_unseen_before_it_cuts() -> None:
    assert clean("\u202eNa\u200bmur\tx" + "y" * 80) == "Namur x" + "y" * 53
