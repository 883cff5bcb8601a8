"""The one list of languages; everything iterates over it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Language:
    """A language of the site."""

    code: str
    """The value of `lang` in addresses and in HTML."""
    name: str
    """The language's name in itself."""
    locale: str
    """The regional form, for dates and numbers."""


LANGUAGES = (
    Language("fr", "Français", "fr_BE"),
    Language("nl", "Nederlands", "nl_BE"),
    Language("en", "English", "en_GB"),
    Language("de", "Deutsch", "de_BE"),
)
LANGS = tuple(language.code for language in LANGUAGES)
BY_CODE = {language.code: language for language in LANGUAGES}
