"""What the upper half of the page says to the person, and the lower half to the officer."""

from typing import Literal

import msgspec

SPEAKERS = ("police", "inspector", "health", "social")
"""Who shows the page, where it matters."""
ANSWERS = ("yes", "no", "no_answer", "understood", "not_understood")
"""What the person may point at."""
POINTS = {"yes-no": ANSWERS[:3], "say": ANSWERS[3:]}
"""The answers under each kind of phrase."""


class Phrase(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One idea, at most 90 characters, in four languages."""

    id: str
    kind: Literal["yes-no", "say"]
    """A question to point an answer at, or something to be understood."""
    text: dict[str, str]
    """By language."""
    claims: tuple[str, ...]
    """What a statement rests on; empty for a question or a kindness."""
    who: tuple[Literal["police", "inspector", "health", "social"], ...] = ()
    """Who may say it; empty for everybody."""
    line: int = 0

    @property
    def answers(self) -> tuple[str, ...]:
        """The answers that belong to it."""
        return POINTS[self.kind]


class Phrases(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file."""

    answers: dict[str, dict[str, str]]
    """By name, then by language."""
    adults: tuple[Phrase, ...]
    minors: tuple[Phrase, ...]

    @property
    def by_person(self) -> dict[str, tuple[Phrase, ...]]:
        """The phrases by whom they are for."""
        return {"adults": self.adults, "minors": self.minors}


NONE = Phrases({name: {} for name in ANSWERS}, (), ())
"""Where there are none: a file that cannot be read, a server that only answers forms."""
