"""What fingers do to words: marks that cannot be seen, and slips.

Pure; `static/js/core/spelling.js` is the same in JavaScript.
"""

import re
from math import inf

# Marks that turn the direction of text or cannot be seen: they come with a copied address.
_UNSEEN = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
_CONTROL = re.compile("[\u0000-\u001f\u007f-\u009f]")


def visible(text: str) -> str:
    """Drop what cannot be seen; what controls a terminal becomes a space."""
    return _CONTROL.sub(" ", _UNSEEN.sub("", text))


def letters(word: str) -> int:
    """Return which letters a word has, as bits. Two letters may share one."""
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) & 31)
    return bits


def has_letters(wanted: int, word: int, limit: int) -> bool:
    """Tell whether a word lacks at most `limit` of the letters of another, each as `letters`.

    A slip takes one letter away at most, so words that lack more are further apart. To count
    letters is a hundred times cheaper than to count slips.
    """
    return (wanted & ~word).bit_count() <= limit


def edit_distance(a: str, b: str, limit: float = inf) -> int:
    """Damerau-Levenshtein, optimal string alignment: a swap of two neighbours is one slip.

    Above the limit it stops, and what it returns says no more than that.
    """
    before: list[int] = []
    last = list(range(len(b) + 1))
    for i in range(1, len(a) + 1):
        row = [i]
        for j in range(1, len(b) + 1):
            changed = a[i - 1] != b[j - 1]
            row.append(min(last[j] + 1, row[j - 1] + 1, last[j - 1] + changed))
            if i > 1 and j > 1 and a[i - 1] == b[j - 2] and a[i - 2] == b[j - 1]:
                row[j] = min(row[j], before[j - 2] + 1)
        # A row rests on the two before it: once both are over, nothing comes back.
        if min(row) > limit and min(last) > limit:
            return min(row)
        before, last = last, row
    return last[-1]


def distance_within(wanted: str, word: str, limit: int) -> int | None:
    """Return the distance of two words that begin alike, or None if it is above the limit."""
    if not limit or wanted[:1] != word[:1] or abs(len(wanted) - len(word)) > limit:
        return None
    distance = edit_distance(wanted, word, limit)
    return distance if distance <= limit else None
