"""Every page of the real site, in every language, under the strict reader."""

from xml.etree.ElementTree import Element

import pytest
from flask import Flask

from app import create_app
from app.config import Config
from app.languages import LANGS
from app.library.model import Library
from app.places.finder import find
from app.web.addresses import page_paths
from tests.strict import StrictReader, one, text

pytestmark = pytest.mark.long


@pytest.fixture(scope="module")
def real_app(site: Library) -> Flask:
    return create_app(Config(site_url="https://relais.example"), site)


@pytest.fixture(scope="module")
def reader(real_app: Flask, site: Library) -> StrictReader:
    return StrictReader(real_app, site)


@pytest.mark.parametrize("lang", LANGS)
def test_every_page(lang: str, site: Library, reader: StrictReader) -> None:
    wrong, titles = [], set()
    for path in page_paths(site):
        try:
            titles.add(title(reader.page(f"/{lang}{path}")))
        except AssertionError as problem:  # all of them at once, as a writer wants them
            wrong.append(str(problem))
    assert not wrong, "\n".join(wrong)
    assert len(titles) == len([*page_paths(site)]), "two pages have one title"


def title(tree: Element) -> str:
    return text(one(tree, "head/title"))


def test_every_municipality_can_be_chosen(site: Library) -> None:
    places = site.places.municipalities
    assert len(places) > 500
    for place in places:
        asked = f"{place.postcodes[0]} {place.names[0]}"
        assert find(asked, places).matches == (place.nis,), asked


@pytest.mark.parametrize("lang", LANGS)
def test_an_answer_for_every_zone(lang: str, site: Library, real_app: Flask) -> None:
    client, reader = real_app.test_client(), StrictReader(real_app, site)
    first = {place.zone: place for place in reversed(site.places.municipalities)}
    assert set(first) == set(site.places.zones)
    for place in first.values():
        asked = {"place": f"{place.postcodes[0]} {place.names[0]}"}
        body = client.post(f"/{lang}/places", data=asked).get_data(as_text=True)
        answer = one(reader.read(body, f"/{lang}/places"), ".//div[@data-place-answer]")
        assert text(answer.find(".//span[@data-place-name]")) == " / ".join(place.names)
