"""The seal of a build: written when every check has passed, verified before anything is served.

Not a signature: it catches a half-copied folder, a file edited by hand and a damaged disk, not
somebody who can write both the files and the seal.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

from app.build.errors import BuildError

FORMAT = 1
SEAL = "checked.json"
BUILD_AGAIN = "build again with `flask --app app build`"


@dataclass(frozen=True)
class Checked:
    """What the seal says."""

    format: int
    inputs: str
    """Hash over the content, the code and the static files that the build was made from."""

    outputs: str
    """Hash over every file of the build but the seal. Its start names the build."""

    pages: int


def write_checked(build: Path, inputs: Sequence[Path]) -> Checked:
    """Seal a build whose checks have passed; `inputs` are the folders it was made from."""
    pages = sum(1 for _ in build.rglob("*.html"))
    checked = Checked(FORMAT, hash_inputs(inputs), hash_outputs(build), pages)
    text = json.dumps(asdict(checked), indent=2) + "\n"
    (build / SEAL).write_text(text, encoding="utf-8")
    return checked


def verify(build: Path) -> None:
    """Raise a BuildError unless the files are those that were sealed."""
    if read_checked(build).outputs != hash_outputs(build):
        raise BuildError(f"{build}: the files are not those that were checked; {BUILD_AGAIN}")


def read_checked(build: Path) -> Checked:
    """Read the seal, strictly."""
    place = build / SEAL
    try:
        checked = Checked(**json.loads(place.read_text(encoding="utf-8")))
    except FileNotFoundError:
        raise BuildError(f"{place}: missing, so nothing was checked; {BUILD_AGAIN}") from None
    except (ValueError, TypeError, OSError):
        raise BuildError(f"{place}: not readable as a seal; {BUILD_AGAIN}") from None
    if checked.format != FORMAT:
        raise BuildError(f"{place}: format {checked.format}, not {FORMAT}; {BUILD_AGAIN}")
    return checked


def hash_outputs(build: Path) -> str:
    """Hash path and bytes of every file of the build, whatever the order on the disk."""
    return hash_files((name, path) for name, path in files_below(build) if name != SEAL)


def hash_inputs(folders: Sequence[Path]) -> str:
    """Hash the folders a build is made from, without what tools leave in them."""
    return hash_files(
        (f"{folder.name}/{name}", path)
        for folder in folders
        for name, path in files_below(folder)
        if not is_derived(path)
    )


def is_derived(path: Path) -> bool:
    """Tell whether a file is made from another input, so that two machines may differ in it."""
    return "__pycache__" in path.parts or path.suffix in (".pyc", ".mo")


def files_below(folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield each file with its name relative to the folder."""
    for path in folder.rglob("*"):
        if path.is_file():
            yield path.relative_to(folder).as_posix(), path


def hash_files(files: Iterator[tuple[str, Path]]) -> str:
    """Return one hash over names and contents, sorted by name."""
    whole = sha256()
    for name, path in sorted(files):
        # Lengths are fixed and the name cannot hold a NUL: two lists never read the same.
        whole.update(name.encode() + b"\0" + sha256(path.read_bytes()).digest())
    return whole.hexdigest()
