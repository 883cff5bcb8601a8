"""What a search engine may find."""

from xml.etree import ElementTree

from flask.testing import FlaskClient

from app.languages import LANGS
from app.library.model import Library
from app.web.addresses import page_paths, pages

SITE = "https://relais.example"
NAMES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
}


def test_every_page_once(client: FlaskClient, library: Library) -> None:
    answer = client.get("/sitemap.xml")
    assert answer.mimetype == "application/xml"
    places = ElementTree.fromstring(answer.data).findall("s:url/s:loc", NAMES)  # noqa: S314 - ours
    found = [place.text for place in places]
    assert len(found) == len(set(found))
    assert set(found) == {SITE + path for path in pages(library)}


def test_each_with_the_other_languages(client: FlaskClient, library: Library) -> None:
    urls = ElementTree.fromstring(client.get("/sitemap.xml").data)  # noqa: S314 - our own
    expected = [[f"{SITE}/{lang}{path}" for lang in LANGS] for path in page_paths(library)]
    for url in urls:
        others = url.findall("x:link", NAMES)
        assert [other.get("hreflang") for other in others] == list(LANGS)
        assert [other.get("href") for other in others] in expected


def test_every_page_answers(client: FlaskClient, library: Library) -> None:
    for path in pages(library):
        assert client.get(path).status_code == 200, path


def test_robots_name_the_sitemap(client: FlaskClient) -> None:
    answer = client.get("/robots.txt")
    assert answer.mimetype == "text/plain"
    assert f"Sitemap: {SITE}/sitemap.xml" in answer.get_data(as_text=True).splitlines()
