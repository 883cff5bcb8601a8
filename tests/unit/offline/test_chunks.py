import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.offline.chunks import Chunk, chunk_of
from app.offline.pack import Entry
from tests.packs import rows_of

FRAME = "<!doctype html>\n<title>{0}</title>\n<main>\n{0}\n</main>\n<footer>Relais</footer>\n"


def pages(*bodies: str) -> Chunk:
    entries = (Entry(f"/fr/{n}", "text/html", "no-cache", body) for n, body in enumerate(bodies))
    return chunk_of(entries)


def joined(chunk: Chunk) -> list[str]:
    return [row["b"] for row in rows_of(chunk.body)]


def test_what_pages_have_in_common_is_written_once() -> None:
    body = pages(FRAME.format("one of them"), FRAME.format("the other")).body.decode()
    assert body.count("<footer>") == body.count("<!doctype") == 1
    assert body.count("one of them") == body.count("the other") == 3


@pytest.mark.parametrize(
    "bodies",
    [
        ["", ""],
        ["a long line\na long line\na long line"],
        ["0\nlength\n1 long line", "0\nlength\n1 long line\n"],
        ["one line alone"],
        ["\n\n", "\n", "a\r\nb long line\r", "b long line\r"],
    ],
)
def test_bodies_come_back_as_they_were(bodies: list[str]) -> None:
    assert joined(pages(*bodies)) == bodies


@given(st.lists(st.text("ab\n", max_size=60), max_size=5))
def test_any_body_comes_back(bodies: list[str]) -> None:
    long = [body.replace("a", "a long piece ") for body in bodies]
    assert joined(pages(*long)) == long


def test_an_added_page_leaves_the_others_as_they_are() -> None:
    before, after = pages("x"), pages("x", "y")
    assert before.pages == 1
    assert after.pages == 2
    assert joined(after)[:1] == joined(before)
