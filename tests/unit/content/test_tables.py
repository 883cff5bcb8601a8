"""A table on a narrow page: each cell carries the name of its column."""

from app.content.rendering import Number, Renderer

TABLE = """| Paper | **How long** | {heading} |
| --- | --: | --- |
| Annex | 45 days | [a](https://example.org) |
| Card | 3 months |
"""


def html(heading: str) -> str:
    number = Number("101", "101", {})
    return Renderer("en", {"police": number}, frozenset()).html(TABLE.format(heading=heading))


def test_each_cell_carries_the_name_of_its_column() -> None:
    shown = html("Who")
    assert '<td data-label="Paper">Annex</td>' in shown
    assert '<td class="align-right" data-label="How long">45 days</td>' in shown
    assert shown.count('data-label="Who"') == 2


def test_a_name_with_quotes_stays_one_attribute() -> None:
    assert 'data-label="a &quot;b&quot; onclick"' in html('a "b" onclick')


def test_a_column_without_a_name_gives_none() -> None:
    assert 'data-label=""' not in html(" ")


def test_a_number_or_a_tag_never_enters_an_attribute() -> None:
    for heading in ("{{ number police }}", 'x <b title="y">'):
        assert html(heading).count("data-label") == 4
