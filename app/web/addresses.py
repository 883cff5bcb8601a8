"""Every page that is built, as a path: the one list.

A route that is neither here nor among the exceptions fails a test.
"""

from collections.abc import Iterator

from app.contacts.model import KIND_PAGES
from app.languages import LANGS
from app.library.model import Library

NOT_BUILT = {
    "home.root": "depends on the browser's languages",
    "places.answer": "answers what was typed",
    "assets.show": "copied with the static files",
    "errors.show": "built for the server, at no address of its own",
    "places.data": "built at an address that names its content",
    "traces.erase": "answers a form",
    "search.answer": "answers what was typed",
    "search.data": "built at an address that names its content",
    "search.pointer": "built after the files that it names",
}
"""Routes without a built page, and why."""


def pages(library: Library) -> Iterator[str]:
    """Return the path of every page a reader can open, in four languages."""
    for lang in LANGS:
        for path in page_paths(library):
            yield f"/{lang}{path}"


def page_paths(library: Library) -> Iterator[str]:
    """Return the path of every page after its language."""
    yield from ("/", "/checklists/", "/steps/", "/contacts/", "/places", "/guides/")
    yield from ("/cases/", "/glossary", "/search", "/offline", "/about/")
    yield from ("/young/", "/guardians/", "/show", "/converter")
    edition = library.editions[LANGS[0]]
    for kind in ("checklists", "guides", "cases", "about", "young", "guardians"):
        yield from (f"/{kind}/{page.slug}" for page in edition.of_kind(kind))
    yield from (f"/steps/{role}/{person}" for role, person in library.cells)
    yield from (f"/contacts/{slug}" for slug in KIND_PAGES)
    yield from (f"/contacts/{each.id}" for each in library.contacts.values() if each.listed)


def files(library: Library) -> Iterator[str]:
    """Return the path of every built answer that is no page."""
    yield "/sitemap.xml"
    yield "/robots.txt"
    for lang in LANGS:
        yield f"/{lang}/app.webmanifest"
        for each in library.contacts.values():
            if each.listed and each.callable_phones:
                yield f"/{lang}/contacts/{each.id}.vcf"
