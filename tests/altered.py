"""The made-up site with something wrong in it."""

import shutil
from pathlib import Path

from app.content.errors import Problems
from app.library.reader import read_library

EXAMPLE = Path(__file__).parent / "example" / "content"
LANGS = ("fr", "nl", "en", "de")
CARE, LOOK, REPAIR = "guides/care.md", "steps/look.md", "steps/repair.md"
"""Pages of the made-up site."""


def problems_after(tmp_path: Path, *changes: tuple[str, str, str]) -> list[str]:
    """Change the first `old` of each file to `new` in a copy; return what the reader says of it.

    `{lang}` in a file name stands for each language.
    """
    content = tmp_path / "content"
    shutil.copytree(EXAMPLE, content, dirs_exist_ok=True)
    for name, old, new in changes:
        for file in dict.fromkeys(name.replace("{lang}", lang) for lang in LANGS):
            _change(content / file, old, new)
    return problems_of(content)


def problems_of(content: Path) -> list[str]:
    problems = Problems()
    read_library(content, problems)
    return [str(problem) for problem in sorted(set(problems))]


def _change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{path} has no {old!r}: the test changes nothing"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def expect(tmp_path: Path, change: tuple[str, str, str], problem: str) -> None:
    """Assert that a change is found where it stands."""
    problems = problems_after(tmp_path, change)
    wanted = f"content/{change[0]}:{problem}".replace("{lang}", "en")
    assert any(each.startswith(wanted) for each in problems), "\n".join(problems)
