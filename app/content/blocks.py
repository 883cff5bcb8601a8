"""The body of a page, cut into blocks and parts before Markdown sees it."""

import re

from app.content.attributes import read_attributes
from app.content.errors import Problems
from app.content.model import Block, ContactCard, Item, Part, Prose, SharedItem
from app.content.options import OPTION, OTHER_OPTION, read_option

_HEADING = re.compile(r"^##\s+(?P<title>.*?)\s*(?:\{(?P<attributes>[^}]*)\})?\s*$")
_ITEM = re.compile(r"^- \[ \]\s+(?P<text>.*?)\s*(?:\{(?P<attributes>[^}]*)\})?\s*$")
_ITEM_FIELD = re.compile(r"^ {2,}(?P<name>[a-z]+):\s*(?P<text>.+?)\s*$")
_OWN_LINE = re.compile(r"^\{\{\s*(?P<name>[a-z]+)\s+(?P<id>[a-z0-9-]+)\s*\}\}\s*$")
_OTHER_HEADING = re.compile(r"^\s*#{1,2}(?!#)|^\s+##|^#{5}|^(?:=+|-+)\s*$")
_OTHER_SIGN = re.compile(r"^\s*[-*+]\s*\[.?\](?!\()")
SHORTCODE = re.compile(r"\{\{\s*(?P<name>[^\s}]+)\s*(?P<id>[^}]*?)\s*\}\}")
"""Any shortcode, known or not: the one pattern of the site."""


def read_blocks(body: str, source: str, first_line: int, problems: Problems) -> tuple[Block, ...]:
    """Return the blocks of a body whose first line is `first_line` of `source`."""
    blocks: list[Block] = []
    chunk: list[str] = []
    heading: tuple[int, re.Match[str]] | None = None

    def close() -> None:
        if heading is not None:
            blocks.append(_read_block(*heading, chunk, source, problems))
        elif any(line.strip() for line in chunk):
            first = next(n for n, line in enumerate(chunk) if line.strip())
            problems.add(
                source, first_line + first, "text before the first block", "put it under a '## '"
            )

    for number, line in enumerate(body.split("\n"), first_line):
        if match := _HEADING.match(line):
            close()
            heading, chunk = (number, match), []
        else:
            chunk.append(line)
    close()
    _refuse_twins([(block.id, block.line) for block in blocks], source, problems)
    marked = [(part.id, part.line) for block in blocks for part in block.marked]
    _refuse_twins(marked, source, problems)
    return tuple(blocks)


def _read_block(
    line: int, heading: re.Match[str], lines: list[str], source: str, problems: Problems
) -> Block:
    attributes = read_attributes(heading["attributes"], "a block", source, line, problems)
    if not heading["title"]:
        problems.add(source, line, "a block without a title", "write one after '## '")
    return Block(
        id=attributes.id,
        title=heading["title"],
        line=line,
        claims=attributes.lists.get("claims", ()),
        editorial="editorial" in attributes.flags,
        warning="warning" in attributes.flags,
        officer="officer" in attributes.flags,
        road="road" in attributes.flags,
        more="more" in attributes.flags,
        picture=" ".join(attributes.lists.get("picture", ())),
        roles=attributes.lists.get("for", ()),
        persons=attributes.lists.get("when", ()),
        parts=_read_parts(lines, source, line + 1, problems),
    )


def _read_parts(
    lines: list[str], source: str, first_line: int, problems: Problems
) -> tuple[Part, ...]:
    parts: list[Part] = []
    prose: list[str] = []
    prose_line = first_line

    def close_prose() -> None:
        lead = next((n for n, line in enumerate(prose) if line.strip()), len(prose))
        if text := "\n".join(prose[lead:]).rstrip():
            parts.append(Prose(text, prose_line + lead))
        prose.clear()

    index = 0
    while index < len(lines):
        number, line = first_line + index, lines[index]
        index += 1
        if match := _ITEM.match(line):
            close_prose()
            fields, index = _item_fields(lines, index, source, first_line, problems)
            parts.append(_read_item(match, fields, source, number, problems))
        elif match := OPTION.match(line):
            close_prose()
            option, taken = read_option(match, lines[index:], source, number, problems)
            parts.append(option)
            index += taken
        elif (match := _OWN_LINE.match(line)) and match["name"] in ("item", "contact"):
            close_prose()
            make = SharedItem if match["name"] == "item" else ContactCard
            parts.append(make(match["id"], number))
        else:
            if not prose:
                prose_line = number
            prose.append(line)
            _check_prose(line, source, number, problems)
    close_prose()
    return tuple(parts)


def _check_prose(line: str, source: str, number: int, problems: Problems) -> None:
    if _OTHER_SIGN.match(line):
        problems.add(source, number, "a sign in another form", "write '- [ ] …'")
    elif OTHER_OPTION.match(line):
        remedy = "write '- (x) …' or '- ( ) …'"
        problems.add(source, number, "an option in another form", remedy)
    elif _OTHER_HEADING.match(line):
        problems.add(source, number, "a heading of another level", "write '### …'")


def _item_fields(
    lines: list[str], index: int, source: str, first_line: int, problems: Problems
) -> tuple[dict[str, tuple[int, str]], int]:
    """Return the indented `look` and `record` after a sign with their lines, and what follows."""
    fields: dict[str, tuple[int, str]] = {}
    while index < len(lines) and lines[index].startswith("  ") and lines[index].strip():
        match = _ITEM_FIELD.match(lines[index])
        if match and match["name"] in ("look", "record") and match["name"] not in fields:
            fields[match["name"]] = (first_line + index, match["text"])
        else:
            problems.add(
                source,
                first_line + index,
                "a line under a sign that is neither its 'look' nor its 'record'",
                "write one 'look: …' and one 'record: …', each on one line",
            )
        index += 1
    return fields, index


def _read_item(
    match: re.Match[str],
    fields: dict[str, tuple[int, str]],
    source: str,
    line: int,
    problems: Problems,
) -> Item:
    attributes = read_attributes(match["attributes"], "a sign", source, line, problems)
    if not match["text"]:
        problems.add(source, line, "a sign without words", "write what one sees")
    for name in ("look", "record"):
        if name not in fields:
            problems.add(
                source, line, f"a sign without its '{name}'", f"add '    {name}: …' under it"
            )
    look_line, look = fields.get("look", (line, ""))
    record_line, record = fields.get("record", (line, ""))
    return Item(
        id=attributes.id,
        text=match["text"],
        look=look,
        record=record,
        claims=attributes.lists.get("claims", ()),
        line=line,
        look_line=look_line,
        record_line=record_line,
    )


def _refuse_twins(ids: list[tuple[str, int]], source: str, problems: Problems) -> None:
    seen: dict[str, int] = {}
    for name, line in ids:
        if name and name in seen:
            problems.add(
                source, line, f"the id '{name}' stands in line {seen[name]} too", "change one"
            )
        seen.setdefault(name, line)
