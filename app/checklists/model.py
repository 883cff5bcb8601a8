"""Things to tick."""

from dataclasses import dataclass

from app.content.model import Block, Item, Page

MINOR_CLAIMS = frozenset({"I-R06", "I-045", "I-046", "I-047"})
"""What makes a sign one of a child, besides the lists about minors."""


@dataclass(frozen=True, slots=True)
class Sign:
    """An item as a list shows it."""

    item: Item
    strong: bool
    """The register says so; the word stands beside the sign."""
    minor: bool
    """The sign is, or may be, that of a child: it does not wait for a second one."""


@dataclass(frozen=True, slots=True)
class Group:
    """A heading and its signs."""

    block: Block
    signs: tuple[Sign, ...]

    @property
    def claims(self) -> tuple[str, ...]:
        """The claims of the group and of its signs, once, in order."""
        named = (claim for sign in self.signs for claim in sign.item.claims)
        return tuple(dict.fromkeys((*self.block.claims, *named)))


@dataclass(frozen=True, slots=True)
class Checklist:
    """A page of signs, then prose."""

    page: Page
    groups: tuple[Group, ...]
    prose: tuple[Block, ...]
    """What stands below the signs."""

    @property
    def signs(self) -> tuple[Sign, ...]:
        """Every sign, in order."""
        return tuple(sign for group in self.groups for sign in group.signs)
