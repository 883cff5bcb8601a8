"""The formulas of readability, one function each.

Each takes what was measured of a text and returns a number on a scale of its own: scores of two
languages are never compared (rule R-114). They indicate; only readers can say (rule R-116).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.readability.sentences import letters_of

MANY_SYLLABLES = 3
MANY_LETTERS = 7


@dataclass(frozen=True, slots=True)
class Measures:
    """The five averages and shares that all formulas rest on."""

    asl: float
    """Average sentence length: words per sentence."""
    asw: float
    """Average word length: syllables per word."""
    ms: float
    """Words of three syllables or more, in per cent of the words."""
    iw: float
    """Words of more than six letters, in per cent of the words."""
    es: float
    """Words of one syllable, in per cent of the words."""


def measure(sentences: Sequence[Sequence[str]], syllables: Callable[[str], int]) -> Measures:
    """Measure sentences given as their words; at least one sentence, none of them empty.

    `syllables` counts one word of the language.
    """
    words = [word for sentence in sentences for word in sentence]
    counts = [syllables(word) for word in words]
    total = len(words)
    return Measures(
        asl=total / len(sentences),
        asw=sum(counts) / total,
        ms=100 * sum(count >= MANY_SYLLABLES for count in counts) / total,
        iw=100 * sum(letters_of(word) >= MANY_LETTERS for word in words) / total,
        es=100 * sum(count == 1 for count in counts) / total,
    )


def flesch(measured: Measures) -> float:
    """Return the Flesch Reading Ease of an English text.

    206.835 - 1.015 ASL - 84.6 ASW. From 0 to 100, higher is easier; 80 to 90 is read at about 12.
    Source: Flesch 1948 (rule R-100).
    """
    return 206.835 - 1.015 * measured.asl - 84.6 * measured.asw


def flesch_kincaid(measured: Measures) -> float:
    """Return the Flesch-Kincaid grade of an English text.

    0.39 ASL + 11.8 ASW - 15.59. A grade of a US school, lower is easier; 5 or 6 is 11 to 12 years.
    Source: Kincaid 1975 (rule R-101).
    """
    return 0.39 * measured.asl + 11.8 * measured.asw - 15.59


def kandel_moles(measured: Measures) -> float:
    """Return the Kandel-Moles score of a French text.

    207 - 1.015 ASL - 73.6 ASW. The scale of Flesch: higher is easier.
    Source: Kandel and Moles 1958 (rule R-102).
    """
    return 207 - 1.015 * measured.asl - 73.6 * measured.asw


def flesch_douma(measured: Measures) -> float:
    """Return the Flesch-Douma score of a Dutch text.

    206.835 - 0.93 ASL - 77 ASW. The scale of Flesch: 80 to 90 is easy, for 10 to 11 years.
    Source: Douma 1960 (rule R-105).
    """
    return 206.835 - 0.93 * measured.asl - 77 * measured.asw


def brouwer(measured: Measures) -> float:
    """Return the reading index of Brouwer of a Dutch text.

    195 - 2/3 syllables per 100 words - 2 ASL. Higher is easier; hard on long sentences.
    Source: Brouwer 1963, after litterm (rule R-106).
    """
    return 195 - 2 / 3 * 100 * measured.asw - 2 * measured.asl


def amstad(measured: Measures) -> float:
    """Return the Amstad score of a German text.

    180 - ASL - 58.5 ASW. The scale of Flesch, higher is easier; kind to hard texts.
    Source: Amstad 1978 (rule R-108).
    """
    return 180 - measured.asl - 58.5 * measured.asw


def wiener_1(measured: Measures) -> float:
    """Return the first Wiener Sachtextformel of a German text.

    0.1935 MS + 0.1672 ASL + 0.1297 IW - 0.0327 ES - 0.875. A school grade from 4, very easy, to 15.
    Source: Bamberger and Vanecek 1984 (rule R-109).
    """
    return (
        0.1935 * measured.ms
        + 0.1672 * measured.asl
        + 0.1297 * measured.iw
        - 0.0327 * measured.es
        - 0.875
    )


def lix(measured: Measures) -> float:
    """Return the LIX of a text in any language.

    ASL + IW. Lower is easier: under 30 is very easy, 30 to 40 easy; compounds raise it.
    Source: Björnsson 1968 (rule R-113).
    """
    return measured.asl + measured.iw
