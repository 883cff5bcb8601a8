"""One subject a page."""

from collections.abc import Callable
from xml.etree.ElementTree import Element

import pytest
from flask.testing import FlaskClient

from tests.strict import one, text

Page = Callable[[str], Element]
GUIDE = "/nl/guides/care"


def test_index(page: Page) -> None:
    link = one(page("/nl/guides/"), ".//main/ul[@class='rows']/li/a")
    assert link.get("href") == GUIDE
    assert text(link.find("span/small")) == "Controles, termijnen en openingsuren."


def test_blocks_in_order_with_claims(page: Page) -> None:
    blocks = [e for e in page(GUIDE).iter("section") if e.get("id", "").startswith("b-")]
    found = [(block.get("id"), block.get("data-claims")) for block in blocks]
    assert found == [("b-checks", "P-001"), ("b-opening", "P-002"), ("b-helmet", "P-003")]


def test_a_probable_block_has_the_mark(page: Page) -> None:
    tree = page("/en/guides/care")
    marked = [b.get("id") for b in tree.iter("section") if b.find("p[@class='mark probable']")]
    assert marked == ["b-helmet"]
    assert "Not certain: ask the centre." in text(one(tree, ".//section[@id='b-helmet']"))


def test_sources_of_a_double_stand_with_the_claim(page: Page) -> None:
    proof = one(page("/en/guides/care"), ".//section[@id='b-opening']/details")
    sources = [text(li) for li in proof.findall("ul/li/ul/li")]
    assert [source.split(",")[0] for source in sources] == [
        "Handbook of the workshop",
        "A study of wheels",
    ]
    assert "read in a copy" in sources[1]


def test_a_table_keeps_its_alignment_as_a_class(page: Page) -> None:
    cells = page(GUIDE).findall(".//table/tbody/tr/td")
    assert "align-right" in cells[1].get("class", "")
    assert [th.get("scope") for th in page(GUIDE).iter("th")] == ["col", "col"]


def test_a_statement_of_the_register_is_in_english(page: Page) -> None:
    statement = one(page(GUIDE), ".//section[@id='b-helmet']/details/ul/li/span[@lang]")
    assert (statement.get("lang"), text(statement)) == (
        "en",
        "A helmet is lent for the journey home.",
    )


@pytest.mark.parametrize("slug", ["nothing", "Care", "care/", "status", "quick-check"])
def test_no_other_guide(slug: str, client: FlaskClient) -> None:
    assert client.get(f"/nl/guides/{slug}").status_code == 404
