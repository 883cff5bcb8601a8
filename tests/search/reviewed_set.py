"""The reviewed queries: what a reader types, and the pages that a reader would call right."""

import csv
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

FOLDER = Path(__file__).parent / "reviewed"
MRR_DEPTH = 10
RECALL_DEPTH = 5


@dataclass(frozen=True, slots=True)
class Query:
    """One query of the set."""

    text: str
    lang: str
    category: str
    expected: frozenset[str]
    """Addresses after the language, without the section of a page."""

    @property
    def untouched(self) -> bool:
        """True for the half that nobody looks at while tuning."""
        return int(sha256(self.text.encode()).hexdigest(), 16) % 2 == 1


@dataclass(frozen=True, slots=True)
class Quality:
    """How good some lists of results are."""

    count: int
    mrr: float
    """Mean reciprocal rank of the first right page among ten."""
    recall: float
    """Share of the queries with a right page among the first five."""


def read_queries(lang: str) -> tuple[Query, ...]:
    """Return the queries of a language."""
    with (FOLDER / f"{lang}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(
            Query(row["query"], lang, row["category"], frozenset(row["expected"].split()))
            for row in csv.DictReader(file)
        )


def page_of(address: str) -> str:
    """Return the page of a result's address, as the set names it."""
    path = address.split("/", 2)[2]
    if path.startswith(("steps/#", "glossary#")):
        return path
    return path.partition("#")[0]


def rank_of(query: Query, addresses: Sequence[str]) -> int:
    """Return the place of the first right page, from 1, or 0."""
    pages = list(dict.fromkeys(page_of(address) for address in addresses))
    found = (place for place, page in enumerate(pages, 1) if page in query.expected)
    return next(found, 0)


def quality(queries: Sequence[Query], search: Callable[[Query], Sequence[str]]) -> Quality:
    """Return how good a search is; it gives addresses, the best first."""
    ranks = [rank_of(query, search(query)) for query in queries]
    return Quality(
        count=len(ranks),
        mrr=sum(1 / rank for rank in ranks if 0 < rank <= MRR_DEPTH) / max(len(ranks), 1),
        recall=sum(0 < rank <= RECALL_DEPTH for rank in ranks) / max(len(ranks), 1),
    )
