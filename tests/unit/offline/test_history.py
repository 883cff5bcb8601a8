from datetime import date, timedelta

import pytest

from app.offline.history import HistoryError, Past, chunks_of, history
from app.offline.release import Release

DAY = date(2026, 11, 22)


def past(*editions: tuple[int, int]) -> list[Past]:
    """Editions as (number, days before today)."""
    return [Past(n, DAY - timedelta(days=days), (f"c{n}", "same")) for n, days in editions]


def kept(before: list[Past], number: int) -> list[int]:
    return [each.number for each in history(before, Release(number, DAY, False, {}), ["new"])]


def test_the_last_five_stay_however_old() -> None:
    before = past((1, 900), (2, 800), (3, 700), (4, 600), (5, 500))
    assert kept(before, 6) == [2, 3, 4, 5, 6]


def test_whatever_is_younger_than_sixty_days_stays() -> None:
    before = past(*((n, 61 - n) for n in range(1, 10)))
    assert kept(before, 10) == list(range(1, 11))
    assert kept(past((1, 61), (2, 5), (3, 4), (4, 3), (5, 2)), 6) == [2, 3, 4, 5, 6]


def test_the_same_edition_again_changes_nothing() -> None:
    release = Release(2, DAY, False, {})
    before = [*past((1, 3)), Past(2, DAY, ("new",))]
    assert history(before, release, ["new"]) == tuple(before)


def test_content_that_changed_without_a_release_is_refused() -> None:
    with pytest.raises(HistoryError, match="run `flask release` first"):
        kept(past((2, 0)), 2)


def test_a_number_that_shrinks_is_refused() -> None:
    with pytest.raises(HistoryError, match="a number only grows"):
        kept(past((3, 0)), 2)


def test_chunks_are_named_once() -> None:
    assert chunks_of(past((1, 2), (2, 1))) == {"c1", "c2", "same"}
