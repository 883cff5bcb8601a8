from collections import Counter

import pytest

from app.offline.pack import (
    Entry,
    PackError,
    in_packs,
    language_of,
    part_of,
    place_of,
    places,
    places_of,
)

HTML = "text/html; charset=utf-8"


def entry(address: str, body: str = "", kind: str = HTML) -> Entry:
    return Entry(address, kind, "no-cache", body)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("/fr/", True),
        ("/nl/guides/care", True),
        ("/de/contacts/wheel-house.vcf", True),
        ("/static/0123456789ab/relais.css", True),
        ("/static/0123456789ab/icon-192.png", False),
        ("/o/places.0123456789ab.json", True),
        ("/o/search.fr.0123456789ab.json", True),
        ("/o/c/0123.json", False),
        ("/sitemap.xml", False),
        ("/_errors/fr-404", False),
        ("/sw.js", False),
    ],
)
def test_what_belongs_to_a_pack(address: str, expected: bool) -> None:
    assert in_packs(address) is expected


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("/fr/", "fr/indexes"),
        ("/fr/checklists/", "fr/indexes"),
        ("/fr/places", "fr/site"),
        ("/fr/about/status", "fr/site"),
        ("/fr/steps/police/minor-alone-eu", "fr/steps/1"),
        ("/fr/steps/police/adult-eu", "fr/steps/1"),
        ("/fr/glossary", "fr/site"),
        ("/fr/contacts/payoke", "fr/contacts/1"),
        ("/fr/contacts/payoke.vcf", "fr/contacts/1"),
        ("/static/0123456789ab/js/main.js", "static"),
        ("/o/places.0123456789ab.json", "/o/places.0123456789ab.json"),
    ],
)
def test_places_are_fixed_by_the_address(address: str, place: str) -> None:
    assert place_of(address) == place


def test_the_parts_of_a_kind_are_all_used() -> None:
    found = Counter(part_of("contacts", f"service-{n}") for n in range(500))
    assert sorted(found) == [0, 1]
    assert max(found.values()) < 1.5 * min(found.values())


def test_an_added_page_moves_no_other() -> None:
    addresses = [f"/fr/contacts/{name}" for name in ("aa", "bb", "mm", "zz")]
    before = places(entry(each) for each in addresses)
    added = "/fr/contacts/ab"
    after = places(entry(each) for each in (*addresses, added))
    changed = [place for place in after if after[place] != before.get(place)]
    assert changed == [place_of(added)]


def test_an_address_twice_is_refused() -> None:
    with pytest.raises(PackError, match="/fr/guides/care: stands twice"):
        places([entry("/fr/guides/care"), entry("/fr/guides/care")])


def test_a_language_has_its_own_places_and_the_shared_ones() -> None:
    shared = [entry("/o/places.0.json"), entry("/static/0/relais.css")]
    everything = places([entry("/fr/"), entry("/nl/"), *shared])
    assert places_of("fr", everything) == ("fr/indexes", "/o/places.0.json", "static")
    assert language_of("/nl/") == "nl"
    assert language_of("/o/x.json") is None


def test_what_a_page_says_of_itself() -> None:
    page = entry("/fr/x", '<title>Freins – Relais</title><p data-main="0123abcd">')
    assert (page.title, page.version, page.is_page) == ("Freins", "0123abcd", True)
    card = entry("/fr/x.vcf", "<title>no</title>", "text/vcard; charset=utf-8")
    assert (card.title, card.version, card.is_page) == ("", "", False)
