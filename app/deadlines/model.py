"""A day that follows from another by the calendar."""

from typing import Literal

import msgspec

STARTS = ("appointment", "registration", "school", "certificate", "arrival", "decision", "majority")
"""The days that a guardian knows: what each is called is in `app.web.labels`."""


class Deadline(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What must be done, and how long after which day."""

    id: str
    start: Literal[
        "appointment", "registration", "school", "certificate", "arrival", "decision", "majority"
    ]
    text: dict[str, str]
    """What to do, by language."""
    claims: tuple[str, ...]
    days: int = 0
    months: int = 0
    """Added to the start; both 0 for the day itself."""
    line: int = 0
