"""What stands between the braces of a heading or of a sign: `{#id claims="P-057" editorial}`."""

import re
from dataclasses import dataclass, field

from app.content.errors import Problems, did_you_mean

_ATTRIBUTE = re.compile(r'#(?P<id>[^\s}]+)|(?P<key>[a-z]+)="(?P<value>[^"]*)"|(?P<flag>\S+)')
_ID = re.compile(r"^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$")
_FLAGS = {"editorial", "warning", "officer", "road", "more"}
_LISTS = {"claims", "for", "when", "picture"}


@dataclass
class Attributes:
    """An id, lists of keys, and flags."""

    id: str = ""
    lists: dict[str, tuple[str, ...]] = field(default_factory=dict)
    flags: set[str] = field(default_factory=set)


def read_attributes(
    text: str | None, thing: str, source: str, line: int, problems: Problems
) -> Attributes:
    """Return the attributes of a thing; `thing` is what it is called in a problem."""
    found = Attributes()
    for match in _ATTRIBUTE.finditer(text or ""):
        if match["id"]:
            if found.id:
                problems.add(source, line, f"'#{match['id']}' after another id", "keep one")
            found.id = match["id"]
        elif match["key"] in _LISTS:
            if match["key"] in found.lists:
                problems.add(source, line, f"'{match['key']}' stands twice", "keep one")
            found.lists[match["key"]] = tuple(match["value"].split())
        elif match["flag"] in _FLAGS:
            found.flags.add(match["flag"])
        else:
            word = match["key"] or match["flag"]
            problems.add(
                source, line, f"unknown attribute '{word}'", did_you_mean(word, _FLAGS | _LISTS)
            )
    if not found.id:
        problems.add(source, line, f"{thing} without an id", "add {#an-english-key} after it")
    elif not _ID.match(found.id):
        problems.add(
            source, line, f"the id '{found.id}' is not in kebab-case", "use a-z, 0-9 and hyphens"
        )
    return found
