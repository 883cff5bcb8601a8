"""What to do, by role and person."""

from collections.abc import Callable
from xml.etree.ElementTree import Element

import pytest
from flask.testing import FlaskClient

from app.languages import LANGS
from tests.strict import ids, one, text

Page = Callable[[str], Element]


def stations(tree: Element) -> list[str]:
    """The ids of the stations of a page, in order."""
    return [str(li.get("id")) for li in one(tree, ".//ol[@class='relay section']")]


@pytest.mark.parametrize(
    ("role", "person", "expected"),
    [
        ("police", "adult-eu", ["b-look-guard", "b-repair-grown-up"]),
        ("health", "adult-eu", ["b-look-nurse", "b-repair-grown-up"]),
        ("health", "minor-belgian", ["b-look-nurse", "b-repair-child"]),
        ("inspector", "diplomatic-staff", ["b-look-guard", "b-repair-grown-up"]),
    ],
)
def test_exactly_the_steps_of_the_cell(
    role: str, person: str, expected: list[str], page: Page
) -> None:
    for lang in LANGS:
        assert stations(page(f"/{lang}/steps/{role}/{person}")) == expected


def test_a_circumstance_stands_in_its_own_section(page: Page) -> None:
    adult = one(page("/en/steps/police/adult-eu"), ".//section[@id='declines-help']")
    assert text(one(adult, "p[@role='heading']")) == "If the person declines help"
    assert page("/en/steps/police/minor-belgian").find(".//section[@id='declines-help']") is None


def test_every_block_carries_claims_and_sources(page: Page) -> None:
    tree = page("/nl/steps/police/adult-eu")
    for block in (e for e in tree.iter() if e.get("id", "").startswith("b-")):
        borne = block.findall(".//details[@class='proof']/ul/li/span")
        named = {name.split()[0] for each in borne for name in text(each).split(", ")}
        assert named == set(block.get("data-claims", "").split())


def test_the_foot_has_the_earliest_review(page: Page) -> None:
    edition = text(one(page("/en/steps/police/adult-eu"), ".//p[@class='edition quiet']"))
    assert "checked on 1 March 2026, to be checked again before 1 September 2026" in edition


def test_a_doubtful_number_is_no_link(page: Page) -> None:
    block = one(page("/nl/steps/police/adult-eu"), ".//li[@id='b-repair-grown-up']")
    assert "Spaakhuis" in text(block)
    assert "tel:+3220000002" not in {a.get("href") for a in block.iter("a")}


def test_index_shows_each_step_whole(page: Page) -> None:
    tree = page("/nl/steps/")
    found = ids(tree)
    assert {"look", "repair", "declines-help"} <= set(found)
    assert {"role-police", "role-inspector", "role-health"} <= set(found)
    links = {a.get("href") for a in tree.iter("a")}
    assert len([link for link in links if str(link).startswith("/nl/steps/police/")]) == 8


def test_index_names_claims_without_their_sources(page: Page) -> None:
    tree = page("/nl/steps/")
    assert tree.find(".//details") is None
    assert "P-002" in text(one(tree, ".//section[@id='b-repair-grown-up']"))


@pytest.mark.parametrize(
    "cell", ["guardian/adult-eu", "police/nobody", "police", "police/adult-eu/"]
)
def test_no_other_cell(cell: str, client: FlaskClient) -> None:
    assert client.get(f"/nl/steps/{cell}").status_code == 404
