"""The made-up build, and the server in front of it, without a network."""

from pathlib import Path

import pytest
from werkzeug.test import Client

from app.headers import Site
from app.serving.server import create_server
from tests.serving.toy_site import make_flask, write_build


@pytest.fixture
def build(tmp_path: Path) -> Path:
    return write_build(tmp_path / "build")


@pytest.fixture
def client(build: Path) -> Client:
    return Client(create_server(make_flask, build, Site()))
