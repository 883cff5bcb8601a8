"""Whom to call, service by service."""

from collections.abc import Callable
from xml.etree.ElementTree import Element

import pytest
from flask.testing import FlaskClient

from app.languages import LANGS
from app.library.model import Library
from app.web import labels
from tests.strict import one, text

Page = Callable[[str], Element]


def calls(tree: Element) -> list[str | None]:
    """What the call buttons of a page dial, in order."""
    main = one(tree, ".//main")
    return [a.get("href") for a in main.iter("a") if "call" in a.get("class", "").split()]


def test_index_lists_what_has_a_card(page: Page) -> None:
    links = [a.get("href") for a in one(page("/nl/contacts/"), ".//main").iter("a")]
    assert "/nl/contacts/wheel-house" in links
    assert "/nl/contacts/prosecutors" in links
    assert "/nl/contacts/prosecutor-north" not in links


def test_index_shows_confirmed_numbers_only(page: Page) -> None:
    rows = [text(li) for li in page("/en/contacts/").iter("li")]
    assert "Wheel House 02 000 00 01" in rows
    assert "Spoke House" in rows


def test_a_confirmed_number_is_a_call(page: Page) -> None:
    assert calls(page("/nl/contacts/wheel-house")) == ["tel:+3220000001"]


def test_a_probable_number_is_text_with_a_mark(page: Page) -> None:
    tree = page("/nl/contacts/wheel-house")
    assert "0400 00 00 01" in text(one(tree, ".//main"))
    assert "tel:+32400000001" not in {a.get("href") for a in tree.iter("a")}
    assert tree.find(".//main//p[@class='mark probable']") is not None


def test_an_unconfirmed_number_is_not_shown(client: FlaskClient, library: Library) -> None:
    for lang in LANGS:
        for path in ("contacts/", "contacts/spoke-house", "steps/police/adult-eu", "places"):
            assert "02 000 00 03" not in client.get(f"/{lang}/{path}").get_data(as_text=True)


def test_without_a_certain_number_there_is_nothing_to_call(page: Page) -> None:
    tree = page("/nl/contacts/spoke-house")
    assert calls(tree) == []
    assert "/nl/contacts/spoke-house.vcf" not in {a.get("href") for a in tree.iter("a")}


def test_what_to_do_when_nobody_answers(page: Page) -> None:
    numbers = one(page("/nl/contacts/wheel-house"), ".//main/p[@class='quiet']/a[1]/..")
    assert [a.get("href") for a in numbers.iter("a")] == ["tel:+3220000000", "tel:901"]
    for own in ("stop-trafficking-line", "police-101", "emergency-112"):
        assert page(f"/nl/contacts/{own}").find(".//main/p[@class='quiet']/a") is None


@pytest.mark.parametrize(
    ("lang", "hours"),
    [
        ("en", "Mon–Fri 09:00–12:30, every day 13:00–17:30 (as stated in 2025)"),
        ("nl", "ma–vr 09:00–12:30, elke dag 13:00–17:30 (zoals vermeld in 2025)"),
    ],
)
def test_hours_come_from_data(lang: str, hours: str, page: Page) -> None:
    facts = one(page(f"/{lang}/contacts/wheel-house"), ".//dl[@class='facts section']")
    assert text(facts.findall("dd")[0]) == hours


def test_a_name_of_ours_is_said_to_be_ours(page: Page) -> None:
    words = "This name is our translation."
    assert words in text(page("/en/contacts/stop-trafficking-line"))
    assert words not in text(page("/en/contacts/wheel-house"))


@pytest.mark.parametrize("slug", ["prosecutors", "labour-auditors", "judicial-police"])
def test_a_page_of_a_kind_lists_its_offices(slug: str, page: Page) -> None:
    offices = page(f"/fr/contacts/{slug}").findall(".//section[@aria-labelledby='offices']//li")
    assert len(offices) == (1 if slug == "labour-auditors" else 2)


@pytest.mark.parametrize("slug", ["nobody", "prosecutor-north", "wheel-house/", "wheel-house.txt"])
def test_no_other_card(slug: str, client: FlaskClient) -> None:
    assert client.get(f"/nl/contacts/{slug}").status_code == 404


def test_vcard(client: FlaskClient) -> None:
    answer = client.get("/nl/contacts/wheel-house.vcf")
    lines = answer.get_data(as_text=True).split("\r\n")
    assert answer.content_type == "text/vcard; charset=utf-8"
    assert (lines[0], lines[1], lines[-2:]) == ("BEGIN:VCARD", "VERSION:4.0", ["END:VCARD", ""])
    assert "FN;LANGUAGE=nl:Wielhuis" in lines
    assert "TEL;VALUE=uri;TYPE=work,voice:tel:+3220000001" in lines
    assert "SOURCE:https://relais.example/nl/contacts/wheel-house.vcf" in lines
    assert not [line for line in lines if "400000001" in line], "a probable number"


@pytest.mark.parametrize("slug", ["spoke-house", "prosecutor-north", "nobody", "prosecutors"])
def test_no_vcard_without_a_certain_number(slug: str, client: FlaskClient) -> None:
    assert client.get(f"/nl/contacts/{slug}.vcf").status_code == 404


def test_every_kind_of_service_has_its_word(library: Library) -> None:
    assert {each.kind for each in library.contacts.values()} <= set(labels.CONTACT_KIND)
