"""The words of the field: one preferred term a language."""

from typing import Literal

import msgspec

Confidence = Literal["confirmed", "probable", "unconfirmed", "ordinary word"]


class Term(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One notion and what it is called in four languages."""

    key: str
    category: str
    terms: dict[str, str]
    """The one preferred term of each language."""
    note: str
    """English, for editors: where the words come from and what to mind."""
    confidence: Confidence
    confidence_de: Confidence
    line: int
    also: dict[str, tuple[str, ...]] = {}
    """Other correct forms."""
    abbreviations: dict[str, str] = {}
    search_synonyms: dict[str, tuple[str, ...]] = {}
    """What people type; matched, never shown."""
    claims: tuple[str, ...] = ()
    source_de: str = ""
    """Where the German form was read."""

    @property
    def anchor(self) -> str:
        """Return the id of its entry on the page of terms."""
        return f"t-{self.key.replace('_', '-')}"
