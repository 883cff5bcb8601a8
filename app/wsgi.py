"""What granian starts: `granian --interface wsgi app.wsgi:application` (docs/serving.md)."""

import sys
from wsgiref.types import WSGIApplication

from flask import Flask

from app import create_app
from app.build.errors import BuildError
from app.build.layout import KEPT, SEARCH
from app.config import Config, from_environment
from app.headers import Site
from app.library.kept import from_kept
from app.serving.privacy_log import configure_logging
from app.serving.server import create_server


def make_application() -> WSGIApplication:
    """Return the server of the build named by the environment, or stop with one clear line."""
    configure_logging()
    config = from_environment()
    site = Site(config.site_url, config.extra_hosts)
    try:
        return create_server(lambda: make_flask(config), config.build, site)
    except BuildError as error:
        # About our own files, before any reader: the one message that is printed in full.
        sys.exit(f"relais does not start: {error}")


def make_flask(config: Config) -> Flask:
    """Return the site for what is not built: forms, `/` and errors. It parses no Markdown."""
    library = from_kept((config.build / KEPT).read_bytes())
    return create_app(config, library, config.build / SEARCH)


application = make_application()
