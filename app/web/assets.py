"""Static files, under an address that names their content, so that they may be kept for a year."""

import hashlib
from functools import lru_cache
from pathlib import Path

from flask import Blueprint, Response, abort

from app.config import ROOT
from app.search.analysis import STEMMERS

STATIC = ROOT / "static"
STYLE = "relais.css"
"""The style sheet: the files of `css/order.txt`, joined."""
STEMMER_MODULES = {f"js/stemmers/{lang}.js": name for lang, name in STEMMERS.items()}
"""The stemmers of the device: ES modules made of vendored scripts."""
SNOWBALL = STATIC / "js" / "vendor" / "snowball-3.0.1"
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".png": "image/png",
    ".webmanifest": "application/manifest+json",
}
_WORKERS = ("sw.js", "sw-off.js")
"""Served at an address of their own, which must not name a version: see `build.offline`."""
blueprint = Blueprint("assets", __name__)


def names() -> tuple[str, ...]:
    """Return the name of every file that is served: style sheets and stemmers only joined."""
    files = (path.relative_to(STATIC).as_posix() for path in STATIC.rglob("*") if path.is_file())
    left_out = ("css/", "js/vendor/snowball", *_WORKERS)
    served = [name for name in files if not name.startswith(left_out)]
    return tuple(sorted([*served, STYLE, *STEMMER_MODULES]))


def read(name: str) -> bytes:
    """Return the bytes of a static file."""
    if name == STYLE:
        order = (STATIC / "css" / "order.txt").read_text(encoding="utf-8").split()
        return b"\n".join((STATIC / "css" / part).read_bytes() for part in order)
    if name in STEMMER_MODULES:
        return _stemmer_module(STEMMER_MODULES[name])
    return (STATIC / name).read_bytes()


def _stemmer_module(stemmer: str) -> bytes:
    """Return a stemmer as an ES module: its base assigns to a name that nobody declares."""
    declared = b"// Snowball 3.0.1, BSD-3-Clause: see ../../snowball.LICENCE.txt\nvar BaseStemmer\n"
    scripts = [(SNOWBALL / f"{part}-stemmer.js").read_bytes() for part in ("base", stemmer)]
    exported = f"export const stemmer = new {stemmer.capitalize()}Stemmer()\n".encode()
    return b"\n".join((declared, *scripts, exported))


@lru_cache(maxsize=1)
def digest() -> str:
    """Return the hash of the static folder, of the names and of the bytes."""
    whole = hashlib.sha256()
    for name in names():
        whole.update(name.encode())
        whole.update(hashlib.sha256(read(name)).digest())
    return whole.hexdigest()[:12]


def address(name: str) -> str:
    """Return where a static file is served."""
    return f"/static/{digest()}/{name}"


@blueprint.get("/static/<release>/<path:name>")
def show(release: str, name: str) -> Response:
    """Serve one file; the built site serves the same bytes without asking."""
    if name not in names() or release != digest():
        abort(404)
    return Response(read(name), content_type=TYPES[Path(name).suffix])
