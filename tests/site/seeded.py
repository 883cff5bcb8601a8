"""Seeded faults: what is altered in a copy of the real content, and what must then be said of it.

Faults that touch different pages are put into one copy and read together: nothing is asserted less.
"""

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

import yaml

from app.content.errors import Problem, Problems
from app.languages import LANGS
from app.library.reader import read_library

ROOT = Path(__file__).parents[2]
FAULTS = Path(__file__).with_name("faults.yaml")
_NEXT = {"md": r"^## ", "places.yaml": r"^  [a-z0-9-]+:$|^[a-z]", "yaml": r"^- "}
"""Where the part of a file ends that `within` begins."""


@dataclass(frozen=True)
class Fault:
    """One mistake of a writer. The patterns are regular expressions, over lines."""

    name: str
    file: str
    """Below `content/`."""
    says: str
    """Words of the problem."""
    find: str = ""
    """What is altered, the first time it stands there; without it, the whole file is taken away."""
    put: str = ""
    within: str = ""
    """Where the block or the record begins that holds it."""
    at: str = ""
    """The place of the problem after the change; without it, the place of the change."""
    line: int = 0
    """The line of the problem, where no place can name it."""
    alone: bool = False
    """True where the fault hides others."""

    @property
    def keys(self) -> frozenset[str]:
        """What no other fault of the same copy may touch."""
        if self.file.endswith(".yaml"):
            return frozenset({f"{self.file} {self.within}"})
        return frozenset({self.file.partition("/")[2]})


def read_faults() -> list[Fault]:
    """Return the faults; one whose file says `{lang}` is as many as there are languages."""
    faults = []
    for record in yaml.safe_load(FAULTS.read_text(encoding="utf-8")):
        langs = LANGS if "{lang}" in record["file"] else ("",)
        for lang in langs:
            name = f"{record['name']} ({lang})" if lang else record["name"]
            faults.append(
                Fault(**{**record, "name": name, "file": record["file"].replace("{lang}", lang)})
            )
    return faults


def grouped(faults: list[Fault]) -> list[list[Fault]]:
    """Put each fault into the first copy in which it meets no other; twins stay together."""
    groups: list[list[Fault]] = []
    for fault in faults:
        fitting = (group for group in groups if _fits(fault, group))
        group = next(fitting, None)
        if group is None:
            groups.append(group := [])
        group.append(fault)
    return groups


def _fits(fault: Fault, group: list[Fault]) -> bool:
    if fault.alone or any(other.alone for other in group):
        return False
    base = fault.name.partition(" (")[0]
    others = (other for other in group if other.name.partition(" (")[0] != base)
    return all(fault.keys.isdisjoint(other.keys) for other in others)


@dataclass(frozen=True)
class Found:
    """What was expected of a copy, and what was said."""

    places: dict[str, int]
    """The line of each fault, by its name."""
    problems: tuple[Problem, ...]


def seed(content: Path, group: list[Fault]) -> Found:
    """Put faults into a copy of the content, read it, and take them out again."""
    files = {content / fault.file: (ROOT / "content" / fault.file) for fault in group}
    problems = Problems()
    try:
        for fault in group:
            _alter(content / fault.file, fault)
        places = {fault.name: _line(content / fault.file, fault) for fault in group}
        read_library(content, problems)
    finally:
        for copy, original in files.items():
            shutil.copyfile(original, copy)
    return Found(places, tuple(problems))


def _alter(path: Path, fault: Fault) -> None:
    if not fault.find:
        path.unlink()
        return
    text = path.read_text(encoding="utf-8")
    start, end = _scope(text, fault)
    part, count = re.subn(fault.find, fault.put, text[start:end], count=1, flags=re.M)
    assert count, f"{fault.name}: {fault.file} has no {fault.find!r}; the fault must be moved"
    assert part != text[start:end], f"{fault.name}: nothing changes"
    path.write_text(text[:start] + part + text[end:], encoding="utf-8")


def _line(path: Path, fault: Fault) -> int:
    if fault.line or not fault.find:
        return fault.line or 1
    text = path.read_text(encoding="utf-8")
    start, end = _scope(text, fault)
    pattern = fault.at or re.escape(re.sub(r"\\(?:g<)?\d>?", "", fault.put).strip())
    match = re.search(pattern, text[start:end], re.M)
    assert match, f"{fault.name}: {fault.file} has no {pattern!r} after the change"
    return text.count("\n", 0, start + match.start()) + 1


def _scope(text: str, fault: Fault) -> tuple[int, int]:
    if not fault.within:
        return 0, len(text)
    match = re.search(fault.within, text, re.M)
    assert match, f"{fault.name}: {fault.file} has no {fault.within!r}"
    name = fault.file.rpartition("/")[2]
    pattern = _NEXT.get(name) or _NEXT[name.rpartition(".")[2]]
    after = re.compile(pattern, re.M).search(text, match.end())
    return match.start(), after.start() if after else len(text)
