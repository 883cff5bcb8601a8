"""What a block rests on, as the reader sees it."""

from dataclasses import dataclass
from datetime import date

from app.claims.model import Claim, Confidence, Source
from app.web.shelf import the_library


@dataclass(frozen=True, slots=True)
class Proof:
    """The claims of a block and their sources."""

    claims: tuple[tuple[Claim, tuple[Source, ...]], ...]
    confidence: Confidence
    """That of the least sure claim."""
    checked: date | None
    """The latest day one of the sources was read."""
    sources: tuple[Source, ...]
    """Each source once."""


def proof_of(claim_ids: tuple[str, ...]) -> Proof:
    """Return the proof of some claims; the doubles of a claim bring their sources."""
    register = the_library().register
    claims = []
    for name in claim_ids:
        claim = register.claims[name]
        doubles = (register.claims[other] for other in claim.same_as)
        ids = dict.fromkeys(s for each in (claim, *doubles) for s in each.sources)
        claims.append((claim, tuple(register.sources[each] for each in ids)))
    sources = tuple({s.id: s for _, found in claims for s in found}.values())
    days = [source.read_on for source in sources if source.read_on is not None]
    return Proof(tuple(claims), register.lowest(claim_ids), max(days, default=None), sources)
