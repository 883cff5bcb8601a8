"""From a page to a list of signs; shared signs come from `items.md`."""

from pathlib import Path

import pytest

from app.library.model import Library
from tests.altered import problems_after

LIST = "{lang}/checklists/quick-check.md"


def test_groups_and_prose(library: Library) -> None:
    checklist = library.editions["nl"].checklists["quick-check"]
    assert [group.block.id for group in checklist.groups] == ["brakes"]
    assert [block.id for block in checklist.prose] == ["avoid"]
    assert [sign.item.id for sign in checklist.signs] == ["weak-brakes", "loose-chain", "flat-tyre"]
    assert checklist.groups[0].claims == ("I-001", "I-002", "I-R06", "I-003")


def test_a_shared_sign_has_the_words_of_its_language(library: Library) -> None:
    [*_, sign] = library.editions["de"].checklists["quick-check"].signs
    assert sign.item.text == "Ein Reifen verliert Luft"


def test_strong_is_read_from_the_register(library: Library) -> None:
    signs = library.editions["fr"].checklists["quick-check"].signs
    assert [sign.item.id for sign in signs if sign.strong] == ["weak-brakes"]


def test_a_sign_of_a_child_is_read_from_its_claims(library: Library) -> None:
    signs = library.editions["en"].checklists["quick-check"].signs
    assert [sign.item.id for sign in signs if sign.minor] == ["loose-chain"]


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (
            (LIST, "{{ item flat-tyre }}", "{{ item flat-tire }}"),
            "21: no shared item 'flat-tire'; did you mean 'flat-tyre'?",
        ),
        (
            (LIST, "{{ item flat-tyre }}", "{{ item flat-tyre }}\n\n{{ item flat-tyre }}"),
            "23: the sign 'flat-tyre' stands twice in the list; keep one",
        ),
        (
            (LIST, "#weak-brakes", "#flat-tyre"),
            "21: the sign 'flat-tyre' stands twice in the list; keep one",
        ),
        ((LIST, "anywhere", "nowhere"), "7: no group called 'nowhere'; did you mean 'anywhere'?"),
        ((LIST, "police ", "polise "), "8: no role called 'polise'; did you mean 'police'?"),
    ],
)
def test_refuses(tmp_path: Path, change: tuple[str, str, str], problem: str) -> None:
    problems = problems_after(tmp_path, change)
    for lang in ("fr", "nl", "en", "de"):
        assert f"content/{lang}/checklists/quick-check.md:{problem}" in problems


def test_a_checklist_without_a_sign(tmp_path: Path) -> None:
    body = (Path("tests/example/content/en/checklists/quick-check.md")).read_text(encoding="utf-8")
    signs = body[body.index("- [ ]") : body.index("## Do not")]
    problems = problems_after(tmp_path, ("en/checklists/quick-check.md", signs, "Look.\n\n"))
    expected = (
        "content/en/checklists/quick-check.md:2: a checklist without a sign; add '- [ ] …' lines"
    )
    assert expected in problems
