"""Markdown to HTML: links, tables, numbers, spaces, soft hyphens."""

import pytest

from app.content.rendering import Number, Renderer, inside_address, typography

NUMBERS = {"line": Number("+3220000000", "02 000 00 00", {"en": "Line"})}


def renderer(lang: str = "en", words: frozenset[str] = frozenset()) -> Renderer:
    return Renderer(lang, NUMBERS, words)


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("**Stop** now", "<p><strong>Stop</strong> now</p>"),
        ("### Where", "<h3>Where</h3>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>"),
        ("a < b & c", "<p>a &lt; b &amp; c</p>"),
        (
            "Call {{ number line }}.",
            '<p>Call <a class="number" href="tel:+3220000000">02\u00a0000\u00a000\u00a000</a>.</p>',
        ),
        ("[a](/guides/care)", '<p><a href="/en/guides/care">a</a></p>'),
        ("[a](/guides/care#x)", '<p><a href="/en/guides/care#b-x">a</a></p>'),
        ("[a](#x)", '<p><a href="#b-x">a</a></p>'),
        ("[a](/steps/#look)", '<p><a href="/en/steps/#look">a</a></p>'),
        (
            "[a](https://example.org/x)",
            '<p><a href="https://example.org/x" rel="noreferrer noopener">a</a></p>',
        ),
    ],
)
def test_html(markdown: str, html: str) -> None:
    assert renderer().html(markdown) == html


def test_alignment_becomes_a_class_and_a_heading_cell_its_scope() -> None:
    html = renderer().html("| a | b | c |\n| :-- | --: | --- |\n| 1 | 2 | 3 |")
    assert '<th class="align-left" scope="col">a</th>' in html
    assert '<th scope="col">c</th>' in html
    assert '<td class="align-right" data-label="b">2</td>' in html
    assert "style" not in html


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("/guides/care", "/nl/guides/care"),
        ("/guides/care#opening", "/nl/guides/care#b-opening"),
        ("#opening", "#b-opening"),
        ("/steps/#look", "/nl/steps/#look"),
        ("/steps/police/adult-eu", "/nl/steps/police/adult-eu"),
        ("/", "/nl/"),
    ],
)
def test_an_address_inside_the_site(address: str, expected: str) -> None:
    assert inside_address(address, "nl") == expected


def test_a_number_within_an_address_stays_text() -> None:
    html = renderer().html("[a](https://example.org/{{ number line }})")
    assert html.count("<a") == 1
    assert "tel:" not in html


@pytest.mark.parametrize(
    "text", ["{{ number nobody }}", "{{ number\nnobody }}", "\ue000nobody\ue001"]
)
def test_a_number_that_nobody_has_never_stops_a_page(text: str) -> None:
    assert "nobody" not in renderer().html(text).replace("<p>nobody</p>", "")


def test_a_line_has_no_paragraph() -> None:
    assert renderer().line("Look at **it**") == "Look at <strong>it</strong>"


def test_a_text_is_rendered_once() -> None:
    each = renderer()
    assert each.html("Some *words*") is each.html("Some *words*")


def test_one_text_does_not_leak_into_the_next() -> None:
    each = renderer()
    each.html("[a]: https://example.org/")
    assert each.html("[b][a]") == "<p>[b][a]</p>"


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("fr", "Quoi ? Si ! Oui ; non :", "Quoi\u00a0? Si\u00a0! Oui\u00a0; non\u00a0:"),
        ("fr", "Le « mot » ici.", "Le «\u00a0mot\u00a0» ici."),
        ("fr", "(pourquoi ?)", "(pourquoi\u00a0?)"),
        ("fr", "1 000 euros", "1\u00a0000 euros"),
        ("fr", "a :b", "a :b"),
        ("nl", "Wat ? Nee", "Wat ? Nee"),
        ("de", "1 000 000 Euro", "1\u00a0000\u00a0000 Euro"),
        ("en", "in 2026 the", "in 2026 the"),
    ],
)
def test_typography(lang: str, text: str, expected: str) -> None:
    assert typography(text, lang) == expected


def test_a_long_word_of_the_glossary_gets_soft_hyphens() -> None:
    each = renderer("nl", frozenset({"fietsenreparatiewerkplaats"}))
    html = each.html("De Fietsenreparatiewerkplaats is **open**.")
    assert "\u00ad" in html
    assert html.replace("\u00ad", "") == (
        "<p>De Fietsenreparatiewerkplaats is <strong>open</strong>.</p>"
    )
    assert "\u00ad" in each.plain("Fietsenreparatiewerkplaats")


def test_no_soft_hyphen_near_an_end_of_the_word() -> None:
    pieces = (
        renderer("de", frozenset({"fahrradreparaturwerkstatt"}))
        .plain("Fahrradreparaturwerkstatt")
        .split("\u00ad")
    )
    assert len(pieces) > 1
    assert min(len(pieces[0]), len(pieces[-1])) >= 4


@pytest.mark.parametrize("text", ["Unbekanntes Wort", "Straßenbahnhaltestelle"])
def test_a_word_outside_the_glossary_gets_none(text: str) -> None:
    assert renderer("de", frozenset({"fahrradreparaturwerkstatt"})).plain(text) == text


def test_no_soft_hyphen_in_an_address() -> None:
    each = renderer("nl", frozenset({"fietsenreparatiewerkplaats"}))
    html = each.html("[x](https://example.org/fietsenreparatiewerkplaats)")
    assert 'href="https://example.org/fietsenreparatiewerkplaats"' in html
