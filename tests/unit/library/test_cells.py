"""Every role and person has steps."""

from pathlib import Path

import pytest

from tests.altered import LOOK, expect

CELLS = {
    "a role without a step": (
        f"{{lang}}/{LOOK}",
        'for="health" when="everyone"',
        'for="health guardian" when="minors"',
        "13: nothing for 'guardian' with 'adult-non-eu'; write a block for them",
    ),
}


@pytest.mark.parametrize("name", CELLS)
def test_cells(tmp_path: Path, name: str) -> None:
    *change, problem = CELLS[name]
    expect(tmp_path, tuple(change), problem)
