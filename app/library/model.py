"""Everything the site knows, in four languages."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.cases.model import Case
from app.checklists.model import Checklist
from app.claims.model import Register
from app.contacts.model import Contact
from app.content.groups import GROUPS
from app.content.model import Block, Item, Page
from app.content.rendering import Renderer
from app.deadlines.model import Deadline
from app.deadlines.reader import FILE as DEADLINES
from app.glossary.definitions import Definition
from app.glossary.model import Term
from app.phrases.model import Phrases
from app.phrases.reader import FILE as PHRASES
from app.places.model import Places
from app.steps.model import PERSONS, ROLES, Composed, Step, compose


@dataclass(frozen=True, slots=True)
class Edition:
    """What one language says."""

    lang: str
    pages: Mapping[tuple[str, str], Page]
    """By kind and slug."""
    checklists: Mapping[str, Checklist]
    """By slug, in the order of the index."""
    steps: Mapping[str, Step]
    """By name, in order."""
    cases: Mapping[str, Case]
    """By slug, in the order of the index."""
    items: Mapping[str, Item]
    """Signs that several lists share, by id."""
    definitions: Mapping[str, Definition]
    """What each term of the glossary means, by key."""
    renderer: Renderer

    def of_kind(self, kind: str) -> tuple[Page, ...]:
        """Return the pages of a kind in the order of its index."""
        pages = [page for page in self.pages.values() if page.kind == kind]
        return tuple(sorted(pages, key=lambda page: (page.front.position, page.slug)))

    def grouped(self, kind: str) -> dict[str, tuple[Page, ...]]:
        """Return the pages of a kind by the heading of its index that each stands under."""
        pages = self.of_kind(kind)
        groups = {name: tuple(p for p in pages if p.front.group == name) for name in GROUPS[kind]}
        return {name: found for name, found in groups.items() if found}

    def composed(self, role: str, person: str) -> Composed:
        """Return the steps of a role with a person."""
        return compose(self.steps, role, person)

    @property
    def roles(self) -> tuple[str, ...]:
        """The roles that some step is written for, in order."""
        written = {role for step in self.steps.values() for v in step.variants for role in v.roles}
        return tuple(role for role in ROLES if role in written)


def same_block(pages: Mapping[str, Page], block_id: str) -> dict[str, tuple[Page, Block]]:
    """Return a block in each language that has it, with its page."""
    return {
        lang: (page, block)
        for lang, page in pages.items()
        for block in page.blocks
        if block.id == block_id
    }


@dataclass(frozen=True, slots=True)
class Library:
    """The register, the data and four editions."""

    register: Register
    contacts: Mapping[str, Contact]
    places: Places
    terms: tuple[Term, ...]
    danger_words: Mapping[str, tuple[str, ...]]
    """Words that bring the numbers to call above any result, by language."""
    phrases: Phrases
    """What one shows to a person whose language one does not speak."""
    deadlines: tuple[Deadline, ...]
    """The days of a guardian."""
    editions: Mapping[str, Edition]
    """By language."""

    @property
    def families(self) -> tuple[tuple[tuple[str, str], dict[str, Page]], ...]:
        """Every page with its translations: kind and slug, then the page of each language."""
        keys = sorted({key for edition in self.editions.values() for key in edition.pages})
        return tuple(
            (key, {lang: e.pages[key] for lang, e in self.editions.items() if key in e.pages})
            for key in keys
        )

    def blocks_on(self, claim_id: str) -> tuple[tuple[Page, Block], ...]:
        """Return every block, in every language, that rests on a claim or on its double."""
        wanted = self.register.doubles(claim_id)
        return tuple(
            (page, block)
            for edition in self.editions.values()
            for page in edition.pages.values()
            for block in page.blocks
            if wanted.intersection(block.all_claims)
        )

    def data_on(self, claim_id: str) -> tuple[tuple[str, int, str], ...]:
        """Return file, line and id of each phrase and deadline on a claim or on its double."""
        wanted = self.register.doubles(claim_id)
        spoken = (each for phrases in self.phrases.by_person.values() for each in phrases)
        files = ((PHRASES, spoken), (DEADLINES, self.deadlines))
        return tuple(
            (file, each.line, each.id)
            for file, records in files
            for each in records
            if wanted.intersection(each.claims)
        )

    @property
    def cells(self) -> tuple[tuple[str, str], ...]:
        """Every role and person that has a page."""
        return tuple((role, person) for role in self.editions["en"].roles for person in PERSONS)
