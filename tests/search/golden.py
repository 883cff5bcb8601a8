"""The golden queries: what the search answered when somebody last looked, to a millionth.

A change of the content or of the ranking changes them. Look at the difference, and if it is what
you wanted, write them anew: `.venv/bin/python -m tests.search.golden`.
"""

import json
from itertools import islice
from pathlib import Path

from app.languages import LANGS
from app.search.answer import Searcher
from tests.search.reviewed_set import read_queries
from tests.searching import Row, as_row, real_searcher

FOLDER = Path(__file__).parent / "golden"
MOST = 10
EVERYWHERE = (
    *("mensenhandel", "handel", "Opfer", "Menschenhandelsopfer", "traite", "trafficking"),
    *("OCMW", "CPAS", "ÖSHZ", "MENA", "NBMV", "UMA", "OE", "DVZ", "slachtoffer", "slachtofer"),
    *("temoin", "patron paie pas", "baas heeft paspoort", "24/7", "078 05 58 00", "0780558"),
    *("finger print", "fingerprint", "l’aide", "fuir", "Straße", "oe", "victi", "qwrtz"),
)
"""Asked in each language, besides the half of the reviewed set that may be looked at."""
Hits = list[tuple[str, float]]
"""Addresses and scores."""


def queries(lang: str) -> list[str]:
    """Return the golden queries of a language."""
    reviewed = [query.text for query in read_queries(lang) if not query.untouched]
    return [*dict.fromkeys((*EVERYWHERE, *reviewed))]


def answers(searcher: Searcher, lang: str) -> dict[str, Hits]:
    """Return what is found first for each golden query, then what other languages find."""
    return {query: hits_of(as_row(searcher.search(query, lang), lang)) for query in queries(lang)}


def hits_of(row: Row) -> Hits:
    """Return what a golden query is held to of an answer."""
    others = (hits for _, hits in row["others"])
    found = (hit for hits in (row["hits"], *others) for hit in hits)
    return [(address, score) for address, _, score, *_ in islice(found, MOST)]


def read(lang: str) -> dict[str, Hits]:
    """Return what was written."""
    found = json.loads(_file(lang).read_text(encoding="utf-8"))
    return {query: [(address, score) for address, score in hits] for query, hits in found.items()}


def write(searcher: Searcher) -> None:
    """Write the answers of today, a query a line."""
    FOLDER.mkdir(exist_ok=True)
    for lang in LANGS:
        lines = (
            f"{json.dumps(query, ensure_ascii=False)}: {json.dumps(hits)}"
            for query, hits in answers(searcher, lang).items()
        )
        _file(lang).write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def _file(lang: str) -> Path:
    return FOLDER / f"{lang}.json"


if __name__ == "__main__":
    write(real_searcher())
