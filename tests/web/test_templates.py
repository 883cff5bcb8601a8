"""Templates as files: each one parses, nothing in them is there for nothing."""

import re
from pathlib import Path

import pytest
from flask import Flask
from jinja2 import nodes

TEMPLATES = Path(__file__).parents[2] / "app" / "templates"
NAMES = sorted(path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("*.*ml"))
COMPONENTS = [name for name in NAMES if name.startswith("components/")]
IMPORT = re.compile(r"{% from '(?P<name>[^']+)' import (?P<macros>[^%]+?) with context %}")


def source(name: str) -> str:
    return (TEMPLATES / name).read_text(encoding="utf-8")


def imports(name: str) -> dict[str, tuple[str, str]]:
    """Each name that a template imports, with where it comes from and what it is called there."""
    found = {}
    for match in IMPORT.finditer(source(name)):
        for macro in match["macros"].split(","):
            original, _, alias = macro.strip().partition(" as ")
            found[alias or original] = (match["name"], original)
    return found


def macros(name: str, app: Flask) -> set[str]:
    tree = app.jinja_env.parse(source(name))
    return {macro.name for macro in tree.find_all(nodes.Macro)}


@pytest.mark.parametrize("name", NAMES)
def test_parses_and_imports_what_exists(name: str, app: Flask) -> None:
    app.jinja_env.get_template(name)
    assert source(name).count("{% from") == len(IMPORT.findall(source(name))), "how it imports"
    for module, macro in imports(name).values():
        assert macro in macros(module, app), f"{name}: no {macro} in {module}"


@pytest.mark.parametrize("name", NAMES)
def test_each_import_is_used(name: str) -> None:
    body = IMPORT.sub("", source(name))
    unused = [alias for alias in imports(name) if not re.search(rf"\b{alias}\b", body)]
    assert not unused, f"{name}: {unused}"


def test_each_component_is_used(app: Flask) -> None:
    imported = {pair for name in NAMES for pair in imports(name).values()}
    for component in COMPONENTS:
        for macro in macros(component, app):
            calls = re.findall(rf"(?:\b{macro}\(|once\({macro}\b)", source(component))
            assert (component, macro) in imported or len(calls) > 1, f"{component}: {macro}"


def test_each_template_of_a_view_is_rendered(app: Flask) -> None:
    python = "".join(path.read_text(encoding="utf-8") for path in TEMPLATES.parent.rglob("*.py"))
    for name in NAMES:
        if name not in COMPONENTS and name not in ("base.html", "base_young.html"):
            assert f'"{name}"' in python, f"{name} is rendered by no view"


def test_macros_rendered_once_have_names_of_their_own(app: Flask) -> None:
    kept = {macro for name in NAMES for macro in re.findall(r"once\((\w+)", source(name))}
    everything = [macro for name in COMPONENTS for macro in macros(name, app)]
    assert kept
    assert [macro for macro in sorted(kept) if everything.count(macro) != 1] == []


@pytest.mark.parametrize("name", NAMES)
def test_nothing_inline(name: str) -> None:
    assert not re.search(r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)", source(name))
