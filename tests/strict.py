"""The strict reader: what must be true of every page, whatever a test wants to know of it."""

import re
import warnings
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from urllib.parse import urljoin, urlsplit
from xml.etree.ElementTree import Element

from flask import Flask

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)  # html5lib 1.1 is of 2020
    import html5lib

from app.languages import LANGS
from app.library.model import Library
from app.web import assets
from app.web.addresses import files, pages

LINKS = {"a": "href", "link": "href", "script": "src", "use": "href", "form": "action"}
HEADINGS = {f"h{level}": level for level in range(1, 7)}


class StrictReader:
    """Reads the pages of one application; keeps the ids of each for the links that lead there."""

    def __init__(self, app: Flask, library: Library) -> None:
        self.client = app.test_client()
        self.library = library
        self.site_url: str = app.config["RELAIS"].site_url
        self._ids: dict[str, frozenset[str]] = {}

    def page(self, path: str) -> Element:
        """Fetch a page, make every check, return its tree."""
        answer = self.client.get(path)
        assert answer.status_code == 200, f"{path}: {answer.status}"
        assert answer.mimetype == "text/html", path
        return self.read(answer.get_data(as_text=True), path)

    def read(self, body: str, path: str) -> Element:
        """Make every check on the body of a page that stands at `path`."""
        tree = parse(body)
        wrong = [f"{path}: {problem}" for problem in self._problems(tree, path)]
        assert not wrong, "\n".join(wrong)
        return tree

    def _problems(self, tree: Element, path: str) -> Iterator[str]:
        yield from frame_problems(tree, path)
        yield from inline_problems(tree)
        yield from heading_problems(tree)
        yield from number_problems(tree)
        yield from self._link_problems(tree, path)
        yield from self._claim_problems(tree)

    def _link_problems(self, tree: Element, path: str) -> Iterator[str]:
        own = frozenset(ids(tree))
        for element in tree.iter():
            name = LINKS.get(element.tag)
            href = element.get(name) if name else None
            if href is None or element.get("rel") in ("canonical", "alternate"):
                continue
            if href in self._read_at:
                continue
            if not href or href.startswith(("javascript:", "data:", "http:", "//")):
                yield f"the link {href!r}"
            elif not href.startswith(("https:", "tel:", "mailto:")):
                yield from self._inside_problems(href, path, own)
            elif href.startswith(self.site_url):
                yield f"an absolute link into the site: {href}"

    def _inside_problems(self, href: str, path: str, own: frozenset[str]) -> Iterator[str]:
        parts = urlsplit(urljoin(path, href))
        if parts.path != path and parts.path not in self._addresses:
            yield f"the link {href} leads nowhere"
        elif parts.fragment and parts.fragment not in self._anchors(parts.path, path, own):
            yield f"the link {href}: no such place on that page"

    @cached_property
    def _read_at(self) -> frozenset[str]:
        """Where sources were read: as it was then, http included."""
        sources = self.library.register.sources.values()
        return frozenset(source.url for source in sources if source.url)

    @cached_property
    def _addresses(self) -> frozenset[str]:
        static = (assets.address(name) for name in assets.names())
        # A form that is no page: it has no answer but to itself.
        forms = (f"/{lang}/erase" for lang in LANGS)
        return frozenset((*pages(self.library), *files(self.library), *static, *forms))

    def _anchors(self, path: str, here: str, own: frozenset[str]) -> frozenset[str]:
        if path == here:
            return own
        if path not in self._ids:
            body = self.client.get(path).get_data(as_text=True)
            self._ids[path] = frozenset(re.findall(r'\sid="([^"]+)"', body))
        return self._ids[path]

    def _claim_problems(self, tree: Element) -> Iterator[str]:
        for element in tree.iter():
            for claim in element.get("data-claims", "").split():
                if claim not in self.library.register.claims:
                    yield f"no claim called {claim}"
            name = element.get("id", "")
            states = name.startswith("b-") and not name.endswith(self._editorial)
            if states and not any(inner.get("data-claims") for inner in element.iter()):
                yield f"the block {name} names no claim"

    @cached_property
    def _editorial(self) -> tuple[str, ...]:
        """The ends of the ids of blocks that state no fact."""
        all_pages = self.library.editions[LANGS[0]].pages.values()
        return tuple(f"-{b.id}" for page in all_pages for b in page.blocks if b.editorial)


