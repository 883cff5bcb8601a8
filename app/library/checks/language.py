"""Each text is in its own language, and no false friend slipped in."""

import re
from collections.abc import Mapping

from app.content.blocks import SHORTCODE
from app.content.errors import Problems
from app.content.model import Block, Page
from app.languages import LANGS
from app.library.model import Library, same_block

_FUNCTION_WORDS = {
    "fr": "le la les des du une est et que qui dans pour pas sur avec au aux vous ou ne il elle "
    "ce cette ses son sa par plus si sans sont être votre "
    "tu te toi ton ta tes je moi mon ma mes à peux peut l d n c qu",
    "nl": "de het een van en is dat die niet op voor met zijn te aan of u ook als bij er naar uit "
    "wordt worden kan geen door over uw wie wat je jij jou jouw ik mij mijn",
    "en": "the of and to in is that it for not on with as are be this by or you from at who what "
    "has have can their they does if any when your my me will",
    "de": "der die das und ist nicht den dem ein eine zu von mit auf für im sie es werden wird "
    "oder bei nach sich auch als wer was kann keine ob durch "
    "du dich dir dein deine ich mich mir mein",
}
_WORDS = {lang: frozenset(words.split()) for lang, words in _FUNCTION_WORDS.items()}
_LEAST_WORDS = 8
"""Shorter texts may be alike in two languages: names, numbers."""
_SMUGGLING = {
    "fr": re.compile(r"\btrafic\b(?! de (?:drogue|stup))|\btrafiquant|\bpasseur", re.I),
    "nl": re.compile(r"smokkel", re.I),
    "en": re.compile(r"smuggl", re.I),
    "de": re.compile(r"schmugg|schleus|schlepp", re.I),
}


def check(library: Library, problems: Problems) -> None:
    """Check the language of every block, and compare the four."""
    for _, pages in library.families:
        for page in pages.values():
            for block in page.blocks:
                _check_language(page, block, problems)
        for block_id in {block.id for page in pages.values() for block in page.blocks}:
            blocks = same_block(pages, block_id)
            _check_twins(blocks, problems)
            _check_smuggling(blocks, problems)


def words_of(block: Block) -> list[str]:
    """Return the words of a block in lower case, shortcodes left out."""
    text = SHORTCODE.sub(" ", " ".join(text for _, text in block.lines))
    return re.findall(r"[^\W\d_]+", re.sub(r"\]\([^)]*\)", "]", text).lower())


def recognise(words: list[str]) -> str | None:
    """Return the language whose function words are most frequent, None when too few stand out."""
    counts = _counts(words)
    best, second = sorted(counts, key=lambda lang: -counts[lang])[:2]
    return best if counts[best] >= 2 and counts[best] > counts[second] else None


def is_foreign(words: list[str], lang: str) -> bool:
    """Tell whether another language stands out in a sentence: at least twice as many of its words.

    A sentence is short, and French *de* is Dutch too.
    """
    counts = _counts(words)
    return max(counts.values()) >= max(4, 2 * counts[lang])


def _counts(words: list[str]) -> dict[str, int]:
    """Return how many function words of each language there are."""
    return {lang: sum(word in _WORDS[lang] for word in words) for lang in LANGS}


def _check_language(page: Page, block: Block, problems: Problems) -> None:
    words = words_of(block)
    if len(words) < _LEAST_WORDS:
        return
    found = recognise(words)
    if found is not None and found != page.lang:
        problems.add(
            page.source,
            block.line,
            f"the block '{block.id}' reads as '{found}'",
            f"write it in '{page.lang}'",
        )


def _check_twins(blocks: Mapping[str, tuple[Page, Block]], problems: Problems) -> None:
    seen: dict[tuple[str, ...], str] = {}
    for lang, (page, block) in blocks.items():
        words = tuple(words_of(block))
        if len(words) >= _LEAST_WORDS and words in seen:
            problems.add(
                page.source,
                block.line,
                f"the block '{block.id}' is the same as in '{seen[words]}'",
                f"write it in '{lang}'",
            )
        seen.setdefault(words, lang)


def _check_smuggling(blocks: Mapping[str, tuple[Page, Block]], problems: Problems) -> None:
    """Smuggling is not trafficking: one language alone in naming it took a false friend."""
    names = {
        lang: any(_SMUGGLING[lang].search(text) for _, text in block.lines)
        for lang, (_, block) in blocks.items()
    }
    if len(names) < len(LANGS) or sum(names.values()) not in (1, len(LANGS) - 1):
        return
    usual = sum(names.values()) > 1
    for lang, (page, block) in blocks.items():
        if names[lang] != usual:
            has = "names" if names[lang] else "does not name"
            problems.add(
                page.source,
                block.line,
                f"'{block.id}' {has} smuggling, unlike the other languages",
                "mind traite/trafic, handel/smokkel, Handel/Schmuggel",
            )
