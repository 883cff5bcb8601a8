"""What every template may use: the frame around a page, and the site's own filters."""

from dataclasses import dataclass
from functools import cache
from hashlib import sha256

from flask import Flask, request, url_for
from flask_babel import format_date, format_decimal, get_locale
from markupsafe import Markup

from app.config import Config
from app.contacts.model import EMERGENCY, FOR_CHILDREN, LINE, POLICE, Contact
from app.contacts.reader import days_of
from app.i18n import current_lang
from app.languages import LANGUAGES
from app.web import assets, labels
from app.web.offline import KEEPERS
from app.web.once import once
from app.web.proof import proof_of
from app.web.related import related_to
from app.web.shelf import the_edition, the_library


@dataclass(frozen=True, slots=True)
class Translation:
    """The same page in one language."""

    lang: str
    name: str
    path: str
    address: str
    """Absolute, for the head of the page."""


def path_after_language() -> str:
    """Return what follows the language in the address of this request."""
    return request.path.split("/", 2)[2] if request.path.count("/") > 1 else ""


def translations(site_url: str, rest: str) -> tuple[Translation, ...]:
    """Return a page in four languages."""
    return tuple(
        Translation(each.code, each.name, f"/{each.code}/{rest}", f"{site_url}/{each.code}/{rest}")
        for each in LANGUAGES
    )


def bar_contacts() -> dict[str, Contact]:
    """Return the services that stand on every page of their readers."""
    contacts = the_library().contacts
    ids = {
        "line": LINE,
        "police": POLICE,
        "emergency": EMERGENCY,
        "for_children": FOR_CHILDREN,
    }
    return {name: contacts[each] for name, each in ids.items()}


def prose(markdown: str) -> Markup:
    """Return the HTML of a writer's Markdown; the renderer has made it safe."""
    return Markup(the_edition().renderer.html(markdown))  # noqa: S704


def line(text: str) -> Markup:
    """Return the HTML of one line of a writer's text."""
    return Markup(the_edition().renderer.line(text))  # noqa: S704


def plain(text: str) -> str:
    """Return a title with its soft hyphens and its spaces that do not break."""
    return the_edition().renderer.plain(text)


def fingerprint(main: str) -> str:
    """Return the first 8 digits of the hash of a page's words, whatever style sheet it names."""
    return sha256(main.replace(assets.digest(), "").encode()).hexdigest()[:8]


def init_app(app: Flask) -> None:
    """Offer the frame to every template."""
    config: Config = app.config["RELAIS"]
    app.jinja_env.filters |= {
        "prose": prose,
        "line": line,
        "plain": plain,
        "day": lambda value: format_date(value, "long"),
        "short_day": lambda value: format_date(value, "medium"),
        "days_of": days_of,
        "language": lambda code: get_locale().languages.get(code, code),
        "fingerprint": fingerprint,
        "decimal": lambda value: format_decimal(value, "#,##0.##"),
        "unbroken": lambda number: number.replace(" ", "\u00a0"),
    }
    app.jinja_env.globals |= {
        "static": assets.address,
        "labels": labels,
        "proof_of": proof_of,
        "related_to": related_to,
        "config_of_site": config,
        "icon": icon,
        "once": once,
    }

    @app.context_processor
    def frame() -> dict[str, object]:
        return {
            "lang": current_lang(),
            "translations": translations(config.site_url, path_after_language()),
            "bar": bar_contacts(),
            "contacts": the_library().contacts,
            "home": url_for("home.index"),
            "keeps_copy": request.blueprint in KEEPERS,
            "installs": request.blueprint in {*KEEPERS, "offline"},
        }


@cache
def icon(name: str) -> Markup:
    """Return a picture that stands beside a word and says nothing itself."""
    return Markup('<svg class="icon" aria-hidden="true"><use href="{}#{}"/></svg>').format(
        assets.address("icons.svg"), name
    )
