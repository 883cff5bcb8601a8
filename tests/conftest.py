"""What every test may use: the made-up site, read once."""

from collections.abc import Callable
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app import create_app
from app.config import Config
from app.library.model import Library
from app.library.reader import load
from tests.strict import StrictReader


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files that take minutes: one that begins last keeps one processor alone.

    Of these, first those that need no browser: while one process builds the site for all, the
    others have something to do.
    """

    def turn(item: pytest.Item) -> int:
        if not item.get_closest_marker("long"):
            return 2
        return 1 if item.get_closest_marker("browser") else 0

    items.sort(key=turn)


EXAMPLE = Path(__file__).parent / "example" / "content"


@pytest.fixture(scope="session")
def library() -> Library:
    """The made-up site; a problem in it stops the tests at once."""
    return load(EXAMPLE)


@pytest.fixture(scope="session")
def app(library: Library) -> Flask:
    """The application with the made-up site, at an address that stands out."""
    app = create_app(Config(site_url="https://relais.example", content=EXAMPLE), library)
    app.testing = True
    return app


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """A browser without a past."""
    return app.test_client()


@pytest.fixture(scope="session")
def page(app: Flask, library: Library) -> Callable[[str], Element]:
    """Fetches a page, checks what must be true of every page, returns its tree."""
    return StrictReader(app, library).page
