"""What granian starts in these tests: `app/wsgi.py`, with the made-up Flask application."""

import logging
import os
import sys
from pathlib import Path

from app.headers import Site
from app.serving.privacy_log import configure_logging
from app.serving.server import create_server
from tests.serving.toy_site import make_flask

configure_logging()
flask_app = make_flask()

if "PLANTED" in os.environ:
    # The control of the log test: a line that breaks the promise must be found.
    @flask_app.before_request
    def planted() -> None:
        from flask import request

        sys.stderr.write(f"{request.path}\n")


@flask_app.before_request
def talkative() -> None:
    from flask import request

    # What a careless library does. The test wants none of it in any stream.
    logging.getLogger("careless").error("%s %s", request.path, request.remote_addr)


application = create_server(lambda: flask_app, Path(os.environ["RELAIS_BUILD"]), Site())
