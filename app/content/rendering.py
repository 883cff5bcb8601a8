"""Markdown to HTML: the only door to the markdown, nh3 and pyphen libraries.

What comes out holds no script, no style, no author's id or class, and nothing that loads by
itself.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from html import escape
from xml.etree.ElementTree import Element

import nh3
import pyphen
from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from app.content.blocks import SHORTCODE
from app.languages import BY_CODE

_TAGS = {
    *("p", "ul", "ol", "li", "strong", "em", "a", "h3", "h4", "blockquote", "code", "br"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}
_ATTRIBUTES: dict[str, set[str]] = {
    "*": set(),
    "a": {"href", "rel"},
    "th": {"class", "scope"},
    "td": {"class", "data-label"},
}
_SCHEMES = {"https", "tel", "mailto"}
_OUTSIDE = re.compile(r"^(?:https:|mailto:|tel:)")
_ALIGN = re.compile(r"text-align:\s*(left|right|center)")
_LONG_WORD = re.compile(r"[^\W\d_]{14,}")
_TAG_OR_TEXT = re.compile(r"""(<(?:"[^"]*"|[^>"])*>)""")
_NUMBER_MARK = re.compile("\ue000([a-z0-9-]+)\ue001")
_PLACEHOLDER = re.compile("[\ue000\x02]")
"""A number or a tag still to come: it belongs in no attribute."""
_FRENCH_BEFORE = re.compile(r" (?=[?:;!»](?:\s|$|[)\]*”]))")
_FRENCH_AFTER = re.compile(r"« ")
_THOUSANDS = re.compile(r"(?<=\d) (?=\d{3}\b)")
_NO_BREAK = "\u00a0"


@dataclass(frozen=True, slots=True)
class Number:
    """A telephone number as it is dialled and as it is read."""

    tel: str
    """What follows `tel:`."""
    shown: str
    name: dict[str, str]
    """The service that answers, in four languages."""


def inside_address(href: str, lang: str) -> str:
    """Return the address in the reader's language of a link as its writer wrote it."""
    path, hash_sign, fragment = href.partition("#")
    if fragment and not path.startswith("/steps/"):
        fragment = f"b-{fragment}"
    return f"{f'/{lang}{path}' if path else ''}{hash_sign}{fragment}"


class _Links(Treeprocessor):
    """Sends links to the reader's language, makes alignment a class, names the cells of tables."""

    def __init__(self, md: Markdown, lang: str) -> None:
        super().__init__(md)
        self.lang = lang

    def run(self, root: Element) -> None:
        for link in root.iter("a"):
            href = link.get("href", "")
            if _OUTSIDE.match(href):
                link.set("rel", "noreferrer noopener")
            else:
                link.set("href", inside_address(href, self.lang))
        for cell in (*root.iter("th"), *root.iter("td")):
            if align := _ALIGN.search(cell.attrib.pop("style", "")):
                cell.set("class", f"align-{align[1]}")
            if cell.tag == "th":
                cell.set("scope", "col")
        for table in root.iter("table"):
            _name_cells(table)


def _name_cells(table: Element) -> None:
    """Give each cell the name of its column: on a narrow page it stands under that name."""
    names = ["".join(cell.itertext()).strip() for cell in table.iter("th")]
    for row in table.iter("tr"):
        for name, cell in zip(names, row.findall("td"), strict=False):
            if name and not _PLACEHOLDER.search(name):
                cell.set("data-label", name)


class _LinksExtension(Extension):
    def __init__(self, lang: str) -> None:
        super().__init__()
        self.lang = lang

    def extendMarkdown(self, md: Markdown) -> None:
        md.treeprocessors.register(_Links(md, self.lang), "links", 5)


def typography(text: str, lang: str) -> str:
    """Return plain text with the spaces that must not break."""
    text = _THOUSANDS.sub(_NO_BREAK, text)
    if lang == "fr":
        text = _FRENCH_BEFORE.sub(_NO_BREAK, text)
        text = _FRENCH_AFTER.sub(f"«{_NO_BREAK}", text)
    return text


@dataclass
class Renderer:
    """Renders the prose of one language; each text once."""

    lang: str
    numbers: Mapping[str, Number]
    """The confirmed number of each service, by the service's id."""
    long_words: frozenset[str]
    """Words of the glossary, in lower case, that get soft hyphens."""
    _done: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        extensions: list[Extension | str] = ["tables", "sane_lists", _LinksExtension(self.lang)]
        self._markdown = Markdown(extensions=extensions, output_format="html")

    @cached_property
    def _hyphens(self) -> pyphen.Pyphen:
        """The patterns of the language: read when first needed, a server that starts needs none."""
        locale = BY_CODE[self.lang].locale
        lang = pyphen.language_fallback(locale) or self.lang
        return pyphen.Pyphen(lang=lang, left=4, right=4)

    def html(self, markdown: str) -> str:
        """Return the safe HTML of a Markdown text with its shortcodes."""
        if markdown not in self._done:
            self._done[markdown] = self._render(markdown)
        return self._done[markdown]

    def line(self, text: str) -> str:
        """Return the HTML of one line: shortcodes, bold and links, without a paragraph."""
        return self.html(text).removeprefix("<p>").removesuffix("</p>")

    def plain(self, text: str) -> str:
        """Return a title or a label: no Markdown, spaces and soft hyphens set."""
        return _LONG_WORD.sub(self._hyphenate, typography(text, self.lang))

    def _render(self, markdown: str) -> str:
        unmarked = re.sub("[\ue000\ue001]", "", typography(markdown, self.lang))
        marked = SHORTCODE.sub(self._mark, unmarked)
        html = self._markdown.reset().convert(marked)
        html = nh3.clean(
            html, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes=_SCHEMES, link_rel=None
        )
        pieces = _TAG_OR_TEXT.split(html)
        pieces[::2] = (self._text(text) for text in pieces[::2])
        # A number within an address is refused by the checks: here it must not break the tag.
        pieces[1::2] = (_NUMBER_MARK.sub("", tag) for tag in pieces[1::2])
        return "".join(pieces).strip()

    def _text(self, text: str) -> str:
        return _NUMBER_MARK.sub(self._number, _LONG_WORD.sub(self._hyphenate, text))

    def _mark(self, match: re.Match[str]) -> str:
        """Return what stands for a number until the HTML is safe; other shortcodes vanish."""
        known = match["name"] == "number" and match["id"] in self.numbers
        return f"\ue000{match['id']}\ue001" if known else ""

    def _number(self, match: re.Match[str]) -> str:
        number = self.numbers[match[1]]
        shown = number.shown.replace(" ", _NO_BREAK)
        return f'<a class="number" href="tel:{escape(number.tel)}">{escape(shown)}</a>'

    def _hyphenate(self, match: re.Match[str]) -> str:
        word = match[0]
        if word.lower() not in self.long_words:
            return word
        return str(self._hyphens.inserted(word, hyphen="\u00ad"))
