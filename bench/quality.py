"""How often the page that a reader wants is found, and how high: ours beside its peers.

Peers are asked in the reader's language only; ours answers from the other languages where its own
says little, below its own hits. Nothing here shows a query: half of the set stays untouched.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from app.languages import LANGS
from bench.model import Line, Table
from tests.search.reviewed_set import Query, quality

MRR, RECALL = 0.95, 0.99
HALVES = {False: "tuned", True: "untouched"}
OURS = "Relais"
Search = Callable[[Query], Sequence[str]]
"""The addresses that an engine finds, the best first."""


def lines(queries: Sequence[Query], engines: Mapping[str, Search]) -> Iterator[Line | Table]:
    """Compare engines; ours is the one with budgets."""
    answers = {name: _answered(queries, search) for name, search in engines.items()}
    for untouched, half in HALVES.items():
        for lang in LANGS:
            part = [q for q in queries if q.untouched == untouched and q.lang == lang]
            found = quality(part, answers[OURS].__getitem__)
            yield Line(f"{lang} {half}: MRR@10 of {found.count}", found.mrr, "", MRR, at_most=False)
            yield Line(f"{lang} {half}: recall@5", found.recall, "", RECALL, at_most=False)
    for untouched, half in HALVES.items():
        part = [query for query in queries if query.untouched == untouched]
        title = f"MRR@10 / recall@5, {half} half"
        by_lang = {f"{lang} ({_count(part, lang=lang)})": {"lang": lang} for lang in LANGS}
        yield _table(f"{title}, by language", part, {**by_lang, "all": {}}, answers)
        categories = sorted({query.category for query in part})
        by_category = {f"{c} ({_count(part, category=c)})": {"category": c} for c in categories}
        yield _table(f"{title}, by category", part, by_category, answers)
        cells = {
            f"{lang} {category}": {"lang": lang, "category": category}
            for category in categories
            for lang in LANGS
            if _count(part, lang=lang, category=category)
        }
        yield _table(f"{title}, by both", part, cells, answers)


def _answered(queries: Sequence[Query], search: Search) -> dict[Query, Sequence[str]]:
    """Ask an engine once for each query."""
    return {query: search(query) for query in queries}


def _table(
    title: str,
    queries: Sequence[Query],
    rows: Mapping[str, Mapping[str, str]],
    answers: Mapping[str, Mapping[Query, Sequence[str]]],
) -> Table:
    """Return a row for each part of the queries, and a column for each engine."""
    cells = (
        (name, *(_said(_part(queries, **part), found) for found in answers.values()))
        for name, part in rows.items()
    )
    return Table(title, (*answers,), tuple(cells))


def _part(queries: Sequence[Query], lang: str = "", category: str = "") -> list[Query]:
    """Return the queries of one language, of one category, or of all."""
    return [q for q in queries if lang in ("", q.lang) and category in ("", q.category)]


def _count(queries: Sequence[Query], lang: str = "", category: str = "") -> int:
    return len(_part(queries, lang, category))


def _said(queries: Sequence[Query], answers: Mapping[Query, Sequence[str]]) -> str:
    found = quality(queries, answers.__getitem__)
    return f"{found.mrr:.2f} / {found.recall:.2f}"
