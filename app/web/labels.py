"""What the keys of the product are called on the screen."""

from flask_babel import LazyString as Label
from flask_babel import lazy_gettext as _l

from app.content.groups import GROUPS
from app.search.sections import KINDS
from app.steps.model import CIRCUMSTANCES, PERSONS, ROLES

ROLE: dict[str, Label] = {
    "police": _l("Local police"),
    "inspector": _l("Social inspector"),
    "inspector-general": _l("Inspector of another service"),
    "magistrate": _l("Magistrate"),
    "immigration-desk": _l("Asylum or immigration desk"),
    "consular": _l("Consular officer, diplomat"),
    "health": _l("Health worker"),
    "social": _l("Social worker, school"),
    "guardian": _l("Guardian"),
}
PERSON: dict[str, Label] = {
    "adult-non-eu": _l("Adult from outside the EU"),
    "adult-eu": _l("Adult from the EU"),
    "adult-belgian": _l("Belgian adult"),
    "minor-alone-non-eu": _l("Minor, alone, from outside the EU"),
    "minor-alone-eu": _l("Minor, alone, from the EU"),
    "minor-accompanied": _l("Minor with parent or guardian"),
    "minor-belgian": _l("Belgian minor"),
    "diplomatic-staff": _l("Private staff of a diplomat"),
}
CIRCUMSTANCE: dict[str, Label] = {
    "exploited-abroad": _l("If the exploitation was abroad"),
    "asylum-or-detained": _l("If the person seeks asylum or is held"),
    "declines-help": _l("If the person declines help"),
    "aggravated-smuggling": _l("If it may be aggravated smuggling"),
}
GROUP: dict[str, dict[str, Label]] = {
    "checklists": {
        "anywhere": _l("Anywhere, in 5 minutes"),
        "work": _l("At work"),
        "home": _l("In private homes"),
        "sexual": _l("Prostitution and adverts"),
        "street": _l("In the street, at an arrest"),
        "counter": _l("At your desk, in your care"),
        "minors": _l("Minors"),
        "abroad": _l("Abroad, at the visa counter, on the way"),
    },
    "guides": {
        "person": _l("With the person"),
        "status": _l("Status and residence papers"),
        "case": _l("Law, report and court"),
        "money": _l("Wages and money"),
        "minors": _l("Minors"),
        "abroad": _l("Diplomats and other countries"),
        "services": _l("Services, figures, what changes"),
    },
}
CONTACT_KIND: dict[str, Label] = {
    "emergency": _l("Emergency"),
    "specialised-centre": _l("Help for victims of trafficking"),
    "guardianship": _l("Guardianship"),
    "minors": _l("Children and young people"),
    "youth-helpline": _l("Listening to young people"),
    "police": _l("Police"),
    "judicial-police": _l("Federal judicial police"),
    "prosecutor": _l("Public prosecutors"),
    "labour-auditor": _l("Labour auditors"),
    "inspection": _l("Inspection services"),
    "immigration": _l("Asylum and residence"),
    "diplomatic": _l("Diplomacy"),
    "health": _l("Health, violence, someone to talk to"),
    "house-of-justice": _l("Houses of justice"),
    "legal-aid": _l("Legal aid"),
    "trade-union": _l("Trade unions"),
    "compensation": _l("Compensation"),
    "reporting": _l("Reporting online"),
    "financial": _l("Suspicious transactions"),
    "coordination": _l("Coordination"),
    "cross-border": _l("Neighbouring countries"),
}
WEEKDAY: dict[str, Label] = {
    "mon": _l("Mon"),
    "tue": _l("Tue"),
    "wed": _l("Wed"),
    "thu": _l("Thu"),
    "fri": _l("Fri"),
    "sat": _l("Sat"),
    "sun": _l("Sun"),
}
KIND: dict[str, Label] = {
    "checklists": _l("Signs"),
    "steps": _l("Steps"),
    "places": _l("Whom to call here"),
    "contacts": _l("Contacts"),
    "guides": _l("Guides"),
    "cases": _l("Practice cases"),
    "glossary": _l("Glossary"),
    "about": _l("About"),
}
IN_LANGUAGE: dict[str, Label] = {
    "fr": _l("in French"),
    "nl": _l("in Dutch"),
    "en": _l("in English"),
    "de": _l("in German"),
}
SOURCE_KIND: dict[str, Label] = {
    "law": _l("law"),
    "official": _l("official"),
    "organisation": _l("organisation"),
    "court": _l("court"),
    "press": _l("press"),
    "study": _l("study"),
}
assert (set(ROLE), set(PERSON)) == (set(ROLES), set(PERSONS))  # noqa: S101 - a key has its word
assert set(KIND) == set(KINDS)  # noqa: S101
assert set(CIRCUMSTANCE) == set(CIRCUMSTANCES)  # noqa: S101
assert {kind: (*names,) for kind, names in GROUP.items()} == GROUPS  # noqa: S101
