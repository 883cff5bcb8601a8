"""The site about itself."""

from collections.abc import Callable
from xml.etree.ElementTree import Element

import pytest
from flask.testing import FlaskClient

from tests.strict import one, text

Page = Callable[[str], Element]


def test_index_in_order(page: Page) -> None:
    rows = one(page("/nl/about/"), ".//main/ul[@class='rows']").findall("li/a")
    assert [a.get("href") for a in rows] == ["/nl/about/status", "/nl/about/method-and-sources"]


def test_status_says_who_publishes(page: Page) -> None:
    notice = one(page("/en/about/status"), ".//main/p[@class='notice']")
    assert text(notice) == "This is a demonstration. No authority stands behind it."


def test_method_lists_every_source_that_was_read(page: Page) -> None:
    sources = one(page("/en/about/method-and-sources"), ".//main/details").findall("ul/li")
    assert [text(source).split(",")[0] for source in sources] == [
        "Handbook of the workshop",
        "A study of wheels",
    ]
    assert page("/en/about/status").find(".//main/details") is None


def test_status_is_linked_from_every_foot(page: Page) -> None:
    for path in ("/nl/", "/nl/places", "/nl/steps/health/adult-eu"):
        links = [a.get("href") for a in one(page(path), ".//footer").iter("a")]
        assert "/nl/about/status" in links


@pytest.mark.parametrize("slug", ["nothing", "care"])
def test_no_other_page(slug: str, client: FlaskClient) -> None:
    assert client.get(f"/nl/about/{slug}").status_code == 404
