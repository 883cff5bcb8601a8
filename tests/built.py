"""The real site, built once for every test that reads it, in whatever process it runs.

The folder is named after all that went in, so a build serves until something changes.
"""

import fcntl
import hashlib
import shutil
import time
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path

from app import create_app
from app.build.site import build_site
from app.config import ROOT, Config
from app.library.reader import load

FOLDER = ROOT / "build-tests"
ADDRESS = Config.site_url
"""What the pages name as their origin, wherever a test serves them."""
_INPUTS = ("app", "content", "static", "requirements.txt")
_DAY = 86_400


@lru_cache(maxsize=1)
def built_site() -> Path:
    """Return the folder of the built site, made now if no process has made it before."""
    folder = FOLDER / _digest()
    once(folder, lambda: _build(folder))
    return folder


def once(folder: Path, make: Callable[[], object]) -> None:
    """Let one process make this folder; whoever else wants it waits until it is whole."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with _made(folder).open("a+") as made:
        fcntl.flock(made, fcntl.LOCK_EX)
        made.seek(0)
        if not made.read():
            shutil.rmtree(folder, ignore_errors=True)
            make()
            made.write("whole")


def _made(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}.made")


def _build(folder: Path) -> None:
    _remove_old()
    config = Config(build=folder)
    library = load(config.content)
    build_site(create_app(config, library), library, folder, quick=True)


def _digest() -> str:
    """Return the hash of all that a build reads."""
    whole = hashlib.sha256()
    for file in _files():
        whole.update(f"{file.relative_to(ROOT)}\0".encode())
        whole.update(hashlib.sha256(file.read_bytes()).digest())
    return whole.hexdigest()[:16]


def _files() -> Iterator[Path]:
    for name in _INPUTS:
        place = ROOT / name
        found = sorted(place.rglob("*")) if place.is_dir() else [place]
        yield from (file for file in found if file.is_file() and file.suffix != ".pyc")


def _remove_old() -> None:
    for folder in FOLDER.iterdir():
        if folder.is_dir() and time.time() - folder.stat().st_mtime > _DAY:
            _made(folder).unlink(missing_ok=True)
            shutil.rmtree(folder)
