"""The whole site as files: every page as the site itself renders it, compressed, then sealed."""

import gzip
import shutil
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import brotli
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from app.build.checked import write_checked
from app.build.errors import BuildError
from app.build.layout import ERRORS, KEPT, SEARCH
from app.build.offline import write_manifest, write_packs
from app.config import ROOT, Config
from app.headers import Site
from app.languages import LANGS
from app.library.kept import keep
from app.library.model import Library
from app.web import assets
from app.web.addresses import files, pages
from app.web.errors import MESSAGES
from app.web.indexing import make_searcher
from app.web.places import places_address
from app.web.search import search_addresses

INPUTS = (ROOT / "content", ROOT / "app", ROOT / "static")
_COMPRESSED = {".html", ".css", ".js", ".svg", ".json", ".xml", ".txt", ".vcf"}
_SMALLEST = 200
"""Bytes: below it a compressed variant saves nothing."""
_BEST, _NEARLY = 11, 10
"""Brotli for the few files of every page, and for the many pages: 3 % larger, 3 times as fast."""
_QUICK = 5
"""Brotli for a site that only tests read: a tenth larger, twenty times as fast."""


@dataclass(frozen=True, slots=True)
class Built:
    """What was written."""

    folder: Path
    pages: int
    files: int


def build_site(
    app: Flask,
    library: Library,
    out: Path,
    earlier: Path | None = None,
    *,
    kill: bool = False,
    quick: bool = False,
) -> Built:
    """Write the site to `out`, whole or not at all.

    `earlier` is a build whose chunks phones may still ask for; `kill` publishes the kill
    switch in the place of the worker; `quick` compresses less, for a site that only tests read.
    """
    config: Config = app.config["RELAIS"]
    fresh = out.with_name(f"{out.name}.new")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    app.extensions["relais"].searcher = make_searcher(app, library, fresh / SEARCH)
    client = app.test_client()
    for path in (*pages(library), *files(library), *data_addresses(app)):
        _write(fresh, file_of(path), _get(client, path))
    for name in assets.names():
        _write(fresh, assets.address(name).lstrip("/"), assets.read(name))
    for lang in LANGS:
        for code in MESSAGES:
            body = _ask(client, f"/{lang}/_error/{code}").data
            _write(fresh, f"{ERRORS}/{lang}-{code}.html", body)
    _write(fresh, KEPT, keep(library))
    site = Site(config.site_url, config.extra_hosts)
    packs = write_packs(fresh, config.content, site, kill=kill)
    _compress(fresh, quick)
    _compress_file(write_manifest(fresh, packs, earlier), quick)
    checked = write_checked(fresh, INPUTS)
    _switch(fresh, out)
    return Built(out, checked.pages, sum(path.is_file() for path in out.rglob("*")))


def data_addresses(app: Flask) -> tuple[str, ...]:
    """Return where the data of the device stand, at addresses that name their content."""
    with app.test_request_context("/"):
        return places_address(), *search_addresses()


def file_of(path: str) -> str:
    """Return the file of an address: a folder has an index, a page the ending `.html`."""
    if path.endswith("/"):
        return f"{path}index.html".lstrip("/")
    has_ending = "." in path.rpartition("/")[2]
    return (path if has_ending else f"{path}.html").lstrip("/")


def _ask(client: FlaskClient, path: str) -> TestResponse:
    """Ask in a context of its own: in that of a command, the first page's language would stay."""
    with client.application.app_context():
        return client.get(path)


def _get(client: FlaskClient, path: str) -> bytes:
    answer = _ask(client, path)
    if answer.status_code != 200:
        raise BuildError(f"{path}: answered {answer.status}; the list of addresses is wrong")
    body: bytes = answer.data
    return body


def _write(folder: Path, name: str, body: bytes) -> None:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(body)


def _compress(folder: Path, quick: bool) -> None:
    """Write `.br` and `.gz` beside each text that gains from it."""
    served = (path for path in folder.iterdir() if not path.name.startswith("_"))
    below = (file for path in served for file in (path, *path.rglob("*")))
    texts = [file for file in below if file.is_file() and file.suffix in _COMPRESSED]
    with ThreadPoolExecutor() as pool:
        list(pool.map(partial(_compress_file, quick=quick), sorted(texts)))


def _compress_file(file: Path, quick: bool) -> None:
    body = file.read_bytes()
    if len(body) < _SMALLEST:
        return
    is_many = file.suffix == ".html" or file.parent.name == "c"
    quality = _QUICK if quick else _NEARLY if is_many else _BEST
    for suffix, smaller in (
        (".br", brotli.compress(body, mode=brotli.MODE_TEXT, quality=quality)),
        # No time in the header: two builds of one commit are equal byte by byte.
        (".gz", gzip.compress(body, 1 if quick else 9, mtime=0)),
    ):
        if len(smaller) < len(body):
            file.with_name(file.name + suffix).write_bytes(smaller)


def _switch(fresh: Path, out: Path) -> None:
    """Put the new build in the place of the old one."""
    old = out.with_name(f"{out.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if out.exists():
        out.rename(old)
    fresh.rename(out)
    shutil.rmtree(old, ignore_errors=True)
