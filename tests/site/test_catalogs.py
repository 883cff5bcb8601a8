"""The words of the interface: complete, sure, and the same gaps to fill in every language."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from app.config import ROOT
from app.languages import LANGS

TRANSLATIONS = ROOT / "app" / "translations"
POT = TRANSLATIONS / "messages.pot"
TRANSLATED = tuple(lang for lang in LANGS if lang != "en")
PLACEHOLDER = re.compile(r"%%?\(\w+\)[sd]|%%")
EXTRACT = ("-q", "extract", "-F", "babel.cfg", "--no-location", "--sort-output", "--omit-header")


def catalog(lang: str) -> Catalog:
    path = TRANSLATIONS / lang / "LC_MESSAGES" / "messages.po"
    with path.open("rb") as file:
        return read_po(file, locale=lang)


def entries(of: Catalog) -> dict[tuple[str, str | None], tuple[str, ...]]:
    """The forms of each message, by its first English form and its context."""
    return {(forms(m.id)[0], m.context): forms(m.string) for m in of if m.id}


def forms(words: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return (words,) if isinstance(words, str) else tuple(words)


@pytest.mark.parametrize("lang", TRANSLATED)
def test_nothing_is_missing_doubtful_or_left_over(lang: str) -> None:
    found = catalog(lang)
    assert [key for key, words in entries(found).items() if not all(words)] == []
    assert [message.id for message in found if message.id and message.fuzzy] == []
    assert list(found.obsolete) == []


@pytest.mark.parametrize("lang", TRANSLATED)
def test_every_language_has_every_message(lang: str) -> None:
    with POT.open("rb") as file:
        template = read_po(file)
    assert set(entries(catalog(lang))) == set(entries(template))


@pytest.mark.parametrize("lang", TRANSLATED)
def test_placeholders_are_kept(lang: str) -> None:
    for message in catalog(lang):
        if message.id:
            expected = set(PLACEHOLDER.findall(forms(message.id)[-1]))
            for words in forms(message.string):
                # "1 sign" may say "one"; nothing else may drop what the program fills in.
                found = set(PLACEHOLDER.findall(words))
                assert found == expected or found | {"%(num)d"} == expected, message.id


@pytest.mark.parametrize("lang", TRANSLATED)
def test_words_with_a_limit_keep_it(lang: str) -> None:
    for (_, context), words in entries(catalog(lang)).items():
        if limit := re.match(r"at most (\d+) letters", context or ""):
            assert all(len(word) <= int(limit[1]) for word in words), words


def test_the_template_is_up_to_date(tmp_path: Path) -> None:
    fresh = tmp_path / "messages.pot"
    keywords = ("-k", "_l", "-k", "lazy_gettext")
    command = (sys.executable, "-m", "babel.messages.frontend", *EXTRACT, *keywords)
    subprocess.run([*command, "-o", str(fresh), "."], cwd=ROOT, check=True, timeout=60)
    assert fresh.read_text(encoding="utf-8") == POT.read_text(encoding="utf-8"), "make catalogs"


def test_the_make_file_extracts_in_the_same_way() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8").replace("\\\n\t", "")
    assert " ".join(EXTRACT) in makefile
