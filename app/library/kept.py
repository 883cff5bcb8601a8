"""What the running server needs of the library: contacts and places. It parses no Markdown."""

import msgspec

from app.claims.model import Register
from app.contacts.model import Contact
from app.content.rendering import Renderer
from app.languages import LANGS
from app.library.model import Edition, Library
from app.phrases.model import NONE
from app.places.finder import Municipality
from app.places.model import MunicipalityRecord, Places, Zone


class _Kept(msgspec.Struct, frozen=True):
    """The file beside the built pages."""

    contacts: tuple[Contact, ...]
    zones: dict[str, Zone]
    provinces: dict[str, dict[str, str]]
    municipalities: tuple[Municipality, ...]
    records: tuple[MunicipalityRecord, ...]
    long_words: dict[str, tuple[str, ...]]
    """By language: an answer of the server breaks its words where the built page does."""


def keep(library: Library) -> bytes:
    """Return the part of a library that answers forms, as JSON."""
    places = library.places
    kept = _Kept(
        contacts=tuple(library.contacts.values()),
        zones=dict(places.zones),
        provinces=dict(places.provinces),
        municipalities=places.municipalities,
        records=tuple(places.records.values()),
        long_words={
            lang: tuple(sorted(edition.renderer.long_words))
            for lang, edition in library.editions.items()
        },
    )
    return msgspec.json.encode(kept)


def from_kept(body: bytes) -> Library:
    """Return a library without pages: every built page stands on the disk already."""
    kept = msgspec.json.decode(body, type=_Kept)
    places = Places(
        zones=kept.zones,
        provinces=kept.provinces,
        municipalities=kept.municipalities,
        records={record.nis: record for record in kept.records},
    )
    return Library(
        register=Register({}, {}, {}),
        contacts={contact.id: contact for contact in kept.contacts},
        places=places,
        terms=(),
        danger_words={},
        phrases=NONE,
        deadlines=(),
        editions={
            lang: Edition(
                lang, {}, {}, {}, {}, {}, {}, Renderer(lang, {}, frozenset(kept.long_words[lang]))
            )
            for lang in LANGS
        },
    )
