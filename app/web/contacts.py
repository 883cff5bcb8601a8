"""Whom to call, service by service."""

from flask import Blueprint, Response, current_app, render_template, url_for

from app.claims.model import Source
from app.config import Config
from app.contacts.model import KIND_PAGES, Contact
from app.contacts.vcard import vcard
from app.i18n import current_lang
from app.web import labels
from app.web.shelf import not_found, the_edition, the_library

blueprint = Blueprint("contacts", __name__, url_prefix="/<any(fr, nl, en, de):lang>/contacts")


@blueprint.get("/")
def index() -> str:
    """Every service that has a card, by kind."""
    listed = [contact for contact in the_library().contacts.values() if contact.listed]
    kinds = {
        kind: tuple(contact for contact in listed if contact.kind == kind)
        for kind in labels.CONTACT_KIND
    }
    return render_template(
        "contacts/index.html",
        kinds={kind: found for kind, found in kinds.items() if found},
        pages=the_edition().of_kind("contacts"),
    )


@blueprint.get("/<slug>")
def show(slug: str) -> str:
    """One service, or the page of a kind of service."""
    if slug in KIND_PAGES:
        page = the_edition().pages.get(("contacts", slug)) or not_found()
        return render_template("contacts/kind.html", page=page, offices=offices(slug))
    contact = _listed(slug)
    return render_template("contacts/show.html", contact=contact, sources=_sources(contact))


@blueprint.get("/<slug>.vcf")
def card(slug: str) -> Response:
    """One service for the phone's address book."""
    contact = _listed(slug)
    if not contact.callable_phones:
        not_found()
    config: Config = current_app.config["RELAIS"]
    address = config.site_url + url_for("contacts.show", slug=slug)
    return Response(
        vcard(contact, current_lang(), address), content_type="text/vcard; charset=utf-8"
    )


def offices(slug: str) -> tuple[Contact, ...]:
    """Return the services of the kinds of a page."""
    kinds = KIND_PAGES[slug]
    return tuple(each for each in the_library().contacts.values() if each.kind in kinds)


def _sources(contact: Contact) -> tuple[Source, ...]:
    """Return where the service and its numbers were read, each source once."""
    named = (*contact.sources, *(name for phone in contact.phones for name in phone.sources))
    return tuple(the_library().register.sources[name] for name in dict.fromkeys(named))


def _listed(slug: str) -> Contact:
    contact = the_library().contacts.get(slug)
    return contact if contact is not None and contact.listed else not_found()
