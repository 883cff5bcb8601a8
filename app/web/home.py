"""The first page, and the way to it."""

from flask import Blueprint, Response, redirect, render_template, url_for

from app.i18n import preferred_lang
from app.web.shelf import the_edition

blueprint = Blueprint("home", __name__)


@blueprint.get("/")
def root() -> Response:
    """Send the reader to the language the browser asks for."""
    answer = redirect(url_for("home.index", lang=preferred_lang()), 302)
    answer.headers["Vary"] = "Accept-Language"
    return answer  # type: ignore[return-value]


@blueprint.get("/<any(fr, nl, en, de):lang>/")
def index() -> str:
    """Three doors, and the roles."""
    edition = the_edition()
    return render_template(
        "home/index.html", roles=edition.roles, groups=edition.grouped("checklists")
    )
