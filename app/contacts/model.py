"""Whom to call: services, numbers and hours."""

from datetime import date
from typing import Literal

import msgspec

from app.claims.model import Confidence

Words = dict[str, str]
"""A text in four languages, by language."""

LINE = "stop-trafficking-line"
"""The line that is open day and night."""
POLICE = "police-101"
EMERGENCY = "emergency-112"
FOR_CHILDREN = "child-focus"
"""Who listens to young people, at any hour."""
KIND_PAGES = {
    "prosecutors": ("prosecutor",),
    "labour-auditors": ("labour-auditor",),
    "judicial-police": ("judicial-police",),
}
"""Pages of services without a public number, and the kinds they list."""


class Period(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Opening hours on some days of the week."""

    days: str
    """`mon-fri`, `daily`, or days such as `mon tue thu`."""
    opens: str = msgspec.field(name="from")
    closes: str = msgspec.field(name="to")


class Hours(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """When somebody answers."""

    always: bool = False
    week: tuple[Period, ...] = ()
    stated: int | None = None
    """The year somebody stated it."""
    certain: bool = True


class Phone(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One number."""

    number: str
    """E.164, or the short code."""
    shown: str
    """As people read and dial it."""
    type: Literal["short-code", "landline", "mobile", "freephone", "national-only", "whatsapp"]
    confidence: Confidence
    sources: tuple[str, ...]
    label: Words = {}
    hours: Hours | None = None
    note: Words = {}
    caution: str = ""


class Contact(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A service, with what is known of how to reach it."""

    id: str
    kind: str
    name: Words
    for_whom: Words
    territory: Words
    confidence: Confidence
    sources: tuple[str, ...]
    checked: date
    review_by: date
    line: int
    translated: tuple[str, ...] = ()
    """Languages whose name is our translation."""
    listed: bool = True
    """False for a service shown only on the page of its kind."""
    phones: tuple[Phone, ...] = ()
    hours: Hours | None = None
    emails: tuple[str, ...] = ()
    website: str | None = None
    address: Words | None = None
    languages: tuple[str, ...] = ()
    note: Words = {}
    caution: str = ""

    @property
    def callable_phones(self) -> tuple[Phone, ...]:
        """The numbers that may be a link: confirmed ones."""
        return tuple(phone for phone in self.phones if phone.confidence == "confirmed")

    @property
    def doubtful_phones(self) -> tuple[Phone, ...]:
        """The numbers shown with a mark, as text."""
        return tuple(phone for phone in self.phones if phone.confidence == "probable")

    def hours_of(self, phone: Phone) -> Hours | None:
        """Return when a number is answered: its own hours, or the service's."""
        return phone.hours or self.hours
