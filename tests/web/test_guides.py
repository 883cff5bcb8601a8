"""One subject a page."""

import re
from collections.abc import Callable
from xml.etree.ElementTree import Element

import pytest
from flask.testing import FlaskClient

from tests.strict import one, text

Page = Callable[[str], Element]
GUIDE = "/nl/guides/care"
IDS = re.compile(r"[PIM]-\w+")


def test_index(page: Page) -> None:
    section = one(page("/nl/guides/"), ".//main/section")
    assert text(one(section, "p[@role='heading']")) == "Met de persoon"
    link = one(section, "ul[@class='rows']/li/a")
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
    sources = [text(li) for li in proof.findall("ul/li")]
    assert [source.split(",")[0] for source in sources] == [
        "Handbook of the workshop",
        "A study of wheels",
    ]
    assert "read in a copy" in sources[1]


def test_a_table_keeps_its_alignment_as_a_class(page: Page) -> None:
    cells = page(GUIDE).findall(".//table/tbody/tr/td")
    assert "align-right" in cells[1].get("class", "")
    assert [th.get("scope") for th in page(GUIDE).iter("th")] == ["col", "col"]


def test_a_source_stands_once_and_names_what_it_bears(page: Page) -> None:
    for block in (e for e in page(GUIDE).iter("section") if e.get("data-claims")):
        lines = [text(li) for li in block.findall("details/ul/li")]
        assert len(set(lines)) == len(lines)
        named = {
            name for li in block.findall("details/ul/li/span") for name in IDS.findall(text(li))
        }
        assert named == set(block.get("data-claims", "").split())
    doubtful = one(page("/en/guides/care"), ".//section[@id='b-helmet']/details/ul/li/span")
    assert text(doubtful) == "P-003 (probable)"


@pytest.mark.parametrize("slug", ["nothing", "Care", "care/", "status", "quick-check"])
def test_no_other_guide(slug: str, client: FlaskClient) -> None:
    assert client.get(f"/nl/guides/{slug}").status_code == 404
