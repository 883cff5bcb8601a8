"""The twin of each young people's page, for the guardian, and the guardian's days."""

from flask import Blueprint, render_template

from app.deadlines.model import STARTS, Deadline
from app.web.shelf import page_or_404, the_edition, the_library

blueprint = Blueprint("guardians", __name__, url_prefix="/<any(fr, nl, en, de):lang>/guardians")
WITH_DAYS = "step-by-step"
"""The page that computes the guardian's days."""


@blueprint.get("/")
def index() -> str:
    """Every question, in the guardian's words."""
    return render_template("guardians/index.html", groups=the_edition().grouped("guardians"))


@blueprint.get("/<slug>")
def show(slug: str) -> str:
    """One question."""
    page = page_or_404("guardians", slug)
    deadlines = _by_start() if slug == WITH_DAYS else {}
    return render_template("guardians/show.html", page=page, deadlines=deadlines)


def _by_start() -> dict[str, tuple[Deadline, ...]]:
    """Return the deadlines under the day from which they are counted, in its order."""
    every = the_library().deadlines
    groups = {start: tuple(each for each in every if each.start == start) for start in STARTS}
    return {start: found for start, found in groups.items() if found}
