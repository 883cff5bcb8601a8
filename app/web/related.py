"""The foot of a page: what else rests on the same claims."""

from app.content.model import Page
from app.web.shelf import the_edition, the_shelf


def related_to(page: Page) -> tuple[Page, ...]:
    """Return the pages, in the language of this request, that share most with a page."""
    edition = the_edition()
    return tuple(edition.pages[key] for key in the_shelf().related.get(page.key, ()))
