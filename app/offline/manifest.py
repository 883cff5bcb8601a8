"""The manifest: which edition there is, and of which chunks each language is made."""

from collections.abc import Mapping

import msgspec

from app.offline.chunks import Chunk
from app.offline.release import Release

ADDRESS = "/o/manifest.json"
FORMAT = 1


class Part(msgspec.Struct, frozen=True):
    """A chunk as the manifest names it."""

    h: str
    """SHA-256 of its bytes."""
    n: int
    """Its size."""
    w: int
    """Its size on the wire, compressed: what a reader waits for."""


class Language(msgspec.Struct, frozen=True):
    """The pack of one language."""

    n: int
    w: int
    pages: int
    chunks: tuple[Part, ...]


class Manifest(msgspec.Struct, frozen=True):
    """What the build offers."""

    format: int
    edition: int
    issued: str
    urgent: bool
    note: dict[str, str]
    langs: dict[str, Language]
    """Empty when the site offers nothing to keep."""


def language(chunks: tuple[Chunk, ...], wire: Mapping[str, int]) -> Language:
    """Return the pack of a language; `wire` is the compressed size of each chunk."""
    parts = tuple(Part(chunk.hash, len(chunk.body), wire[chunk.hash]) for chunk in chunks)
    return Language(
        n=sum(part.n for part in parts),
        w=sum(part.w for part in parts),
        pages=sum(chunk.pages for chunk in chunks),
        chunks=parts,
    )


def manifest(release: Release, langs: Mapping[str, Language]) -> Manifest:
    """Return the manifest of a release."""
    return Manifest(
        format=FORMAT,
        edition=release.number,
        issued=release.issued.isoformat(),
        urgent=release.urgent,
        note=dict(release.note),
        langs=dict(langs),
    )
