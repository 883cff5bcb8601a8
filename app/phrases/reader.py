"""From `content/phrases.yaml` to phrases."""

from pathlib import Path

from app.content.errors import Problems
from app.content.records import refuse_gaps, refuse_twice
from app.content.yaml_file import convert, read_file
from app.phrases.model import ANSWERS, NONE, Phrase, Phrases

FILE = "content/phrases.yaml"
LONGEST = 90
"""Characters: it stands in large letters on half a phone."""


def read_phrases(content: Path, problems: Problems) -> Phrases:
    """Return the phrases, none of them after noting why the file cannot be read."""
    data, lines = read_file(content / "phrases.yaml", FILE, problems)
    if not isinstance(data, dict):
        return NONE
    for person in ("adults", "minors"):
        for at, record in enumerate(data.get(person) or ()):
            if isinstance(record, dict):
                record["line"] = lines.get(f"$.{person}[{at}]", 1)
    phrases = convert(data, Phrases, FILE, lines, problems)
    if phrases is None:
        return NONE
    if sorted(phrases.answers) != sorted(ANSWERS):
        remedy = f"write {', '.join(ANSWERS)}"
        problems.add(FILE, lines.get("$.answers", 1), "not the answers of the page", remedy)
        return NONE
    for words in phrases.answers.values():
        refuse_gaps(words, "an answer", FILE, lines.get("$.answers", 1), problems)
    for spoken in phrases.by_person.values():
        _check(spoken, problems)
    return phrases


def _check(phrases: tuple[Phrase, ...], problems: Problems) -> None:
    seen: set[str] = set()
    for phrase in phrases:
        refuse_twice(phrase.id, seen, FILE, phrase.line, problems)
        seen.add(phrase.id)
        refuse_gaps(phrase.text, phrase.id, FILE, phrase.line, problems)
        for lang, text in phrase.text.items():
            if len(text) > LONGEST:
                problem = f"{phrase.id}: {len(text)} characters in '{lang}'"
                problems.add(FILE, phrase.line, problem, f"at most {LONGEST}")
