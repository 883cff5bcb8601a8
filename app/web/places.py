"""Who is competent in a town; the same answer on the device and from the server."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import msgspec
from flask import Blueprint, Response, abort, render_template, request

from app.contacts.model import Contact
from app.places.finder import Finding, Municipality, clean, find
from app.places.model import Places, Zone
from app.web.shelf import the_library

blueprint = Blueprint("places", __name__)
_FORMAT = 1


@dataclass(frozen=True, slots=True)
class ZoneAnswer:
    """What is said of every place of one judicial zone."""

    key: str
    zone: Zone
    centres: tuple[Contact, ...]
    prosecutor: Contact
    labour_auditor: Contact
    police: Contact


@blueprint.get("/<any(fr, nl, en, de):lang>/places")
def index() -> str:
    """The question, with every answer ready for the device."""
    return _page(query="", finding=None)


@blueprint.post("/<any(fr, nl, en, de):lang>/places")
def answer() -> str:
    """The answer, for whoever has no scripts. The words are kept nowhere."""
    # A choice among several sends the words typed before it as well: the last counts.
    query = clean((request.form.getlist("place") or [""])[-1])
    return _page(query=query, finding=find(query, the_library().places.municipalities))


@blueprint.get("/o/places.<release>.json")
def data(release: str) -> Response:
    """Every municipality, for the finder on the device."""
    body = places_json()
    if release != release_of(body):
        abort(404)
    return Response(body, content_type="application/json")


def places_address() -> str:
    """Return where the finder's data stand."""
    return f"/o/places.{release_of(places_json())}.json"


def places_json() -> bytes:
    """Return the municipalities as the finder on the device reads them."""
    return _encode(the_library().places.municipalities)


def release_of(body: bytes) -> str:
    """Return the hash that names the data."""
    return hashlib.sha256(body).hexdigest()[:12]


@lru_cache(maxsize=2)
def _encode(municipalities: tuple[Municipality, ...]) -> bytes:
    rows = [(m.nis, m.zone, m.names, m.search_names, m.postcodes) for m in municipalities]
    return msgspec.json.encode({"format": _FORMAT, "municipalities": rows})


def _page(query: str, finding: Finding | None) -> str:
    library = the_library()
    by_nis = {each.nis: each for each in library.places.municipalities}
    return render_template(
        "places/index.html",
        query=query,
        finding=finding,
        matches=tuple(by_nis[nis] for nis in finding.matches) if finding else (),
        zones=zone_answers(library.places, library.contacts),
        data=places_address(),
    )


def zone_answers(places: Places, contacts: Mapping[str, Contact]) -> dict[str, ZoneAnswer]:
    """Return what is said of each zone, by its key."""
    return {
        key: ZoneAnswer(
            key=key,
            zone=zone,
            centres=tuple(contacts[name] for name in zone.centres),
            prosecutor=contacts[zone.prosecutor],
            labour_auditor=contacts[zone.labour_auditor],
            police=contacts[zone.police],
        )
        for key, zone in places.zones.items()
    }
