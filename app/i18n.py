"""The language of this request.

Order of precedence: the first part of the path, where it is one of the four; otherwise, what the
browser prefers among the four; otherwise French.
"""

from babel.support import Translations
from flask import Flask, g, request
from flask_babel import Babel, get_translations

from app.languages import BY_CODE, LANGS

FALLBACK = LANGS[0]


def current_lang() -> str:
    """Return the language of this request."""
    if "lang" not in g:
        first = request.path.split("/", 2)[1]
        g.lang = first if first in LANGS else preferred_lang()
    lang: str = g.lang
    return lang


def preferred_lang() -> str:
    """Return the language the browser asks for, among the four."""
    return request.accept_languages.best_match(LANGS) or FALLBACK


def catalog() -> Translations:
    """Return the words of this request's language; looked up once, a page asks for sixty."""
    if "catalog" not in g:
        g.catalog = get_translations()
    found: Translations = g.catalog
    return found


def _locale() -> str:
    return BY_CODE[current_lang()].locale


def _pull_lang(endpoint: str | None, values: dict[str, str] | None) -> None:
    if values is not None:
        values.pop("lang", None)


def init_app(app: Flask) -> None:
    """Wire the language into addresses and texts."""
    Babel(app, configure_jinja=False, locale_selector=_locale)
    app.jinja_env.add_extension("jinja2.ext.i18n")
    app.jinja_env.install_gettext_callables(  # type: ignore[attr-defined] # the extension's
        gettext=lambda text: catalog().ugettext(text),
        ngettext=lambda one, many, number: catalog().ungettext(one, many, number),
        pgettext=lambda context, text: catalog().upgettext(context, text),
        newstyle=True,
    )
    app.url_value_preprocessor(_pull_lang)

    @app.url_defaults
    def add_lang(endpoint: str, values: dict[str, str]) -> None:
        if app.url_map.is_endpoint_expecting(endpoint, "lang"):
            values.setdefault("lang", current_lang())
