"""Indexes what the site says: the library, and the pages that only the screen has words for."""

from pathlib import Path

from flask import Flask

from app.languages import LANGS
from app.library.model import Library
from app.search.answer import Searcher
from app.search.book import index
from app.search.sections import DraftPage
from app.web.search import frame_pages


def make_searcher(app: Flask, library: Library, folder: Path | None = None) -> Searcher:
    """Index every language, each in a folder of its own or in memory."""
    return Searcher(
        {
            lang: index(library, lang, _frame_pages(app, lang), folder and folder / lang)
            for lang in LANGS
        }
    )


def _frame_pages(app: Flask, lang: str) -> tuple[DraftPage, ...]:
    """Return the pages without a file, in the words of a request in that language."""
    with app.app_context(), app.test_request_context(f"/{lang}/"):
        return frame_pages(lang)
