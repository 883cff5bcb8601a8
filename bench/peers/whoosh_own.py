"""Whoosh with the analysers, queries and scores that it brings along."""

from collections.abc import Iterator, Sequence
from tempfile import TemporaryDirectory

from whoosh.analysis import LanguageAnalyzer
from whoosh.fields import STORED, TEXT, Schema
from whoosh.index import create_in
from whoosh.qparser import MultifieldParser
from whoosh.query import FuzzyTerm, Or, Prefix, Query, Term

from bench.peers.corpus import Entry

FORGIVING = "Whoosh, fuzzy, prefix"
DEFAULT = "Whoosh as it comes"
_BOOSTS = {"title": 3.0, "head": 2.0, "body": 1.0}
_LESS_SURE = 0.5
_SHORTEST_TWO_SLIPS = 7
_MOST = 200
"""Sections: more than enough for ten pages."""


class WhooshOwn:
    """One language, in a folder of its own: indexes in memory share one for temporary files."""

    def __init__(self, lang: str, entries: Sequence[Entry]) -> None:
        self._folder = TemporaryDirectory()
        self._analyser = LanguageAnalyzer(lang)
        fields = {name: TEXT(analyzer=self._analyser) for name in _BOOSTS}
        index = create_in(self._folder.name, Schema(address=STORED, **fields))
        writer = index.writer()
        for e in entries:
            writer.add_document(address=e.address, title=e.title, head=e.head, body=e.body)
        writer.commit()
        self._searcher = index.searcher()
        self._parser = MultifieldParser([*_BOOSTS], index.schema, fieldboosts=_BOOSTS)

    def default(self, text: str) -> list[str]:
        """Return addresses, the best first, as its own parser reads the words: all must match."""
        return self._addresses(self._parser.parse(text))

    def forgiving(self, text: str) -> list[str]:
        """Return addresses, the best first; any word may match, begin alike or have a slip."""
        terms = [token.text for token in self._analyser(text)]
        return self._addresses(Or([way for term in terms for way in _ways(term)]))

    def _addresses(self, query: Query) -> list[str]:
        return [hit["address"] for hit in self._searcher.search(query, limit=_MOST)]


def _ways(term: str) -> Iterator[Query]:
    slips = 1 if len(term) < _SHORTEST_TWO_SLIPS else 2
    for field, boost in _BOOSTS.items():
        less = boost * _LESS_SURE
        yield Term(field, term, boost=boost)
        yield Prefix(field, term, boost=less, constantscore=False)
        yield FuzzyTerm(field, term, boost=less, maxdist=slips, constantscore=False)
