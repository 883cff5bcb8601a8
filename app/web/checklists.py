"""Signs to tick."""

import hashlib

from flask import Blueprint, render_template

from app.checklists.model import Checklist
from app.web.shelf import not_found, page_or_404, the_edition

blueprint = Blueprint("checklists", __name__, url_prefix="/<any(fr, nl, en, de):lang>/checklists")


@blueprint.get("/")
def index() -> str:
    """Every list, by where one is."""
    return render_template("checklists/index.html", groups=the_edition().grouped("checklists"))


@blueprint.get("/<slug>")
def show(slug: str) -> str:
    """One list."""
    checklist = the_edition().checklists.get(slug) or not_found()
    return render_template(
        "checklists/show.html",
        page=checklist.page,
        checklist=checklist,
        version=version_of(checklist),
        what_now=page_or_404("what-now", "what-now"),
    )


def version_of(checklist: Checklist) -> str:
    """Return what changes when a sign is added, removed or rests on other claims."""
    skeleton = [f"{sign.item.id} {' '.join(sign.item.claims)}" for sign in checklist.signs]
    return hashlib.sha256("\n".join(skeleton).encode()).hexdigest()[:8]
