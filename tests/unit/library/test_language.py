"""Each text is in its own language."""

from pathlib import Path

import pytest

from tests.altered import LOOK, expect

LANGUAGE = {
    "block of another language": (
        f"nl/{LOOK}",
        "Vraag de fietser of u naar zijn fiets mag kijken: hij mag nee zeggen.",
        "Ask the cyclist if you may look at it: they can say no, and that is the end of it.",
        "13: the block 'nurse' reads as 'en'; write it in 'nl'",
    ),
    "smuggling in French only": (
        f"fr/{LOOK}",
        "Demandez au cycliste",
        "Contre le trafic, demandez au cycliste",
        "13: 'nurse' names smuggling, unlike the other languages; mind traite/trafic",
    ),
    "smuggling in Dutch only": (
        f"nl/{LOOK}",
        "Vraag de",
        "Smokkel? Vraag de",
        "13: 'nurse' names smugg",
    ),
    "smuggling in English only": (
        f"en/{LOOK}",
        "Ask the",
        "Smuggled? Ask the",
        "13: 'nurse' names smu",
    ),
    "smuggling in German only": (
        f"de/{LOOK}",
        "Fragen Sie, ob",
        "Schmuggel? Fragen Sie, ob",
        "13: 'nur",
    ),
}


@pytest.mark.parametrize("name", LANGUAGE)
def test_language(tmp_path: Path, name: str) -> None:
    *change, problem = LANGUAGE[name]
    expect(tmp_path, tuple(change), problem)
