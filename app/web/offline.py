"""The page about the copy on the phone, and what a phone needs to install the site."""

import msgspec
from flask import Blueprint, Response, render_template, url_for
from flask_babel import gettext

from app.i18n import current_lang
from app.languages import LANGUAGES
from app.web import assets
from app.web.shelf import the_edition

blueprint = Blueprint("offline", __name__, url_prefix="/<any(fr, nl, en, de):lang>")

KEEPERS = frozenset({"checklists", "steps", "contacts", "guides", "cases"})
"""Rooms whose pages are read by professionals: only there a copy is offered, and begins."""
_PAPER = "#faf7f0"
_ICONS = (("icon-192.png", "192x192"), ("icon-512.png", "512x512"))
_MASKABLE = "icon-maskable-512.png"
_QUICK = "quick-check"


@blueprint.get("/offline")
def index() -> str:
    """What is on this phone; the worker shows it too, where a page is missing."""
    return render_template("offline/index.html", languages=LANGUAGES)


@blueprint.get("/app.webmanifest")
def webmanifest() -> Response:
    """What the phone shows of the installed site: a name that says nothing."""
    body = msgspec.json.encode(
        {
            "id": url_for("home.index"),
            "name": "Relais",
            "short_name": "Relais",
            "lang": current_lang(),
            "dir": "ltr",
            # A page that keeps the copy fresh, which the start page never does.
            "start_url": url_for("checklists.index"),
            "scope": "/",
            "display": "standalone",
            "background_color": _PAPER,
            "theme_color": _PAPER,
            "icons": [
                *(_icon(name, sizes, "any") for name, sizes in _ICONS),
                _icon(_MASKABLE, "512x512", "maskable"),
            ],
            "shortcuts": list(_shortcuts()),
        }
    )
    return Response(body, content_type="application/manifest+json")


def _icon(name: str, sizes: str, purpose: str) -> dict[str, str]:
    return {
        "src": assets.address(name),
        "sizes": sizes,
        "type": "image/png",
        "purpose": purpose,
    }


def _shortcuts() -> list[dict[str, str]]:
    quick = the_edition().pages.get(("checklists", _QUICK))
    first = [(quick.front.title, url_for("checklists.show", slug=_QUICK))] if quick else []
    others = (
        (gettext("Steps"), url_for("steps.index")),
        (gettext("Whom to call here"), url_for("places.index")),
    )
    return [{"name": name, "url": url} for name, url in (*first, *others)]
