"""From a page to a checklist; shared signs come from `items.md`."""

from collections.abc import Mapping

from app.checklists.model import MINOR_CLAIMS, Checklist, Group, Sign
from app.claims.model import Register
from app.content.errors import Problems, did_you_mean
from app.content.model import Block, Item, Page, SharedItem


def shared_items(page: Page | None) -> dict[str, Item]:
    """Return the signs of `items.md` by id."""
    return {item.id: item for block in page.blocks for item in block.items} if page else {}


def read_checklist(
    page: Page, shared: Mapping[str, Item], register: Register, problems: Problems
) -> Checklist:
    """Return the checklist of a page."""
    groups: list[Group] = []
    prose: list[Block] = []
    for block in page.blocks:
        signs = tuple(_signs(block, page, shared, register, problems))
        if signs:
            groups.append(Group(block, signs))
        else:
            prose.append(block)
    if not groups:
        problems.add(page.source, 2, "a checklist without a sign", "add '- [ ] …' lines")
    _refuse_twins(page, problems)
    return Checklist(page, tuple(groups), tuple(prose))


def _signs(
    block: Block, page: Page, shared: Mapping[str, Item], register: Register, problems: Problems
) -> list[Sign]:
    signs = []
    for part in block.parts:
        if isinstance(part, SharedItem):
            if part.id not in shared:
                remedy = did_you_mean(part.id, shared)
                problems.add(page.source, part.line, f"no shared item '{part.id}'", remedy)
                continue
            signs.append(_sign(shared[part.id], page, register))
        elif isinstance(part, Item):
            signs.append(_sign(part, page, register))
    return signs


def _sign(item: Item, page: Page, register: Register) -> Sign:
    claims = (register.claims.get(name) for name in item.claims)
    return Sign(
        item,
        strong=any(claim is not None and claim.strong for claim in claims),
        minor=page.front.group == "minors" or not MINOR_CLAIMS.isdisjoint(item.claims),
    )


def _refuse_twins(page: Page, problems: Problems) -> None:
    seen: set[str] = set()
    for part in (part for block in page.blocks for part in block.parts):
        if not isinstance(part, (Item, SharedItem)):
            continue
        if part.id in seen:
            problem = f"the sign '{part.id}' stands twice in the list"
            problems.add(page.source, part.line, problem, "keep one")
        seen.add(part.id)
