"""HTTP and nothing else: addresses, templates, answers."""

from pathlib import Path

from flask import Flask

from app.config import Config
from app.library.model import Library
from app.search.answer import Searcher, read_searcher
from app.web import (
    about,
    assets,
    cases,
    checklists,
    contacts,
    converter,
    errors,
    frame,
    glossary,
    guardians,
    guides,
    home,
    offline,
    places,
    search,
    show,
    sitemap,
    steps,
    traces,
    young,
)
from app.web.indexing import make_searcher
from app.web.shelf import Shelf


def init_app(
    app: Flask, config: Config, library: Library | None, index_folder: Path | None
) -> None:
    """Add every address of the site."""

    def searcher() -> Searcher:
        return read_searcher(index_folder) if index_folder else make_searcher(app, shelf.library)

    shelf = Shelf(config, library, searcher)
    app.extensions["relais"] = shelf
    app.url_map.strict_slashes = True
    for room in (assets, home, checklists, steps, contacts, places, guides, cases, glossary, about):
        app.register_blueprint(room.blueprint)
    for room in (young, guardians, show, converter, traces):
        app.register_blueprint(room.blueprint)
    app.register_blueprint(search.blueprint)
    app.register_blueprint(offline.blueprint)
    app.register_blueprint(sitemap.blueprint)
    frame.init_app(app)
    errors.init_app(app)
