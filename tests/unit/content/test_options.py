"""The options of a question: which fits, why, and what a writer is told."""

import pytest

from app.content.blocks import read_blocks
from app.content.errors import Problems
from app.content.model import Block, Option, Prose

RIGHT = '- (x) It squeaks {#squeaks claims="I-001"}\n    why: Listen to it.\n'
WRONG = '- ( ) It is red {#red claims="I-002"}\n    why: Colour says nothing.\n'


def read(body: str) -> tuple[tuple[Block, ...], list[str]]:
    problems = Problems()
    blocks = read_blocks(body, "p.md", 1, problems)
    return blocks, [str(problem) for problem in problems]


def test_options_keep_their_order_and_lines() -> None:
    [block], problems = read(f"## Which? {{#which}}\n\n{RIGHT}\n{WRONG}\nText.\n")
    assert problems == []
    assert block.parts == (
        Option("squeaks", "It squeaks", True, "Listen to it.", ("I-001",), 3, 4),
        Option("red", "It is red", False, "Colour says nothing.", ("I-002",), 6, 7),
        Prose("Text.", 9),
    )
    assert [line for line, _ in block.lines] == [1, 3, 4, 6, 7, 9]
    assert block.all_claims == ("I-001", "I-002")
    assert (block.options, block.items) == (block.parts[:2], ())


def test_options_need_no_blank_line_between_them() -> None:
    [block], problems = read(f"## Which? {{#which}}\n{RIGHT}{WRONG}")
    assert problems == []
    assert [(option.id, option.line) for option in block.options] == [("squeaks", 2), ("red", 4)]


FAULTS = {
    "no id": (
        "- (x) a\n    why: w\n",
        "2: an option without an id; add {#an-english-key} after it",
    ),
    "no words": (
        "- (x) {#a}\n    why: w\n",
        "2: an option without words; write what one may choose",
    ),
    "no why": ("- (x) a {#a}\n", "2: an option without its 'why'; add '    why: …' under it"),
    "an empty why": ("- (x) a {#a}\n    why:\n", "3: a line under an option that is not its 'why'"),
    "why twice": (
        "- ( ) a {#a}\n    why: w\n    why: v\n",
        "4: a line under an option that is not its 'why'; write one 'why: …', on one line",
    ),
    "why over two lines": (
        "- ( ) a {#a}\n    why: w\n      and more\n",
        "4: a line under an option that is not its 'why'",
    ),
    "a look": ("- ( ) a {#a}\n    look: l\n    why: w\n", "3: a line under an option that is not"),
    "unknown attribute": ("- (x) a {#a claim}\n    why: w\n", "2: unknown attribute 'claim'"),
    "capital mark": ("- (X) a {#a}\n", "2: an option in another form; write '- (x) …' or"),
    "empty brackets": ("- () a {#a}\n", "2: an option in another form"),
    "with a star": ("* (x) a {#a}\n", "2: an option in another form"),
    "indented": ("  - ( ) a {#a}\n", "2: an option in another form"),
    "twins": (
        "- (x) a {#a}\n    why: w\n- ( ) b {#a}\n    why: v\n",
        "4: the id 'a' stands in line 2 too; change one",
    ),
    "twin of a sign": (
        "- (x) a {#a}\n    why: w\n- [ ] b {#a}\n    look: l\n    record: r\n",
        "the id 'a' stands in line",
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_refuses(name: str) -> None:
    body, problem = FAULTS[name]
    _, problems = read(f"## A {{#a-block}}\n{body}")
    assert any(problem in each for each in problems), problems


@pytest.mark.parametrize("line", ["- (a) first", "- (see there)", "- [words](/guides/care)"])
def test_a_list_with_brackets_stays_prose(line: str) -> None:
    [block], problems = read(f"## A {{#a}}\n\n{line}\n")
    assert (block.parts, problems) == ((Prose(line, 3),), [])
