"""Blocks and cells drawn by a seed, beside what they rest on, for a second reader."""

import random
from collections.abc import Iterator

from app.content.model import Block, ContactCard, Item, Option, Page, Prose, SharedItem
from app.library.model import Library


def sample_blocks(library: Library, lang: str, seed: int, count: int) -> str:
    """Return `count` sourced blocks of a language, each above its claims."""
    blocks = [
        (page, block)
        for page in library.editions[lang].pages.values()
        for block in page.blocks
        if block.all_claims
    ]
    drawn = random.Random(seed).sample(blocks, min(count, len(blocks)))  # noqa: S311 - not a secret
    return "\n\n".join(_block(library, page, block) for page, block in drawn)


def sample_cells(library: Library, lang: str, seed: int, count: int) -> str:
    """Return `count` steps pages, whole: role, person, each block above its claims."""
    cells = list(library.cells)
    drawn = random.Random(seed).sample(cells, min(count, len(cells)))  # noqa: S311 - not a secret
    edition = library.editions[lang]
    pages = []
    for role, person in drawn:
        composed = edition.composed(role, person)
        parts = [_block(library, step.page, block) for step, block in composed.blocks]
        for step, blocks in composed.circumstances:
            parts += [_block(library, step.page, block) for block in blocks]
        pages.append("\n\n".join([f"===== {role} / {person}", *parts]))
    return "\n\n".join(pages)


def _block(library: Library, page: Page, block: Block) -> str:
    head = f"--- {page.source}:{block.line} #{block.id}"
    return "\n".join([head, *_text(block), *_claims(library, block)])


def _text(block: Block) -> Iterator[str]:
    yield f"## {block.title}"
    for part in block.parts:
        match part:
            case Prose():
                yield part.markdown
            case Item():
                yield f"- {part.text} | {part.look} | {part.record} [{' '.join(part.claims)}]"
            case Option():
                mark = "x" if part.fits else " "
                yield f"- ({mark}) {part.text} | {part.why} [{' '.join(part.claims)}]"
            case SharedItem() | ContactCard():
                yield f"{{{{ {part.id} }}}}"


def _claims(library: Library, block: Block) -> Iterator[str]:
    for name in block.all_claims:
        claim = library.register.claims[name]
        yield f"    {name} ({claim.confidence}): {claim.text}"
