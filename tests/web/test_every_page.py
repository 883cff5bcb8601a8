"""Every page of the made-up site passes the strict reader."""

from collections.abc import Callable
from xml.etree.ElementTree import Element

import pytest

from app.languages import LANGS
from app.library.model import Library
from app.web.addresses import page_paths


@pytest.mark.parametrize("lang", LANGS)
def test_every_page(lang: str, library: Library, page: Callable[[str], Element]) -> None:
    for path in page_paths(library):
        page(f"/{lang}{path}")
