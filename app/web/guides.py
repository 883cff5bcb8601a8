"""One subject a page."""

from flask import Blueprint, render_template

from app.web.shelf import page_or_404, the_edition

blueprint = Blueprint("guides", __name__, url_prefix="/<any(fr, nl, en, de):lang>/guides")


@blueprint.get("/")
def index() -> str:
    """Every guide, by task."""
    return render_template("guides/index.html", groups=the_edition().grouped("guides"))


@blueprint.get("/<slug>")
def show(slug: str) -> str:
    """One guide."""
    return render_template("guides/show.html", page=page_or_404("guides", slug))
