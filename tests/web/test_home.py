"""The first page, and the way to it."""

from collections.abc import Callable
from xml.etree.ElementTree import Element

import pytest
from flask.testing import FlaskClient

from app.languages import LANGS
from tests.strict import text

Page = Callable[[str], Element]


def test_three_doors(page: Page) -> None:
    doors = page("/nl/").findall(".//ol[@class='relay doors']/li/a")
    found = [door.get("href") for door in doors]
    assert found == ["/nl/checklists/quick-check", "/nl/steps/", "/nl/places"]


def test_only_roles_with_steps(page: Page) -> None:
    rows = page("/en/").findall(".//section[@aria-labelledby='by-role']//a")
    assert [text(row) for row in rows] == ["Local police", "Social inspector", "Health worker"]
    assert rows[0].get("href") == "/en/steps/#role-police"


@pytest.mark.parametrize(
    ("asked", "given"),
    [
        ("", "fr"),
        ("nl", "nl"),
        ("nl-BE,nl;q=0.9,en;q=0.8", "nl"),
        ("de-AT", "de"),
        ("EN-us", "en"),
        ("it,es;q=0.9", "fr"),
        ("it,de;q=0.3", "de"),
        ("fr;q=0,nl;q=0.1", "nl"),
        ("*", "fr"),
        ("x" * 3000, "fr"),
        ('nl"><script>, en;q=oops', "fr"),
    ],
)
def test_root_chooses_among_four(asked: str, given: str, client: FlaskClient) -> None:
    answer = client.get("/", headers={"Accept-Language": asked})
    assert (answer.status_code, answer.headers["Location"]) == (302, f"/{given}/")
    assert answer.headers["Vary"] == "Accept-Language"
    assert answer.headers["Location"] in {f"/{lang}/" for lang in LANGS}
