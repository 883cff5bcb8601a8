"""Where views find the library: given at start, or loaded when first asked for."""

from collections.abc import Callable, Hashable, Mapping
from functools import cached_property
from typing import NoReturn

from flask import abort, current_app

from app.config import Config
from app.content.model import Page
from app.i18n import current_lang
from app.library.model import Edition, Library
from app.library.reader import load
from app.library.related import Key, related
from app.search.answer import Searcher


class Shelf:
    """Holds the library of one application."""

    def __init__(
        self, config: Config, library: Library | None, searcher: Callable[[], Searcher]
    ) -> None:
        self._config = config
        self._library = library
        self._make_searcher = searcher
        self.fragments: dict[Hashable, str] = {}
        """What `once` has rendered; as old as the library it was rendered from."""

    @property
    def library(self) -> Library:
        """The library; commands that need none never load it."""
        if self._library is None:
            self._library = load(self._config.content)
        return self._library

    @cached_property
    def related(self) -> Mapping[Key, tuple[Key, ...]]:
        """Which pages belong together, by kind and slug."""
        return related(self.library.editions["en"], self.library.register)

    @cached_property
    def searcher(self) -> Searcher:
        """What answers searches; made when first asked for, a page needs none."""
        return self._make_searcher()


def the_shelf() -> Shelf:
    """Return the shelf of this application."""
    shelf: Shelf = current_app.extensions["relais"]
    return shelf


def the_library() -> Library:
    """Return the library of this application."""
    return the_shelf().library


def the_searcher() -> Searcher:
    """Return what answers the searches of this application."""
    return the_shelf().searcher


def the_edition() -> Edition:
    """Return what the library says in the language of this request."""
    return the_library().editions[current_lang()]


def page_or_404(kind: str, slug: str) -> Page:
    """Return a page in the language of this request."""
    return the_edition().pages.get((kind, slug)) or not_found()


def not_found() -> NoReturn:
    """Answer that there is no such page."""
    abort(404)
