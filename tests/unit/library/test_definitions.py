"""Every term is explained in four languages."""

from pathlib import Path

import pytest

from tests.altered import expect

FILE = "{lang}/definitions.yaml"
ENGLISH = "en/definitions.yaml"
BICYCLE = "Vehicle with 2 wheels and pedals."


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ((FILE, "bicycle:", "tricycle:"), "1: no definition of 'bicycle'; add 'bicycle: …'"),
        ((FILE, "bicycle:", "tricycle:"), "1: no term called 'tricycle'"),
        ((ENGLISH, BICYCLE, " "), "1: 'bicycle' is not explained; write a sentence in quotes"),
        ((ENGLISH, BICYCLE, BICYCLE * 8), "1: a definition of 264 characters; at most 240"),
        ((ENGLISH, "2 wheels", "3 wheels"), "1: 'bicycle' has the figures 3; elsewhere 2"),
        ((ENGLISH, "2 wheels", "two wheels, three"), "1: the number 'three' in words"),
        (
            (ENGLISH, BICYCLE, "Le vélo est un engin qui a 2 roues et des pédales, pour la ville."),
            "1: the definition reads as another",
        ),
        ((ENGLISH, "pedals.", "pedals, 24/7."), "1: '24/7' in a definition"),
        ((ENGLISH, "pedals.", "pedals, 02 511 64 64."), "1: the telephone number"),
        ((FILE, "workshop:", "- workshop:"), "2: not valid YAML"),
    ],
)
def test_definitions(tmp_path: Path, change: tuple[str, str, str], problem: str) -> None:
    expect(tmp_path, change, problem)
