"""From `content/places.yaml` to places."""

import re
from collections.abc import Collection
from pathlib import Path
from typing import Any

from app.content.errors import Problems, did_you_mean
from app.content.records import refuse_twice
from app.content.yaml_file import Lines, convert, read_file
from app.languages import LANGS
from app.places.finder import Municipality
from app.places.model import Editorial, MunicipalityRecord, Places, Zone

FILE = "content/places.yaml"
_POSTCODE = re.compile(r"^\d{4}$")
_SECTIONS = {"zones", "municipalities", "provinces", "editorial"}


def read_places(content: Path, contacts: Collection[str], problems: Problems) -> Places:
    """Return the places; a zone may only name contacts that exist."""
    data, lines = read_file(content / "places.yaml", FILE, problems)
    if not isinstance(data, dict) or set(data) != _SECTIONS:
        problems.add(FILE, 1, "not the four sections", f"write {', '.join(sorted(_SECTIONS))}")
        return Places({}, {}, (), {})
    if not _has_its_shape(data, lines, problems):
        return Places({}, {}, (), {})
    _check_provinces(data["provinces"], lines, problems)
    zones = _read_zones(data["zones"], contacts, lines, problems)
    editorial = convert(data["editorial"], Editorial, FILE, lines, problems, "$.editorial")
    records: dict[str, MunicipalityRecord] = {}
    for n, item in enumerate(data["municipalities"]):
        at = f"$.municipalities[{n}]"
        record = convert(item, MunicipalityRecord, FILE, lines, problems, at)
        if record is not None:
            _check(record, zones, data["provinces"], records, problems)
            records[record.nis] = record
    if editorial is None:
        return Places(zones, data["provinces"], (), records)
    _check_codes(editorial, records, lines, problems)
    municipalities = tuple(_searchable(record, editorial) for record in records.values())
    return Places(zones, data["provinces"], municipalities, records)


def _has_its_shape(data: dict[str, Any], lines: Lines, problems: Problems) -> bool:
    """Return whether each section can be walked through."""
    for name in ("zones", "provinces", "editorial"):
        if not isinstance(data[name], dict):
            remedy = "write 'key: …' under it"
            problems.add(FILE, lines[f"$.{name}"], f"'{name}' is not a set of keys", remedy)
            return False
    if isinstance(data["municipalities"], list):
        return True
    remedy = "start each record with '- '"
    problems.add(FILE, lines["$.municipalities"], "'municipalities' is not a list", remedy)
    return False


def _check_provinces(data: dict[str, Any], lines: Lines, problems: Problems) -> None:
    for key, names in data.items():
        words = names if isinstance(names, dict) else {}
        if missing := [lang for lang in LANGS if not words.get(lang)]:
            line = lines[f"$.provinces.{key}"]
            problems.add(FILE, line, f"{key}: no name in {', '.join(missing)}", "add it")


def _read_zones(
    data: dict[str, Any], contacts: Collection[str], lines: Lines, problems: Problems
) -> dict[str, Zone]:
    zones = {}
    for key, item in data.items():
        zone = convert(item, Zone, FILE, lines, problems, f"$.zones.{key}")
        if zone is None:
            continue
        line = lines[f"$.zones.{key}"]
        for name in (*zone.centres, zone.prosecutor, zone.labour_auditor, zone.police):
            if name not in contacts:
                remedy = did_you_mean(name, contacts)
                problems.add(FILE, line, f"{key}: no contact called '{name}'", remedy)
        if not zone.centres:
            problems.add(FILE, line, f"{key}: no centre", "name one")
        for what, words in (("name", zone.name), ("note", zone.note)):
            missing = [lang for lang in LANGS if not words.get(lang)]
            if missing and (words or what == "name"):
                problem = f"{key}: no {what} in {', '.join(missing)}"
                problems.add(FILE, line, problem, "add it")
        zones[key] = zone
    return zones


def _check(
    record: MunicipalityRecord,
    zones: Collection[str],
    provinces: Collection[str],
    seen: Collection[str],
    problems: Problems,
) -> None:
    refuse_twice(record.nis, seen, FILE, record.line, problems)
    if not any(record.names.values()):
        problems.add(FILE, record.line, f"'{record.nis}' has no name", "write it")
    if not record.postcodes or not all(map(_POSTCODE.match, record.postcodes)):
        problem = f"'{record.nis}' has no postcode of 4 digits"
        problems.add(FILE, record.line, problem, "correct it")
    for word, known in ((record.zone, zones), (record.province, provinces)):
        if word not in known:
            problems.add(FILE, record.line, f"unknown '{word}'", did_you_mean(word, known))


def _check_codes(
    editorial: Editorial, records: Collection[str], lines: Lines, problems: Problems
) -> None:
    for section in ("exonyms", "former", "parts"):
        for nis in getattr(editorial, section):
            if nis not in records:
                line = lines[f"$.editorial.{section}.{nis}"]
                problems.add(FILE, line, f"no municipality '{nis}'", "use a code of the file")


def _searchable(record: MunicipalityRecord, editorial: Editorial) -> Municipality:
    names = tuple(dict.fromkeys(record.names.values()))
    sections = (editorial.exonyms, editorial.former, editorial.parts)
    other = (name for section in sections for name in section.get(record.nis, ()))
    search = tuple(dict.fromkeys((*names, *other)))
    return Municipality(record.nis, record.zone, names, search, record.postcodes)
