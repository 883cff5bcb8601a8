"""From `content/deadlines.yaml` to deadlines."""

from pathlib import Path

from app.content.errors import Problems
from app.content.records import refuse_gaps, refuse_twice
from app.content.yaml_file import read_records
from app.deadlines.model import Deadline

FILE = "content/deadlines.yaml"


def read_deadlines(content: Path, problems: Problems) -> tuple[Deadline, ...]:
    """Return the deadlines in the order of the file."""
    deadlines = read_records(content / "deadlines.yaml", FILE, Deadline, problems)
    seen: set[str] = set()
    for each in deadlines:
        refuse_twice(each.id, seen, FILE, each.line, problems)
        seen.add(each.id)
        refuse_gaps(each.text, each.id, FILE, each.line, problems)
        if each.days < 0 or each.months < 0 or (each.days and each.months):
            remedy = "write days or months, not both"
            problems.add(FILE, each.line, f"{each.id}: no span that can be counted", remedy)
    return deadlines
