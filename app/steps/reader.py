"""From a page to a step; a role or a person that does not exist is refused."""

from app.content.errors import Problems, did_you_mean
from app.content.model import Block, Page
from app.steps.model import OFFICERS, PERSON_GROUPS, PERSONS, ROLES, Step, Variant


def read_step(page: Page, problems: Problems) -> Step:
    """Return the step of a page."""
    return Step(page, tuple(_read_variant(block, page, problems) for block in page.blocks))


def _read_variant(block: Block, page: Page, problems: Problems) -> Variant:
    def refuse(problem: str, remedy: str) -> None:
        problems.add(page.source, block.line, problem, remedy)

    if not block.roles:
        refuse(f"the block '{block.id}' does not say for whom", 'add for="police …"')
    if not block.persons:
        refuse(f"the block '{block.id}' does not say when", 'add when="everyone" or persons')
    for role in block.roles:
        if role not in ROLES:
            refuse(f"no role called '{role}'", did_you_mean(role, ROLES))
        elif block.officer and role not in OFFICERS:
            refuse(
                f"'{role}' has no police powers, the block is marked 'officer'",
                "write another block for that role",
            )
    persons: set[str] = set()
    for word in block.persons:
        if word in PERSON_GROUPS:
            persons.update(PERSON_GROUPS[word])
        elif word in PERSONS:
            persons.add(word)
        else:
            refuse(f"no person called '{word}'", did_you_mean(word, {*PERSONS, *PERSON_GROUPS}))
    return Variant(block, frozenset(block.roles), frozenset(persons))
