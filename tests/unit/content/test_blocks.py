"""The body of a page, cut into blocks and parts."""

import pytest

from app.content.blocks import read_blocks
from app.content.errors import Problems
from app.content.model import Block, ContactCard, Item, Prose, SharedItem


def read(body: str, first_line: int = 1) -> tuple[tuple[Block, ...], list[str]]:
    problems = Problems()
    blocks = read_blocks(body, "p.md", first_line, problems)
    return blocks, [str(problem) for problem in problems]


def test_attributes() -> None:
    [block], problems = read(
        '## Ride {#ride claims="P-001 I-002" for="police health" when="adults" officer warning}\n'
    )
    assert problems == []
    assert (block.id, block.title, block.line) == ("ride", "Ride", 1)
    assert block.claims == ("P-001", "I-002")
    assert (block.roles, block.persons) == (("police", "health"), ("adults",))
    assert (block.officer, block.warning, block.editorial) == (True, True, False)


def test_parts_keep_their_order_and_lines() -> None:
    body = """## Bike {#bike}

First.
Second.

{{ contact wheel-house }}

- [ ] A flat tyre {#flat claims="I-003"}
    look: Press it.
    record: The pressure.

{{ item chain }}

Last.
"""
    [block], problems = read(body, first_line=11)
    assert problems == []
    assert block.parts == (
        Prose("First.\nSecond.", 13),
        ContactCard("wheel-house", 16),
        Item("flat", "A flat tyre", "Press it.", "The pressure.", ("I-003",), 18, 19, 20),
        SharedItem("chain", 22),
        Prose("Last.", 24),
    )
    assert [line for line, _ in block.lines] == [11, 13, 14, 18, 19, 20, 24]
    assert block.all_claims == ("I-003",)


def test_a_blank_line_with_spaces_does_not_move_the_lines() -> None:
    [block], _ = read("## A {#a}\n   \n\t\nText.\n")
    assert list(block.lines) == [(1, "A"), (4, "Text.")]


def test_only_a_newline_ends_a_line() -> None:
    (_, second), _ = read("## A {#a}\n\nx\u2028y\x0cz\u0085\n\n## B {#b}\n")
    assert second.line == 5


FAULTS = {
    "no id": ("## A\n", "1: a block without an id; add {#an-english-key} after it"),
    "empty braces": ("## A {}\n", "1: a block without an id"),
    "capital id": ("## A {#Ab}\n", "1: the id 'Ab' is not in kebab-case; use a-z, 0-9 and hyphens"),
    "accent in id": ("## A {#vélo}\n", "1: the id 'vélo' is not in kebab-case"),
    "script in id": ('## A {#a"><script>}\n', "1: the id 'a\"><script>' is not in kebab-case"),
    "two ids": ("## A {#a #b}\n", "1: '#b' after another id; keep one"),
    "claims twice": ('## A {#a claims="P-1" claims="P-2"}\n', "1: 'claims' stands twice; keep one"),
    "no title": ("## {#a}\n", "1: a block without a title; write one after '## '"),
    "unknown attribute": ('## A {#a claim="P-1"}\n', "1: unknown attribute 'claim'; did you mean"),
    "unknown flag": (
        "## A {#a officers}\n",
        "1: unknown attribute 'officers'; did you mean 'offic",
    ),
    "no quotes": ("## A {#a claims=P-1}\n", "1: unknown attribute 'claims=P-1'; did you mean"),
    "quote left open": ('## A {#a claims="P-1}\n', "1: unknown attribute 'claims=\"P-1'"),
    "twin ids": ("## A {#a}\n\n## B {#a}\n", "3: the id 'a' stands in line 1 too; change one"),
    "twin signs": (
        "## A {#a}\n- [ ] x {#x}\n  look: l\n  record: r\n- [ ] y {#x}\n  look: l\n  record: r\n",
        "5: the id 'x' stands in line 2 too; change one",
    ),
    "twin signs in two blocks": (
        "## A {#a}\n- [ ] x {#x}\n  look: l\n  record: r\n"
        "## B {#b}\n- [ ] y {#x}\n  look: l\n  record: r\n",
        "6: the id 'x' stands in line 2 too; change one",
    ),
    "sign without id": (
        "## A {#a}\n- [ ] x\n  look: l\n  record: r\n",
        "2: a sign without an id; add {#an-english-key} after it",
    ),
    "sign without words": (
        "## A {#a}\n- [ ] {#x}\n  look: l\n  record: r\n",
        "2: a sign without words; write what one sees",
    ),
    "sign without look": (
        "## A {#a}\n- [ ] x {#x}\n  record: r\n",
        "2: a sign without its 'look'; add '    look: …' under it",
    ),
    "sign without record": (
        "## A {#a}\n- [ ] x {#x}\n  look: l\n",
        "2: a sign without its 'record'; add '    record: …' under it",
    ),
    "look twice": (
        "## A {#a}\n- [ ] x {#x}\n  look: l\n  look: m\n  record: r\n",
        "4: a line under a sign that is neither its 'look' nor its 'record'",
    ),
    "unknown field": (
        "## A {#a}\n- [ ] x {#x}\n  look: l\n  record: r\n  note: n\n",
        "5: a line under a sign that is neither its 'look' nor its 'record'; write one 'look: …'",
    ),
    "look over two lines": (
        "## A {#a}\n- [ ] x {#x}\n  look: l\n    and more\n  record: r\n",
        "4: a line under a sign that is neither",
    ),
    "ticked sign": ("## A {#a}\n\n- [x] x {#x}\n", "3: a sign in another form; write '- [ ] …'"),
    "sign with a star": ("## A {#a}\n\n* [ ] x {#x}\n", "3: a sign in another form"),
    "indented sign": ("## A {#a}\n\n  - [ ] x {#x}\n", "3: a sign in another form"),
    "sign without a space": ("## A {#a}\n\n- [] x {#x}\n", "3: a sign in another form"),
    "title of the page": ("## A {#a}\n\n# B\n", "3: a heading of another level; write '### …'"),
    "no space after ##": ("## A {#a}\n\n##B {#b}\n", "3: a heading of another level"),
    "indented heading": ("## A {#a}\n\n  ## B {#b}\n", "3: a heading of another level"),
    "underlined heading": ("## A {#a}\n\nB\n===\n", "4: a heading of another level"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_refuses(name: str) -> None:
    body, problem = FAULTS[name]
    _, problems = read(body)
    assert any(each.startswith(f"p.md:{problem}") for each in problems), problems


@pytest.mark.parametrize(
    "line",
    ["{{ contact Wheel }}", "{{ item }}", "{{ contact a b }}", "See {{ contact wheel-house }}."],
)
def test_a_shortcode_that_is_not_one_stays_prose_for_the_check(line: str) -> None:
    [block], _ = read(f"## A {{#a}}\n\n{line}\n")
    assert block.parts == (Prose(line, 3),)
