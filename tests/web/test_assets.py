"""Static files: what is served, what is joined, what stays here."""

import re

import pytest
from flask.testing import FlaskClient

from app.languages import LANGS
from app.search.export import SNOWBALL
from app.web import assets

STEMMERS = [f"js/stemmers/{lang}.js" for lang in LANGS]


@pytest.mark.parametrize("name", [*STEMMERS, "snowball.LICENCE.txt", "icons.svg", assets.STYLE])
def test_is_served(name: str, client: FlaskClient) -> None:
    answer = client.get(assets.address(name))
    assert answer.status_code == 200
    assert answer.data == assets.read(name)


@pytest.mark.parametrize(
    "name", ["css/order.txt", "js/vendor/snowball-3.0.1/base-stemmer.js", "js/stemmers/es.js"]
)
def test_is_not_served(name: str, client: FlaskClient) -> None:
    assert name not in assets.names()
    assert client.get(assets.address(name)).status_code == 404


@pytest.mark.parametrize("name", STEMMERS)
def test_a_stemmer_is_its_scripts_unmodified(name: str) -> None:
    module = assets.read(name)
    base = (assets.SNOWBALL / "base-stemmer.js").read_bytes()
    stemmer = (assets.SNOWBALL / f"{assets.STEMMER_MODULES[name]}-stemmer.js").read_bytes()
    assert base + b"\n" + stemmer in module
    assert module.count(b"import") == 0
    assert re.search(rb"\nexport const stemmer = new [A-Z][a-z]+Stemmer\(\)\n$", module)


def test_all_stemmers_are_of_one_version() -> None:
    """The index is made by the Python package, and the device says which version it has."""
    device = assets.read("js/core/search/book.js").decode()
    assert assets.SNOWBALL.name == f"snowball-{SNOWBALL}"
    assert f"const SNOWBALL = '{SNOWBALL}'" in device
    for name in STEMMERS:
        assert f"by Snowball {SNOWBALL} " in assets.read(name).decode()
