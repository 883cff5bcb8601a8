"""What only the young people's pages must keep to: their shape, their words, their twin."""

import re
from collections.abc import Iterator

from app.content.blocks import SHORTCODE
from app.content.errors import Problems, did_you_mean
from app.content.model import Block, Page, Prose
from app.content.pictures import PICTURES
from app.library.model import Edition, Library
from app.readability.avoid import avoided
from app.readability.bands import Reading, judge
from app.readability.bands import problems as missed
from app.readability.sentences import NAME

ANSWER = "answer"
"""The id of the first block."""
MOST_WORDS = {"fr": 270, "nl": 240, "en": 240, "de": 240}
"""Of a page, folded blocks included; French needs an eighth more for the same."""
_ROADS = 2
_ALIKE = 1.3
"""How much longer one road may be than the other: both are told with equal weight."""
_LINK = re.compile(r"\[([^\]]*)\]\([^)\s]*\)")
_LEGAL_FORM = re.compile(r" (?:asbl|vzw|VoG)\b")
_TWIN = {"young": "guardians", "guardians": "young"}


def check(library: Library, problems: Problems) -> None:
    """Check every young people's page, and that it has its twin."""
    for edition in library.editions.values():
        names = official_names(library, edition.lang)
        for page in edition.pages.values():
            if page.kind in _TWIN and (_TWIN[page.kind], page.slug) not in edition.pages:
                remedy = f"write content/{page.lang}/{_TWIN[page.kind]}/{page.slug}.md"
                problems.add(page.source, 1, "a page without its twin", remedy)
            if page.kind == "young" and page.blocks:
                _check_shape(page, problems)
                _check_words(page, names, problems)
            else:
                _refuse_marks(page, problems)


def official_names(library: Library, lang: str) -> frozenset[str]:
    """Return the names of services: they are as long as they are, and no fault of a writer."""
    contacts = {_LEGAL_FORM.sub("", each.name.get(lang, "")) for each in library.contacts.values()}
    services = {
        term.terms.get(lang, "") for term in library.terms if term.category == "institution"
    }
    return frozenset(name for name in contacts | services if name)


def readings(edition: Edition, names: frozenset[str]) -> Iterator[tuple[Page, Reading]]:
    """Yield what was measured of each page for young people, in their order."""
    for page in edition.of_kind("young"):
        yield page, judge(edition.lang, "\n".join(text for _, text in plain(page)), names)


def plain(page: Page) -> list[tuple[int, str]]:
    """Return the lines of a page without their markup, each with its line in the file."""
    lines = [(page.front_lines["title"], f"# {page.front.title}"), (0, "")]
    for block in page.blocks:
        lines.append((block.line, f"## {block.title}"))
        for part in block.parts:
            if isinstance(part, Prose):
                lines += [
                    (number, _without_markup(text))
                    for number, text in enumerate(part.markdown.split("\n"), part.line)
                ]
        lines.append((block.line, ""))
    return lines


def _without_markup(text: str) -> str:
    return _LINK.sub(r"\1", SHORTCODE.sub(NAME, text)).replace("**", "")


def _check_shape(page: Page, problems: Problems) -> None:
    first = page.blocks[0]
    if first.id != ANSWER or first.road or first.more:
        remedy = "begin with '## … {#answer …}', two or three short sentences"
        problems.add(page.source, first.line, "the answer does not come first", remedy)
    pictures = [(page.front_lines.get("picture", 2), page.front.picture)]
    pictures += [(block.line, block.picture) for block in page.blocks if block.picture]
    for line, picture in pictures:
        if picture not in PICTURES:
            remedy = did_you_mean(picture, PICTURES)
            problems.add(page.source, line, f"no picture called '{picture}'", remedy)
    roads = [at for at, block in enumerate(page.blocks) if block.road]
    if roads and (len(roads) != _ROADS or roads[1] - roads[0] != 1):
        line = page.blocks[roads[0]].line
        problems.add(page.source, line, "not two roads side by side", "mark two blocks, or none")
    elif roads:
        _compare_roads(page, page.blocks[roads[0]], page.blocks[roads[1]], problems)


def _compare_roads(page: Page, one: Block, other: Block, problems: Problems) -> None:
    lengths = [sum(len(text.split()) for _, text in road.lines) for road in (one, other)]
    if max(lengths) > min(lengths) * _ALIKE:
        problem = f"roads of {lengths[0]} and {lengths[1]} words: one weighs more"
        problems.add(page.source, other.line, problem, "tell both with equal length")


def _check_words(page: Page, names: frozenset[str], problems: Problems) -> None:
    lines = plain(page)
    text = "\n".join(words for _, words in lines)
    reading = judge(page.lang, text, names)
    for problem in missed(reading):
        problems.add(page.source, 2, f"hard to read: {problem}", "write shorter and plainer")
    if reading.words > MOST_WORDS[page.lang]:
        problem = f"a page of {reading.words} words"
        remedy = f"at most {MOST_WORDS[page.lang]}: leave the rest to a second page"
        problems.add(page.source, 2, problem, remedy)
    for slip in avoided(page.lang, text, names):
        line = lines[slip.line - 1][0]
        problems.add(page.source, line, f"on a page for young people: {slip.what}", slip.remedy)


def _refuse_marks(page: Page, problems: Problems) -> None:
    for block in page.blocks:
        if block.road or block.more or block.picture:
            remedy = "they belong to content/<lang>/young/"
            problem = f"'road', 'more' or 'picture' on '{block.id}'"
            problems.add(page.source, block.line, problem, remedy)
