"""Which pages rest on the same claims: what a reader of one may want next."""

from collections import Counter
from collections.abc import Mapping
from math import log

from app.claims.model import Register
from app.content.model import Page, SharedItem
from app.library.model import Edition

KINDS = ("checklists", "guides", "cases")
MOST = 4
_ALIKE = "checklists"
"""Lists share their signs: they would name each other alone, and the index does that better."""
Key = tuple[str, str]


def related(edition: Edition, register: Register) -> dict[Key, tuple[Key, ...]]:
    """Return, for each page, the pages that share most with it, the rarest claims counting most.

    The claims of a page are the same in four languages, so one edition tells for all.
    """
    claims = {
        page.key: frozenset(min(register.doubles(name)) for name in _claims_of(page, edition))
        for kind in KINDS
        for page in edition.of_kind(kind)
    }
    spread = Counter(claim for named in claims.values() for claim in named)
    rarity = {claim: log(len(claims) / pages) for claim, pages in spread.items()}
    return {key: _nearest(key, claims, rarity) for key in claims}


def _nearest(
    key: Key, claims: Mapping[Key, frozenset[str]], rarity: Mapping[str, float]
) -> tuple[Key, ...]:
    scores = {
        other: round(sum(rarity[claim] for claim in sorted(claims[key] & named)), 6)
        for other, named in claims.items()
        if other != key and not (key[0] == other[0] == _ALIKE)
    }
    ordered = sorted(
        (other for other, score in scores.items() if score), key=lambda k: (-scores[k], k)
    )
    return tuple(ordered[:MOST])


def _claims_of(page: Page, edition: Edition) -> set[str]:
    """Return what a page rests on, the signs that it shares included."""
    shared = (
        part.id for block in page.blocks for part in block.parts if isinstance(part, SharedItem)
    )
    items = (edition.items[name] for name in shared if name in edition.items)
    named = {claim for item in items for claim in item.claims}
    return named.union(*(block.all_claims for block in page.blocks))
