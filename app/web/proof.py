"""What a block rests on: its sources, each once, with the claims that it bears."""

from dataclasses import dataclass
from datetime import date

from app.claims.model import Claim, Confidence, Source
from app.web.shelf import the_library


@dataclass(frozen=True, slots=True)
class Proof:
    """The sources of a block."""

    sources: tuple[tuple[Source, tuple[Claim, ...]], ...]
    """Each once, in the order of the claims, with those of them that rest on it."""
    confidence: Confidence
    """That of the least sure claim."""
    checked: date | None
    """The latest day one of the sources was read."""


def proof_of(claim_ids: tuple[str, ...]) -> Proof:
    """Return the proof of some claims; the doubles of a claim bring their sources."""
    register = the_library().register
    borne: dict[str, dict[str, Claim]] = {}
    for name in claim_ids:
        claim = register.claims[name]
        for each in (claim, *(register.claims[other] for other in claim.same_as)):
            for source in each.sources:
                borne.setdefault(source, {})[name] = claim
    sources = tuple((register.sources[name], tuple(on.values())) for name, on in borne.items())
    days = [source.read_on for source, _ in sources if source.read_on is not None]
    return Proof(sources, register.lowest(claim_ids), max(days, default=None))
