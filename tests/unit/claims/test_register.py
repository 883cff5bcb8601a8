"""The register: what holds together, and what is refused."""

from pathlib import Path

import pytest

from app.claims.model import Register
from app.claims.reader import read_register
from app.content.errors import Problems

# ruff: noqa: E501 - a record a line, so that the lines can be counted
SOURCES = """- {id: book, title: B, publisher: P, year: 2024, kind: study, url: null, read_as: copy, read_on: 2026-03-01}
- {id: memory, title: M, publisher: P, year: null, kind: study, url: null, read_as: memory, read_on: null}
"""


def claim(name: str, confidence: str = "confirmed", more: str = "") -> str:
    return (
        f"- {{id: {name}, statement: A wheel has 32 spokes., sources: [book], seen: copy, "
        f"confidence: {confidence}, review_by: 2027-03-01{more}}}\n"
    )


def read(
    folder: Path, procedure: str, sources: str = SOURCES, minors: str = claim("M-001")
) -> tuple[Register, list[str]]:
    (folder / "claims").mkdir()
    (folder / "sources.yaml").write_text(sources, encoding="utf-8")
    texts = {"procedure": procedure, "indicators": claim("I-001"), "minors": minors}
    for name, text in texts.items():
        (folder / "claims" / f"{name}.yaml").write_text(text, encoding="utf-8")
    problems = Problems()
    register = read_register(folder, problems)
    return register, [str(problem) for problem in problems]


def test_a_register(tmp_path: Path) -> None:
    register, problems = read(tmp_path, claim("P-001") + claim("P-002", "probable"))
    assert problems == []
    assert list(register.claims) == ["P-001", "P-002", "I-001", "M-001"]
    assert register.claims["P-002"].line == 2
    assert register.files["M-001"] == "content/claims/minors.yaml"


FAULTS = {
    "twice": (claim("P-001") * 2, "2: 'P-001' stands twice; keep one"),
    "twice in two files": (claim("M-001"), "content/claims/minors.yaml:1: 'M-001' stands twice"),
    "no source": (
        claim("P-001").replace("[book]", "[]"),
        "1: P-001 has no source; name where it was read",
    ),
    "unknown source": (
        claim("P-001").replace("[book]", "[bok]"),
        "1: P-001: no source called 'bok'; did you mean 'book'?",
    ),
    "unknown confidence": (
        claim("P-001", "sure"),
        "1: confidence: invalid enum value 'sure'; correct the value",
    ),
    "double that does not exist": (
        claim("P-001", more=", same_as: [M-009]"),
        "1: P-001: no claim called 'M-009'; did you mean 'M-001'?",
    ),
    "double of itself": (
        claim("P-001", more=", same_as: [P-001]"),
        "1: P-001 names itself; name its doubles",
    ),
    "double not mutual": (
        claim("P-001", more=", same_as: [M-001]"),
        "1: P-001 names M-001, not the reverse; add P-001 to 'same_as' of M-001",
    ),
    "group not whole": (
        claim("P-001", more=", same_as: [P-002]")
        + claim("P-002", more=", same_as: [P-001, P-003]")
        + claim("P-003", more=", same_as: [P-002]"),
        "1: P-001 and its double P-002 name others; name the same group in each",
    ),
    "double with another confidence": (
        claim("P-001", more=", same_as: [P-002]")
        + claim("P-002", "probable", more=", same_as: [P-001]"),
        "1: P-001 is surer than its double P-002; take the lower one, or write 'same_as_reason'",
    ),
    "wrong day": (claim("P-001").replace("2027-03-01", "2027-13-01"), "1: '2027-13-01' cannot"),
    "no day": (claim("P-001").replace("2027-03-01", "soon"), "1: review_by: invalid"),
    "unknown key": (
        claim("P-001", more=", wieght: strong"),
        "1: unknown key 'wieght'; did you mean 'weight'?",
    ),
    "empty statement": (
        claim("P-001").replace("A wheel has 32 spokes.", "''"),
        "1: P-001 states nothing; write the fact",
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_refuses(name: str, tmp_path: Path) -> None:
    text, problem = FAULTS[name]
    _, problems = read(tmp_path, text)
    where = "" if problem.startswith("content/") else "content/claims/procedure.yaml:"
    assert any(each.startswith(f"{where}{problem}") for each in problems), problems


def test_a_reason_lets_doubles_differ(tmp_path: Path) -> None:
    sure = claim("P-001", more=", same_as: [P-002], same_as_reason: read twice")
    _, problems = read(tmp_path, sure + claim("P-002", "probable", ", same_as: [P-001]"))
    assert problems == []


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("id: memory", "id: book", "2: 'book' stands twice; keep one"),
        (
            "read_on: 2026-03-01",
            "read_on: null",
            "1: 'read_as' and 'read_on' disagree; a text read has the day it was read, memory has",
        ),
        ("read_as: memory", "read_as: copy", "2: 'read_as' and 'read_on' disagree"),
        ("kind: study", "kind: rumour", "1: kind: invalid enum value 'rumour'; correct the value"),
        ("title: B, ", "", "1: missing required field `title`; add it"),
    ],
)
def test_refuses_a_source(tmp_path: Path, old: str, new: str, problem: str) -> None:
    _, problems = read(tmp_path, claim("P-001"), sources=SOURCES.replace(old, new, 1))
    assert any(each.startswith(f"content/sources.yaml:{problem}") for each in problems), problems


def test_a_missing_series(tmp_path: Path) -> None:
    problems = Problems()
    read_register(tmp_path, problems)
    assert "content/claims/minors.yaml:1: the file is missing; add it" in map(str, problems)


def test_the_least_sure_counts(library) -> None:  # type: ignore[no-untyped-def]
    register: Register = library.register
    assert register.lowest(("P-001", "P-003")) == "probable"
    assert register.lowest(("P-001", "P-003", "P-005")) == "unconfirmed"
    assert register.lowest(()) == register.lowest(("P-999",)) == "confirmed"


def test_doubles_and_strength(library) -> None:  # type: ignore[no-untyped-def]
    register: Register = library.register
    assert register.doubles("P-002") == {"P-002", "M-002"}
    assert register.doubles("P-999") == {"P-999"}
    strong = [claim.id for claim in register.claims.values() if claim.strong]
    assert strong == ["I-001"], "I-002 is called strong but not confirmed"
    assert register.claims["I-001"].text.endswith("Which brake, front or back.")
