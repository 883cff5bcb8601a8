"""Words that may not be typed, or only where the data bear them."""

import re
from collections.abc import Iterator
from itertools import pairwise

from app.cases.model import STORY
from app.content.blocks import SHORTCODE
from app.content.errors import Problems
from app.content.model import Block, ContactCard, Page
from app.library.model import Library

_GAP = r"[ ./\u00a0\u202f-]"
_SHORT_CODE = r"(?:10[1-8]|11[0239])"
_PHONE = re.compile(
    rf"(?<![\d/.])(?:\+\d(?:{_GAP}|[\d()]){{6,}}\d|00[1-9]\d(?:{_GAP}?\d){{6,}}"
    rf"|\(?0\d{{1,3}}\)?(?:{_GAP}?\d{{2,3}}){{2,4}}(?<!/20\d\d)"
    rf"|{_SHORT_CODE}\s?/\s?{_SHORT_CODE}|{_SHORT_CODE}|116[ .\u00a0]?\d{{3}}|1712)"
    r"(?![\d/]|\s?(?:EUR|euro|€|%))"
)
_UNSEEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ue000-\uf8ff\ufeff]"
)
_HTML = re.compile(r"<[a-zA-Z/!]|!\[")
_ANNEX_13 = re.compile(r"\b(?:annex(?:es?)?|bijlagen?|anlagen?|anhang)\s+13(?!\d)", re.I)
_ANNEX_13_CLAIMS = frozenset({"P-081", "P-114"})
ALWAYS = re.compile(
    r"24\s?[hu]?\s?/\s?24|24\s?/\s?7|7\s?[jd]?\s?/\s?7|24 heures sur 24|7 jours sur 7"
    r"|24 uur (?:op 24|per dag)|24 hours a day|24 Stunden am Tag|around the clock|rund um die Uhr"
    r"|jour et nuit|nuit et jour|dag en nacht|day and night|Tag und Nacht",
    re.I,
)
_RULE_OF_TABLE = re.compile(r"^\|\s*:?-+")
_NUMBER_WORDS = {
    "fr": "trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize "
    "dix-sept dix-huit dix-neuf vingt vingt-quatre trente quarante quarante-cinq cinquante "
    "soixante soixante-dix quatre-vingts quatre-vingt-dix cent mille",
    "nl": "drie vier vijf zes zeven negen tien elf twaalf dertien veertien vijftien zestien "
    "zeventien achttien negentien twintig vierentwintig dertig veertig vijfenveertig vijftig "
    "zestig zeventig tachtig negentig honderd duizend",
    "en": "three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty twenty-four thirty forty forty-five fifty sixty "
    "seventy eighty ninety hundred thousand",
    "de": "drei vier fünf sechs sieben neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn "
    "siebzehn achtzehn neunzehn zwanzig vierundzwanzig dreißig vierzig fünfundvierzig fünfzig "
    "sechzig siebzig achtzig neunzig hundert tausend",
}
_NUMBER_WORD = {
    lang: re.compile(rf"(?<![\w-])(?:{'|'.join(words.split())})(?![\w-])", re.I)
    for lang, words in _NUMBER_WORDS.items()
}


def check(library: Library, problems: Problems) -> None:
    """Check the words of every block, and those above the blocks."""
    for edition in library.editions.values():
        for page in edition.pages.values():
            _check_front(page, problems)
            for block in page.blocks:
                annex_13 = not _ANNEX_13_CLAIMS.isdisjoint(block.all_claims)
                for line, text in block.lines:
                    _check_line(page, line, text, annex_13, problems)
                _check_tables(page, block, problems)
                _check_always(page, block, library, problems)
                story = page.kind == "cases" and block.id == STORY
                if block.editorial and page.kind != "about" and not story:
                    _check_editorial(page, block, problems)


def _check_front(page: Page, problems: Problems) -> None:
    named = {claim for block in page.blocks for claim in block.all_claims}
    for key in ("title", "summary", "search"):
        text, line = getattr(page.front, key), page.front_lines.get(key, 2)
        _check_line(page, line, text, not _ANNEX_13_CLAIMS.isdisjoint(named), problems)


def _check_line(page: Page, line: int, text: str, annex_13: bool, problems: Problems) -> None:
    lang = "" if page.kind == "about" else page.lang
    for problem, remedy in refused(text, lang, annex_13):
        problems.add(page.source, line, problem, remedy)


def refused(text: str, lang: str, annex_13: bool = False) -> Iterator[tuple[str, str]]:
    """Yield what may not be typed in a text, and what to do instead.

    Numbers in words are looked for in `lang`, if it is not empty.
    """
    if match := _PHONE.search(SHORTCODE.sub("", text)):
        remedy = "write {{ number id }} with the id of content/contacts.yaml"
        yield f"the telephone number '{match[0]}' is typed", remedy
    if match := _HTML.search(text):
        yield f"HTML or an image: '{match[0]}'", "use Markdown text"
    if match := _UNSEEN.search(text):
        yield f"a letter that cannot be seen, U+{ord(match[0]):04X}", "delete it"
    if _ANNEX_13.search(text) and not annex_13:
        remedy = "the reflection document is annex 15; otherwise name P-081 or P-114"
        yield "'annex 13' without its claim", remedy
    if lang and (match := _NUMBER_WORD[lang].search(text)):
        yield f"the number '{match[0]}' in words", "write it in digits"


def _check_tables(page: Page, block: Block, problems: Problems) -> None:
    """Each column has a name: on a phone a cell stands under it, and a screen reader says it."""
    lines = list(block.lines)
    for (line, text), (_, below) in pairwise(lines):
        if _RULE_OF_TABLE.match(below) and "" in (cell.strip() for cell in text.split("|")[1:-1]):
            problems.add(page.source, line, "a column of the table has no name", "write one")


def _check_always(page: Page, block: Block, library: Library, problems: Problems) -> None:
    """'Day and night' of a service stands only where the service's data say so."""
    named = {part.id for part in block.parts if isinstance(part, ContactCard)}
    named |= {match["id"] for _, text in block.lines for match in SHORTCODE.finditer(text)}
    if any(_is_always(name, library) for name in named):
        return
    for line, text in block.lines:
        if match := ALWAYS.search(text):
            problem = f"'{match[0]}' beside no service whose hours say so"
            remedy = "name the service with a shortcode, or leave the hours out"
            problems.add(page.source, line, problem, remedy)


def _is_always(contact_id: str, library: Library) -> bool:
    contact = library.contacts.get(contact_id)
    if contact is None:
        return False
    hours = [contact.hours_of(phone) for phone in contact.callable_phones]
    return any(found is not None and found.always for found in hours)


def _check_editorial(page: Page, block: Block, problems: Problems) -> None:
    for line, text in block.lines:
        if re.search(r"\d", SHORTCODE.sub("", text)):
            problems.add(
                page.source,
                line,
                f"a figure in the editorial block '{block.id}'",
                "name the claim that states it",
            )
