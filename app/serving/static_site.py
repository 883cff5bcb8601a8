"""The built site, answered from memory.

WhiteNoise scans the folder and tells compressed variants from files; the rest differs for a
reason. Its ETag is the time and size of a file, so that a corrected digit was answered with 304:
ours is the hash of the bytes sent. Its addresses are file names: ours are those of the contract.
Non-goals: ranges (our largest file is about 256 kB) and Last-Modified (a build has no time).
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from whitenoise import WhiteNoise  # type: ignore[import-untyped]  # it ships no types

from app.build.errors import BuildError
from app.build.layout import address_of
from app.headers import TYPES

# The best first. The expressions are also what nginx is given: both servers choose alike.
SUFFIXES = {"br": ".br", "gzip": ".gz", "": ""}
ACCEPTS = {
    coding: rf"(?:^|,)\s*{coding}\s*(?:$|,|;\s*q=(?!0(?:\.0*)?\s*(?:$|,)))"
    for coding in ("br", "gzip")
}

ETAGS = re.compile(r'(?:W/)?("[^"]*")')


@dataclass(frozen=True)
class Variant:
    """The bytes of a file in one encoding, with what is said about them."""

    coding: str
    etag: str
    body: bytes
    headers: tuple[tuple[str, str], ...]
    headers_unchanged: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class BuiltFile:
    """A file of the build, at the address where readers find it."""

    address: str
    path: Path
    variants: tuple[Variant, ...]


class StaticSite(WhiteNoise):  # type: ignore[misc]  # untyped base, see the import
    """A WSGI application that answers the built addresses and passes the rest on."""

    def __init__(self, application: WSGIApplication, build: Path) -> None:
        self.build = build.resolve()
        self._flask = application
        self._found: dict[str, BuiltFile] = {}
        super().__init__(application, root=str(self.build))
        self.built: Mapping[str, BuiltFile] = MappingProxyType(self._found)
        self.moved: Mapping[str, str] = MappingProxyType(other_forms(self._found.values()))

    def add_file_to_dictionary(
        self, url: str, path: str, stat_cache: dict[str, object] | None = None
    ) -> None:
        """Called by WhiteNoise for each file of the folder, once, at start."""
        # A name that begins with a dot or an underscore is for us, not for readers.
        private = any(part.startswith((".", "_")) for part in url.split("/"))
        if private or url == "/checked.json" or self.is_compressed_variant(path, stat_cache):
            return
        address = address_of(url)
        # A static host may want an index; here `/` is for Flask, which chooses the language.
        if address != "/":
            self._found[wsgi_path(address)] = read_built_file(address, Path(path))

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        path = environ.get("PATH_INFO", "")
        if environ["REQUEST_METHOD"] not in ("GET", "HEAD"):
            return self._flask(environ, start_response)
        if path in self.built:
            return answer(self.built[path], environ, start_response)
        if path in self.moved:
            start_response("308 Permanent Redirect", moved_headers(self.moved[path]))
            return []
        return self._flask(environ, start_response)


def answer(file: BuiltFile, environ: WSGIEnvironment, start_response: StartResponse) -> list[bytes]:
    """Answer with the best variant, or that the reader's own copy is still it."""
    accepted = accepted_codings(environ.get("HTTP_ACCEPT_ENCODING", ""))
    variant = next(variant for variant in file.variants if variant.coding in accepted)
    asked = environ.get("HTTP_IF_NONE_MATCH")
    if asked is not None and is_unchanged(asked, variant.etag):
        start_response("304 Not Modified", list(variant.headers_unchanged))
        return []
    start_response("200 OK", list(variant.headers))
    return [] if environ["REQUEST_METHOD"] == "HEAD" else [variant.body]


def is_unchanged(asked: str, etag: str) -> bool:
    """Tell whether If-None-Match names this ETag; weak ones count, as the standard asks."""
    return asked.strip() == "*" or etag in ETAGS.findall(asked)


@lru_cache(maxsize=256)
def accepted_codings(accept: str) -> tuple[str, ...]:
    """Return the encodings that Accept-Encoding names and does not refuse; plain always."""
    named = [name for name, pattern in ACCEPTS.items() if re.search(pattern, accept, re.IGNORECASE)]
    return (*named, "")


def other_forms(files: Iterable[BuiltFile]) -> dict[str, str]:
    """Return the address of each page with the slash it should not have, or lacks."""
    pages = {file.address for file in files if file.path.suffix == ".html"}
    forms = {page.removesuffix("/") if page.endswith("/") else f"{page}/": page for page in pages}
    for page in sorted(pages & forms.keys()):
        raise BuildError(f"{page}: a page and a folder of the same name; rename one of them")
    return {wsgi_path(form): page for form, page in forms.items()}


def wsgi_path(address: str) -> str:
    """Return the address as a WSGI server spells it: UTF-8 bytes, each as one character."""
    return address.encode().decode("latin-1")


def moved_headers(address: str) -> list[tuple[str, str]]:
    """Return the headers of a redirect: the path alone, never the host or the query."""
    return [("Location", address), ("Content-Length", "0")]


def read_built_file(address: str, path: Path) -> BuiltFile:
    """Read a file with its compressed variants, the best first."""
    variants = tuple(
        make_variant(path, coding, variant.read_bytes())
        for coding, suffix in SUFFIXES.items()
        if (variant := path.with_name(path.name + suffix)).is_file()
    )
    return BuiltFile(address, path, variants)


def make_variant(path: Path, coding: str, body: bytes) -> Variant:
    """Prepare everything about the bytes that does not depend on the request."""
    etag = f'"{sha256(body).hexdigest()}"'
    unchanged = (("ETag", etag), ("Vary", "Accept-Encoding"))
    headers = [("Content-Type", content_type(path)), ("Content-Length", str(len(body))), *unchanged]
    if coding:
        headers.append(("Content-Encoding", coding))
    return Variant(coding, etag, body, tuple(headers), unchanged)


def content_type(path: Path) -> str:
    """Return the media type of a file; guessing one would be guessing for nginx as well."""
    suffix = path.suffix.removeprefix(".")
    if suffix not in TYPES:
        raise BuildError(f"{path}: no media type for '{suffix}'; add it to TYPES in app/headers.py")
    return TYPES[suffix]
