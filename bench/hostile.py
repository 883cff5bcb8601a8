"""Strings that hurt a search: the worst time of the engine, and what it keeps of them.

The time is that of the processor: what else runs on the machine is not the string's doing.
"""

import gc
import random
import resource
import time
from collections.abc import Iterator, Mapping, Sequence
from heapq import nlargest
from pathlib import Path
from statistics import median

from app.languages import LANGS
from app.search.answer import Searcher
from bench.model import Line

COUNT = 500
"""In each language."""
WORST_MS = 150
GROWTH_MB = 5
_SEED = 112
_AGAIN = 10
"""The slowest are asked twice more: their median is their own, not that of a pause."""
_LETTERS = "abcdefghijklmnopqrstuvwxyzàâäçéèêëîïôöùûüßœæø"
_SIGNS = "*?~^\"'()[]{}<>:;!&|+-\\/.,@#$%=_`"
_CONTROL = "\x00\x01\x07\x08\x1b\x7f\x85\u200b\u200d\u200e\u202a\u202e\u2066\u2069\ufeff\u00ad"
_SCRIPTS = "жщю漢字ひらがなกขฃعربيעברית中文🙂👩‍👧ﬁﷺ㎏①Ａｂ"
_PIECES = (
    *("*", "a*", "*a*", "?" * 18, "a~9", "[a TO z]", "{* TO *}", "title:a*", "NOT", "AND OR NOT"),
    *("((((((((", "))))))))", '"a b', "a^99999999", "<script>alert(1)</script>", "<img src=x>"),
    *("' OR 1=1 --", "{{7*7}}", "${7*7}", "%00", "../../etc/passwd", "\r\nSet-Cookie: a=b"),
    *("\ud800", "e" + "\u0301" * 60, "ﷺ" * 60, "ß" * 120, "a-" * 60, "l'" * 60, "--------"),
)


def lines(searcher: Searcher, everyday: Mapping[str, Sequence[str]]) -> Iterator[Line]:
    """Search for hostile strings once everyday queries have warmed everything that warms."""
    for lang, queries in everyday.items():
        for text in queries:
            searcher.search(text, lang)
    what = f"{COUNT} hostile strings x {len(LANGS)}, engine"
    worst, _ = _asked(searcher, _SEED)
    yield Line(f"{what}, worst", worst, "ms", WORST_MS)
    _, growth = _asked(searcher, _SEED + 1)
    yield Line(f"{what}, memory that {COUNT} more keep", growth, "MB", GROWTH_MB)


def _asked(searcher: Searcher, seed: int) -> tuple[float, float]:
    """Return the worst ms of a search, and the MB by which the process is larger after all."""
    texts = [*strings(seed, COUNT, vocabulary(searcher))]
    gc.collect()
    before = _resident()
    took = [(_milliseconds(searcher, text, lang), text, lang) for lang in LANGS for text in texts]
    gc.collect()
    growth = _resident() - before
    slowest = nlargest(_AGAIN, took)
    return max(
        median((first, _milliseconds(searcher, *each), _milliseconds(searcher, *each)))
        for first, *each in slowest
    ), growth


def _resident() -> float:
    """Return the MB of this process in memory; 0 where the system does not say."""
    pages = Path("/proc/self/statm")
    if not pages.exists():
        return 0.0
    return int(pages.read_text().split()[1]) * resource.getpagesize() / 1_000_000


def vocabulary(searcher: Searcher) -> list[str]:
    """Return the words of the site: only what is nearly known makes an engine work."""
    books = (indexed.book for indexed in searcher.indexes.values())
    return sorted({form for book in books for forms in book.forms.values() for form in forms})


def strings(seed: int, count: int, words: Sequence[str]) -> Iterator[str]:
    """Yield as many strings of every kind, the same for the same seed."""
    draw = random.Random(seed)  # noqa: S311 - no secret
    kinds = (_signs, _letters, _long, _mixed, _near, _joined)
    for number in range(count):
        yield kinds[number % len(kinds)](draw, words)


def _milliseconds(searcher: Searcher, text: str, lang: str) -> float:
    start = time.process_time()
    searcher.search(text, lang)
    return (time.process_time() - start) * 1000


def _signs(draw: random.Random, _: Sequence[str]) -> str:
    return " ".join(draw.choices(_PIECES, k=draw.randint(1, 12)))


def _letters(draw: random.Random, _: Sequence[str]) -> str:
    """Eight words as long as they may be, that nobody knows."""
    return " ".join("".join(draw.choices(_LETTERS, k=draw.randint(4, 40))) for _ in range(8))


def _long(draw: random.Random, _: Sequence[str]) -> str:
    return "".join(draw.choices(_LETTERS + _SIGNS + " ", k=9000))


def _mixed(draw: random.Random, _: Sequence[str]) -> str:
    return "".join(draw.choices(_LETTERS + _SIGNS + _CONTROL + _SCRIPTS + " ", k=120))


def _near(draw: random.Random, words: Sequence[str]) -> str:
    """Eight words of the site, each with a slip: the dearest honest query."""
    return " ".join(_slipped(draw, draw.choice(words)) for _ in range(8))


def _joined(draw: random.Random, words: Sequence[str]) -> str:
    """Words of the site joined to compounds that nobody wrote."""
    return " ".join("".join(draw.sample(words, k=3))[:40] for _ in range(4))


def _slipped(draw: random.Random, word: str) -> str:
    at = draw.randrange(len(word))
    return word[:at] + draw.choice(_LETTERS) + word[at + draw.randint(0, 1) :]
