"""The figures of a text, written the same whatever the language.

Goals: a deadline that differs between two languages, or from its claim, is found by machine.
Non-goals: understanding; `2 weeks` and `14 days` are two figures.
"""

import re
from collections.abc import Iterator
from functools import cache

from app.content.blocks import SHORTCODE

_MONTHS = {
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
}
_MONTH_NUMBER = {
    name.lower(): number
    for names in _MONTHS.values()
    for number, name in enumerate(names.split(), 1)
}
_ENGLISH = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen twenty
"""
_ENGLISH_WORDS = {word: str(number) for number, word in enumerate(_ENGLISH.split())} | {
    "thirty": "30",
    "forty": "40",
    "forty-five": "45",
    "fifty": "50",
    "sixty": "60",
    "seventy": "70",
    "eighty": "80",
    "ninety": "90",
    "twenty-four": "24",
    "twenty-eight": "28",
    "fourth": "4",
    "fifth": "5",
}
_ENGLISH_VERBS = {"may", "march"}
"""In lower case no month: all 3 may stay."""
_LINK_TARGET = re.compile(r"\]\([^)]*\)")
_ENGLISH_WORD = re.compile(r"\b[a-z]+(?:-[a-z]+)?\b", re.I)
_DATE = re.compile(
    r"\b(?P<day>\d{1,2})(?:\.|er|st|nd|rd|th)?\s(?P<month>[^\W\d_]+)(?=\s\d{4}\b|\b)", re.I
)
_MONTH_YEAR = re.compile(r"\b(?P<month>[^\W\d_]{3,})\s(?P<year>\d{4})\b")
_NUMERIC_DATE = re.compile(r"\b(\d{1,2})[./](\d{1,2})[./](\d{4})\b")
_THOUSANDS = re.compile(r"(?<![\d.,])(\d{1,3})(?:[ .,\u00a0\u202f](\d{3}))+(?![\d])")
_CLOCK = re.compile(r"\b(\d{1,2})\s?(?:h|u)\s?(\d{2})\b")
_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)?")


def figures(text: str) -> tuple[str, ...]:
    """Return the figures of a text in order: `45`, `2.5`, `month-12`.

    Thousands lose their separator, decimals and times take a point and lose zeros at the end.
    Shortcodes and the targets of links are not text.
    """
    # Most lines have none, and every page is read for them more than once.
    if not _DIGIT.search(text):
        return ()
    return tuple(_figures(_LINK_TARGET.sub("]", SHORTCODE.sub(" ", text))))


@cache
def figures_of_claim(text: str) -> frozenset[str]:
    """Return the figures of an English statement; numbers in words count."""
    in_words = _ENGLISH_WORD.sub(lambda m: _ENGLISH_WORDS.get(m[0].lower(), m[0]), text)
    return frozenset(figures(text)) | frozenset(figures(in_words))


def _figures(text: str) -> Iterator[str]:
    text = _NUMERIC_DATE.sub(lambda m: f"{m[1]} {_month_name(int(m[2]))} {m[3]}", text)
    yield from _months(text)
    text = _THOUSANDS.sub(lambda m: re.sub(r"\D", "", m[0]), text)
    text = _CLOCK.sub(r"\1:\2", text)
    for found in _NUMBER.findall(text):
        yield _plain(found)


def _months(text: str) -> Iterator[str]:
    """Yield the month of each date, with or without its day, once."""
    for pattern in (_DATE, _MONTH_YEAR):
        for match in pattern.finditer(text):
            if match["month"] not in _ENGLISH_VERBS:
                number = _MONTH_NUMBER.get(match["month"].lower())
                if number:
                    yield f"month-{number}"
        text = pattern.sub(" ", text)


def _month_name(number: int) -> str:
    names = _MONTHS["en"].split()
    return names[number - 1] if 1 <= number <= len(names) else str(number)


def _plain(number: str) -> str:
    whole, point, rest = re.sub("[,:]", ".", number).partition(".")
    rest = rest.rstrip("0")
    return (whole.lstrip("0") or "0") + (f".{rest}" if rest else "")
