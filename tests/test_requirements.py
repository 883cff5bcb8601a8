"""Libraries are few, pinned and hashed; each direct one has its reason in writing."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LOCKED = ("requirements.txt", "requirements-test.txt")
PIN = re.compile(r"(?P<name>[a-z0-9][a-z0-9._-]*)==[0-9][0-9a-z.+]*( ;[^\\]+)? \\")
HASH = re.compile(r"    --hash=sha256:[0-9a-f]{64}( \\)?")
MOST = 12


def lines(name: str) -> list[str]:
    """The lines of a requirements file that are no comment and not empty."""
    text = (ROOT / name).read_text(encoding="utf-8")
    return [
        line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")
    ]


def direct(name: str) -> list[str]:
    """The packages that somebody chose."""
    return [line.split("=")[0].strip() for line in lines(name) if not line.startswith("-c ")]


def plain(name: str) -> str:
    """A package's name as registries compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize("name", LOCKED)
def test_only_pins_and_hashes(name: str) -> None:
    other = [line for line in lines(name) if not PIN.fullmatch(line) and not HASH.fullmatch(line)]
    assert other == []


@pytest.mark.parametrize("name", LOCKED)
def test_every_pin_has_a_hash(name: str) -> None:
    found = lines(name)
    for line, following in zip(found, [*found[1:], ""], strict=True):
        assert not PIN.fullmatch(line) or HASH.fullmatch(following), line


@pytest.mark.parametrize("name", LOCKED)
def test_every_direct_package_is_locked(name: str) -> None:
    locked = {match["name"] for line in lines(name) if (match := PIN.fullmatch(line))}
    assert {plain(each) for each in direct(name.replace(".txt", ".in"))} <= locked


def test_few_direct_packages() -> None:
    assert len(direct("requirements.in")) <= MOST


def test_each_direct_package_has_its_reason() -> None:
    record = (ROOT / "docs" / "decisions" / "0003-libraries.md").read_text(encoding="utf-8")
    rows = {row.split("|")[1].strip().lower() for row in record.splitlines() if row[:2] == "| "}
    missing = [name for name in direct("requirements.in") if name.lower() not in rows]
    assert missing == []


def test_each_package_has_its_licence() -> None:
    text = plain((ROOT / "THIRD-PARTY.md").read_text(encoding="utf-8"))
    for name in LOCKED:
        pins = [match["name"] for line in lines(name) if (match := PIN.fullmatch(line))]
        assert [pin for pin in pins if not re.search(rf"\b{plain(pin)}\b", text)] == []
