"""What the keys of the product are called on the screen."""

from flask_babel import LazyString as Label
from flask_babel import lazy_gettext as _l

from app.content.groups import GROUPS
from app.content.pictures import PICTURES
from app.deadlines.model import STARTS
from app.phrases.model import SPEAKERS
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
_QUESTIONS: dict[str, Label] = {
    "now": _l("Now"),
    "me": _l("What happened to me"),
    "talking": _l("Talking about it"),
    "helpers": _l("Who helps me"),
    "life": _l("Every day"),
    "papers": _l("Papers and later"),
    "rights": _l("My rights, step by step"),
}
_GUARDIAN_QUESTIONS: dict[str, Label] = {
    "now": _l("First hours"),
    "me": _l("What happened"),
    "talking": _l("Statements"),
    "helpers": _l("Helpers and lawyers"),
    "life": _l("Daily life"),
    "papers": _l("Papers, age, 18"),
    "rights": _l("Rights and deadlines"),
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
    "young": _QUESTIONS,
    "guardians": _GUARDIAN_QUESTIONS,
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
    "guardians": _l("For guardians"),
    "young": _l("Rights and help, 11 to 17 years"),
    "show": _l("Show it to somebody"),
}
IN_LANGUAGE: dict[str, Label] = {
    "fr": _l("in French"),
    "nl": _l("in Dutch"),
    "en": _l("in English"),
    "de": _l("in German"),
}
START: dict[str, Label] = {
    "appointment": _l("Day of your appointment"),
    "registration": _l("Day of registration in the municipality"),
    "school": _l("First day at school"),
    "certificate": _l("Day of the registration certificate"),
    "arrival": _l("Day of arrival in the observation centre"),
    "decision": _l("Day of the decision on age"),
    "majority": _l("Day of the 18th birthday"),
}
SPEAKER: dict[str, Label] = {
    "police": _l("Police"),
    "inspector": _l("Inspection"),
    "health": _l("Health"),
    "social": _l("Social work, school"),
}
SHOWN_TO: dict[str, Label] = {
    "adults": _l("an adult"),
    "minors": _l("a young person"),
}
PICTURE: dict[str, Label] = {
    "compass": _l("A compass"),
    "eye": _l("An eye"),
    "shield-check": _l("A shield"),
    "life-buoy": _l("A lifebelt"),
    "bed": _l("A bed"),
    "cloud-rain": _l("A rain cloud"),
    "circle-question-mark": _l("A question mark"),
    "hand": _l("An open hand"),
    "heart-crack": _l("A heart with a crack"),
    "globe": _l("A globe"),
    "message-circle-question-mark": _l("A speech bubble with a question mark"),
    "message-circle": _l("A speech bubble"),
    "message-circle-off": _l("A speech bubble, crossed out"),
    "ear": _l("An ear"),
    "video": _l("A camera"),
    "user-plus": _l("A person, and one more"),
    "users": _l("Several people"),
    "heart-handshake": _l("Two hands that make a heart"),
    "hourglass": _l("An hourglass"),
    "scale": _l("Scales"),
    "megaphone": _l("A megaphone"),
    "smartphone": _l("A phone"),
    "door-open": _l("An open door"),
    "graduation-cap": _l("A school cap"),
    "stethoscope": _l("A stethoscope"),
    "wallet": _l("A purse"),
    "mail": _l("A letter"),
    "id-card": _l("A card with a photo"),
    "calendar-days": _l("A calendar"),
    "undo-2": _l("An arrow that turns back"),
    "map-pin": _l("A place on a map"),
    "cake": _l("A birthday cake"),
    "book-open": _l("An open book"),
    "route": _l("A way from one point to another"),
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
assert set(KIND) - {"show"} == set(KINDS)  # noqa: S101 - its words are in no index
assert set(CIRCUMSTANCE) == set(CIRCUMSTANCES)  # noqa: S101
assert {kind: (*names,) for kind, names in GROUP.items()} == GROUPS  # noqa: S101
assert set(PICTURE) == set(PICTURES)  # noqa: S101
assert (set(START), set(SPEAKER)) == (set(STARTS), set(SPEAKERS))  # noqa: S101
