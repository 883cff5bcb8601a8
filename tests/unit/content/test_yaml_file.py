"""YAML read strictly, every value with its line."""

from datetime import date
from pathlib import Path

import msgspec
import pytest

from app.content.errors import Problems
from app.content.yaml_file import convert, read_file, read_records, read_text


class Bolt(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    size: int
    line: int
    made: date | None = None
    sizes: tuple[int, ...] = ()


def said(text: str) -> list[str]:
    problems = Problems()
    read_text(text, "bolts.yaml", problems)
    return [str(problem) for problem in problems]


def test_values_keep_their_lines() -> None:
    problems = Problems()
    data, lines = read_text("a: 1\nb:\n- x\n- c: y\n", "f", problems, first_line=10)
    assert (data, problems) == ({"a": 1, "b": ["x", {"c": "y"}]}, [])
    assert lines == {"$": 10, "$.a": 10, "$.b": 11, "$.b[0]": 12, "$.b[1]": 13, "$.b[1].c": 13}


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a: 1\nb: &x [1]\nc: *x\n", "2: an alias (`*name`) is not allowed; write the value out"),
        (
            "a: &x {b: 1}\nc: {<<: *x}\n",
            "1: an alias (`*name`) is not allowed; write the value out",
        ),
        ("a: 1\nb: 2\na: 3\n", "3: the key 'a' stands twice; keep one of them"),
        ("a:\n  b: 1\n  b: 1\n", "3: the key 'b' stands twice; keep one of them"),
        ("a: 2026-02-30\n", "1: '2026-02-30' cannot be read; put it in quotes"),
        ("a: 1\nb: [1\n", "3: not valid YAML"),
        ("a: 1\n b: 2\n", "2: not valid YAML"),
        ("a: 'x\n", "not valid YAML"),
        ("a: 1\n---\nb: 1\n", "2: not valid YAML: but found another document"),
        ("a: \x07\n", "not valid YAML"),
        ("a: " + "[" * 900 + "]" * 900, "1: nested too deep; write plain data"),
    ],
)
def test_refuses_what_is_not_plain_data(text: str, problem: str) -> None:
    assert any(problem in each for each in said(text)), said(text)


@pytest.mark.parametrize(
    ("value", "tag"),
    [
        ("!!python/name:os.system x", "tag:yaml.org,2002:python/name:os.system"),
        (
            "!!python/object/apply:os.system ['x']",
            "tag:yaml.org,2002:python/object/apply:os.system",
        ),
        ("!!python/object:os.X {a: 1}", "tag:yaml.org,2002:python/object:os.X"),
        ("!!binary aGk=", "tag:yaml.org,2002:binary"),
        ("!!set {a, b}", "tag:yaml.org,2002:set"),
        ("!mine x", "!mine"),
    ],
)
def test_refuses_a_tag(value: str, tag: str) -> None:
    expected = f"bolts.yaml:2: the tag '{tag}' is not allowed; write plain data"
    assert said(f"a: 1\nb: {value}\n") == [expected]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            "- id: a\n  size: 1\n  colour: red\n",
            "3: unknown key 'colour'; use one of: id, made, size, sizes",
        ),
        ("- id: a\n  sise: 1\n", "2: unknown key 'sise'; did you mean 'size'?"),
        ("- id: a\n  size: 1\n- id: b\n", "3: missing required field `size`; add it"),
        ("- id: a\n  size: big\n", "2: size: expected `int`, got `str`; correct the value"),
        ("- id: a\n  size: 1\n  sizes:\n  - 1\n  - x\n", "5: sizes[1]: expected `int`, got `str`"),
        ("- id: a\n  size: 1\n  made: 2026-2-1x\n", "3: made: "),
        ("id: a\n", "1: the file is not a list; start each record with '- '"),
        ("", "1: the file is empty; write its records"),
        ("# only a comment\n", "1: the file is empty; write its records"),
    ],
)
def test_a_record_that_does_not_fit_names_its_line(tmp_path: Path, text: str, problem: str) -> None:
    file = tmp_path / "bolts.yaml"
    file.write_text(text, encoding="utf-8")
    problems = Problems()
    read_records(file, "bolts.yaml", Bolt, problems)
    assert len(problems) == 1
    assert str(problems[0]).startswith(f"bolts.yaml:{problem}")


def test_good_records_survive_a_bad_one(tmp_path: Path) -> None:
    file = tmp_path / "bolts.yaml"
    file.write_text("- {id: a, size: 1}\n- {id: b}\n- {id: c, size: 3, made: 2026-03-01}\n")
    problems = Problems()
    records = read_records(file, "bolts.yaml", Bolt, problems)
    assert records == (Bolt("a", 1, 1), Bolt("c", 3, 3, date(2026, 3, 1)))
    assert [problem.line for problem in problems] == [2]


def test_a_line_written_by_hand_is_not_believed() -> None:
    problems = Problems()
    data, lines = read_text("\nid: a\nsize: 1\nline: 99\n", "f", problems)
    bolt = convert(data, Bolt, "f", lines, problems)
    assert bolt == Bolt("a", 1, 2)


def test_a_missing_file(tmp_path: Path) -> None:
    problems = Problems()
    assert read_file(tmp_path / "no.yaml", "no.yaml", problems) == (None, {})
    assert [str(each) for each in problems] == ["no.yaml:1: the file is missing; add it"]


def test_a_file_in_another_encoding(tmp_path: Path) -> None:
    file = tmp_path / "old.yaml"
    file.write_bytes("a: 1\nb: é\n".encode("latin-1"))
    problems = Problems()
    assert read_file(file, "old.yaml", problems) == (None, {})
    expected = "old.yaml:2: not UTF-8 at byte 8; save the file as UTF-8"
    assert [str(each) for each in problems] == [expected]
