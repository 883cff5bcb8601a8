"""Who is competent where."""

from collections.abc import Mapping
from dataclasses import dataclass

import msgspec

from app.claims.model import Confidence
from app.places.finder import Municipality


class Zone(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An area in which the competent services are the same."""

    name: dict[str, str]
    """The judicial district, in four languages."""
    centres: tuple[str, ...]
    """Two where the specialised centres have not agreed on the split."""
    centres_certain: bool
    prosecutor: str
    labour_auditor: str
    police: str
    """The federal judicial police directorate."""
    confidence: Confidence
    note: dict[str, str] = {}


class MunicipalityRecord(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A municipality as the file has it."""

    nis: str
    """The code of the statistics office."""
    province: str
    zone: str
    names: dict[str, str]
    """Official and usual names, by language."""
    postcodes: tuple[str, ...]
    line: int


class Editorial(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Names that are not official: a place can be found by them, they are never shown."""

    exonyms: dict[str, tuple[str, ...]]
    former: dict[str, tuple[str, ...]]
    """Municipalities merged away, under the one they became."""
    parts: dict[str, tuple[str, ...]] = {}
    """Districts of a town that have a name of their own."""


@dataclass(frozen=True, slots=True)
class Places:
    """Every municipality, province and judicial zone of the country."""

    zones: Mapping[str, Zone]
    provinces: Mapping[str, dict[str, str]]
    municipalities: tuple[Municipality, ...]
    records: Mapping[str, MunicipalityRecord]
    """By code."""

    def name(self, nis: str, lang: str) -> str:
        """Return the name of a municipality in a language, or its names where it has none."""
        names = self.records[nis].names
        return names.get(lang) or " / ".join(dict.fromkeys(names.values()))
