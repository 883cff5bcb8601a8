"""A made-up build about bicycles and a Flask application of a few lines, for the serving tests."""

import gzip
from pathlib import Path

import brotli
from flask import Flask, Response, abort, redirect, request

from app.build.checked import write_checked

CHUNK = f"/o/c/{'ab' * 32}.json"
STYLE = "/static/0123456789ab/css/base.css"
PAGE = "<!doctype html><html lang=en><title>Wheels</title><p>" + "A wheel is round. " * 200

FILES = {
    "fr/index.html": PAGE,
    "fr/checklists/index.html": PAGE + "1",
    "fr/checklists/car-wash.html": PAGE + "078 05 58 00",
    "fr/young/index.html": PAGE + "2",
    "fr/search.html": PAGE + "3",
    "fr/contacts/payoke.vcf": "BEGIN:VCARD\r\nEND:VCARD\r\n" * 9,
    "sitemap.xml": "<urlset/>" * 9,
    "sw.js": "self.skipWaiting()\n" * 9,
    "o/manifest.json": '{"format": 1}' * 9,
    "manifest.webmanifest": "{}" * 40,
    CHUNK[1:]: "[]" * 40,
    "_errors/fr-413.html": "<!doctype html><html lang=fr><title>Trop long</title>",
    "_errors/nl-413.html": "<!doctype html><html lang=nl><title>Te lang</title>",
    "_errors/nl-400.html": "<!doctype html><html lang=nl><title>Onleesbaar</title>",
    STYLE[1:]: "a { color: blue }\n" * 9,
    "static/0123456789ab/icon.svg": "<svg/>" * 9,
}
PLAIN_ONLY = {"static/0123456789ab/icon.png": b"\x89PNG"}

ADDRESSES = {
    "/fr/": "text/html; charset=utf-8",
    "/fr/checklists/": "text/html; charset=utf-8",
    "/fr/checklists/car-wash": "text/html; charset=utf-8",
    "/fr/young/": "text/html; charset=utf-8",
    "/fr/search": "text/html; charset=utf-8",
    "/fr/contacts/payoke.vcf": "text/vcard; charset=utf-8",
    "/sitemap.xml": "application/xml",
    "/sw.js": "text/javascript; charset=utf-8",
    "/o/manifest.json": "application/json",
    "/manifest.webmanifest": "application/manifest+json",
    CHUNK: "application/json",
    STYLE: "text/css; charset=utf-8",
    "/static/0123456789ab/icon.svg": "image/svg+xml",
    "/static/0123456789ab/icon.png": "image/png",
}


def write_build(build: Path) -> Path:
    """Write a sealed build, compressed as the real one is."""
    for name, text in FILES.items():
        write_file(build / name, text)
    for name, content in PLAIN_ONLY.items():
        (build / name).write_bytes(content)
    write_checked(build, [])
    return build


def write_file(path: Path, text: str) -> None:
    """Write one file and its two compressed variants."""
    path.parent.mkdir(parents=True, exist_ok=True)
    content = text.encode()
    path.write_bytes(content)
    path.with_name(path.name + ".br").write_bytes(brotli.compress(content))
    path.with_name(path.name + ".gz").write_bytes(gzip.compress(content, mtime=0))


def make_flask() -> Flask:
    """Return the part of the site that is not built."""
    app = Flask("toy")
    app.url_map.merge_slashes = False

    @app.get("/")
    def home() -> Response:
        return redirect("/fr/", 302)  # type: ignore[return-value]

    @app.post("/nl/search")
    @app.post("/nl/places")
    def find() -> str:
        return f"found {request.form.get('q', '')}"

    @app.post("/nl/busy")
    def busy() -> Response:
        return Response("busy", 503, {"Retry-After": "2"})

    @app.get("/nl/broken")
    def broken() -> str:
        raise LookupError(request.args.get("q"))

    @app.get("/nl/wrong")
    def wrong() -> str:
        abort(400)

    return app
