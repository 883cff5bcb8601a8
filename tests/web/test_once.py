"""What is rendered once is what would be rendered each time."""

from flask import Flask

from app import create_app
from app.config import Config
from app.library.model import Library
from app.web.addresses import pages


def test_every_page_is_the_same_rendered_anew(app: Flask, library: Library) -> None:
    anew = create_app(Config(site_url="https://relais.example"), library)
    anew.debug = True
    for path in pages(library):
        assert anew.test_client().get(path).data == app.test_client().get(path).data, path


def test_while_templates_are_written_nothing_is_kept(library: Library) -> None:
    app = create_app(Config(), library)
    app.debug = True
    app.test_client().get("/nl/guides/care")
    assert app.extensions["relais"].fragments == {}
    app.debug = False
    app.test_client().get("/nl/guides/care")
    assert {lang for lang, *_ in app.extensions["relais"].fragments} == {"nl"}
