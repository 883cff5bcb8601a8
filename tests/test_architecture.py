"""Imports point one way, and a library has one door."""

import ast
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest

APP = Path(__file__).parents[1] / "app"
ASSEMBLY = "__init__"
BELOW: dict[str, set[str]] = {
    "languages": set(),
    "spelling": set(),
    "readability": {"languages"},
    "headers": set(),
    "config": {"languages"},
    "content": {"languages"},
    "claims": {"content"},
    "glossary": {"content", "languages"},
    "checklists": {"content", "claims"},
    "steps": {"content"},
    "cases": {"content"},
    "contacts": {"content", "claims", "languages"},
    "places": {"content", "claims", "languages", "spelling"},
    "phrases": {"content", "languages"},
    "deadlines": {"content", "languages"},
    "library": {
        *("content", "claims", "glossary", "checklists", "steps", "cases", "contacts", "places"),
        *("phrases", "deadlines", "readability", "languages"),
    },
    "search": {"content", "glossary", "contacts", "library", "languages", "spelling"},
    "i18n": {"languages"},
    "web": {
        *("content", "claims", "glossary", "checklists", "steps", "cases", "contacts", "places"),
        *("phrases", "deadlines", "library", "search", "i18n", "languages", "config"),
    },
    "offline": {"content", "languages"},
    "build": {"content", "library", "search", "offline", "web", "headers", "languages", "config"},
    "serving": {"build", "headers", "languages", "config"},
    "cli": {"build", "search", "library", "offline", "content", "languages", "config"},
    "wsgi": {"build", "serving", "headers", "search", "library", "config", ASSEMBLY},
    ASSEMBLY: {"cli", "i18n", "web", "library", "config"},
}
"""Each room, and the rooms it may import. A new room is placed here before it is used."""
DOORS = {
    "markdown": {"content/rendering.py"},
    "nh3": {"content/rendering.py"},
    "pyphen": {"content/rendering.py"},
    "yaml": {"content/yaml_file.py"},
    "whitenoise": {"serving/static_site.py"},
    "whoosh": {"search/store.py"},
    "snowballstemmer": {"search/analysis.py"},
    "brotli": {"build/site.py"},
}
"""Libraries, and the one module that knows each."""
OF_FLASK = {"web", "i18n", "cli", "build", "wsgi", ASSEMBLY}


def room_of(path: Path) -> str:
    return path.relative_to(APP).parts[0].removesuffix(".py")


def modules() -> list[Path]:
    return sorted(APP.rglob("*.py"))


def imported(path: Path) -> Iterator[str]:
    """Every module that a file imports, as written."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: write the whole name"
            if node.module == "app":
                yield from (f"app.{alias.name}" for alias in node.names)
            else:
                yield node.module or ""


def rooms_imported_by(room: str) -> set[str]:
    names = {name for path in modules() if room_of(path) == room for name in imported(path)}
    parts = (name.split(".") for name in names if name.startswith("app."))
    found = {part[1] for part in parts}
    return {ASSEMBLY if name == "create_app" else name for name in found}


@pytest.mark.parametrize("room", BELOW)
def test_imports_point_down(room: str) -> None:
    assert rooms_imported_by(room) - {room} <= BELOW[room]


def test_every_room_has_a_place() -> None:
    assert {room_of(path) for path in modules()} == set(BELOW)


@pytest.mark.parametrize("library", DOORS)
def test_a_library_has_one_door(library: str) -> None:
    found = {
        path.relative_to(APP).as_posix()
        for path in modules()
        if any(name.split(".")[0] == library for name in imported(path))
    }
    assert found == DOORS[library]


def test_only_http_knows_flask() -> None:
    found = {
        room_of(path)
        for path in modules()
        if any(
            name.split(".")[0] in ("flask", "werkzeug", "flask_babel") for name in imported(path)
        )
    }
    assert found <= OF_FLASK


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(APP)))
def test_modules_are_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 200


def test_no_folder_of_tests_is_passed_by(pytestconfig: pytest.Config) -> None:
    """Whoever runs all tests runs these: by itself pytest would look into no folder `build`."""
    tests = Path(__file__).parent
    found = [
        (file, pattern)
        for file in tests.rglob("test_*.py")
        for folder in file.relative_to(tests).parts[:-1]
        for pattern in pytestconfig.getini("norecursedirs")
        if fnmatch(folder, pattern)
    ]
    assert found == []
