"""The server: headers outermost, then health, then the built site, then Flask."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from app.build.checked import read_checked, verify
from app.build.layout import ERRORS
from app.headers import Site
from app.serving.static_site import StaticSite
from app.serving.wrapper import HeaderWrapper


def create_server(
    make_flask: Callable[[], WSGIApplication], build: Path, site: Site
) -> WSGIApplication:
    """Compose the application that is served; raise a BuildError if the build is not sealed.

    Flask is made after the seal has been verified: it reads what it needs from the build.
    """
    verify(build)
    static_site = StaticSite(make_flask(), build)
    health = Health(static_site, read_checked(build).outputs)
    return HeaderWrapper(health, site, error_pages(build))


def error_pages(build: Path) -> dict[str, bytes]:
    """Return the pages that answer for Flask when it is not asked, such as `fr-413`."""
    return {path.stem: path.read_bytes() for path in (build / ERRORS).glob("*.html")}


@dataclass(frozen=True)
class Health:
    """Answers `/healthz` with the name of the build, and passes everything else on."""

    application: WSGIApplication
    build_hash: str

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        is_read = environ["REQUEST_METHOD"] in ("GET", "HEAD")
        if environ.get("PATH_INFO") != "/healthz" or not is_read:
            return self.application(environ, start_response)
        body = f"ok {self.build_hash[:12]}".encode()
        headers = [("Content-Type", "text/plain; charset=utf-8")]
        start_response("200 OK", [*headers, ("Content-Length", str(len(body)))])
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]
