"""From a page to a case, and what the four languages of a case must share."""

from pathlib import Path

import pytest

from app.library.model import Library
from app.library.sample import sample_blocks
from tests.altered import LANGS, problems_after

CASE = "{lang}/cases/squeak.md"


def test_story_questions_and_prose(library: Library) -> None:
    case = library.editions["nl"].cases["squeak"]
    assert (case.story.id, case.story.editorial) == ("story", True)
    assert [question.block.id for question in case.questions] == ["signs", "next"]
    assert [block.id for block in case.prose] == ["matters"]
    assert case.page.front.audience == "police inspector"


def test_what_fits_is_the_same_in_every_language(library: Library) -> None:
    fitting = {
        tuple(
            (o.id, o.fits)
            for q in library.editions[lang].cases["squeak"].questions
            for o in q.options
        )
        for lang in LANGS
    }
    [options] = fitting
    assert [name for name, fits in options if fits] == ["weak-brakes", "brown-chain", "ask-owner"]


def test_an_option_counts_where_a_claim_is_used(library: Library) -> None:
    found = [
        (page.slug, block.id) for page, block in library.blocks_on("P-001") if page.lang == "de"
    ]
    assert ("squeak", "next") in found


def test_a_second_reader_sees_the_options(library: Library) -> None:
    text = sample_blocks(library, "en", 1, 100)
    assert "- (x) I ask the owner | The owner may say no at any time. [P-004]" in text
    assert "- ( ) One tyre is new | " in text


FAULTS = {
    "an option without claims": (
        (CASE, '#weak-brakes claims="I-001"', "#weak-brakes"),
        "16: the option 'weak-brakes' names no claim",
    ),
    "an unknown claim": (
        (CASE, 'brakes claims="I-001"', 'brakes claims="I-01"'),
        "16: no claim called 'I-01'; did you mean 'I-00",
    ),
    "an unconfirmed claim": (
        (CASE, 'brakes claims="I-001"', 'brakes claims="P-005"'),
        "16: the claim P-005 is unconfirmed",
    ),
    "a figure of another claim": (
        (CASE, "45", "46"),
        "28: the figure 46 stands in no claim of 'mend-at-once'",
    ),
    "a figure of a neighbour": (
        (CASE, "P-001 P-004", "P-004"),
        "28: the figure 45 stands in no claim of 'mend-at-once'",
    ),
    "a figure in another editorial block": (
        (CASE, '{#matters claims="P-004"}\n\n', "{#matters editorial}\n\n7 "),
        "35: a figure in the editorial block 'matters'",
    ),
    "a story that is not the first": (
        (CASE, "{#story editorial}", "{#tale editorial}"),
        "10: a case that does not start with its story; start with '## … {#story editorial}'",
    ),
    "a story that states facts": (
        (CASE, "{#story editorial}", '{#story claims="P-001"}'),
        "10: a case that does not start with its story",
    ),
    "claims at a question": (
        (CASE, "{#signs}", '{#signs claims="P-004"}'),
        "14: the question 'signs' names claims, or is editorial; its options name the claims",
    ),
    "text among the options": (
        (CASE, "{#signs}\n", "{#signs}\n\n{{ contact wheel-house }}\n"),
        "16: text among the options of 'signs'; move it to a block of its own",
    ),
    "a sign to tick": (
        (
            CASE,
            "{#matters",
            '{#tick}\n\n- [ ] x {#x claims="I-001"}\n    look: l\n    record: r\n\n## Y {#matters',
        ),
        "35: a sign to tick in a case; write '- (x) …' or '- ( ) …'",
    ),
    "an audience that is no role": (
        (CASE, "audience: police", "audience: polise"),
        "7: no role called 'polise'; did you mean 'police'?",
    ),
    "a group": (
        (CASE, "audience:", "group: work\naudience:"),
        "7: 'group' does not belong in cases",
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_refuses(name: str, tmp_path: Path) -> None:
    change, problem = FAULTS[name]
    problems = problems_after(tmp_path, change)
    for lang in LANGS:
        wanted = f"content/{lang}/cases/squeak.md:{problem}"
        assert any(each.startswith(wanted) for each in problems), "\n".join(problems)


@pytest.mark.parametrize(
    ("old", "new", "count", "problem"),
    [
        ("- ( ) ", "- (x) ", 2, "'next' has no option that does not fit; write one as '- ( ) …'"),
        ("- (x) ", "- ( ) ", 3, "'next' has no option that fits; write one as '- (x) …'"),
    ],
)
def test_one_must_be_able_to_choose(
    tmp_path: Path, old: str, new: str, count: int, problem: str
) -> None:
    changes = [(CASE, old, new)] * count
    assert f"content/nl/cases/squeak.md:25: {problem}" in problems_after(tmp_path, *changes)


def test_fits_in_one_language_only(tmp_path: Path) -> None:
    problems = problems_after(tmp_path, (CASE.replace("{lang}", "de"), "- (x) ", "- ( ) "))
    assert problems == [
        "content/de/cases/squeak.md:16: 'weak-brakes' is ( ), (x) in the other languages; "
        "write '- (x) …'"
    ]


def test_another_order_of_options(tmp_path: Path) -> None:
    file = CASE.replace("{lang}", "fr")
    swap = (
        (file, "#weak-brakes", "#x"),
        (file, "#brown-chain", "#weak-brakes"),
        (file, "#x", "#brown-chain"),
    )
    problems = problems_after(tmp_path, *swap)
    assert any("fr/cases/squeak.md:16: the signs of 'signs' differ" in each for each in problems)


def test_other_claims_of_an_option(tmp_path: Path) -> None:
    problems = problems_after(tmp_path, (CASE.replace("{lang}", "nl"), "P-001 P-004", "P-001"))
    assert any(
        "nl/cases/squeak.md:27: claims of 'mend-at-once' differ" in each for each in problems
    )


def test_figures_of_the_story_differ(tmp_path: Path) -> None:
    problems = problems_after(tmp_path, (CASE.replace("{lang}", "fr"), "3 km", "5 km"))
    assert problems == [
        "content/fr/cases/squeak.md:12: figures of 'story' differ: has 5, lacks 3; "
        "write the same figures in four languages"
    ]


def test_a_case_without_a_question(tmp_path: Path) -> None:
    problems = problems_after(tmp_path, *[(CASE, "- (", "- -(")] * 5)
    assert (
        "content/en/cases/squeak.md:2: a case without a question; add '- (x) …' lines" in problems
    )


def test_an_option_outside_a_case(tmp_path: Path) -> None:
    option = '- (x) a {#a claims="P-004"}\n    why: w\n\n{{ contact wheel-house }}'
    problems = problems_after(tmp_path, ("en/guides/care.md", "{{ contact wheel-house }}", option))
    wanted = "content/en/guides/care.md:15: an option outside a case"
    assert any(each.startswith(wanted) for each in problems), problems
