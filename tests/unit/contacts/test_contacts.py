"""Services, numbers and hours: what is refused, with its line."""

from pathlib import Path

import pytest

from app.contacts.model import Contact
from app.contacts.reader import days_of, read_contacts
from app.content.errors import Problems
from app.library.model import Library

ONE = """- id: wheel
  kind: specialised-centre
  name: {fr: Roue, nl: Wiel, en: Wheel, de: Rad}
  for_whom: {fr: Tous., nl: Allen., en: All., de: Alle.}
  territory: {fr: nord, nl: noord, en: north, de: Norden}
  phones:
  - number: '+3220000001'
    shown: 02 000 00 01
    type: landline
    confidence: confirmed
    sources: [book]
    label: {fr: jour, nl: dag, en: day, de: Tag}
  hours: {week: [{days: mon-fri, from: '09:00', to: '17:00'}]}
  website: https://example.org
  confidence: confirmed
  sources: [book]
  checked: 2026-03-01
  review_by: 2026-06-01
"""


def read(tmp_path: Path, text: str) -> tuple[dict[str, Contact], list[str]]:
    (tmp_path / "contacts.yaml").write_text(text, encoding="utf-8")
    problems = Problems()
    sources = {"book": None}  # only the ids are looked at
    contacts = read_contacts(tmp_path, sources, problems)  # type: ignore[arg-type]
    return contacts, [str(problem) for problem in problems]


def test_a_contact(tmp_path: Path) -> None:
    contacts, problems = read(tmp_path, ONE)
    assert problems == []
    assert contacts["wheel"].phones[0].shown == "02 000 00 01"


FAULTS = {
    "twice": (None, None, "19: 'wheel' stands twice; keep one"),
    "name lacks a language": (
        ", de: Rad}",
        "}",
        "1: wheel: 'name' lacks de; write it in four lang",
    ),
    "empty for_whom": ("All.", "''", "1: wheel: 'for_whom' lacks en; write it in four languages"),
    "territory lacks two": ("{fr: nord, nl: noord, ", "{", "1: wheel: 'territory' lacks fr, nl"),
    "label lacks a language": (
        ", en: day",
        "",
        "1: wheel: 'label' lacks en; write it in four lang",
    ),
    "note lacks a language": (
        "  website",
        "  note: {fr: a}\n  website",
        "1: wheel: 'note' lacks nl, en, de",
    ),
    "unknown language": ("de: Rad}", "de: Rad, es: Rueda}", "1: wheel: 'name' has es; keep fr, nl"),
    "unknown source": (
        "sources: [book]",
        "sources: [bok]",
        "1: wheel: no source called 'bok'; did",
    ),
    "not https": ("https:", "http:", "1: wheel: the site 'http://example.org' is not https; write"),
    "other digits": (
        "00 01\n",
        "00 02\n",
        "1: wheel: '02 000 00 02' has other digits than '+32200",
    ),
    "fewer digits": (
        "02 000 00 01",
        "00 01",
        "1: wheel: '00 01' has other digits than '+322000000",
    ),
    "no digits": (
        "02 000 00 01",
        "call us",
        "1: wheel: 'call us' has other digits than '+32200000",
    ),
    "not E.164": ("'+3220000001'", "'020000001'", "1: wheel: '020000001' is not a landline number"),
    "a number without quotes": (
        "'+3220000001'",
        "020000001",
        "7: number: expected `str`, got `int`",
    ),
    "short code too long": (
        "landline",
        "short-code",
        "1: wheel: '+3220000001' is not a short-code",
    ),
    "unknown type": ("landline", "fax", "9: type: invalid enum value 'fax'; correct the value"),
    "unknown key": ("shown:", "shwon:", "8: unknown key 'shwon'; "),
    "always and a week": (
        "{week",
        "{always: true, week",
        "1: wheel: hours are 'always' or a 'week'",
    ),
    "neither": (
        "{week: [{days: mon-fri, from: '09:00', to: '17:00'}]}",
        "{}",
        "1: wheel: hours are",
    ),
    "unknown day": ("mon-fri", "mon tus", "1: wheel: unknown day 'tus'; did you mean 'tue'?"),
    "no day": ("mon-fri", "''", "1: wheel: hours without a day; write mon-fri, daily or days"),
    "not a time": ("'09:00'", "'9:00'", "1: wheel: a time that is not HH:MM; write '09:00'"),
    "no such time": ("'17:00'", "'24:30'", "1: wheel: a time that is not HH:MM; write '09:00'"),
    "a time without quotes": ("'17:00'", "17:00", "13: "),
    "closes first": (
        "'17:00'",
        "'08:00'",
        "1: wheel: closes at 08:00, opens at 09:00; correct one",
    ),
    "no such day": ("2026-06-01", "2026-06-31", "18: '2026-06-31' cannot be read"),
    "unconfirmed word": (
        "confidence: confirmed\n  s",
        "confidence: sure\n  s",
        "15: confidence: inv",
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_refuses(name: str, tmp_path: Path) -> None:
    old, new, problem = FAULTS[name]
    text = ONE * 2 if old is None or new is None else ONE.replace(old, new, 1)
    assert text != ONE
    _, problems = read(tmp_path, text)
    assert any(each.startswith(f"content/contacts.yaml:{problem}") for each in problems), problems


@pytest.mark.parametrize(
    ("number", "kind", "shown"),
    [
        ("101", "short-code", "101"),
        ("080012345", "national-only", "0800 12 345"),
        ("+3278055800", "landline", "078 05 58 00"),
        ("+3278055800", "landline", "+32 78 05 58 00"),
        ("+352497000", "landline", "+352 49 70 00"),
        ("+352497000", "landline", "00 352 49 70 00"),
        ("+32400000001", "whatsapp", "0400/00.00.01"),
    ],
)
def test_ways_to_show_a_number(tmp_path: Path, number: str, kind: str, shown: str) -> None:
    text = ONE.replace("+3220000001", number).replace("02 000 00 01", f"'{shown}'")
    _, problems = read(tmp_path, text.replace("landline", kind))
    assert problems == []


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("mon-fri", ("mon", "tue", "wed", "thu", "fri")),
        ("daily", ("mon", "tue", "wed", "thu", "fri", "sat", "sun")),
        ("mon thu", ("mon", "thu")),
        ("sat", ("sat",)),
    ],
)
def test_days_of(words: str, days: tuple[str, ...]) -> None:
    assert days_of(words) == days


def test_only_a_confirmed_number_may_be_a_link(library: Library) -> None:
    spoke = library.contacts["spoke-house"]
    assert spoke.callable_phones == ()
    assert [phone.shown for phone in spoke.doubtful_phones] == ["02 000 00 02"]
    wheel = library.contacts["wheel-house"]
    assert [phone.shown for phone in wheel.callable_phones] == ["02 000 00 01"]


def test_a_number_has_its_own_hours_or_those_of_the_service(library: Library) -> None:
    wheel = library.contacts["wheel-house"]
    first, second = wheel.phones
    assert wheel.hours_of(first) is wheel.hours
    assert wheel.hours_of(second) is second.hours
    assert second.hours is not None
    assert (second.hours.certain, second.hours.week[0].opens) == (False, "13:00")
