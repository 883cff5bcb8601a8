"""What to do, by role and person."""

from flask import Blueprint, render_template

from app.steps.model import PERSONS
from app.web.shelf import not_found, the_edition

blueprint = Blueprint("steps", __name__, url_prefix="/<any(fr, nl, en, de):lang>/steps")


@blueprint.get("/")
def index() -> str:
    """Roles and persons to choose from, then each step whole."""
    edition = the_edition()
    return render_template(
        "steps/index.html",
        roles=edition.roles,
        persons=PERSONS,
        steps=tuple(edition.steps.values()),
    )


@blueprint.get("/<role>/<person>")
def show(role: str, person: str) -> str:
    """The steps of one role with one person."""
    edition = the_edition()
    if role not in edition.roles or person not in PERSONS:
        not_found()
    return render_template(
        "steps/show.html", composed=edition.composed(role, person), what_now=None
    )
