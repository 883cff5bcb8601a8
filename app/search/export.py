"""What the device downloads: the book and the postings of a language, small, as JSON.

`static/js/core/search/book.js` reads it. The postings come from the index, read back through its
library: the device ranks by what the server ranks by. A new shape gets a new format number, and a
device refuses a number that it does not know.

* `pages`: `[key, title, [fragment, heading, fragment, heading, …]]`, sections in order.
* `synonyms`: what is typed, `=`, what is meant; phrases parted by `;`, their terms by a blank.
* `terms`: sorted, one string, a blank before each: how many letters it shares with the one before
  (one character, base 36), then the rest.
* `forms`: one string, terms parted by `|`, forms by a blank. A form that begins like its term is
  the number of letters it lacks at the end (one character, base 36) and what follows; another one
  is an asterisk and the whole form.
* `postings`: one string, terms parted by `!`. Each character is a number, counted from U+005D: none
  that JSON escapes comes after it. The step from one `section * 4 + field` to the next, times two,
  plus one where the frequency follows because it is not 1.
"""

import hashlib
from collections.abc import Iterator, Sequence
from importlib.metadata import version

import msgspec

from app.search.model import FIELDS, Book, Four, Indexed

FORMAT = 2
SNOWBALL = version("snowballstemmer")
_FIRST = 0x5D
_BASE36 = "0123456789abcdefghijklmnopqrstuvwxyz"


def search_json(indexed: Indexed) -> bytes:
    """Return all that a list of results needs but the sentences."""
    book, postings = indexed.book, indexed.postings
    return msgspec.json.encode(
        {
            "format": FORMAT,
            "snowball": SNOWBALL,
            "lang": book.lang,
            "pages": list(_pages(book)),
            "lengths": [number for lengths in postings.lengths for number in lengths],
            "usual": postings.usual,
            "terms": front_coded(tuple(postings.terms)),
            "forms": "|".join(_forms(term, book.forms.get(term, ())) for term in postings.terms),
            "postings": "!".join(_steps(found) for found in postings.terms.values()),
            "synonyms": [f"{_phrases(s.typed)}={_phrases(s.meant)}" for s in book.synonyms],
            "stop": " ".join(book.stop_words),
            "danger": " ".join(book.danger_words),
        }
    )


def texts_json(indexed: Indexed) -> bytes:
    """Return the sentences of each section: they come after the list, and it does without.

    A sentence that stood before is a number, counted from the first sentence: lists share signs.
    """
    book = indexed.book
    numbers: dict[str, int] = {}
    texts = [[_once(sentence, numbers) for sentence in each.text] for each in book.sections]
    return msgspec.json.encode({"format": FORMAT, "lang": book.lang, "texts": texts})


def named(kind: str, lang: str, body: bytes) -> str:
    """Return the address that names some content, such as `/o/search.fr.0123456789ab.json`."""
    return f"/o/{kind}.{lang}.{hashlib.sha256(body).hexdigest()[:12]}.json"


def front_coded(terms: Sequence[str]) -> str:
    """Return sorted terms as one string."""
    coded, before = [], ""
    for term in terms:
        shared = _shared(before, term)
        coded.append(f" {_BASE36[shared]}{term[shared:]}")
        before = term
    return "".join(coded)


def _once(sentence: str, numbers: dict[str, int]) -> str | int:
    """Return a sentence, or its number if it has one; otherwise give it the next."""
    if sentence in numbers:
        return numbers[sentence]
    numbers[sentence] = len(numbers)
    return sentence


def _pages(book: Book) -> Iterator[tuple[str, str, list[str]]]:
    sections: dict[int, list[str]] = {}
    for section in book.sections:
        sections.setdefault(section.page, []).extend((section.fragment, section.heading))
    for number, page in enumerate(book.pages):
        yield page.key, page.title, sections[number]


def _phrases(phrases: Sequence[Sequence[str]]) -> str:
    return ";".join(" ".join(phrase) for phrase in phrases)


def _forms(term: str, forms: Sequence[str]) -> str:
    return " ".join(_form(term, form) for form in forms)


def _form(term: str, form: str) -> str:
    shared = _shared(term, form)
    lacking = len(term) - shared
    return f"{_BASE36[lacking]}{form[shared:]}" if 2 * shared >= len(term) else f"*{form}"


def _shared(a: str, b: str) -> int:
    """Return how many letters two words share at the start, as far as one character can say."""
    most = min(len(a), len(b), len(_BASE36) - 1)
    return next((n for n in range(most) if a[n] != b[n]), most)


def _steps(found: Sequence[tuple[int, Four]]) -> str:
    numbers, last = [], 0
    for section, often in found:
        for field, frequency in enumerate(often):
            if not frequency:
                continue
            place = section * len(FIELDS) + field
            numbers.append((place - last) * 2 + (frequency != 1))
            if frequency != 1:
                numbers.append(frequency)
            last = place
    return "".join(chr(_FIRST + number) for number in numbers)
