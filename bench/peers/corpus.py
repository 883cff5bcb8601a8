"""What every engine is given: the sections of a language, in the fields that ours has."""

from collections.abc import Sequence
from dataclasses import dataclass

from flask import Flask

from app.library.model import Library
from app.search.book import texts_of
from app.search.sections import drafts
from app.web.search import frame_pages


@dataclass(frozen=True, slots=True)
class Entry:
    """A section as plain text."""

    address: str
    """Where it is read."""
    title: str
    head: str
    body: str
    """What is seen, and what is searched and never shown."""


def entries(app: Flask, library: Library, lang: str) -> Sequence[Entry]:
    """Return the sections of a language in the order in which ours has them."""
    with app.test_request_context(f"/{lang}/"):
        frames = frame_pages(lang)
    return [
        Entry(f"/{lang}{page.found.path}{draft.fragment}", *texts_of(page, draft))
        for page in drafts(library, lang, frames)
        for draft in page.sections
    ]
