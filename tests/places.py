"""The country's municipalities as the finder needs them, from the real file."""

from pathlib import Path
from typing import Any

import yaml

from app.places.finder import Municipality


def municipalities() -> list[Municipality]:
    data = yaml.safe_load(Path("content/places.yaml").read_text(encoding="utf-8"))
    return [_municipality(record, data["editorial"]) for record in data["municipalities"]]


def as_json(places: list[Municipality]) -> dict[str, Any]:
    """The file of places as the browser gets it."""
    rows = [
        [place.nis, place.zone, list(place.names), list(place.search_names), list(place.postcodes)]
        for place in places
    ]
    return {"format": 1, "municipalities": rows}


def _municipality(record: dict[str, Any], editorial: dict[str, Any]) -> Municipality:
    nis = record["nis"]
    names = tuple(dict.fromkeys(record["names"].values()))
    other = (name for section in editorial.values() for name in section.get(nis, ()))
    search = tuple(dict.fromkeys((*names, *other)))
    return Municipality(nis, record["zone"], names, search, tuple(record["postcodes"]))
