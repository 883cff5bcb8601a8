"""What a text for a reader of 11 or 12 may be at most, and whether one is.

The numbers are the bands of section 6.2 of the rules for children: a proposal of this project.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from app.readability import scores
from app.readability.scores import Measures, measure
from app.readability.sentences import letters_of, read_lines, replace_names, sentences_of, words_of
from app.readability.syllables import count_syllables

ENOUGH_WORDS = 100
"""A shorter text has scores that mean nothing (rule R-115)."""


@dataclass(frozen=True, slots=True)
class Limit:
    """A number that a text keeps to."""

    what: str
    """What is measured, to be read in a problem."""
    aim: float
    never: float | None = None
    """What no text may pass, where that is not yet the aim."""
    at_least: bool = False
    """Whether the aim is a floor."""

    def missed_by(self, value: float) -> str:
        """Say in plain words how a value misses the limit; nothing if it does not."""
        if value >= self.aim if self.at_least else value <= self.aim:
            return ""
        side = "at least" if self.at_least else "at most"
        wall = self.never is not None and value > self.never
        over = f", and never above {self.never:g}" if wall else ""
        number = f"{value:.1f}".removesuffix(".0")
        return f"{self.what}: {number}, should be {side} {self.aim:g}{over}"


@dataclass(frozen=True, slots=True)
class Score:
    """A formula and what a text should reach on its scale."""

    formula: Callable[[Measures], float]
    limit: Limit


@dataclass(frozen=True, slots=True)
class Band:
    """The limits of one language."""

    main: Score
    second: Score
    average: Limit
    longest: Limit
    letters: int
    """A word with more letters than this is long."""


LONG_SHARE = Limit("long words in per cent", 5)
PARAGRAPH = Limit("sentences in the longest paragraph", 4)


def _average(words: int) -> Limit:
    return Limit("words in an average sentence", words)


def _longest(words: int, never: int) -> Limit:
    return Limit("words in the longest sentence", words, never)


BANDS = {
    "fr": Band(
        Score(scores.kandel_moles, Limit("Kandel-Moles score", 80, at_least=True)),
        Score(scores.lix, Limit("LIX", 35)),
        _average(11),
        _longest(15, 18),
        letters=11,
    ),
    "nl": Band(
        Score(scores.flesch_douma, Limit("Flesch-Douma score", 80, at_least=True)),
        Score(scores.brouwer, Limit("Brouwer index", 75, at_least=True)),
        _average(10),
        _longest(15, 18),
        letters=12,
    ),
    "en": Band(
        Score(scores.flesch, Limit("Flesch score", 80, at_least=True)),
        Score(scores.flesch_kincaid, Limit("Flesch-Kincaid grade", 6)),
        _average(10),
        _longest(15, 18),
        letters=10,
    ),
    "de": Band(
        Score(scores.wiener_1, Limit("Wiener Sachtextformel", 5, 6)),
        Score(scores.amstad, Limit("Amstad score", 75, at_least=True)),
        _average(10),
        _longest(14, 16),
        letters=13,
    ),
}


@dataclass(frozen=True, slots=True)
class Reading:
    """What was measured of a text."""

    lang: str
    words: int
    sentences: int
    average: float
    """Words per sentence; 0 for an empty text."""
    longest: int
    """Words of the longest sentence."""
    longest_sentence: str
    paragraph: int
    """Sentences of the longest paragraph; headings and items are in none."""
    long_words: tuple[str, ...]
    """Each word over the limit of letters, as often as it stands there."""
    long_share: float
    """Long words in per cent of the words."""
    main: float | None
    """The main score of the language; none below 100 words."""
    second: float | None


def judge(lang: str, text: str, names: Collection[str] = ()) -> Reading:
    """Measure a plain text (see `sentences`); official names count as one short word each."""
    band = BANDS[lang]
    text = replace_names(text, names)
    written = [sentence for line in read_lines(text) for sentence in sentences_of(line.text)]
    cut = [words_of(sentence) for sentence in written]
    words = [word for sentence in cut for word in sentence]
    long_words = tuple(word for word in words if letters_of(word) > band.letters)
    longest = max(range(len(cut)), key=lambda at: len(cut[at]), default=None)
    main = second = None
    if len(words) >= ENOUGH_WORDS:
        measured = measure(cut, lambda word: count_syllables(lang, word))
        main, second = band.main.formula(measured), band.second.formula(measured)
    return Reading(
        lang=lang,
        words=len(words),
        sentences=len(cut),
        average=len(words) / len(cut) if cut else 0,
        longest=0 if longest is None else len(cut[longest]),
        longest_sentence="" if longest is None else written[longest],
        paragraph=max(_paragraphs(text), default=0),
        long_words=long_words,
        long_share=100 * len(long_words) / len(words) if words else 0,
        main=main,
        second=second,
    )


def problems(reading: Reading) -> tuple[str, ...]:
    """Say in plain words what misses the band of the language; nothing if all is well."""
    band = BANDS[reading.lang]
    found = [
        band.average.missed_by(reading.average),
        _with(reading.longest_sentence, band.longest.missed_by(reading.longest)),
        _with(", ".join(reading.long_words), LONG_SHARE.missed_by(reading.long_share)),
        PARAGRAPH.missed_by(reading.paragraph),
    ]
    for score, value in ((band.main, reading.main), (band.second, reading.second)):
        if value is not None:
            found.append(score.limit.missed_by(value))
    return tuple(problem for problem in found if problem)


def _with(example: str, problem: str) -> str:
    return f"{problem}: {example}" if problem else ""


def _paragraphs(text: str) -> Iterator[int]:
    """Yield the sentences of each run of lines of prose: German has one sentence a line."""
    run = 0
    for line in read_lines(text):
        run = run + len(sentences_of(line.text)) if line.kind == "prose" else 0
        yield run
