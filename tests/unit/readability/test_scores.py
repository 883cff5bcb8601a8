"""Each formula, worked out by hand."""

from collections.abc import Callable

import pytest

from app.readability import scores
from app.readability.scores import Measures, measure
from app.readability.syllables import count_syllables

TEXT = Measures(asl=8, asw=1.25, ms=10, iw=20, es=60)


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        # 206.835 - 8.12 - 105.75
        (scores.flesch, 92.965),
        # 3.12 + 14.75 - 15.59
        (scores.flesch_kincaid, 2.28),
        # 207 - 8.12 - 92
        (scores.kandel_moles, 106.88),
        # 206.835 - 7.44 - 96.25
        (scores.flesch_douma, 103.145),
        # 195 - 2/3 x 125 - 16
        (scores.brouwer, 95.6667),
        # 180 - 8 - 73.125
        (scores.amstad, 98.875),
        # 1.935 + 1.3376 + 2.594 - 1.962 - 0.875
        (scores.wiener_1, 3.0296),
        # 8 + 20
        (scores.lix, 28),
    ],
)
def test_formula(formula: Callable[[Measures], float], value: float) -> None:
    assert formula(TEXT) == pytest.approx(value, abs=1e-4)


def test_measures() -> None:
    """Die Po-li-zei fragt dich. Du darfst schwei-gen: 7 words, 10 syllables."""
    text = [["Die", "Polizei", "fragt", "dich"], ["Du", "darfst", "schweigen"]]
    found = measure(text, lambda word: count_syllables("de", word))
    assert found.asl == pytest.approx(7 / 2)
    assert found.asw == pytest.approx(10 / 7)
    assert found.ms == pytest.approx(100 / 7)
    assert found.iw == pytest.approx(200 / 7)
    assert found.es == pytest.approx(500 / 7)
