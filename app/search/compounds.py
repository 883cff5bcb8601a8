"""Takes compounds apart by the words of the site itself: *mensenhandel* is also *handel*.

By words and not by stems, which split into nonsense.
"""

from collections.abc import Set
from functools import lru_cache

LANGS = frozenset({"nl", "de"})
"""Languages that write compounds as one word."""
SHORTEST = 4
"""Letters of a part."""
_LINKS = ("", "s", "n", "en", "es", "er", "e")


@lru_cache(maxsize=4096)
def split(word: str, known: Set[str]) -> tuple[str, ...]:
    """Return the fewest known words that make up a folded word, or nothing.

    Between two parts may stand a linking sound. Of two ways with as many parts, the one with the
    longer first part wins.
    """
    if len(word) < 2 * SHORTEST:
        return ()
    best: dict[int, tuple[str, ...]] = {len(word): ()}
    for start in range(len(word) - SHORTEST, -1, -1):
        for end in range(len(word), start + SHORTEST - 1, -1):
            if (start, end) == (0, len(word)) or word[start:end] not in known:
                continue
            rests = [best[end + len(link)] for link in _LINKS if _links(word, end, link, best)]
            if not rests:
                continue
            parts = (word[start:end], *min(rests, key=len))
            if start not in best or len(parts) < len(best[start]):
                best[start] = parts
    return best.get(0, ())


def _links(word: str, end: int, link: str, best: dict[int, tuple[str, ...]]) -> bool:
    """Tell whether a linking sound leads from the end of a part to a rest that can be split."""
    if link and end + len(link) >= len(word):
        return False
    return word.startswith(link, end) and end + len(link) in best