def parse(body: str) -> Element:
    """Return the tree of a document; anything the standard calls an error raises."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    tree: Element = parser.parse(body)
    for element in tree.iter():  # the parts of a picture keep their namespace
        element.tag = str(element.tag).rpartition("}")[2]
    return tree


def frame_problems(tree: Element, path: str) -> Iterator[str]:
    """One h1, a title, the language of the address, each id once."""
    if tree.get("lang") != path.split("/")[1]:
        yield f"the language is {tree.get('lang')}"
    if len([h1 for h1 in tree.iter("h1") if text(h1)]) != 1:
        yield "not one h1"
    if not text(tree.find("head/title")).removesuffix("– Relais").strip():
        yield "no title"
    yield from (f"the id {name} stands twice" for name, n in Counter(ids(tree)).items() if n > 1)


def inline_problems(tree: Element) -> Iterator[str]:
    """Nothing that the content security policy would stop."""
    for element in tree.iter():
        if element.tag == "style" or (element.tag == "script" and not element.get("src")):
            yield f"an inline {element.tag}"
        for name in element.attrib:
            if str(name) == "style" or str(name).startswith("on"):
                yield f"the attribute {name} on {element.tag}"


def heading_problems(tree: Element) -> Iterator[str]:
    """An h2 stands in a content block only, and no level is left out."""
    yield from (f"the h2 '{text(h2)}' is no block's" for h2 in h2_outside_blocks(tree))
    last = 1
    for element in tree.iter():
        level = HEADINGS.get(str(element.tag)) or (
            int(element.get("aria-level", "9")) if element.get("role") == "heading" else 0
        )
        if level > last + 1:
            yield f"the heading '{text(element)}' of level {level} follows level {last}"
        last = level or last


def h2_outside_blocks(element: Element) -> Iterator[Element]:
    """Yield each h2 that is not within an element with claims or the id of a block."""
    if "data-claims" in element.attrib or element.get("id", "").startswith("b-"):
        return
    for child in element:
        if child.tag == "h2":
            yield child
        yield from h2_outside_blocks(child)


def number_problems(tree: Element) -> Iterator[str]:
    """What is dialled is what is read."""
    for link in tree.iter("a"):
        if link.get("href", "").startswith("tel:"):
            dialled = re.sub(r"\D", "", link.get("href", ""))
            shown = re.sub(r"\D", "", shown_number(link))
            # 02 511 64 64 is +32 2 511 64 64; a short code is dialled as it is read.
            if dialled not in (shown, re.sub("^0", "32", shown), shown.removeprefix("00")):
                yield f"the number {shown} dials {dialled}"


def shown_number(link: Element) -> str:
    """Return the words of a call that are its number: said aloud, or bold, or all of them."""
    aloud = next((e for e in link.iter("span") if e.get("class") == "aloud"), None)
    bold = next(reversed([*link.iter("b")]), None)
    return text(link if aloud is None and bold is None else bold if aloud is None else aloud)


def ids(tree: Element) -> list[str]:
    """Return every id of a tree, in order."""
    return [element.get("id", "") for element in tree.iter() if element.get("id") is not None]


def text(element: Element | None) -> str:
    """Return the words of an element as a reader sees them: no soft hyphens, single spaces."""
    words = "" if element is None else "".join(element.itertext())
    return " ".join(words.replace("\u00ad", "").split())


def one(tree: Element, path: str) -> Element:
    """Return the only element at a path."""
    found = tree.findall(path)
    assert len(found) == 1, f"{len(found)} of {path}"
    return found[0]
