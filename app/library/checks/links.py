"""Every link leads somewhere, and every shortcode names something."""

import re
from collections.abc import Iterator

from app.content.blocks import SHORTCODE
from app.content.errors import Problems, did_you_mean
from app.content.model import Block, ContactCard, Page, SharedItem
from app.content.reader import FOLDERS
from app.library.model import Edition, Library
from app.steps.model import PERSONS, ROLES

_LINK = re.compile(r"\[[^\]]*\]\((?P<target>[^)\s]*)\)")
_REFERENCE = re.compile(r"^\s*\[[^\]]+\]:|\]\s?\[")
_FIXED = frozenset(
    (
        "/",
        "/checklists/",
        "/steps/",
        "/contacts/",
        "/places",
        "/guides/",
        "/cases/",
        "/glossary",
        "/about/",
        "/young/",
        "/guardians/",
        "/show",
        "/offline",
    )
)
"""Addresses that are not content pages."""


def targets(block: Block) -> Iterator[tuple[int, str]]:
    """Return the target of each link of a block with its line."""
    for line, text in block.lines:
        for match in _LINK.finditer(text):
            yield line, match["target"]


def names_of_numbers(block: Block) -> Iterator[str]:
    """Return the service of each number that stands in a sentence of a block."""
    for _, text in block.lines:
        for match in SHORTCODE.finditer(text):
            if match["name"] == "number":
                yield match["id"]


def check(library: Library, problems: Problems) -> None:
    """Check the links and shortcodes of every page."""
    numbers = {contact.id for contact in library.contacts.values() if contact.callable_phones}
    for edition in library.editions.values():
        addresses = _addresses(edition, library)
        for page in edition.pages.values():
            _check_audience(page, problems)
            for block in page.blocks:
                _refuse_other_forms(page, block, problems)
                for line, target in targets(block):
                    _check_link(page, line, target, addresses, problems)
                _check_shortcodes(page, block, library, numbers, problems)


def _addresses(edition: Edition, library: Library) -> dict[str, set[str]]:
    """Return every address inside the site, without its language, with its anchors."""
    addresses: dict[str, set[str]] = {path: set() for path in _FIXED}
    addresses["/steps/"] = set(edition.steps)
    for (kind, slug), page in edition.pages.items():
        if kind in FOLDERS and kind != "steps":
            addresses[f"/{kind}/{slug}"] = {block.id for block in page.blocks}
    for contact in library.contacts.values():
        if contact.listed:
            addresses[f"/contacts/{contact.id}"] = set()
    for role in edition.roles:
        addresses |= {f"/steps/{role}/{person}": set[str]() for person in PERSONS}
    return addresses


def _check_link(
    page: Page, line: int, target: str, addresses: dict[str, set[str]], problems: Problems
) -> None:
    if target.startswith("https://"):
        return
    path, _, fragment = target.partition("#")
    if not path and fragment:
        own = {block.id for block in page.blocks}
        if fragment not in own:
            problems.add(
                page.source, line, f"no block '{fragment}' here", did_you_mean(fragment, own)
            )
    elif path not in addresses:
        problems.add(
            page.source, line, f"the link '{target}' leads nowhere", did_you_mean(path, addresses)
        )
    elif fragment and fragment not in addresses[path]:
        remedy = did_you_mean(fragment, addresses[path])
        problems.add(page.source, line, f"no block '{fragment}' on {path}", remedy)


def _refuse_other_forms(page: Page, block: Block, problems: Problems) -> None:
    """What Markdown would make a link of, or a reader see as code, and no check would know."""
    for line, text in block.lines:
        if len(_LINK.findall(text)) != text.count("](") or _REFERENCE.search(text):
            remedy = "write [words](/address) on one line"
            problems.add(page.source, line, "a link that cannot be checked", remedy)
        if "{{" in (rest := SHORTCODE.sub("", text)) or "}}" in rest:
            problem = "a shortcode that is not closed on its line"
            problems.add(page.source, line, problem, "write {{ number id }}")


def _check_audience(page: Page, problems: Problems) -> None:
    for role in page.front.audience.split():
        if role not in ROLES:
            line = page.front_lines["audience"]
            problems.add(page.source, line, f"no role called '{role}'", did_you_mean(role, ROLES))


def _check_shortcodes(
    page: Page, block: Block, library: Library, numbers: set[str], problems: Problems
) -> None:
    for part in block.parts:
        if isinstance(part, ContactCard) and part.id not in library.contacts:
            remedy = did_you_mean(part.id, library.contacts)
            problems.add(page.source, part.line, f"no contact called '{part.id}'", remedy)
        if isinstance(part, SharedItem) and page.kind != "checklists":
            remedy = "a shared sign stands in a checklist"
            problems.add(page.source, part.line, "'{{ item }}' outside a checklist", remedy)
    for line, text in block.lines:
        for match in SHORTCODE.finditer(text):
            if match["name"] != "number":
                remedy = "write {{ number id }} in a sentence; {{ contact id }} alone on a line"
                problems.add(page.source, line, f"'{match[0]}' cannot stand here", remedy)
            elif match["id"] not in numbers:
                problems.add(
                    page.source,
                    line,
                    f"no confirmed number for '{match['id']}'",
                    did_you_mean(match["id"], numbers),
                )
