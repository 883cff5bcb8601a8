"""What the documents promise is there, and what is there is in the documents."""

import re
from pathlib import Path

import pytest

from app.content.model import FrontMatter

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
WRITING = (ROOT / "docs" / "writing.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
SETTING = re.compile(r'"((?:RELAIS|SITE)_[A-Z]+)_?[^A-Z]')
LINK = re.compile(r"\]\((?!https?:|#)(?P<target>[^)#\s]+)[^)]*\)")


def rooms() -> list[str]:
    """The folders and modules of app/, as the map names them."""
    found = (path for path in (ROOT / "app").iterdir() if path.name[:2] != "__")
    return sorted(f"{path.name}/" if path.is_dir() else path.name for path in found)


@pytest.mark.parametrize("room", rooms())
def test_each_room_is_on_the_map(room: str) -> None:
    in_map = README.partition("app/\n")[2].partition("content/\n")[0]
    assert re.search(rf"[─\s]{re.escape(room)}\s", in_map)


def test_the_map_has_no_room_that_is_gone() -> None:
    in_map = README.partition("app/\n")[2].partition("content/\n")[0]
    named = re.findall(r"^├── ([a-z0-9_.]+/?)", in_map, re.MULTILINE)
    assert [name for name in named if not (ROOT / "app" / name).exists()] == []


def test_each_make_target_has_a_help_line() -> None:
    targets = re.findall(r"^\.PHONY: (.+)$", MAKEFILE, re.MULTILINE)[0].split()
    helped = re.findall(r"^([a-z-]+):.*## \S", MAKEFILE, re.MULTILINE)
    assert sorted(targets) == sorted(helped)


@pytest.mark.parametrize("field", FrontMatter.__struct_fields__)
def test_each_field_is_explained_to_writers(field: str) -> None:
    assert f"| `{field}` |" in WRITING


@pytest.mark.parametrize(
    "attribute",
    ["#id", "claims=", "editorial", "for=", "when=", "officer", "road", "more", "picture="],
)
def test_each_attribute_is_explained_to_writers(attribute: str) -> None:
    assert f"| `{attribute}" in WRITING


def test_each_setting_is_in_the_readme() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "app").rglob("*.py"))
    settings = set(SETTING.findall(code))
    assert {"SITE_URL", "RELAIS_HOSTS", "RELAIS_BUILD"} <= settings
    assert [name for name in sorted(settings) if name not in README] == []
    for lang in ("FR", "_NL", "_EN", "_DE"):
        assert f"{lang}`" in README


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_between_documents(document: Path) -> None:
    for match in LINK.finditer(document.read_text(encoding="utf-8")):
        target = match["target"]
        if document.name == "writing.md" and target.startswith("/"):
            continue  # examples of links in content
        assert (document.parent / target).exists(), f"{document.name}: {target}"


def test_commands_in_the_readme_exist() -> None:
    from app import create_app

    commands = re.findall(r"flask --app app ([a-z]+(?: [a-z]+)?)", README)
    known = create_app().cli.commands
    for command in commands:
        group, _, name = command.partition(" ")
        assert group in known
        assert not name or name in getattr(known[group], "commands", {})


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_documents_name_no_machine(document: Path) -> None:
    assert not re.search(r"/(?:home|root|work|tmp|Users)/", document.read_text(encoding="utf-8"))
