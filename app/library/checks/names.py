"""A service or a document that a block names stands in its claims, or is called or opened there."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache

from app.contacts.model import Contact
from app.content.errors import Problems
from app.content.model import Block, ContactCard, Page
from app.glossary.model import Term
from app.languages import LANGS
from app.library.checks.links import names_of_numbers, targets
from app.library.model import Library

_NO_CLAIMS_NEEDED = ("about",)
_DOCUMENTS = frozenset(
    (
        "annex_15",
        "annex_38",
        "card_a",
        "card_b",
        "cire",
        "registration_certificate",
        "single_permit",
    )
)
"""Papers that are easily taken for each other, by their key in the glossary."""
_LONGER = re.compile(r" ?[(,–].*")


def check(library: Library, problems: Problems) -> None:
    """Check every block that rests on claims."""
    services = dict(_services(library.contacts))
    for lang, edition in library.editions.items():
        papers = dict(_papers(library.terms, lang))
        for page in edition.pages.values():
            if page.kind not in _NO_CLAIMS_NEEDED:
                for block in page.blocks:
                    if block.all_claims:
                        _check_block(page, block, services, papers, library, problems)


def _services(contacts: Mapping[str, Contact]) -> Iterator[tuple[str, str]]:
    """Yield the services that are called the same in four languages, with their id."""
    for contact in contacts.values():
        names = {_LONGER.sub("", contact.name.get(lang, "")) for lang in LANGS}
        if len(names) == 1 and (name := names.pop()) and not name.isdecimal():
            yield name, contact.id


def _papers(terms: tuple[Term, ...], lang: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield what a paper is called in a language, with what a claim may call it."""
    for term in terms:
        if term.key in _DOCUMENTS and lang in term.terms:
            forms = (*term.terms.values(), *term.also.get("en", ()), *term.abbreviations.values())
            yield _LONGER.sub("", term.terms[lang]), tuple(_LONGER.sub("", each) for each in forms)


def _check_block(
    page: Page,
    block: Block,
    services: Mapping[str, str],
    papers: Mapping[str, tuple[str, ...]],
    library: Library,
    problems: Problems,
) -> None:
    register = library.register
    named = {name for claim in block.all_claims for name in register.doubles(claim)}
    borne = " ".join(register.claims[name].text for name in sorted(named & register.claims.keys()))
    opened = {part.id for part in block.parts if isinstance(part, ContactCard)}
    opened |= {target.rpartition("/")[2] for _, target in targets(block)}
    opened |= set(names_of_numbers(block))
    for line, text in block.lines:
        for name in _found(services, text):
            if (contact := services[name]) not in opened and not _has(name, borne):
                remedy = f"name the claim that says so, or link to /contacts/{contact}"
                problems.add(page.source, line, f"no claim of '{block.id}' names {name}", remedy)
        for name in _found(papers, text):
            if not any(_has(form, borne) for form in papers[name]):
                remedy = "name the claim that says so"
                problems.add(page.source, line, f"no claim of '{block.id}' names {name}", remedy)


def _found(names: Mapping[str, object], text: str) -> set[str]:
    """Return which of the names stand in a text."""
    return _finder(tuple(names))(text) if names else set()


@cache
def _finder(names: tuple[str, ...]) -> Callable[[str], set[str]]:
    spelled = {each: name for name in names for each in (name, _at_start(name))}
    pattern = _any_of(tuple(spelled))
    return lambda text: {spelled[match] for match in pattern.findall(text)}


def _has(name: str, text: str) -> bool:
    return _any_of((name, _at_start(name))).search(text) is not None


def _at_start(name: str) -> str:
    """Return a name as a sentence begins with it."""
    return name[0].upper() + name[1:]


@cache
def _any_of(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")
