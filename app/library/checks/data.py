"""Phrases and deadlines rest on claims as blocks do, and are written in their own language."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.content.errors import Problems, did_you_mean
from app.deadlines.reader import FILE as DEADLINES
from app.library.checks.language import is_foreign
from app.library.checks.skeleton import usual
from app.library.checks.words import ALWAYS, refused
from app.library.figures import figures, figures_of_claim
from app.library.model import Library
from app.phrases.reader import FILE as PHRASES


@dataclass(frozen=True, slots=True)
class _Statement:
    source: str
    line: int
    id: str
    text: dict[str, str]
    claims: tuple[str, ...]


def check(library: Library, problems: Problems) -> None:
    """Check each phrase and each deadline."""
    for each in _statements(library):
        for problem, remedy in (*_of_claims(each, library), *_of_words(each)):
            problems.add(each.source, each.line, f"{each.id}: {problem}", remedy)


def _statements(library: Library) -> Iterator[_Statement]:
    for phrases in library.phrases.by_person.values():
        for phrase in phrases:
            yield _Statement(PHRASES, phrase.line, phrase.id, phrase.text, phrase.claims)
    for each in library.deadlines:
        yield _Statement(DEADLINES, each.line, each.id, each.text, each.claims)


def _of_claims(each: _Statement, library: Library) -> Iterator[tuple[str, str]]:
    borne: set[str] = set()
    for name in each.claims:
        claim = library.register.claims.get(name)
        if claim is None:
            yield f"no claim called '{name}'", did_you_mean(name, library.register.claims)
        elif claim.confidence == "unconfirmed":
            yield f"the claim {name} is unconfirmed", "leave it out until a text has been read"
        else:
            borne |= figures_of_claim(claim.statement)
    for text in each.text.values():
        for figure in sorted(set(figures(text)) - borne):
            yield f"{figure} is in none of its claims", "name the claim that states it"


def _of_words(each: _Statement) -> Iterator[tuple[str, str]]:
    found = {lang: tuple(sorted(figures(text))) for lang, text in each.text.items()}
    expected = usual(found)
    for lang, text in each.text.items():
        yield from refused(text, lang)
        if found[lang] != expected:
            yield f"other figures in '{lang}'", "write the same in four languages"
        if match := ALWAYS.search(text):
            yield f"'{match[0]}' in '{lang}'", "leave the hours to the contact"
        if is_foreign(text.lower().split(), lang):
            yield f"the text of '{lang}' reads as another language", f"write it in '{lang}'"
