"""Zones and municipalities: what is refused, with its line."""

from pathlib import Path

import pytest

from app.content.errors import Problems
from app.library.model import Library
from app.places.model import Places
from app.places.reader import read_places

TEXT = """zones:
  north:
    name: {fr: Nord, nl: Noord, en: North, de: Norden}
    centres: [wheel]
    centres_certain: true
    prosecutor: judge
    labour_auditor: auditor
    police: guard
    confidence: confirmed
municipalities:
- {nis: '1', province: flat, zone: north, names: {nl: Wielstad}, postcodes: ['9990']}
provinces:
  flat: {fr: Plat, nl: Vlak, en: Flat, de: Flach}
editorial:
  exonyms: {'1': [Roueville]}
  former: {}
"""


def read(tmp_path: Path, text: str) -> tuple[Places, list[str]]:
    (tmp_path / "places.yaml").write_text(text, encoding="utf-8")
    problems = Problems()
    places = read_places(tmp_path, {"wheel", "judge", "auditor", "guard"}, problems)
    return places, [str(problem) for problem in problems]


def test_places(tmp_path: Path) -> None:
    places, problems = read(tmp_path, TEXT)
    assert problems == []
    [place] = places.municipalities
    assert (place.nis, place.zone, place.names) == ("1", "north", ("Wielstad",))
    assert place.search_names == ("Wielstad", "Roueville")


FAULTS = {
    "missing section": ("editorial:", "other:", "1: not the four sections; write editorial, munic"),
    "no zones": (TEXT[: TEXT.index("municip")], "zones: {}\n", "15: unknown 'north'"),
    "zones is a list": ("zones:\n  north:", "zones:\n- north:", "1: 'zones' is not a set of keys"),
    "zones empty": (TEXT[: TEXT.index("municip")], "zones:\n", "1: 'zones' is not a set of keys"),
    "provinces empty": (
        "\n  flat: {fr: Plat, nl: Vlak, en: Flat, de: Flach}",
        "",
        "12: 'provinces' is",
    ),
    "municipalities empty": (
        TEXT[TEXT.index("- {nis") : TEXT.index("provinces:")],
        "",
        "10: 'municipalities' is not a list; start each record with '- '",
    ),
    "unknown centre": ("[wheel]", "[weel]", "2: north: no contact called 'weel'; did you mean 'wh"),
    "unknown prosecutor": ("judge", "juge", "2: north: no contact called 'juge'; did you mean"),
    "unknown auditor": (
        "auditor: auditor",
        "auditor: x",
        "2: north: no contact called 'x'; use one",
    ),
    "unknown police": (
        "guard",
        "gard",
        "2: north: no contact called 'gard'; did you mean 'guard'?",
    ),
    "no German name": (", de: Norden", "", "2: north: no name in de; add it"),
    "note lacks a language": (
        "  confidence: confirmed\n",
        "  confidence: confirmed\n    note: {fr: a}\n",
        "2: north: no note in nl, en, de; add it",
    ),
    "no centre": ("[wheel]", "[]", "2: north: no centre; name one"),
    "province lacks a language": ("de: Flach", "", "13: flat: no name in de; add it"),
    "zone with unknown key": (
        "police:",
        "polise:",
        "8: unknown key 'polise'; did you mean 'police'",
    ),
    "unknown zone": ("zone: north,", "zone: nort,", "11: unknown 'nort'; did you mean 'north'?"),
    "unknown province": (
        "province: flat",
        "province: flap",
        "11: unknown 'flap'; did you mean 'fla",
    ),
    "no name": ("{nl: Wielstad}", "{}", "11: '1' has no name; write it"),
    "no postcode": ("['9990']", "[]", "11: '1' has no postcode of 4 digits; correct it"),
    "postcode of 3 digits": ("'9990'", "'999'", "11: '1' has no postcode of 4 digits; correct it"),
    "postcode as a number": ("'9990'", "9990", "11: postcodes[0]: expected `str`, got `int`"),
    "twice": (
        "provinces:",
        TEXT[TEXT.index("- {nis") : TEXT.index("provinces:")] + "provinces:",
        "12: '1' ",
    ),
    "exonym of nobody": (
        "{'1': [Rou",
        "{'2': [Rou",
        "15: no municipality '2'; use a code of the file",
    ),
    "unknown editorial key": ("former", "formr", "16: unknown key 'formr'; did you mean 'former'?"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_refuses(name: str, tmp_path: Path) -> None:
    old, new, problem = FAULTS[name]
    assert old in TEXT
    text = TEXT.replace(old, new, 1)
    if name == "no zones":
        problem = f"{text[: text.index('- {nis')].count(chr(10)) + 1}{problem.lstrip('15')}"
    _, problems = read(tmp_path, text)
    assert any(each.startswith(f"content/places.yaml:{problem}") for each in problems), problems


@pytest.mark.parametrize(
    ("nis", "lang", "name"),
    [
        ("90001", "fr", "Roueville"),
        ("90001", "nl", "Wielstad"),
        ("90001", "de", "Wielstad / Roueville"),
        ("90002", "fr", "Ketendorp"),
        ("90004", "de", "Speichenbad"),
    ],
)
def test_the_name_of_a_place(library: Library, nis: str, lang: str, name: str) -> None:
    assert library.places.name(nis, lang) == name


def test_editorial_names_find_and_are_not_shown(library: Library) -> None:
    places = {place.nis: place for place in library.places.municipalities}
    assert places["90004"].names == ("Rayons-les-Bains", "Speichenbad")
    assert "Saint-Guidon" in places["90004"].search_names
    assert [nis for nis, place in places.items() if "9993" in place.postcodes] == ["90003", "90004"]
