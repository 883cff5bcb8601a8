"""The sentence of a section that shows best why it was found."""

from collections.abc import Sequence, Set
from unicodedata import normalize

from app.search.analysis import Analyser, Token, fold, tokens
from app.search.compounds import split
from app.search.model import Piece

LONGEST = 160
"""Characters; a longer sentence is cut between words."""
_BEFORE = 60
"""Characters kept before the first marked word of a long sentence."""
_CUT = "…"


class Highlighter:
    """Marks, in sentences of one language, the words that they were found by."""

    def __init__(self, analyser: Analyser, parts: Set[str]) -> None:
        self._analyser = analyser
        self._parts = parts
        # Only words of the site come here, so this cannot grow with what is typed.
        self._known: dict[str, frozenset[str]] = {}

    def snippet(self, sentences: Sequence[str], terms: Set[str]) -> tuple[Piece, ...]:
        """Return the sentence with most of the terms in pieces, or nothing if there is no text."""
        best: tuple[str, list[Token]] | None = None
        most = -1
        for sentence in sentences:
            text = normalize("NFC", sentence)
            marked = []
            found: set[str] = set()
            for token in tokens(text, self._analyser.lang):
                here = self._terms_in(token.surface)
                if not here.isdisjoint(terms):
                    marked.append(token)
                    found |= here & terms
            if len(found) > most:
                best, most = (text, marked), len(found)
        return _pieces(*best) if best else ()

    def _terms_in(self, surface: str) -> frozenset[str]:
        """Return what a word of a text is found by: itself, and its parts, but not a stop word."""
        known = self._known.get(surface)
        if known is None:
            folded = fold(surface)
            words = (
                ()
                if folded in self._analyser.stop_words
                else (surface, *split(folded, self._parts))
            )
            known = self._known[surface] = frozenset(map(self._analyser.term, words))
        return known


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
