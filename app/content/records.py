"""What is asked of every record of a data file."""

from collections.abc import Collection, Mapping

from app.content.errors import Problems
from app.languages import LANGS


def refuse_twice(
    name: str, seen: Collection[str], source: str, line: int, problems: Problems
) -> None:
    """Note a name that an earlier record has."""
    if name in seen:
        problems.add(source, line, f"'{name}' stands twice", "keep one")


def refuse_gaps(
    words: Mapping[str, str], what: str, source: str, line: int, problems: Problems
) -> None:
    """Note words that are not written in each language, and in no other."""
    if set(words) != set(LANGS) or not all(words.values()):
        problem = f"{what} is not in four languages"
        problems.add(source, line, problem, f"write {', '.join(LANGS)}")
