"""From the content folder to the library, all of it or none of it."""

from collections.abc import Mapping
from pathlib import Path

from app.cases.reader import read_case
from app.checklists.reader import read_checklist, shared_items
from app.claims.model import Register
from app.claims.reader import read_register
from app.contacts.model import Contact
from app.contacts.reader import read_contacts
from app.content.errors import Problems
from app.content.model import Page
from app.content.reader import read_pages
from app.content.rendering import Number, Renderer
from app.deadlines.reader import read_deadlines
from app.glossary.danger import read_danger_words
from app.glossary.definitions import Definition, read_definitions
from app.glossary.model import Term
from app.glossary.reader import long_words, read_glossary
from app.languages import LANGS
from app.library.checks import check
from app.library.model import Edition, Library
from app.phrases.reader import read_phrases
from app.places.reader import read_places
from app.steps.reader import read_step


def read_library(content: Path, problems: Problems) -> Library:
    """Return the library below `content`; what is wrong with it is added to `problems`."""
    register = read_register(content, problems)
    contacts = read_contacts(content, register.sources, problems)
    places = read_places(content, contacts, problems)
    terms = read_glossary(content, problems)
    pages = read_pages(content, problems)
    definitions = {lang: read_definitions(content, lang, problems) for lang in LANGS}
    editions = {
        lang: _edition(lang, pages, register, contacts, terms, definitions[lang], problems)
        for lang in LANGS
    }
    danger_words = read_danger_words(content, problems)
    library = Library(
        register,
        contacts,
        places,
        terms,
        danger_words,
        read_phrases(content, problems),
        read_deadlines(content, problems),
        editions,
    )
    check(library, problems)
    return library


def load(content: Path) -> Library:
    """Return the library, or raise `ContentError` with every problem."""
    problems = Problems()
    library = read_library(content, problems)
    problems.stop_if_any()
    return library


def numbers_of(contacts: Mapping[str, Contact]) -> dict[str, Number]:
    """Return the first confirmed number of each service that has one."""
    return {
        contact.id: Number(phones[0].number, phones[0].shown, contact.name)
        for contact in contacts.values()
        if (phones := contact.callable_phones)
    }


def _edition(
    lang: str,
    all_pages: tuple[Page, ...],
    register: Register,
    contacts: Mapping[str, Contact],
    terms: tuple[Term, ...],
    definitions: Mapping[str, Definition],
    problems: Problems,
) -> Edition:
    pages = {page.key: page for page in all_pages if page.lang == lang}
    ordered = sorted(pages.values(), key=lambda page: (page.front.position, page.slug))
    items = shared_items(pages.get(("items", "items")))
    return Edition(
        lang=lang,
        pages=pages,
        checklists={
            page.slug: read_checklist(page, items, register, problems)
            for page in ordered
            if page.kind == "checklists"
        },
        steps={page.slug: read_step(page, problems) for page in ordered if page.kind == "steps"},
        cases={
            page.slug: case
            for page in ordered
            if page.kind == "cases" and (case := read_case(page, problems))
        },
        items=items,
        definitions=definitions,
        renderer=Renderer(lang, numbers_of(contacts), long_words(terms, lang)),
    )
