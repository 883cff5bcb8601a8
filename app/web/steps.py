"""What to do, by role and person."""

from flask import Blueprint, render_template

from app.content.model import Page
from app.library.model import Edition
from app.steps.model import PERSONS
from app.web.shelf import not_found, the_edition

blueprint = Blueprint("steps", __name__, url_prefix="/<any(fr, nl, en, de):lang>/steps")


MOST_LISTS = 8
"""With more, the index of lists, by place, is the shorter way."""


@blueprint.get("/")
def index() -> str:
    """Roles and persons to choose from, then each step whole."""
    edition = the_edition()
    return render_template(
        "steps/index.html",
        roles=edition.roles,
        persons=PERSONS,
        steps=tuple(edition.steps.values()),
        lists={role: _lists_for(role, edition) for role in edition.roles},
    )


def _lists_for(role: str, edition: Edition) -> tuple[Page, ...]:
    """Return the lists of signs that are written for a role, if they are few enough to be shown."""
    lists = edition.of_kind("checklists")
    found = tuple(page for page in lists if role in page.front.audience.split())
    return found if len(found) <= MOST_LISTS else ()


@blueprint.get("/<role>/<person>")
def show(role: str, person: str) -> str:
    """The steps of one role with one person."""
    edition = the_edition()
    if role not in edition.roles or person not in PERSONS:
        not_found()
    return render_template(
        "steps/show.html", composed=edition.composed(role, person), what_now=None
    )
