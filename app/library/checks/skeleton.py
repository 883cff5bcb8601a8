"""The four languages of a page have one skeleton: ids, claims, figures, links, dates."""

from collections import Counter
from collections.abc import Callable, Hashable, Mapping
from typing import TypeVar

from app.content.errors import Problems
from app.content.model import Block, ContactCard, Page
from app.content.reader import FOLDERS
from app.languages import LANGS
from app.library.checks.links import names_of_numbers, targets
from app.library.figures import figures
from app.library.model import Library, same_block

Value = TypeVar("Value", bound=Hashable)
_FRONT_KEYS = ("checked", "review_by", "position", "group", "audience", "picture")
_FLAGS = ("editorial", "warning", "officer", "road", "more")
_FEATURES: tuple[tuple[str, Callable[[Block], Hashable]], ...] = (
    ("claims", lambda block: block.claims),
    ("for", lambda block: block.roles),
    ("when", lambda block: block.persons),
    ("picture", lambda block: block.picture),
    ("flags", lambda block: tuple(name for name in _FLAGS if getattr(block, name))),
    ("contacts", lambda block: tuple(p.id for p in block.parts if isinstance(p, ContactCard))),
    ("numbers", lambda block: tuple(sorted(names_of_numbers(block)))),
    ("links", lambda block: tuple(sorted(target for _, target in targets(block)))),
)


def check(library: Library, problems: Problems) -> None:
    """Compare the four languages of every page."""
    for key, pages in library.families:
        for lang in (lang for lang in LANGS if lang not in pages):
            problems.add(_file(lang, key), 1, "the translation is missing", "write this page")
        _compare_front_matter(pages, problems)
        _compare_summaries(pages, problems)
        _compare_search_words(pages, problems)
        _compare_blocks(pages, problems)


def usual(values: Mapping[str, Value]) -> Value:
    """Return the value most languages have; of equals, that of English or of the first."""
    counts = Counter(values.values())
    ranked = sorted(values, key=lambda lang: (-counts[values[lang]], lang != "en"))
    return values[ranked[0]]


def _file(lang: str, key: tuple[str, str]) -> str:
    kind, slug = key
    return f"content/{lang}/{kind}/{slug}.md" if kind in FOLDERS else f"content/{lang}/{kind}.md"


def _compare_front_matter(pages: Mapping[str, Page], problems: Problems) -> None:
    for name in _FRONT_KEYS:
        values = {lang: getattr(page.front, name) for lang, page in pages.items()}
        expected = usual(values)
        for lang, page in pages.items():
            if values[lang] != expected:
                problems.add(
                    page.source,
                    page.front_lines.get(name, 2),
                    f"{name} is {values[lang]}, {expected} in the other languages",
                    f"write {expected}",
                )


def _compare_summaries(pages: Mapping[str, Page], problems: Problems) -> None:
    """The title and the summary state facts too, without claims of their own."""
    for name in ("title", "summary"):
        found = {
            lang: tuple(sorted(figures(getattr(page.front, name)))) for lang, page in pages.items()
        }
        expected = usual(found)
        for lang, page in pages.items():
            if found[lang] != expected:
                extra = [*(Counter(found[lang]) - Counter(expected))]
                lacking = [*(Counter(expected) - Counter(found[lang]))]
                problems.add(
                    page.source,
                    page.front_lines[name],
                    f"figures of '{name}' differ: has {_words(extra)}, lacks {_words(lacking)}",
                    "write the same figures in four languages",
                )


def _compare_search_words(pages: Mapping[str, Page], problems: Problems) -> None:
    """What can be found by everyday words in one language can be in all."""
    written = [lang for lang, page in pages.items() if page.front.search]
    for lang, page in pages.items():
        if written and lang not in written:
            problem = f"no 'search' line, there is one in {_words(written)}"
            problems.add(page.source, 2, problem, "add 'search: phrase; phrase'")


