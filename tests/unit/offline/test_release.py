from datetime import date
from pathlib import Path

import pytest

from app.content.errors import Problems
from app.offline.release import (
    FILE,
    Release,
    ReleaseError,
    next_release,
    read_release,
    write_release,
)

NOTE = {"fr": 'Un "numéro" a changé : 101', "nl": "n", "en": "e", "de": "d"}
LAST = Release(3, date(2026, 11, 22), False, {})


def read(content: Path) -> tuple[Release | None, list[str]]:
    problems = Problems()
    return read_release(content, problems), [str(problem) for problem in problems]


def test_what_is_written_is_read(tmp_path: Path) -> None:
    release = Release(4, date(2026, 12, 1), True, NOTE)
    write_release(tmp_path, release)
    assert read(tmp_path) == (release, [])


def test_the_number_grows_by_one() -> None:
    fresh = next_release(LAST, date(2026, 11, 22), False, {})
    assert (fresh.number, fresh.issued, fresh.urgent) == (4, date(2026, 11, 22), False)
    assert next_release(LAST, date(2026, 11, 23), True, NOTE).note == NOTE


@pytest.mark.parametrize(
    ("today", "urgent", "note", "message"),
    [
        (date(2026, 11, 21), False, {}, "after today"),
        (date(2026, 11, 23), True, {}, "urgent, but without a note"),
        (date(2026, 11, 23), True, {"fr": "seulement"}, "not in all four languages"),
        (date(2026, 11, 23), False, NOTE | {"en": "x" * 301}, "'en' is too long"),
        (date(2026, 11, 23), False, NOTE | {"en": "a\nb"}, "'en' is not plain text"),
        (date(2026, 11, 23), False, NOTE | {"en": "<b>b"}, "'en' is not plain text"),
    ],
)
def test_nonsense_is_refused(today: date, urgent: bool, note: dict[str, str], message: str) -> None:
    with pytest.raises(ReleaseError, match=message):
        next_release(LAST, today, urgent, note)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "the file is empty"),
        ("number: 0\nissued: 2026-11-22\nurgent: false\nnote: {}\n", "below 1"),
        ("number: x\nissued: 2026-11-22\nurgent: false\nnote: {}\n", "content/edition.yaml:1"),
        ("number: 1\nissued: 2026-11-22\nurgent: true\nnote: {}\n", "urgent, but"),
        ("number: 1\nissued: 2026-11-22\nurgent: false\nnote: {it: x}\n", "no language called"),
        ("number: 1\nissued: 2026-11-22\nurgent: false\nnote: {}\nmore: 1\n", "more"),
    ],
)
def test_a_broken_file_is_told(text: str, problem: str, tmp_path: Path) -> None:
    (tmp_path / FILE).write_text(text)
    assert problem in "\n".join(read(tmp_path)[1])


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    assert read(tmp_path) == (None, ["content/edition.yaml:1: the file is missing; add it"])
