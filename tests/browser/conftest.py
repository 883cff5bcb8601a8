"""A Chromium, the real site, and a server for the modules under test."""

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from tests.browsing import (  # noqa: F401 - fixtures
    base_url,
    browser_context_args,
    browser_type_launch_args,
    page,
    site,
    tab,
)

STATIC = Path(__file__).parents[2] / "static"


class _Modules(SimpleHTTPRequestHandler):
    """The files of static/, and one empty page to load them from."""

    def do_GET(self) -> None:
        if self.path != "/":
            super().do_GET()
            return
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(b"<!doctype html><title>modules</title><link rel=icon href=/favicon.svg>")

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture(scope="session")
def modules() -> Iterator[str]:
    """The address of an empty page beside the modules."""
    handler = partial(_Modules, directory=str(STATIC))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()
