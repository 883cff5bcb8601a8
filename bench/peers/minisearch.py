"""MiniSearch 7.2, in a browser: it is what a site like this one would take."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page

from bench.peers.corpus import Entry
from bench.tab import call

MODULE = "peers/minisearch.js"
PLAIN, STEMMED = "MiniSearch", "MiniSearch, stemmers"


@dataclass(frozen=True, slots=True)
class MiniSearch:
    """The index of one language, and what it answers."""

    variant: Mapping[str, Any]
    """What the module is told: language, stemmed or not, stop words."""
    file: str
    """The index as it would be downloaded."""
    answers: Mapping[str, Sequence[str]]
    """By query, addresses, the best first."""


def run(
    page: Page,
    variant: Mapping[str, Any],
    entries: Sequence[Entry],
    queries: Sequence[str],
) -> MiniSearch:
    """Index some sections and ask for the queries."""
    rows = [
        {"id": number, "title": each.title, "head": each.head, "body": each.body}
        for number, each in enumerate(entries)
    ]
    file = call(page, MODULE, "written", variant, rows)
    found = call(page, MODULE, "answers", variant, file, queries)
    answers = {
        query: [entries[number].address for number in numbers]
        for query, numbers in zip(queries, found, strict=True)
    }
    return MiniSearch(variant, file, answers)


def download(file: str, pages: Sequence[Any]) -> bytes:
    """Return an index with what a list of results is printed from: the same pages as ours has."""
    return json.dumps({"pages": pages, "index": json.loads(file)}, ensure_ascii=False).encode()
