"""What to do, in order, for one role and one person."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.content.model import Block, FrontMatter, Page

ROLES = (
    "police",
    "inspector",
    "inspector-general",
    "magistrate",
    "immigration-desk",
    "consular",
    "health",
    "social",
    "guardian",
)
OFFICERS = frozenset({"police", "inspector", "inspector-general", "magistrate", "immigration-desk"})
"""Roles with powers that others do not have."""
PERSONS = (
    "adult-non-eu",
    "adult-eu",
    "adult-belgian",
    "minor-alone-non-eu",
    "minor-alone-eu",
    "minor-accompanied",
    "minor-belgian",
    "diplomatic-staff",
)
PERSON_GROUPS = {
    "everyone": PERSONS,
    "adults": PERSONS[:3],
    "minors": PERSONS[3:7],
}
CIRCUMSTANCES = (
    "exploited-abroad",
    "asylum-or-detained",
    "declines-help",
    "aggravated-smuggling",
)


@dataclass(frozen=True, slots=True)
class Variant:
    """A step as some roles meet it with some persons."""

    block: Block
    roles: frozenset[str]
    persons: frozenset[str]

    def applies(self, role: str, person: str) -> bool:
        """Return whether this is for that role and that person."""
        return role in self.roles and person in self.persons


@dataclass(frozen=True, slots=True)
class Step:
    """One step, written once, in one language."""

    page: Page
    variants: tuple[Variant, ...]

    @property
    def id(self) -> str:
        """The name of the step's file, and its anchor on the index."""
        return self.page.slug

    @property
    def circumstance(self) -> bool:
        """True where the step stands in a section of its own."""
        return self.id in CIRCUMSTANCES

    def for_cell(self, role: str, person: str) -> tuple[Block, ...]:
        """Return the blocks for a role and a person."""
        return tuple(v.block for v in self.variants if v.applies(role, person))


@dataclass(frozen=True, slots=True)
class Composed:
    """The page of one role and one person."""

    role: str
    person: str
    blocks: tuple[tuple[Step, Block], ...]
    """In order; each block is one station."""
    circumstances: tuple[tuple[Step, tuple[Block, ...]], ...]
    """The sections that follow."""

    @property
    def _fronts(self) -> tuple[FrontMatter, ...]:
        steps = (*(step for step, _ in self.blocks), *(step for step, _ in self.circumstances))
        return tuple(step.page.front for step in steps)

    @property
    def checked(self) -> date:
        """The day the oldest of its steps was checked."""
        return min(front.checked for front in self._fronts)

    @property
    def review_by(self) -> date:
        """The day the first of its steps must be checked again."""
        return min(front.review_by for front in self._fronts)

    @property
    def block_ids(self) -> tuple[str, ...]:
        """What the cell shows, for the report that compares cells."""
        return tuple(f"{step.id}#{block.id}" for step, block in self.blocks)


def compose(steps: Mapping[str, Step], role: str, person: str) -> Composed:
    """Return the page of a role and a person; steps are in order."""
    plain = [step for step in steps.values() if not step.circumstance]
    blocks = tuple((step, block) for step in plain for block in step.for_cell(role, person))
    found = (
        (steps[name], steps[name].for_cell(role, person)) for name in CIRCUMSTANCES if name in steps
    )
    return Composed(role, person, blocks, tuple((step, cell) for step, cell in found if cell))
