"""Mistakes put into the real content: each is found, in its file and line."""

import shutil
from functools import cache
from pathlib import Path

import pytest

from tests.altered import problems_of
from tests.site.seeded import ROOT, Fault, Found, grouped, read_faults, seed

pytestmark = pytest.mark.long

ALL = read_faults()
GROUPS = grouped(ALL)


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    copy = tmp_path_factory.mktemp("seeded") / "content"
    shutil.copytree(ROOT / "content", copy)
    assert problems_of(copy) == [], "the content itself has problems: mend them first"
    return copy


@pytest.fixture(scope="module")
def found(content: Path) -> "Finder":
    return Finder(content)


class Finder:
    """Reads each copy once, when first asked."""

    def __init__(self, content: Path) -> None:
        self._seed = cache(lambda number: seed(content, GROUPS[number]))

    def __call__(self, fault: Fault) -> Found:
        number = next(n for n, group in enumerate(GROUPS) if fault in group)
        found: Found = self._seed(number)
        return found


def test_there_are_enough_in_every_language() -> None:
    assert len({fault.name for fault in ALL}) == len(ALL) >= 90
    for lang in ("fr", "nl", "en", "de"):
        assert sum(fault.file.startswith(f"{lang}/") for fault in ALL) >= 15


@pytest.mark.parametrize("fault", ALL, ids=lambda fault: fault.name)
def test_found_in_its_file_and_line(fault: Fault, found: Finder) -> None:
    answer = found(fault)
    line = answer.places[fault.name]
    here = [each for each in answer.problems if each.source == f"content/{fault.file}"]
    assert any(each.line == line and fault.says in str(each) for each in here), (
        f"expected {fault.file}:{line}: …{fault.says}…, got:\n" + "\n".join(map(str, here))
    )


def test_nothing_is_left_behind(content: Path) -> None:
    """The last test of the file: the copy is whole again, so each fault was found for itself."""
    assert problems_of(content) == []
