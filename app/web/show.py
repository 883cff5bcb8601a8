"""What one shows to a person whose language one does not speak, and how that language is found."""

from dataclasses import dataclass
from functools import cache

from babel import Locale
from babel.localedata import locale_identifiers
from flask import Blueprint, render_template

from app.i18n import current_lang
from app.languages import LANGUAGES
from app.web.shelf import the_edition, the_library

blueprint = Blueprint("show", __name__, url_prefix="/<any(fr, nl, en, de):lang>")
FIRST = (
    *("fr", "nl", "en", "de", "ar", "ti", "am", "so", "fa", "ps", "ur", "hi", "pa", "bn", "ne"),
    *("zh", "vi", "th", "fil", "ru", "uk", "bg", "ro", "sq", "tr", "ku", "es", "pt", "sw", "ln"),
)
"""The languages that stand above the others: an editor's choice, no statement about anybody."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A language to point at."""

    code: str
    own: str
    """Its name in itself."""
    name: str
    """Its name in the language of the reader."""
    direction: str
    """`ltr` or `rtl`."""


@blueprint.get("/show")
def index() -> str:
    """The phrases, then the languages."""
    lang = current_lang()
    first = tuple(_spoken(code, lang) for code in FIRST)
    return render_template(
        "show/index.html",
        phrases=the_library().phrases,
        languages=LANGUAGES,
        interpreters=the_edition().pages.get(("guides", "interpreters")),
        first=tuple(sorted(first, key=lambda each: each.name.casefold())),
        others=_others(lang),
    )


def _spoken(code: str, lang: str) -> Spoken:
    locale = Locale.parse(code)
    own, name = locale.get_language_name(code), locale.get_language_name(lang)
    return Spoken(code, own or "", name or "", locale.text_direction)


@cache
def _others(lang: str) -> tuple[Spoken, ...]:
    """Return every other language that Babel can name in itself and in `lang`."""
    codes = {code.partition("_")[0] for code in locale_identifiers()} - set(FIRST)
    found = (_spoken(code, lang) for code in sorted(codes))
    named = (each for each in found if each.own and each.name)
    return tuple(sorted(named, key=lambda each: each.name.casefold()))
