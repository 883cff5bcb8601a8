"""Every statement rests on claims that bear it."""

from app.cases.model import STORY
from app.content.errors import Problems, did_you_mean
from app.content.model import Block, Item, Option, Page, Prose, SharedItem
from app.library.figures import figures, figures_of_claim
from app.library.model import Library

_NO_CLAIMS_NEEDED = ("about",)
"""Kinds about the site itself: their blocks are editorial."""


def check(library: Library, problems: Problems) -> None:
    """Check the claims of every block, of every sign and of every option."""
    for edition in library.editions.values():
        for page in edition.pages.values():
            for block in page.blocks:
                _check_block(page, block, library, problems)


def _check_block(page: Page, block: Block, library: Library, problems: Problems) -> None:
    has_signs = any(isinstance(part, (Item, Option, SharedItem)) for part in block.parts)
    if block.editorial and block.claims:
        if page.kind not in _NO_CLAIMS_NEEDED:
            problems.add(
                page.source, block.line, f"'{block.id}' is editorial and has claims", "keep one"
            )
    elif has_signs and not (block.claims or block.editorial):
        _refuse_prose(page, block, problems)
    elif not (block.claims or block.editorial):
        problems.add(
            page.source,
            block.line,
            f"the block '{block.id}' names no claim",
            'add claims="…", or mark it editorial if it states no fact',
        )
    _check_names(page, block.line, block.claims, library, problems)
    for part in block.marked:
        if not part.claims:
            what = "sign" if isinstance(part, Item) else "option"
            problem = f"the {what} '{part.id}' names no claim"
            problems.add(page.source, part.line, problem, 'add claims="I-…"')
        _check_names(page, part.line, part.claims, library, problems)
    if page.kind not in _NO_CLAIMS_NEEDED:
        _check_figures(page, block, library, problems)


def _refuse_prose(page: Page, block: Block, problems: Problems) -> None:
    """The claims of a sign bear the sign, not the text around it."""
    for part in block.parts:
        if isinstance(part, Prose):
            remedy = 'add claims="…", or move it to a block of its own'
            problem = f"prose in '{block.id}', which names no claim"
            problems.add(page.source, part.line, problem, remedy)


def _check_names(
    page: Page, line: int, claims: tuple[str, ...], library: Library, problems: Problems
) -> None:
    for name in claims:
        claim = library.register.claims.get(name)
        if claim is None:
            remedy = did_you_mean(name, library.register.claims)
            problems.add(page.source, line, f"no claim called '{name}'", remedy)
        elif claim.confidence == "unconfirmed":
            remedy = "leave the statement out until a text has been read"
            problems.add(page.source, line, f"the claim {name} is unconfirmed", remedy)


def _check_figures(page: Page, block: Block, library: Library, problems: Problems) -> None:
    if page.kind == "cases" and block.id == STORY and block.editorial:
        return  # invented, as its heading says
    of_block = _figures_of(block.claims, library)
    part_of_line: dict[int, Item | Option] = {
        line: item for item in block.items for line in (item.line, item.look_line, item.record_line)
    }
    part_of_line |= {line: each for each in block.options for line in (each.line, each.why_line)}
    for line, text in block.lines:
        part = part_of_line.get(line)
        allowed = of_block | _figures_of(part.claims, library) if part else of_block
        if line == block.line and not block.claims:
            allowed = of_block | _figures_of(block.all_claims, library)
        for figure in figures(text):
            if figure not in allowed:
                problems.add(
                    page.source,
                    line,
                    f"the figure {figure} stands in no claim of '{(part or block).id}'",
                    "correct it, or name the claim that states it",
                )


def _figures_of(claims: tuple[str, ...], library: Library) -> frozenset[str]:
    known = library.register.claims
    return frozenset[str]().union(
        *(figures_of_claim(known[name].text) for name in claims if name in known)
    )
