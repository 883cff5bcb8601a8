"""The register: what the site may state, on which sources, and how sure it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

import msgspec

Confidence = Literal["confirmed", "probable", "unconfirmed"]
CONFIDENCES: tuple[Confidence, ...] = ("confirmed", "probable", "unconfirmed")
"""From the surest to the least sure."""


class Source(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A text that somebody read."""

    id: str
    title: str
    publisher: str
    year: int | None
    """The year of the text; never the year it was read."""
    kind: Literal["law", "official", "organisation", "court", "press", "study"]
    url: str | None
    read_as: Literal["original", "copy", "excerpt", "memory"]
    read_on: date | None
    """The day it was read; None for memory."""
    line: int


class Claim(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One fact, in English, with its sources."""

    id: str
    statement: str
    sources: tuple[str, ...]
    seen: Literal["original", "copy", "excerpt", "seed", "memory"]
    confidence: Confidence
    review_by: date
    line: int
    caution: str = ""
    """What the next editor must know."""
    same_as: tuple[str, ...] = ()
    """The same fact under other ids."""
    same_as_reason: str = ""
    """Why doubles keep different confidences."""
    look: str = ""
    """Signs: what to look at or ask."""
    record: str = ""
    """Signs: what to write down."""
    weight: Literal["", "strong", "supporting"] = ""
    """Signs: what a source says of the weight."""

    @property
    def text(self) -> str:
        """Everything the claim states."""
        return " ".join(part for part in (self.statement, self.look, self.record) if part)

    @property
    def strong(self) -> bool:
        """True for a sign that may carry the word: strong in a source, and confirmed."""
        return self.weight == "strong" and self.confidence == "confirmed"


@dataclass(frozen=True, slots=True)
class Register:
    """Every claim and every source, by id."""

    claims: Mapping[str, Claim]
    sources: Mapping[str, Source]
    files: Mapping[str, str]
    """The file of each claim, from the top of the project."""

    def doubles(self, claim_id: str) -> frozenset[str]:
        """Return the claim and the others that state the same fact."""
        claim = self.claims.get(claim_id)
        return frozenset({claim_id, *(claim.same_as if claim else ())})

    def lowest(self, claim_ids: tuple[str, ...]) -> Confidence:
        """Return the least sure confidence among some claims."""
        found = [self.claims[name].confidence for name in claim_ids if name in self.claims]
        return max(found, key=CONFIDENCES.index, default="confirmed")
