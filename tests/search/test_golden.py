"""The server against the golden queries; `golden.py` says how they are written."""

import pytest

from app.languages import LANGS
from app.search.answer import Searcher
from tests.search import golden


@pytest.mark.parametrize("lang", LANGS)
def test_answers_as_written(lang: str, searcher: Searcher) -> None:
    written, today = golden.read(lang), golden.answers(searcher, lang)
    assert [*written] == [*today]
    changed = {query for query in today if today[query] != written[query]}
    assert not changed, f"{golden.__doc__}{sorted(changed)}"
    assert sum(bool(hits) for hits in written.values()) > 0.7 * len(written)
