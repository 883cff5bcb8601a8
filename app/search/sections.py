"""From the library to what can be found: pages, cut into sections.

A step is one page however many roles it is written for, and the pages composed for a role and a
person are left out: they would flood the list. Options that do not fit a case are left out too.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape

from app.contacts.model import KIND_PAGES, Contact
from app.content.model import Block, ContactCard, Item, Option, Page, Prose, SharedItem
from app.glossary.model import Term
from app.library.model import Edition, Library
from app.search.model import FoundPage

KINDS = (
    "checklists",
    "steps",
    "guides",
    "places",
    "contacts",
    "glossary",
    "cases",
    "about",
    "guardians",
    "young",
)
"""The kinds of pages, in the order that decides between equal scores."""
ASIDE = ("guardians", "young")
"""The last kinds: they are found, but do not tell how common a word is, nor how long a text.

They say in plain words, twice, what other pages say: counted, they would make those words common.
"""
_BLOCK_END = re.compile(r"</(?:p|li|td|th|h3|h4|blockquote)>|<br>")
_TAG = re.compile(r"<[^>]*>")
_SENTENCE_END = re.compile("(?<=[.!?;]) ")
_BLANKS = re.compile("[ \t\r\n]+")
"""Not the spaces that must not break."""
_SOFT_HYPHEN = "\u00ad"


@dataclass(frozen=True, slots=True)
class Draft:
    """A section before it is indexed."""

    fragment: str
    heading: str
    head: str
    """Summary or heading: what weighs more than the text."""
    body: tuple[str, ...]
    """Sentences, shown as they are."""
    unseen: str = ""
    """What is searched and never shown."""


@dataclass(frozen=True, slots=True)
class DraftPage:
    """A page before it is indexed."""

    found: FoundPage
    sections: tuple[Draft, ...]


def drafts(library: Library, lang: str, extras: Iterable[DraftPage] = ()) -> tuple[DraftPage, ...]:
    """Return every page of a language that can be found; `extras` have no file of their own."""
    edition = library.editions[lang]
    pages = [
        *(_page(page, edition, library) for page in edition.pages.values() if _is_found(page)),
        *(_contact(each, lang) for each in library.contacts.values() if each.listed),
        *(_term(term, edition) for term in library.terms),
        *extras,
    ]
    return tuple(sorted(pages, key=lambda page: KINDS.index(page.found.kind)))


def _is_found(page: Page) -> bool:
    """Tell whether a file is a page of its own; shared signs are found in their lists."""
    return page.kind in KINDS


def _page(page: Page, edition: Edition, library: Library) -> DraftPage:
    found = FoundPage(f"{page.kind}/{page.slug}", page.front.title)
    first = Draft("", "", page.front.summary, (page.front.summary,), page.front.search)
    offices = _offices(page, library)
    rest = (
        Draft(
            "" if page.kind == "steps" else f"#b-{block.id}",
            block.title,
            block.title,
            tuple(_sentences(block, edition, library)),
            offices if block is page.blocks[0] else "",
        )
        for block in page.blocks
    )
    return DraftPage(found, (first, *rest))


def _offices(page: Page, library: Library) -> str:
    """Return the names on the page of a kind of service: they have no cards."""
    kinds = KIND_PAGES.get(page.slug, ()) if page.kind == "contacts" else ()
    return " ".join(c.name[page.lang] for c in library.contacts.values() if c.kind in kinds)


def _sentences(block: Block, edition: Edition, library: Library) -> Iterator[str]:
    """Yield what a reader sees of a block, sentence by sentence."""
    line = edition.renderer.html
    for part in block.parts:
        if isinstance(part, Prose):
            yield from sentences(line(part.markdown))
        elif isinstance(part, (Item, SharedItem)):
            item = edition.items.get(part.id) if isinstance(part, SharedItem) else part
            for text in (item.text, item.look, item.record) if item else ():
                yield from sentences(line(text))
        elif isinstance(part, Option) and part.fits:
            yield from sentences(line(part.text))
            yield from sentences(line(part.why))
        elif isinstance(part, ContactCard) and part.id in library.contacts:
            yield library.contacts[part.id].name[edition.lang]


def sentences(html: str) -> Iterator[str]:
    """Yield the sentences of safe HTML as plain text."""
    for line in _BLOCK_END.sub("\n", html).split("\n"):
        plain = unescape(_TAG.sub("", line)).replace(_SOFT_HYPHEN, "")
        text = _BLANKS.sub(" ", plain).strip(" ")
        yield from (sentence for sentence in _SENTENCE_END.split(text) if sentence)


def _contact(contact: Contact, lang: str) -> DraftPage:
    found = FoundPage(f"contacts/{contact.id}", contact.name[lang])
    shown = [phone.shown for phone in (*contact.callable_phones, *contact.doubtful_phones)]
    # Who types a number looks for its service, not for a page that says to call it.
    numbers = [*shown, *("".join(number.split()) for number in shown)]
    words = [*contact.emails, contact.website or "", contact.territory.get(lang, "")]
    words += [(contact.address or {}).get(lang, ""), "24/7" if _answers_always(contact) else ""]
    body = (contact.for_whom[lang], *filter(None, (contact.note.get(lang, ""),)))
    first = Draft("", "", contact.for_whom[lang], body, " ".join(words))
    return DraftPage(found, (first, Draft("", "", " ".join(numbers), body)))


def _answers_always(contact: Contact) -> bool:
    hours = (contact.hours_of(phone) for phone in contact.callable_phones)
    return any(each is not None and each.always for each in hours)


def _term(term: Term, edition: Edition) -> DraftPage:
    found = FoundPage(f"glossary/{term.anchor}", term.terms[edition.lang])
    definition = edition.definitions.get(term.key)
    body = tuple(sentences(definition.text)) if definition else ()
    return DraftPage(found, (Draft("", "", term.abbreviations.get(edition.lang, ""), body),))
