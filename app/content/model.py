"""A page as its writer wrote it: front matter, blocks, and what stands in a block."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

import msgspec


class FrontMatter(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The lines between the two `---`."""

    title: str
    """The h1 and the first words of the tab."""
    summary: str
    """One sentence under the h1; also the description for search engines."""
    checked: date
    """The day the facts were last held against their sources."""
    review_by: date
    """The day they must be held against them again."""
    search: str = ""
    """What people type when they need this page, in phrases parted by `;`: matched, never shown."""
    position: int = 0
    """The place in the index of the kind."""
    group: str = ""
    """The heading of the index it stands under, for the kinds that have such headings."""
    audience: str = ""
    """Checklists, cases: the roles it is written for, separated by spaces."""
    picture: str = ""
    """Young: the key of the pictogram beside the question."""


@dataclass(frozen=True, slots=True)
class Prose:
    """Paragraphs, lists and tables, in Markdown."""

    markdown: str
    line: int


@dataclass(frozen=True, slots=True)
class Item:
    """A sign to tick: what one sees, what to look at or ask, what to write down."""

    id: str
    text: str
    look: str
    record: str
    claims: tuple[str, ...]
    line: int
    look_line: int
    record_line: int


@dataclass(frozen=True, slots=True)
class Option:
    """What one may choose in a case: whether it fits, and why."""

    id: str
    text: str
    fits: bool
    why: str
    claims: tuple[str, ...]
    line: int
    why_line: int


@dataclass(frozen=True, slots=True)
class SharedItem:
    """The place of a sign that is written in `items.md`."""

    id: str
    line: int


@dataclass(frozen=True, slots=True)
class ContactCard:
    """The place of a call button."""

    id: str
    line: int


Part = Prose | Item | Option | SharedItem | ContactCard


@dataclass(frozen=True, slots=True)
class Block:
    """A heading and what stands under it: the unit that names its claims."""

    id: str
    title: str
    line: int
    claims: tuple[str, ...]
    editorial: bool
    """True for a block that states no fact."""
    warning: bool
    """True for a list of what not to do."""
    officer: bool
    """True where only somebody with police or inspection powers may do it."""
    road: bool
    """Young: one of two ways that stand side by side."""
    more: bool
    """Young: folded until it is asked for."""
    picture: str
    """Young: the key of its pictogram."""
    roles: tuple[str, ...]
    """Steps: the `for` of the block, as written."""
    persons: tuple[str, ...]
    """Steps: the `when` of the block, as written."""
    parts: tuple[Part, ...]

    @property
    def items(self) -> tuple[Item, ...]:
        """The signs written in this block, shared ones left out."""
        return tuple(part for part in self.parts if isinstance(part, Item))

    @property
    def options(self) -> tuple[Option, ...]:
        """The options written in this block."""
        return tuple(part for part in self.parts if isinstance(part, Option))

    @property
    def marked(self) -> tuple[Item | Option, ...]:
        """The signs and the options: what has an id and claims of its own."""
        return tuple(part for part in self.parts if isinstance(part, (Item, Option)))

    @property
    def lines(self) -> Iterator[tuple[int, str]]:
        """Every line a reader sees, shared signs left out, with its number in the file."""
        yield self.line, self.title
        for part in self.parts:
            if isinstance(part, Prose):
                yield from enumerate(part.markdown.split("\n"), part.line)
            elif isinstance(part, Item):
                yield part.line, part.text
                yield part.look_line, part.look
                yield part.record_line, part.record
            elif isinstance(part, Option):
                yield part.line, part.text
                yield part.why_line, part.why

    @property
    def all_claims(self) -> tuple[str, ...]:
        """Every claim of the block, of its signs and of its options, once, in order."""
        named = (claim for part in self.marked for claim in part.claims)
        return tuple(dict.fromkeys((*self.claims, *named)))


@dataclass(frozen=True, slots=True)
class Page:
    """One content file."""

    kind: str
    """The folder, such as `checklists` or `steps`; or the file, `items` or `what-now`."""
    slug: str
    lang: str
    source: str
    """The file, from the top of the project."""
    front: FrontMatter
    front_lines: Mapping[str, int]
    """The line of each key of the front matter."""
    blocks: tuple[Block, ...]

    @property
    def key(self) -> tuple[str, str]:
        """What the four languages of a page share."""
        return (self.kind, self.slug)
