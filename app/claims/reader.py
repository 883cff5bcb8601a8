"""From `content/claims/` and `content/sources.yaml` to the register."""

from pathlib import Path

from app.claims.model import CONFIDENCES, Claim, Register, Source
from app.content.errors import Problems, did_you_mean
from app.content.records import refuse_twice
from app.content.yaml_file import read_records

SERIES = ("procedure", "indicators", "minors")
"""The files of the register."""


def read_register(content: Path, problems: Problems) -> Register:
    """Return the register, after noting everything that does not hold together."""
    sources_file = "content/sources.yaml"
    sources: dict[str, Source] = {}
    for source in read_records(content / "sources.yaml", sources_file, Source, problems):
        refuse_twice(source.id, sources, sources_file, source.line, problems)
        if (source.read_as == "memory") != (source.read_on is None):
            remedy = "a text read has the day it was read, memory has none"
            problems.add(sources_file, source.line, "'read_as' and 'read_on' disagree", remedy)
        sources[source.id] = source
    claims: dict[str, Claim] = {}
    files: dict[str, str] = {}
    for name in SERIES:
        file = f"content/claims/{name}.yaml"
        for claim in read_records(content / "claims" / f"{name}.yaml", file, Claim, problems):
            refuse_twice(claim.id, claims, file, claim.line, problems)
            claims[claim.id] = claim
            files[claim.id] = file
    register = Register(claims, sources, files)
    for claim in claims.values():
        _check(claim, register, problems)
    return register


def _check(claim: Claim, register: Register, problems: Problems) -> None:
    file = register.files[claim.id]
    if not claim.sources:
        problems.add(file, claim.line, f"{claim.id} has no source", "name where it was read")
    for name in claim.sources:
        if name not in register.sources:
            remedy = did_you_mean(name, register.sources)
            problems.add(file, claim.line, f"{claim.id}: no source called '{name}'", remedy)
    if not claim.statement.strip():
        problems.add(file, claim.line, f"{claim.id} states nothing", "write the fact")
    if claim.id in claim.same_as:
        problems.add(file, claim.line, f"{claim.id} names itself", "name its doubles")
    for name in claim.same_as:
        double = register.claims.get(name)
        if double is None:
            remedy = did_you_mean(name, register.claims)
            problems.add(file, claim.line, f"{claim.id}: no claim called '{name}'", remedy)
        elif claim.id not in double.same_as:
            remedy = f"add {claim.id} to 'same_as' of {name}"
            problems.add(file, claim.line, f"{claim.id} names {name}, not the reverse", remedy)
        elif register.doubles(name) != register.doubles(claim.id):
            problem = f"{claim.id} and its double {name} name others"
            problems.add(file, claim.line, problem, "name the same group in each")
        elif _surer(claim, double) and not claim.same_as_reason:
            remedy = "take the lower one, or write 'same_as_reason'"
            problems.add(file, claim.line, f"{claim.id} is surer than its double {name}", remedy)


def _surer(claim: Claim, double: Claim) -> bool:
    return CONFIDENCES.index(claim.confidence) < CONFIDENCES.index(double.confidence)
