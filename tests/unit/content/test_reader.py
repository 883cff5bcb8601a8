"""From a file to a page: its front matter, and what is refused with file and line."""

from datetime import date
from pathlib import Path

import pytest

from app.content.errors import Problems
from app.content.model import Page
from app.content.reader import read_page, read_pages

FRONT = """title: Wheels
summary: About wheels.
checked: 2026-03-01
review_by: 2026-09-01
position: 10
"""
EMPTY = FRONT.replace("Wheels", "' '")
BODY = "\n## Spokes {#spokes editorial}\n\nThey turn.\n"


def read(tmp_path: Path, text: str, kind: str = "contacts") -> tuple[Page | None, list[str]]:
    file = tmp_path / "en" / kind / "wheels.md"
    file.parent.mkdir(parents=True)
    file.write_text(text, encoding="utf-8")
    problems = Problems()
    page = read_page(file, tmp_path, kind, "en", problems)
    return page, [str(problem) for problem in problems]


def test_a_page(tmp_path: Path) -> None:
    page, problems = read(tmp_path, f"---\n{FRONT}---\n{BODY}")
    assert problems == []
    assert page is not None
    assert (page.key, page.lang) == (("contacts", "wheels"), "en")
    assert page.source == "content/en/contacts/wheels.md"
    assert (page.front.title, page.front.checked) == ("Wheels", date(2026, 3, 1))
    assert page.front_lines["position"] == 6
    assert [(block.id, block.line) for block in page.blocks] == [("spokes", 9)]


FAULTS = {
    "no front matter": (BODY, "1: no front matter; start with '---', keys, and a second '---'"),
    "front matter never closed": (f"---\n{FRONT}{BODY}", "1: no front matter"),
    "front matter not at the top": (f"\n---\n{FRONT}---\n{BODY}", "1: no front matter"),
    "empty": (f"---\n---\n{BODY}", "2: front matter without keys"),
    "no keys": (f"---\njust words\n---\n{BODY}", "2: front matter without keys"),
    "broken yaml": (f"---\n{FRONT}group: [a\n---\n{BODY}", "8: not valid YAML"),
    "a colon in a title": (
        f"---\n{FRONT.replace('Wheels', 'Wheels: a guide')}---\n{BODY}",
        "2: not valid YAML: mapping values are not allowed in this context",
    ),
    "unknown key": (f"---\n{FRONT}colour: red\n---\n{BODY}", "7: unknown key 'colour'; use one of"),
    "a slip in a key": (
        f"---\n{FRONT.replace('summary', 'sumary')}---\n{BODY}",
        "3: unknown key 'sumary'; did you mean 'summary'?",
    ),
    "missing title": (
        f"---\n{FRONT.replace('title: Wheels', '# none')}---\n{BODY}",
        "3: missing required field `title`; add it",
    ),
    "missing position": (
        f"---\n{FRONT.replace('position: 10', '')}---\n{BODY}",
        "2: missing required field `position`; add it",
    ),
    "twice": (f"---\n{FRONT}title: Again\n---\n{BODY}", "7: the key 'title' stands twice"),
    "nested": (f"---\n{FRONT.replace('Wheels', '{a: b}')}---\n{BODY}", "2: 'title' is nested"),
    "not a date": (
        f"---\n{FRONT.replace('2026-03-01', 'spring')}---\n{BODY}",
        "4: checked: invalid",
    ),
    "no such day": (
        f"---\n{FRONT.replace('2026-03-01', '2026-02-30')}---\n{BODY}",
        "4: '2026-02-30' cannot be read; put it in quotes",
    ),
    "a review before the check": (
        f"---\n{FRONT.replace('2026-09-01', '2026-03-01')}---\n{BODY}",
        "5: 'review_by' is not after 'checked'; set a later day",
    ),
    "position in words": (
        f"---\n{FRONT.replace('10', 'ten')}---\n{BODY}",
        "6: position: expected `int`, got `str`; correct the value",
    ),
    "long title": (
        f"---\n{FRONT.replace('Wheels', 'W' * 61)}---\n{BODY}",
        "2: title of 61 characters; at most 60",
    ),
    "long summary": (
        f"---\n{FRONT.replace('About wheels.', 'W' * 161)}---\n{BODY}",
        "3: summary of 161 characters; at most 160",
    ),
    "empty title": (f"---\n{EMPTY}---\n{BODY}", "2: an empty title"),
    "group of a service": (
        f"---\n{FRONT}group: work\n---\n{BODY}",
        "7: 'group' does not belong in contacts; remove it",
    ),
    "alias": (f"---\n{FRONT}group: &a x\naudience: *a\n---\n{BODY}", "7: an alias"),
    "too long": (f"---\n{FRONT}# {'x' * 8192}\n---\n{BODY}", "1: front matter over 8 kB"),
    "no block": (f"---\n{FRONT}---\n", "8: a page without a block; add a '## Title {#id …}'"),
    "text first": (
        f"---\n{FRONT}---\n\nHello.\n{BODY}",
        "9: text before the first block; put it under a '## '",
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_refuses(name: str, tmp_path: Path) -> None:
    text, problem = FAULTS[name]
    _, problems = read(tmp_path, text)
    assert any(p.startswith(f"content/en/contacts/wheels.md:{problem}") for p in problems), problems


def test_a_group_that_no_index_has(tmp_path: Path) -> None:
    _, problems = read(tmp_path, f"---\n{FRONT}group: mony\n---\n{BODY}", "guides")
    expected = "7: no group called 'mony'; did you mean 'money'?"
    assert problems == [f"content/en/guides/wheels.md:{expected}"]


@pytest.mark.parametrize("key", ["group", "audience"])
def test_a_checklist_needs_its_group_and_audience(tmp_path: Path, key: str) -> None:
    _, problems = read(tmp_path, f"---\n{FRONT}---\n{BODY}", "checklists")
    expected = f"content/en/checklists/wheels.md:2: missing required field `{key}`; add it"
    assert expected in problems


def test_windows_line_ends_are_read(tmp_path: Path) -> None:
    page, problems = read(tmp_path, f"---\n{FRONT}---\n{BODY}".replace("\n", "\r\n"))
    assert (page is not None, problems) == (True, [])


def test_not_utf_8(tmp_path: Path) -> None:
    file = tmp_path / "fr" / "guides" / "roue.md"
    file.parent.mkdir(parents=True)
    file.write_bytes("---\ntitle: Vélo\n".encode("latin-1"))
    problems = Problems()
    assert read_pages(tmp_path, problems) == ()
    expected = "content/fr/guides/roue.md:1: not UTF-8 at byte 12; save the file as UTF-8"
    assert [str(each) for each in problems] == [expected]


@pytest.mark.parametrize("stray", ["en/guide/wheels.md", "xx/guides/wheels.md", "en/notes.md"])
def test_a_file_that_nobody_would_read_is_refused(tmp_path: Path, stray: str) -> None:
    file = tmp_path / stray
    file.parent.mkdir(parents=True)
    file.write_text(f"---\n{FRONT}---\n{BODY}", encoding="utf-8")
    problems = Problems()
    read_pages(tmp_path, problems)
    expected = f"content/{stray}:1: no kind of page stands here; move it to a folder of the site"
    assert [str(each) for each in problems] == [expected]
