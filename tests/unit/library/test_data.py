"""Phrases and deadlines rest on claims, with the same figures in four languages."""

from pathlib import Path

import pytest

from tests.altered import expect

DAYS, PHRASES = "deadlines.yaml", "phrases.yaml"
WAITS = "en: The bicycle waits no longer"


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ((DAYS, "claims: [P-001]", "claims: [P-901]"), "1: look: no claim called 'P-901'"),
        ((DAYS, WAITS, f"{WAITS} than 46 days"), "1: look: 46 is in none of its claims"),
        ((DAYS, WAITS, f"{WAITS} than 45 days"), "1: look: other figures in 'en'"),
        ((DAYS, WAITS, f"{WAITS}. Call 02 511 64 64"), "1: look: the telephone number"),
        ((DAYS, "start: appointment", "start: sunday"), "2: start: invalid enum value"),
        ((DAYS, "days: 45", "days: -1"), "1: look: no span that can be counted"),
        ((DAYS, "days: 45", "days: 45\n  months: 1"), "1: look: no span that can be counted"),
        ((DAYS, "id: helmet", "id: look"), "6: 'look' stands twice"),
        ((DAYS, ", de: Den Helm zurückgeben", ""), "6: helmet is not in four languages"),
        ((PHRASES, "claims: [M-001]", "claims: [M-901]"), "12: guard: no claim called 'M-901'"),
        ((PHRASES, "id: guard", "id: fell"), "12: 'fell' stands twice"),
        ((PHRASES, "en: I am a bicycle guard.", "en: " + "guard " * 20), "12: guard: 119 char"),
        ((PHRASES, "kind: say", "kind: sing"), "13: kind: invalid enum value"),
        ((PHRASES, "  no_answer:", "  perhaps:"), "1: not the answers of the page"),
        ((PHRASES, ", de: Bist du gestürzt?", ""), "18: fell is not in four languages"),
        (
            (PHRASES, "en: I am a bicycle guard.", "en: Je suis le gardien du vélo de la ville"),
            "12: guard: the text of 'en' reads as another language",
        ),
    ],
)
def test_data(tmp_path: Path, change: tuple[str, str, str], problem: str) -> None:
    expect(tmp_path, change, problem)
