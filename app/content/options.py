"""The options of a question: `- (x) …` fits, `- ( ) …` does not, and `why` says the reason."""

import re

from app.content.attributes import read_attributes
from app.content.errors import Problems
from app.content.model import Option

OPTION = re.compile(r"^- \((?P<mark>[x ])\)\s+(?P<text>.*?)\s*(?:\{(?P<attributes>[^}]*)\})?\s*$")
OTHER_OPTION = re.compile(r"^\s*[-*+]\s*\([xX ]?\)(?!\()")
"""A line that was meant to be one."""
_WHY = re.compile(r"^ {2,}why:\s*(?P<text>.+?)\s*$")


def read_option(
    match: re.Match[str], below: list[str], source: str, line: int, problems: Problems
) -> tuple[Option, int]:
    """Return the option of a line, and how many of the lines below it belong to it."""
    attributes = read_attributes(match["attributes"], "an option", source, line, problems)
    if not match["text"]:
        problems.add(source, line, "an option without words", "write what one may choose")
    why, why_line, taken = "", line, 0
    for text in below:
        if not (text.startswith("  ") and text.strip()):
            break
        taken += 1
        found = _WHY.match(text)
        if found and not why:
            why, why_line = found["text"], line + taken
        else:
            problem = "a line under an option that is not its 'why'"
            problems.add(source, line + taken, problem, "write one 'why: …', on one line")
    if not why:
        problems.add(source, line, "an option without its 'why'", "add '    why: …' under it")
    option = Option(
        id=attributes.id,
        text=match["text"],
        fits=match["mark"] == "x",
        why=why,
        claims=attributes.lists.get("claims", ()),
        line=line,
        why_line=why_line,
    )
    return option, taken
