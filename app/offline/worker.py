"""The worker, filled in: the hash of the list of its shell, and that list."""

import re
from collections.abc import Iterable, Mapping
from hashlib import sha256

import msgspec

from app.offline.pack import Entry

LIST = "/o/shell.json"
MARK = "/* shell */"
_COMMENT = re.compile(r"^ *//.*\n", re.M)


def shell_list(shell: Iterable[Entry], headers: Mapping[str, str]) -> bytes:
    """Return what the worker holds itself, each with its hash, and the headers it answers with."""
    files = {entry.address: (hash_of(entry.body.encode()), entry.type) for entry in shell}
    return msgspec.json.encode({"headers": dict(headers), "files": files})


def worker(source: str, listed: bytes) -> str:
    """Return the worker as it is served; its comments stay in the repository."""
    if source.count(MARK) != 1:
        raise ValueError(f"static/sw.js: {MARK} stands {source.count(MARK)} times, not once")
    return _COMMENT.sub("", source.replace(MARK, hash_of(listed)))


def hash_of(body: bytes) -> str:
    """Return the hash by which the worker knows a file."""
    return sha256(body).hexdigest()
