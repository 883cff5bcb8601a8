"""YAML read strictly: every value keeps its line, so that an error can name it.

Only plain data passes: no alias, no tag, no duplicate key.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import yaml

from app.content.errors import Problems, did_you_mean

Record = TypeVar("Record", bound=msgspec.Struct)
Lines = dict[str, int]
"""From the place of a value, written `$.phones[0].number`, to its line."""

_PATH_IN_MESSAGE = re.compile(r"^(?P<problem>.*?)(?: - at `(?P<path>\$.*)`)?$", re.S)
_UNKNOWN_FIELD = re.compile(r"unknown field `(?P<name>[^`]+)`")
_PLAIN_TAGS = {
    f"tag:yaml.org,2002:{name}"
    for name in ("str", "int", "float", "bool", "null", "timestamp", "map", "seq")
}


class _Reader:
    """Turns nodes into data and remembers where each value stood."""

    def __init__(self, source: str, first_line: int, problems: Problems) -> None:
        self.source = source
        self.first_line = first_line
        self.problems = problems
        self.lines: Lines = {}
        self._seen: set[int] = set()
        self._scalars = yaml.constructor.SafeConstructor()

    def line_of(self, node: yaml.Node) -> int:
        return int(node.start_mark.line) + self.first_line

    def value(self, node: yaml.Node, path: str) -> Any:
        self.lines[path] = self.line_of(node)
        if id(node) in self._seen:
            self._refuse(node, "an alias (`*name`) is not allowed", "write the value out")
            return None
        self._seen.add(id(node))
        if node.tag not in _PLAIN_TAGS:
            self._refuse(node, f"the tag '{node.tag}' is not allowed", "write plain data")
            return None
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, f"{path}[{n}]") for n, item in enumerate(node.value)]
        return self._scalar(node)

    def _mapping(self, node: yaml.MappingNode, path: str) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            if key in data:
                self._refuse(key_node, f"the key '{key}' stands twice", "keep one of them")
            data[key] = self.value(value_node, f"{path}.{key}")
            self.lines[f"{path}.{key}"] = self.line_of(key_node)
        return data

    def _scalar(self, node: yaml.Node) -> Any:
        try:
            return self._scalars.construct_object(node)
        except (ValueError, yaml.YAMLError):
            self._refuse(node, f"'{node.value}' cannot be read", "put it in quotes")
            return None

    def _refuse(self, node: yaml.Node, problem: str, remedy: str) -> None:
        self.problems.add(self.source, self.line_of(node), problem, remedy)


def read_text(text: str, source: str, problems: Problems, first_line: int = 1) -> tuple[Any, Lines]:
    """Return the data of a YAML text and the line of each value."""
    try:
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = (mark.line if mark else 0) + first_line
        what = str(getattr(error, "problem", None) or error).splitlines()[0]
        problems.add(source, line, f"not valid YAML: {what}", "check quotes, colons and indents")
        return None, {}
    if node is None:
        return None, {}
    reader = _Reader(source, first_line, problems)
    try:
        return reader.value(node, "$"), reader.lines
    except RecursionError:
        problems.add(source, first_line, "nested too deep", "write plain data")
        return None, {}


def read_file(path: Path, source: str, problems: Problems) -> tuple[Any, Lines]:
    """Return the data of a YAML file and the line of each value."""
    if not path.is_file():
        problems.add(source, 1, "the file is missing", "add it")
        return None, {}
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        problem = f"not UTF-8 at byte {error.start}"
        problems.add(source, line, problem, "save the file as UTF-8")
        return None, {}
    data, lines = read_text(text, source, problems)
    if not lines and not any(problem.source == source for problem in problems):
        problems.add(source, 1, "the file is empty", "write its records")
    return data, lines


def convert(
    data: Any, kind: type[Record], source: str, lines: Lines, problems: Problems, at: str = "$"
) -> Record | None:
    """Return `data` as a `kind`, or None after noting what does not fit.

    `at` is the place of `data` in its file. A kind with a field `line` gets its line.
    """
    line = lines.get(at, 1)
    if isinstance(data, Mapping) and "line" in kind.__struct_fields__:
        data = {**data, "line": line}
    try:
        return msgspec.convert(data, kind)
    except msgspec.ValidationError as error:
        match = _PATH_IN_MESSAGE.match(str(error))
        problem, path = (match["problem"], match["path"] or "$") if match else (str(error), "$")
        place = at + path.removeprefix("$")
        unknown = _UNKNOWN_FIELD.search(problem)
        where = f"{place}.{unknown['name']}" if unknown else place
        problems.add(source, _line(where, lines, line), *_explain(problem, place, kind, data))
        return None


def read_records(
    path: Path, source: str, kind: type[Record], problems: Problems
) -> tuple[Record, ...]:
    """Return the records of a file that holds a list of them."""
    data, lines = read_file(path, source, problems)
    if data is None:
        return ()
    if not isinstance(data, list):
        problems.add(source, 1, "the file is not a list", "start each record with '- '")
        return ()
    records = (
        convert(item, kind, source, lines, problems, f"$[{n}]") for n, item in enumerate(data)
    )
    return tuple(record for record in records if record is not None)


def _line(place: str, lines: Lines, fallback: int) -> int:
    """Return the line of a place, or of the nearest thing around it."""
    while place:
        if place in lines:
            return lines[place]
        place = place[: max(place.rfind("."), place.rfind("["), 0)]
    return fallback


def _explain(problem: str, place: str, kind: type[msgspec.Struct], data: Any) -> tuple[str, str]:
    """Return the library's words as problem and remedy."""
    where = place.rpartition(".")[2].lstrip("$")
    if unknown := _UNKNOWN_FIELD.search(problem):
        name = unknown["name"]
        return f"unknown key '{name}'", did_you_mean(name, set(kind.__struct_fields__) - {"line"})
    if "missing required field" in problem:
        return problem.replace("Object missing", "missing"), "add it"
    return f"{where}: {problem[0].lower()}{problem[1:]}", "correct the value"
