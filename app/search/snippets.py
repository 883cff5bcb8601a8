"""The sentence of a section that shows best why it was found."""

from collections.abc import Sequence, Set
from unicodedata import normalize

from app.search.analysis import Analyser, Token, fold
from app.search.compounds import split
from app.search.model import Piece

LONGEST = 160
"""Characters; a longer sentence is cut between words."""
_BEFORE = 60
"""Characters kept before the first marked word of a long sentence."""
_CUT = "…"


def snippet(
    sentences: Sequence[str], terms: Set[str], analyser: Analyser, parts: Set[str]
) -> tuple[Piece, ...]:
    """Return the sentence with most of the terms in pieces, or nothing if a section has no text."""
    best: tuple[Piece, ...] = ()
    most = -1
    for sentence in sentences:
        text = normalize("NFC", sentence)
        marked = [
            (token, found)
            for token in analyser.words(text)
            if (found := _terms_in(token, analyser, parts) & terms)
        ]
        count = len(set().union(*(found for _, found in marked)))
        if count > most:
            best, most = _pieces(text, [token for token, _ in marked]), count
    return best


def _terms_in(token: Token, analyser: Analyser, parts: Set[str]) -> set[str]:
    """Return what a word of a text is found by: itself, and its parts."""
    return {
        analyser.term(token.surface),
        *(analyser.term(part) for part in split(fold(token.surface), parts)),
    }


def _pieces(text: str, marked: Sequence[Token]) -> tuple[Piece, ...]:
    first = marked[0].start if marked else 0
    start = 0 if len(text) <= LONGEST or first <= _BEFORE else text.find(" ", first - _BEFORE) + 1
    end = len(text)
    if end - start > LONGEST:
        end = text.rfind(" ", start, start + LONGEST)
        end = end if end > start else start + LONGEST
    pieces = [Piece(_CUT, False)] if start else []
    at = start
    for token in marked:
        if token.start < start or token.end > end:
            continue
        pieces += [Piece(text[at : token.start], False), Piece(text[token.start : token.end], True)]
        at = token.end
    pieces.append(Piece(text[at:end] + (_CUT if end < len(text) else ""), False))
    return tuple(piece for piece in pieces if piece.text)
