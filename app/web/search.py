"""Search: the page, the server's answer, and the files of the device."""

from threading import BoundedSemaphore

import msgspec
from flask import Blueprint, Response, abort, render_template, request, url_for
from flask_babel import gettext as _

from app.i18n import current_lang
from app.languages import LANGS
from app.search.answer import Answer
from app.search.export import FORMAT, named, search_json, texts_json
from app.search.model import FoundPage
from app.search.sections import Draft, DraftPage
from app.web import labels
from app.web.errors import page_of
from app.web.shelf import the_edition, the_searcher

blueprint = Blueprint("search", __name__)
AT_ONCE = BoundedSemaphore(4)
"""Searches of one process."""
PATIENCE = 2.0
"""Seconds that a search waits for its turn."""
_COME_BACK = "2"
"""Seconds after which a reader may try again."""
_WRITERS = {"search": search_json, "texts": texts_json}


@blueprint.get("/<any(fr, nl, en, de):lang>/search")
def index() -> str:
    """The question."""
    return _page(None)


@blueprint.post("/<any(fr, nl, en, de):lang>/search")
def answer() -> str | Response:
    """The answer, for whoever has no scripts. The words are kept nowhere."""
    # What another site sends is no reader's question. Old browsers do not say where it comes from.
    if request.headers.get("Sec-Fetch-Site", "none") not in ("same-origin", "none"):
        abort(400)
    if not AT_ONCE.acquire(timeout=PATIENCE):
        return Response(page_of(503), 503, {"Retry-After": _COME_BACK})
    try:
        found = the_searcher().search(request.form.get("q", ""), current_lang())
    finally:
        AT_ONCE.release()
    return _page(found if found.query else None)


def _page(found: Answer | None) -> str:
    return render_template("search/index.html", found=found)


@blueprint.get("/o/search.json")
def pointer() -> Response:
    """Where the files of each language stand: pages name none, for every word changes a name."""
    files = {
        lang: {kind: _address(kind, lang) for kind in _WRITERS} for lang in the_searcher().indexes
    }
    body = msgspec.json.encode({"format": FORMAT, "files": files})
    return Response(body, content_type="application/json")


@blueprint.get("/o/<any(search, texts):kind>.<any(fr, nl, en, de):of>.<release>.json")
def data(kind: str, of: str, release: str) -> Response:
    """What the device searches in, at an address that names its content."""
    body = _WRITERS[kind](the_searcher().indexes[of])
    if named(kind, of, body) != request.path:
        abort(404)
    return Response(body, content_type="application/json")


def search_addresses() -> tuple[str, ...]:
    """Return where the files of the device stand, the list of them last."""
    files = (_address(kind, lang) for lang in LANGS for kind in _WRITERS)
    return *files, url_for("search.pointer")


def _address(kind: str, lang: str) -> str:
    return named(kind, lang, _WRITERS[kind](the_searcher().indexes[lang]))


def frame_pages(lang: str) -> tuple[DraftPage, ...]:
    """Return the pages that have no file but must be found, in the words of this request."""
    roles = (str(labels.ROLE[role]) for role in the_edition().roles)
    kinds = (str(kind) for kind in labels.CONTACT_KIND.values())
    return (
        _frame_page(
            "places",
            _("Type a town or a postcode: who can be called now, and who is competent there."),
        ),
        _frame_page(
            "steps/",
            _("Choose your role, then the person in front of you."),
            *roles,
        ),
        _frame_page(
            "contacts/",
            _("Who helps with what. For a town, ask who is competent there."),
            *kinds,
        ),
    )


def _frame_page(key: str, summary: str, *body: str) -> DraftPage:
    found = FoundPage(key, str(labels.KIND[key.rstrip("/")]))
    return DraftPage(found, (Draft("", "", summary, (summary, *body)),))
