"""From `content/deadlines.yaml` to deadlines."""

from pathlib import Path

from app.content.errors import Problems
from app.content.yaml_file import read_records
from app.deadlines.model import Deadline
from app.languages import LANGS

FILE = "content/deadlines.yaml"


def read_deadlines(content: Path, problems: Problems) -> tuple[Deadline, ...]:
    """Return the deadlines in the order of the file."""
    deadlines = read_records(content / "deadlines.yaml", FILE, Deadline, problems)
    seen: set[str] = set()
    for each in deadlines:
        if each.id in seen:
            problems.add(FILE, each.line, f"'{each.id}' stands twice", "keep one")
        seen.add(each.id)
        if set(each.text) != set(LANGS) or not all(each.text.values()):
            remedy = f"write {', '.join(LANGS)}"
            problems.add(FILE, each.line, f"{each.id} is not in four languages", remedy)
        if each.days < 0 or each.months < 0 or (each.days and each.months):
            remedy = "write days or months, not both"
            problems.add(FILE, each.line, f"{each.id}: no span that can be counted", remedy)
    return deadlines
