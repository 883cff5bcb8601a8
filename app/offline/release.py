"""Editions: a number that only grows, so that a phone never goes back to an older one."""

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import msgspec

from app.content.errors import Problems
from app.content.yaml_file import convert, read_file
from app.languages import LANGS

FILE = "edition.yaml"
LONGEST_NOTE = 300
_PLAIN = re.compile(r"[^\x00-\x1f\x7f<>\u202a-\u202e\u2066-\u2069]*")


class ReleaseError(Exception):
    """A release that makes no sense; the message says what to do."""


class Release(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What `content/edition.yaml` says."""

    number: int
    """Grows by one with each release, also when a release is withdrawn."""
    issued: date
    urgent: bool
    """Whether the note stands at the top of the next page a reader opens."""
    note: dict[str, str]
    """What changed, by language; in all four or in none."""


def read_release(content: Path, problems: Problems) -> Release | None:
    """Return the present release; what is wrong with it is added to `problems`."""
    source = f"content/{FILE}"
    data, lines = read_file(content / FILE, source, problems)
    if data is None:
        return None
    release = convert(data, Release, source, lines, problems)
    if release is None:
        return None
    if release.number < 1:
        problems.add(source, lines["$.number"], "the number is below 1", "run `flask release`")
    for problem, remedy in note_problems(release):
        problems.add(source, lines.get("$.note", 1), problem, remedy)
    return release


def note_problems(release: Release) -> list[tuple[str, str]]:
    """Return what is wrong with the note, each with what to do instead."""
    unknown = sorted(set(release.note) - set(LANGS))
    written = [lang for lang in LANGS if release.note.get(lang, "").strip()]
    found = []
    if unknown:
        found.append((f"no language called '{unknown[0]}'", f"use {', '.join(LANGS)}"))
    if written and len(written) < len(LANGS):
        found.append(("the note is not in all four languages", "write it in all, or in none"))
    if release.urgent and not written:
        found.append(("urgent, but without a note", "say in four languages what changed"))
    for lang in written:
        text = release.note[lang]
        if len(text) > LONGEST_NOTE:
            found.append((f"the note in '{lang}' is too long", f"at most {LONGEST_NOTE} letters"))
        if not _PLAIN.fullmatch(text):
            found.append((f"the note in '{lang}' is not plain text", "one line, no markup"))
    return found


def next_release(last: Release, today: date, urgent: bool, note: Mapping[str, str]) -> Release:
    """Return the release after `last`, or refuse it."""
    if today < last.issued:
        raise ReleaseError(
            f"edition {last.number} was issued on {last.issued}, after today ({today}): "
            "check the date of this machine, or give --on"
        )
    fresh = Release(last.number + 1, today, urgent, {lang: note.get(lang, "") for lang in LANGS})
    for problem, remedy in note_problems(fresh):
        raise ReleaseError(f"{problem}: {remedy}")
    return fresh


def write_release(content: Path, release: Release) -> None:
    """Write the file as a person would."""
    # JSON strings are YAML strings: quoting is left to one that knows how.
    notes = (f"  {lang}: {quoted(release.note.get(lang, ''))}" for lang in LANGS)
    urgent = "true" if release.urgent else "false"
    lines = (
        "# Written by `flask release`; the number only grows. See docs/offline.md.",
        f"number: {release.number}",
        f"issued: {release.issued.isoformat()}",
        f"urgent: {urgent}",
        "note:",
        *notes,
    )
    (content / FILE).write_text("\n".join(lines) + "\n", encoding="utf-8")


def quoted(text: str) -> str:
    """Return a text in double quotes."""
    return msgspec.json.encode(text).decode()