def _compare_blocks(pages: Mapping[str, Page], problems: Problems) -> None:
    orders = {lang: tuple(block.id for block in page.blocks) for lang, page in pages.items()}
    expected = usual(orders)
    for lang, page in pages.items():
        _compare_order(page, orders[lang], expected, problems)
    for name in expected:
        blocks = same_block(pages, name)
        _compare_features(blocks, problems)
        _compare_items(blocks, problems)
        _compare_figures(blocks, problems)


def _compare_order(
    page: Page, order: tuple[str, ...], expected: tuple[str, ...], problems: Problems
) -> None:
    if order == expected:
        return
    lines = {block.id: block.line for block in page.blocks}
    for name in expected:
        if name not in lines:
            end = max(lines.values(), default=2)
            problems.add(page.source, end, f"the block '{name}' is missing", "translate it here")
    for name in order:
        if name not in expected:
            remedy = "add it there or remove it here"
            problem = f"the block '{name}' is not in the other languages"
            problems.add(page.source, lines[name], problem, remedy)
    if sorted(order) == sorted(expected):
        first = next(a for a, b in zip(order, expected, strict=True) if a != b)
        problems.add(page.source, lines[first], "another order of blocks", "use the others' order")


def _compare_features(blocks: Mapping[str, tuple[Page, Block]], problems: Problems) -> None:
    for name, feature in _FEATURES:
        values = {lang: feature(block) for lang, (_, block) in blocks.items()}
        expected = usual(values)
        for lang, (page, block) in blocks.items():
            if values[lang] != expected:
                problems.add(
                    page.source,
                    block.line,
                    f"{name} of '{block.id}' differ: {_words(values[lang])}",
                    f"the other languages have: {_words(expected)}",
                )


def _compare_items(blocks: Mapping[str, tuple[Page, Block]], problems: Problems) -> None:
    orders = {
        lang: tuple(part.id for part in block.parts if hasattr(part, "id"))
        for lang, (_, block) in blocks.items()
    }
    expected = usual(orders)
    claims: dict[str, dict[str, tuple[str, ...]]] = {}
    for lang, (page, block) in blocks.items():
        if orders[lang] != expected:
            odd = set(orders[lang]) ^ set(expected) or set(orders[lang])
            problems.add(
                page.source,
                next((p.line for p in block.parts if getattr(p, "id", "") in odd), block.line),
                f"the signs of '{block.id}' differ: {_words(sorted(odd))}",
                "have the same signs in the same order in four languages",
            )
        for item in block.marked:
            claims.setdefault(item.id, {})[lang] = item.claims
    for page, block in blocks.values():
        for item in block.marked:
            wanted = usual(claims[item.id])
            if item.claims != wanted:
                problems.add(
                    page.source,
                    item.line,
                    f"claims of '{item.id}' differ: {_words(item.claims)}",
                    f"the other languages have: {_words(wanted)}",
                )


def _compare_figures(blocks: Mapping[str, tuple[Page, Block]], problems: Problems) -> None:
    found = {
        lang: [(line, figure) for line, text in block.lines for figure in figures(text)]
        for lang, (_, block) in blocks.items()
    }
    counts = {
        lang: tuple(sorted(Counter(f for _, f in pairs).items())) for lang, pairs in found.items()
    }
    expected = usual(counts)
    for lang, (page, block) in blocks.items():
        if counts[lang] == expected:
            continue
        wanted, own = dict(expected), dict(counts[lang])
        extra = [name for name in own if own[name] > wanted.get(name, 0)]
        lacking = [name for name in wanted if wanted[name] > own.get(name, 0)]
        line = next((line for line, figure in found[lang] if figure in extra), block.line)
        problems.add(
            page.source,
            line,
            f"figures of '{block.id}' differ: has {_words(extra)}, lacks {_words(lacking)}",
            "write the same figures in four languages",
        )


def _words(value: object) -> str:
    if not isinstance(value, (tuple, list)):
        return str(value)
    return " ".join(map(str, value)) or "none"
