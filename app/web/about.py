"""The site about itself."""

from flask import Blueprint, render_template

from app.claims.model import Source
from app.web.shelf import page_or_404, the_edition, the_library

blueprint = Blueprint("about", __name__, url_prefix="/<any(fr, nl, en, de):lang>/about")


@blueprint.get("/")
def index() -> str:
    """Every page about the site."""
    return render_template("about/index.html", pages=the_edition().of_kind("about"))


@blueprint.get("/<slug>")
def show(slug: str) -> str:
    """One page; the one on method ends in the list of sources."""
    page = page_or_404("about", slug)
    return render_template(
        "about/show.html", page=page, sources=_sources() if slug == "method-and-sources" else ()
    )


def _sources() -> tuple[Source, ...]:
    """Return the sources that were read, by publisher and title."""
    sources = the_library().register.sources.values()
    read = (source for source in sources if source.read_as != "memory")
    return tuple(sorted(read, key=lambda source: (source.publisher.lower(), source.title.lower())))
