"""What goes wrong is said in the reader's language, with the way on."""

import pytest
from flask.testing import FlaskClient

from app import create_app
from app.config import Config
from app.languages import LANGS
from app.library.model import Library
from app.web.errors import MESSAGES
from tests.strict import StrictReader, one, text

TITLES = {
    "fr": "Cette page n’existe pas",
    "nl": "Deze pagina bestaat niet",
    "en": "This page does not exist",
    "de": "Diese Seite gibt es nicht",
}


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(
    ("method", "rest", "status"),
    [("GET", "nowhere", 404), ("GET", "steps/a/b", 404), ("POST", "guides/", 405)],
)
def test_in_the_language_of_the_address(
    lang: str, method: str, rest: str, status: int, client: FlaskClient, reader: StrictReader
) -> None:
    answer = client.open(f"/{lang}/{rest}", method=method, headers={"Accept-Language": "en"})
    assert answer.status_code == status
    tree = reader.read(answer.get_data(as_text=True), f"/{lang}/{rest}")
    if status == 404:
        assert text(one(tree, ".//h1")) == TITLES[lang]
    # Nothing to remember and nothing to find, but somebody to call.
    assert one(tree, "head/meta[@name='robots']").get("content") == "noindex"
    assert tree.find("head/link[@rel='canonical']") is None
    assert len([a for a in one(tree, ".//main").iter("a") if "tel:" in a.get("href", "")]) == 3


@pytest.mark.parametrize("path", ["/nowhere", "/it/guides/", "/favicon.ico", "/NL/places"])
def test_outside_the_languages_the_browser_decides(path: str, client: FlaskClient) -> None:
    answer = client.get(path, headers={"Accept-Language": "de-BE"})
    assert answer.status_code == 404
    assert TITLES["de"] in answer.get_data(as_text=True)


def test_a_form_that_cannot_be_read_is_an_empty_one(
    client: FlaskClient, reader: StrictReader
) -> None:
    kind = "multipart/form-data; boundary="
    answer = client.post("/de/places", data=b"--x\r\nbroken", content_type=kind)
    assert answer.status_code == 200
    reader.read(answer.get_data(as_text=True), "/de/places")


def test_a_fault_of_ours_is_a_page_too(library: Library) -> None:
    app = create_app(Config(), library)
    app.logger.disabled = True
    app.add_url_rule("/nl/fault", view_func=lambda: str(1 // 0))
    answer = app.test_client().get("/nl/fault")
    assert answer.status_code == 500
    assert "Hier ging iets mis" in answer.get_data(as_text=True)


def test_what_was_asked_is_not_repeated(client: FlaskClient) -> None:
    body = client.get("/nl/xyzzy-plugh?word=frobozz").get_data(as_text=True)
    assert "xyzzy" not in body
    assert "frobozz" not in body


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("code", [*MESSAGES, 500])
def test_each_error_has_a_page_to_be_built(
    code: int, lang: str, client: FlaskClient, reader: StrictReader
) -> None:
    answer = client.get(f"/{lang}/_error/{code}")
    assert answer.status_code == 404
    reader.read(answer.get_data(as_text=True), f"/{lang}/_error/{code}")


def test_the_other_form_of_a_folder_is_a_permanent_redirect(client: FlaskClient) -> None:
    answer = client.get("/nl/guides")
    assert answer.status_code == 308
    assert answer.headers["Location"].endswith("/nl/guides/")


def test_an_error_does_not_show_the_code(client: FlaskClient) -> None:
    for path in ("/nl/nowhere", "/static/x/y.css", "/o/places.x.json", "/nl/contacts/a.vcf"):
        body = client.get(path).get_data(as_text=True)
        assert "Traceback" not in body
        assert "werkzeug" not in body.lower()
