"""The offline part of a build: chunks, worker, manifest, and what stays of earlier editions."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from app.build.checked import files_below
from app.build.errors import BuildError
from app.build.layout import HISTORY, address_of
from app.content.errors import Problems
from app.headers import TYPES, Site, cache_class, fixed_headers
from app.languages import LANGS
from app.offline.chunks import Chunk, chunk_of
from app.offline.chunks import address_of as chunk_address
from app.offline.history import HistoryError, Past, chunks_of, history
from app.offline.manifest import ADDRESS, language, manifest
from app.offline.pack import Entry, PackError, in_packs, places, places_of
from app.offline.release import Release, read_release
from app.offline.shell import shell_files
from app.offline.worker import LIST, shell_list, worker
from app.web import assets

WORKER = "sw.js"
KILL_SWITCH = "sw-off.js"
"""The worker that takes itself and its copies away, published in the place of the other."""


@dataclass(frozen=True, slots=True)
class Packs:
    """What was written, before anything is compressed."""

    release: Release
    langs: Mapping[str, tuple[Chunk, ...]]


def write_packs(fresh: Path, content: Path, site: Site, *, kill: bool) -> Packs:
    """Write worker and chunks beside the pages of a build; with `kill`, the kill switch alone."""
    release = release_of(content)
    if kill:
        shutil.copyfile(assets.STATIC / KILL_SWITCH, fresh / WORKER)
        return Packs(release, {})
    try:
        everything = places(entries(fresh))
    except PackError as error:
        raise BuildError(str(error)) from error
    chunks = {place: chunk_of(group) for place, group in everything.items()}
    for chunk in chunks.values():
        file = fresh / chunk.address.lstrip("/")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(chunk.body)
    shell = (*(assets.address(name) for name in shell_files(read_text)), *offline_pages())
    held = (entry for group in everything.values() for entry in group if entry.address in shell)
    listed = shell_list(held, fixed_headers(site))
    (fresh / LIST.lstrip("/")).write_bytes(listed)
    source = (assets.STATIC / WORKER).read_text(encoding="utf-8")
    (fresh / WORKER).write_text(worker(source, listed), encoding="utf-8")
    langs = {lang: tuple(chunks[place] for place in places_of(lang, everything)) for lang in LANGS}
    return Packs(release, langs)


def write_manifest(fresh: Path, packs: Packs, keep: Path | None) -> Path:
    """Write the manifest of compressed packs, and the chunks of earlier editions in `keep`."""
    wire = {
        chunk.hash: wire_size(fresh / chunk.address.lstrip("/"))
        for chunks in packs.langs.values()
        for chunk in chunks
    }
    past = read_history(keep) if keep else ()
    try:
        editions = history(past, packs.release, wire)
    except HistoryError as error:
        raise BuildError(str(error)) from error
    (fresh / HISTORY).write_bytes(msgspec.json.encode(editions))
    if keep:
        copy_chunks(keep, fresh, chunks_of(editions) - set(wire))
    langs = {lang: language(chunks, wire) for lang, chunks in packs.langs.items()}
    file = fresh / ADDRESS.lstrip("/")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(msgspec.json.encode(manifest(packs.release, langs)))
    return file


def release_of(content: Path) -> Release:
    """Return the edition of the content, or stop the build with what is wrong with it."""
    problems = Problems()
    release = read_release(content, problems)
    if release is None or problems:
        raise BuildError("\n".join(str(problem) for problem in problems))
    return release


def entries(fresh: Path) -> list[Entry]:
    """Return every file of a build that a pack may hold."""
    return [
        Entry(address, media_type(file), cache_class(address), file.read_text(encoding="utf-8"))
        for name, file in files_below(fresh)
        if in_packs(address := address_of(f"/{name}"))
    ]


def media_type(file: Path) -> str:
    """Return the media type of a file, as the server gives it."""
    return TYPES[file.suffix.removeprefix(".")]


def offline_pages() -> tuple[str, ...]:
    """Return the pages that the worker shows where one is missing."""
    return tuple(f"/{lang}/offline" for lang in LANGS)


def read_text(name: str) -> str:
    """Return a static file as text."""
    return assets.read(name).decode()


def wire_size(file: Path) -> int:
    """Return the bytes that travel: those of the best variant."""
    smaller = file.with_name(f"{file.name}.br")
    return (smaller if smaller.is_file() else file).stat().st_size


def read_history(keep: Path) -> tuple[Past, ...]:
    """Return the editions of an earlier build."""
    try:
        return msgspec.json.decode((keep / HISTORY).read_bytes(), type=tuple[Past, ...])
    except (OSError, msgspec.DecodeError, msgspec.ValidationError):
        raise BuildError(
            f"{keep / HISTORY}: missing or not readable; --keep names the folder of a build"
        ) from None


def copy_chunks(keep: Path, fresh: Path, wanted: set[str]) -> None:
    """Copy chunks of earlier editions with their compressed variants."""
    for name in sorted(wanted):
        place = chunk_address(name).lstrip("/")
        found = [*(keep / place).parent.glob(f"{name}.json*")]
        if not found:
            raise BuildError(f"{keep / place}: missing; the kept build is not whole")
        (fresh / place).parent.mkdir(parents=True, exist_ok=True)
        for file in found:
            shutil.copyfile(file, (fresh / place).with_name(file.name))
