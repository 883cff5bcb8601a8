"""HTTP and nothing else: addresses, templates, answers."""

from flask import Flask

from app.config import Config
from app.library.model import Library
from app.web import (
    about,
    assets,
    cases,
    checklists,
    contacts,
    errors,
    frame,
    glossary,
    guides,
    home,
    offline,
    places,
    sitemap,
    steps,
)
from app.web.shelf import Shelf


def init_app(app: Flask, config: Config, library: Library | None) -> None:
    """Add every address of the site."""
    app.extensions["relais"] = Shelf(config, library)
    app.url_map.strict_slashes = True
    for room in (assets, home, checklists, steps, contacts, places, guides, cases, glossary, about):
        app.register_blueprint(room.blueprint)
    app.register_blueprint(offline.blueprint)
    app.register_blueprint(sitemap.blueprint)
    frame.init_app(app)
    errors.init_app(app)
