"""What a page for children does without: words, polite forms, initials, marks (R-041, R-118)."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from app.readability.banned import BANNED, Banned
from app.readability.sentences import NAME, Line, read_lines, replace_names, sentences_of

ABBREVIATIONS = ("IO", "OE", "DVZ", "AA", "THB", "TEH", "MENA", "NBMV", "UMA", "UAM")
"""Initials of authorities and of the children themselves, in any language."""
KNOWN_CAPITALS = ("SMS", "GPS", "EU", "UE", "TV", "ID", "PC", "QR", "OK")
"""Capitals that children read every day."""

_INITIALS = re.compile(rf"\b(?:{'|'.join(ABBREVIATIONS)})\b")
_CAPITALS = re.compile(r"\b[A-ZÀ-ÖØ-Þ]{2,}\b(?:[\s-]+[A-ZÀ-ÖØ-Þ]{2,}\b)*")
# A capital at the start of a sentence says nothing, nor one after a colon or an opening quote:
# "Sie" may be "she" or "they" there.
_POLITE_DE = re.compile(r"(?<=[\w,;)] )(?:Sie|Ihr(?:e[mnrs]?)?|Ihnen)\b")
_FINISHED = re.compile(r"[.!?…:][»”“\"’')\]\s]*$")


@dataclass(frozen=True, slots=True)
class Slip:
    """Something to write otherwise."""

    line: int
    """Within the text, from 1."""
    what: str
    remedy: str


def avoided(lang: str, text: str, names: Collection[str] = ()) -> tuple[Slip, ...]:
    """Return what a plain text (see `sentences`) should do without, by line.

    Official names are left alone.
    """
    text = replace_names(text, names)
    explained = {
        banned.pattern
        for banned in BANNED[lang]
        if banned.explained_by and re.search(banned.explained_by, text, re.IGNORECASE)
    }
    slips: list[Slip] = []
    for line in read_lines(text):
        slips += _marks(line)
        for sentence in sentences_of(line.text):
            slips += _initials(line.number, sentence)
            if lang == "de" and (match := _POLITE_DE.search(sentence)):
                slips.append(
                    Slip(line.number, f"'{match[0]}' is polite", "write 'du', 'dein', 'ihr'")
                )
            for banned in BANNED[lang]:
                if banned.pattern in explained:
                    continue
                if match := _search(banned, sentence):
                    slips.append(Slip(line.number, f"'{match[0]}'", banned.remedy))
                    if banned.explained_by:
                        # Once is enough: it is explained the first time.
                        explained.add(banned.pattern)
    return tuple(slips)


def _search(banned: Banned, sentence: str) -> re.Match[str] | None:
    if banned.unless and re.search(banned.unless, sentence, re.IGNORECASE):
        return None
    return re.search(rf"(?<!\w)(?:{banned.pattern})(?!\w)", sentence, re.IGNORECASE)


def _marks(line: Line) -> Iterator[Slip]:
    if "!" in line.text:
        yield Slip(line.number, "an exclamation mark", "end with a full stop")
    if "%" in line.text:
        yield Slip(line.number, "'%'", "write 'one in …' or a number")
    # A heading may go without, and so may a name alone on its line: it is a card.
    unfinished = line.kind in ("item", "prose") and line.text != NAME
    if unfinished and not _FINISHED.search(line.text):
        yield Slip(line.number, "no mark at the end", "end with a full stop or a question mark")


def _initials(number: int, sentence: str) -> Iterator[Slip]:
    for match in _INITIALS.finditer(sentence):
        yield Slip(number, f"the initials '{match[0]}'", "write the full word")
    without = _INITIALS.sub("", sentence)
    for match in _CAPITALS.finditer(without):
        if match[0] not in KNOWN_CAPITALS:
            yield Slip(
                number, f"'{match[0]}' in capitals", "write small letters, or bold for weight"
            )
