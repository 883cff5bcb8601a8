"""The strict reader refuses what it is there to refuse."""

import pytest
from html5lib.html5parser import ParseError

from tests.strict import StrictReader

PAGE = (
    '<!doctype html><html lang="nl"><head><title>Wiel – Relais</title></head>'
    "<body><main><h1>Wiel</h1>{}</main></body></html>"
)


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ("<h1>Again</h1>", "not one h1"),
        ('<p id="a">a</p><p id="a">b</p>', "the id a stands twice"),
        ("<script>1</script>", "an inline script"),
        ("<style>p {}</style>", "an inline style"),
        ('<p style="color: red">a</p>', "the attribute style on p"),
        ('<p onclick="go()">a</p>', "the attribute onclick on p"),
        ("<h2>a</h2>", "the h2 'a' is no block's"),
        ('<p role="heading" aria-level="3">a</p>', "of level 3 follows level 1"),
        ('<a href="/nl/nowhere">a</a>', "the link /nl/nowhere leads nowhere"),
        ('<a href="#nothing">a</a>', "the link #nothing: no such place"),
        ('<a href="/nl/guides/care#b-no">a</a>', "care#b-no: no such place"),
        ('<a href="javascript:go()">a</a>', "the link 'javascript:go()'"),
        ('<a href="https://relais.example/nl/">a</a>', "an absolute link into the site"),
        ('<svg><use href="/static/old/icons.svg#home"/></svg>', "leads nowhere"),
        ('<a href="tel:+3220000001">02 000 00 02</a>', "the number 020000002 dials 3220000001"),
        ('<a href="tel:901">24/7 <b>902</b></a>', "the number 902 dials 901"),
        ('<p data-claims="P-999">a</p>', "no claim called P-999"),
        ('<section id="b-brakes"><h2>a</h2></section>', "the block b-brakes names no claim"),
    ],
)
def test_refuses(body: str, problem: str, reader: StrictReader) -> None:
    with pytest.raises(AssertionError) as caught:
        reader.read(PAGE.format(body), "/nl/wheel")
    assert problem in str(caught.value)
    assert len(str(caught.value).splitlines()) == 1


def test_refuses_what_the_standard_refuses(reader: StrictReader) -> None:
    with pytest.raises(ParseError):
        reader.read(PAGE.format("<p>a</div>"), "/nl/wheel")


def test_refuses_another_language(reader: StrictReader) -> None:
    with pytest.raises(AssertionError, match="the language is nl"):
        reader.read(PAGE.format("<p>a</p>"), "/fr/wheel")


def test_takes_what_is_right(reader: StrictReader) -> None:
    body = (
        '<section id="b-checks" data-claims="P-001"><h2>a</h2><h3>b</h3>'
        '<a href="/nl/guides/care#b-checks">c</a>'
        '<a href="tel:+3220000001">02 000 00 01</a></section>'
    )
    assert reader.read(PAGE.format(body), "/nl/wheel").get("lang") == "nl"
