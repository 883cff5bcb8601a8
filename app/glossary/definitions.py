"""What each term means, in the words of each language: `content/<lang>/definitions.yaml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from app.content.errors import Problems
from app.content.yaml_file import read_file


@dataclass(frozen=True, slots=True)
class Definition:
    """One or two sentences on a term."""

    text: str
    line: int


def file_of(lang: str) -> str:
    """Return the file of a language, from the top of the project."""
    return f"content/{lang}/definitions.yaml"


def read_definitions(content: Path, lang: str, problems: Problems) -> Mapping[str, Definition]:
    """Return the definitions of a language by the key of their term."""
    source = file_of(lang)
    data, lines = read_file(content / lang / "definitions.yaml", source, problems)
    if data is None:
        return {}
    if not isinstance(data, dict):
        problems.add(source, 1, "not a list of definitions", "write 'key: \"…\"', one a line")
        return {}
    found = {}
    for key, text in data.items():
        line = lines.get(f"$.{key}", 1)
        if isinstance(text, str) and text.strip():
            found[key] = Definition(text.strip(), line)
        else:
            problems.add(source, line, f"'{key}' is not explained", "write a sentence in quotes")
    return found
