"""What is wrong in a file, where, and what to write instead."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing to mend in one line of one file."""

    source: str
    """The file, from the top of the project: `content/nl/steps/inform.md`."""
    line: int
    """The line, counted from 1."""
    problem: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.source}:{self.line}: {self.problem}; {self.remedy}"


class Problems(list[Problem]):
    """Collects problems, so that a writer sees all of them at once."""

    def add(self, source: str, line: int, problem: str, remedy: str) -> None:
        """Note one more problem."""
        self.append(Problem(source, line, problem, remedy))

    def stop_if_any(self) -> None:
        """Raise `ContentError` with every problem, sorted by file and line."""
        if self:
            raise ContentError(sorted(set(self)))


class ContentError(Exception):
    """The content is not fit to be shown."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in problems))


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return a remedy that names the nearest known word, or all of them when few."""
    names = sorted(known)
    if close := get_close_matches(word, names, n=1):
        return f"did you mean '{close[0]}'?"
    if len(names) <= 12:
        return f"use one of: {', '.join(names)}"
    return "use one that exists"
