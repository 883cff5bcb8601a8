"""Steps: for whom and when, and the page of a role and a person."""

from datetime import date

import pytest

from app.content.blocks import read_blocks
from app.content.errors import Problems
from app.content.model import FrontMatter, Page
from app.library.model import Library
from app.steps.model import OFFICERS, PERSON_GROUPS, PERSONS, ROLES, Step, compose
from app.steps.reader import read_step


def step(name: str, body: str, checked: int = 1) -> tuple[Step, list[str]]:
    problems = Problems()
    front = FrontMatter(name, "s", date(2026, 3, checked), date(2026, 9, checked))
    blocks = read_blocks(body, f"{name}.md", 8, problems)
    page = Page("steps", name, "en", f"{name}.md", front, {}, blocks)
    return read_step(page, problems), [str(problem) for problem in problems]


def ids(cell: tuple[str, ...]) -> list[str]:
    return [each.partition("#")[2] for each in cell]


@pytest.mark.parametrize(
    ("attributes", "problem"),
    [
        ('when="everyone"', "the block 'a' does not say for whom; add for=\"police …\""),
        ('for="police"', "the block 'a' does not say when; add when=\"everyone\" or persons"),
        ('for="polise" when="adults"', "no role called 'polise'; did you mean 'police'?"),
        ('for="police" when="adult"', "no person called 'adult'; did you mean 'adults'?"),
        ('for="police" when="minor"', "no person called 'minor'; did you mean 'minors'?"),
        ('for="" when="adults"', "the block 'a' does not say for whom; add for=\"police …\""),
        *(
            (
                f'for="police {role}" when="adults" officer',
                f"'{role}' has no police powers, the block is marked 'officer'; write",
            )
            for role in ROLES
            if role not in OFFICERS
        ),
    ],
)
def test_refuses(attributes: str, problem: str) -> None:
    _, problems = step("ride", f"## A {{#a {attributes}}}\n\nDo it.\n")
    assert len(problems) == 1
    assert problems[0].startswith(f"ride.md:8: {problem}")


def test_groups_of_persons_make_up_everyone() -> None:
    named = [*PERSON_GROUPS["adults"], *PERSON_GROUPS["minors"], "diplomatic-staff"]
    assert tuple(named) == PERSONS == PERSON_GROUPS["everyone"]


BODY = """## Police, adults {#pa for="police" when="adults"}

a

## Health, all {#he for="health" when="everyone"}

b

## Police, a child {#pc for="police" when="minor-alone-eu minor-belgian"}

c
"""


@pytest.mark.parametrize(
    ("role", "person", "expected"),
    [
        ("police", "adult-eu", ["pa"]),
        ("police", "minor-belgian", ["pc"]),
        ("police", "minor-accompanied", []),
        ("police", "diplomatic-staff", []),
        ("health", "diplomatic-staff", ["he"]),
        ("guardian", "adult-eu", []),
    ],
)
def test_a_cell_holds_what_names_its_role_and_person(
    role: str, person: str, expected: list[str]
) -> None:
    made, problems = step("ride", BODY)
    assert problems == []
    assert ids(compose({"ride": made}, role, person).block_ids) == expected


def test_circumstances_follow_in_their_own_order() -> None:
    names = ("aggravated-smuggling", "ride", "declines-help", "exploited-abroad")
    steps = {name: step(name, BODY)[0] for name in names}
    composed = compose(steps, "health", "adult-eu")
    assert composed.block_ids == ("ride#he",)
    sections = [(each.id, [block.id for block in cell]) for each, cell in composed.circumstances]
    assert sections == [
        ("exploited-abroad", ["he"]),
        ("declines-help", ["he"]),
        ("aggravated-smuggling", ["he"]),
    ]


def test_an_empty_circumstance_has_no_section() -> None:
    steps = {"declines-help": step("declines-help", BODY)[0]}
    assert compose(steps, "police", "diplomatic-staff").circumstances == ()


def test_a_page_is_as_old_as_its_oldest_step() -> None:
    steps = {"a": step("a", BODY, 9)[0], "declines-help": step("declines-help", BODY, 2)[0]}
    composed = compose(steps, "police", "adult-eu")
    assert (composed.checked, composed.review_by) == (date(2026, 3, 2), date(2026, 9, 2))


def test_the_made_up_site(library: Library) -> None:
    edition = library.editions["fr"]
    assert edition.roles == ("police", "inspector", "health")
    assert len(library.cells) == 3 * len(PERSONS)
    assert edition.composed("health", "adult-eu").block_ids == ("look#nurse", "repair#grown-up")
    assert edition.composed("police", "minor-alone-eu").block_ids == ("look#guard", "repair#child")
    [(circumstance, _)] = edition.composed("police", "adult-eu").circumstances
    assert circumstance.id == "declines-help"
