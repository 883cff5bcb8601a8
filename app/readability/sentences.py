"""Plain text, cut into lines, sentences and words.

Plain text here is a page without its markup: each line ends a sentence, `# …` is a heading,
`- …` or `1. …` an item of a list, and an empty line parts two paragraphs.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

NAME = "\ue000"
"""Stands for an official name: one word of one syllable, never a long one (rule R-117)."""

# What is masked keeps its length: a full stop and a space that end nothing.
_STOP, _SPACE = "\ue001", "\ue002"
_MASK = str.maketrans({".": _STOP, " ": _SPACE, "\u00a0": _SPACE, "\u202f": _SPACE})
_UNMASK = str.maketrans({_STOP: ".", _SPACE: " "})

_BLANK = r"[ \u00a0\u202f]"
_MONTHS = "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
_MASKED = re.compile(
    "|".join(
        (
            # Numbers of more than one group: 3.5, 116 000, 02/123.45.67, +32 2 123 45 67.
            rf"\+?\d+(?:(?:{_BLANK}|[.,/-])\d+)+",
            # Before a number only: "Art" is a German word, and "No." an English sentence.
            rf"\b(?:art|nr|abs|tel|tél)\.(?={_BLANK}?\d)",
            rf"\b\d{{1,2}}\.(?={_BLANK}(?:{_MONTHS})\b)",
            rf"\b(?:z\.{_BLANK}?b|d\.{_BLANK}?h|u\.{_BLANK}?a|p\.{_BLANK}?ex|bzw|ca)\.",
            r"\b(?:bv|bijv|o\.a|d\.w\.z|m\.a\.w|e\.g|i\.e|c\.-à-d|dr|dhr|mevr|mr|mrs|ms)\.",
            rf"(?-i:\bM\.(?={_BLANK}[A-ZÀ-Ý]))",
        )
    ),
    re.IGNORECASE,
)
_END = re.compile(r"(?P<mark>[.!?…]+)(?:[»”“\"’')\]]|[ \u00a0\u202f]»)*\s+(?=(?P<next>.{1,9}))")
# A small letter goes on with the sentence; Dutch 's and 't begin one that has its capital later.
_GOES_ON = re.compile(r"(?!['’][st]\s)[«»“„\"‘'’(\[\s]*[a-zà-ÿß]")
_LINE = re.compile(
    r"^\s*(?:(?P<heading>#+\s+)|(?P<item>(?:[-*+•]|\d{1,2}[.)])\s+))?(?P<text>.*?)\s*$"
)
_BORDER = re.compile(r"[\s/–—…]+")
_AROUND = re.compile(rf"^[^\w{NAME}]+|[^\w{NAME}]+$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a plain text, without its mark."""

    number: int
    """From 1."""
    kind: Literal["heading", "item", "prose", "empty"]
    text: str


def read_lines(text: str) -> Iterator[Line]:
    """Yield each line with its kind."""
    for number, raw in enumerate(text.split("\n"), 1):
        match = _LINE.match(raw)
        if match is None or not match["text"]:
            yield Line(number, "empty", "")
        elif match["heading"]:
            yield Line(number, "heading", match["text"])
        else:
            yield Line(number, "item" if match["item"] else "prose", match["text"])


def replace_names(text: str, names: Collection[str]) -> str:
    """Put `NAME` for each official name, in any case of letters, the longest first."""
    return _any_of(frozenset(names)).sub(NAME, text) if names else text


@lru_cache(maxsize=8)
def _any_of(names: frozenset[str]) -> re.Pattern[str]:
    """Return the pattern of all names; those of a language are asked for on every page."""
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    patterns = (r"\s+".join(map(re.escape, name.split())) for name in longest_first)
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)", re.IGNORECASE)


def sentences_of(line: str) -> tuple[str, ...]:
    """Return the sentences of one line as they are written.

    A full stop ends a sentence unless a small letter follows; a question mark always does.
    """
    masked = _masked(line)
    found, start = [], 0
    for match in _END.finditer(masked):
        if set(match["mark"]) <= {".", "…"} and _GOES_ON.match(match["next"]):
            continue
        found.append(masked[start : match.end()])
        start = match.end()
    found.append(masked[start:])
    stripped = (sentence.strip().translate(_UNMASK) for sentence in found)
    return tuple(sentence for sentence in stripped if words_of(sentence))


def words_of(sentence: str) -> tuple[str, ...]:
    """Return what stands between spaces, without punctuation around it.

    `l’école`, `foto’s` and `116 000` are one word each; a mark that stands alone is none.
    """
    stripped = (_AROUND.sub("", token) for token in _BORDER.split(_masked(sentence)))
    return tuple(token.translate(_UNMASK) for token in stripped if token)


def letters_of(word: str) -> int:
    """Return the letters of the longest part of a word.

    Hyphens and apostrophes part it: `Vormundschafts-Dienst` was split to be read, and the article
    of `l’interprète` makes the noun no longer. A name has none.
    """
    parts: list[str] = re.split(r"[-‐‑'’]", word)
    return max(sum(letter.isalpha() for letter in part) for part in parts)


def _masked(text: str) -> str:
    return _MASKED.sub(lambda match: match[0].translate(_MASK), text)
