"""One question a page, for people of 11 to 17; a look over the shoulder must tell nothing."""

from flask import Blueprint, render_template

from app.content.model import Page
from app.web.shelf import not_found, the_edition

blueprint = Blueprint("young", __name__, url_prefix="/<any(fr, nl, en, de):lang>/young")
THIS_PHONE = "this-phone"
"""The page about traces: it holds the button that removes them."""


@blueprint.get("/")
def index() -> str:
    """Every question."""
    return render_template("young/index.html", groups=the_edition().grouped("young"))


@blueprint.get("/<slug>")
def show(slug: str) -> str:
    """One question, between the one before and the one after."""
    pages = the_edition().of_kind("young")
    place = next((at for at, page in enumerate(pages) if page.slug == slug), None)
    if place is None:
        not_found()
    return render_template(
        "young/show.html",
        page=pages[place],
        number=place + 1,
        before=pages[place - 1] if place else None,
        after=_at(pages, place + 1),
        claims=tuple(
            dict.fromkeys(name for block in pages[place].blocks for name in block.all_claims)
        ),
        erases=slug == THIS_PHONE,
    )


def _at(pages: tuple[Page, ...], place: int) -> Page | None:
    return pages[place] if place < len(pages) else None
