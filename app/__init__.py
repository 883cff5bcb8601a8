"""Relais: from the first sign to the right service. The assembly, nothing else."""

from pathlib import Path

from flask import Flask

from app import cli, i18n, web
from app.config import Config, from_environment
from app.library.model import Library


def create_app(
    config: Config | None = None, library: Library | None = None, index_folder: Path | None = None
) -> Flask:
    """Return the site.

    Without a library, it is loaded from the content folder when first asked. Without a folder of
    indexes, what the library says is indexed in memory when somebody first searches.
    """
    config = config or from_environment()
    app = Flask(__name__, static_folder=None)
    # Before anything touches the templates: the library reads these options once.
    app.jinja_options = {"trim_blocks": True, "lstrip_blocks": True, "autoescape": True}
    app.config["RELAIS"] = config
    app.config["MAX_FORM_PARTS"] = 4
    # An odd address is answered where it is, never sent to an absolute one.
    app.url_map.merge_slashes = False
    i18n.init_app(app)
    web.init_app(app, config, library, index_folder)
    cli.init_app(app)
    return app
