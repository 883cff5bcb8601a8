"""Every role and person has a page: an empty one would be an error, or a shrug."""

from app.content.errors import Problems
from app.library.model import Edition, Library
from app.steps.model import PERSONS


def check(library: Library, problems: Problems) -> None:
    """Check that each cell of the steps holds a block."""
    for edition in library.editions.values():
        for role in edition.roles:
            for person in PERSONS:
                if not edition.composed(role, person).blocks:
                    _refuse(edition, role, person, problems)


def _refuse(edition: Edition, role: str, person: str, problems: Problems) -> None:
    """Note it where the role is first named."""
    page, block = next(
        (step.page, variant.block)
        for step in edition.steps.values()
        for variant in step.variants
        if role in variant.roles
    )
    problem = f"nothing for '{role}' with '{person}'"
    problems.add(page.source, block.line, problem, "write a block for them")
