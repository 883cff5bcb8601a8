"""From `content/contacts.yaml` to contacts."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from app.claims.model import Source
from app.contacts.model import Contact, Hours, Phone
from app.content.errors import Problems, did_you_mean
from app.content.records import refuse_twice
from app.content.yaml_file import read_records
from app.languages import LANGS

FILE = "content/contacts.yaml"
_E164 = re.compile(r"^\+[1-9]\d{6,14}$")
_NATIONAL = re.compile(r"^\d{3,11}$")
_CLOCK = re.compile(r"^(?:([01]\d|2[0-3]):[0-5]\d|24:00)$")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
Refuse = Callable[[str, str], None]
"""Notes a problem and its remedy."""
_NAMED_DAYS = {"mon-fri": WEEKDAYS[:5], "daily": WEEKDAYS}


def days_of(days: str) -> tuple[str, ...]:
    """Return the weekdays that a period names, in order."""
    return _NAMED_DAYS.get(days) or tuple(days.split())


def read_contacts(
    content: Path, sources: Mapping[str, Source], problems: Problems
) -> dict[str, Contact]:
    """Return the contacts by id, in the order of the file."""
    contacts: dict[str, Contact] = {}
    for contact in read_records(content / "contacts.yaml", FILE, Contact, problems):
        refuse_twice(contact.id, contacts, FILE, contact.line, problems)
        contacts[contact.id] = contact
        _check(contact, sources, problems)
    return contacts


def _check(contact: Contact, sources: Mapping[str, Source], problems: Problems) -> None:
    def refuse(problem: str, remedy: str) -> None:
        problems.add(FILE, contact.line, f"{contact.id}: {problem}", remedy)

    texts = {"name": contact.name, "for_whom": contact.for_whom, "territory": contact.territory}
    optional = {"address": contact.address, "note": contact.note}
    texts |= {key: words for key, words in optional.items() if words}
    for key, words in texts.items():
        _check_words(key, words, refuse)
    named = {*contact.sources, *(name for phone in contact.phones for name in phone.sources)}
    for name in sorted(named - set(sources)):
        refuse(f"no source called '{name}'", did_you_mean(name, sources))
    if contact.website and not contact.website.startswith("https://"):
        refuse(f"the site '{contact.website}' is not https", "write its https:// address")
    for phone in contact.phones:
        _check_phone(phone, refuse)
    for hours in (contact.hours, *(phone.hours for phone in contact.phones)):
        if hours:
            _check_hours(hours, refuse)


def _check_words(key: str, words: Mapping[str, str], refuse: Refuse) -> None:
    if missing := [lang for lang in LANGS if not words.get(lang)]:
        refuse(f"'{key}' lacks {', '.join(missing)}", "write it in four languages")
    if other := sorted(set(words) - set(LANGS)):
        refuse(f"'{key}' has {', '.join(other)}", f"keep {', '.join(LANGS)}")


def _check_phone(phone: Phone, refuse: Refuse) -> None:
    pattern = _NATIONAL if phone.type in ("short-code", "national-only") else _E164
    if not pattern.match(phone.number):
        refuse(f"'{phone.number}' is not a {phone.type} number", "write E.164, or the short code")
    digits = re.sub(r"\D", "", phone.shown).lstrip("0")
    # People dial it whole, or without the code of the country.
    if digits not in (phone.number.lstrip("+0"), phone.number.removeprefix("+32")):
        refuse(f"'{phone.shown}' has other digits than '{phone.number}'", "correct one of them")
    for key, words in (("label", phone.label), ("note", phone.note)):
        if words:
            _check_words(key, words, refuse)


def _check_hours(hours: Hours, refuse: Refuse) -> None:
    if hours.always == bool(hours.week):
        refuse("hours are 'always' or a 'week', one of the two", "keep one")
    for period in hours.week:
        if not days_of(period.days):
            refuse("hours without a day", "write mon-fri, daily or days")
        if unknown := set(days_of(period.days)) - set(WEEKDAYS):
            refuse(f"unknown day '{min(unknown)}'", did_you_mean(min(unknown), WEEKDAYS))
        if not (_CLOCK.match(period.opens) and _CLOCK.match(period.closes)):
            refuse("a time that is not HH:MM", "write '09:00'")
        elif period.closes <= period.opens:
            refuse(f"closes at {period.closes}, opens at {period.opens}", "correct one of them")
