"""From `content/glossary.yaml` to terms."""

import re
from collections.abc import Sequence
from pathlib import Path

from app.content.errors import Problems
from app.content.records import refuse_twice
from app.content.yaml_file import read_records
from app.glossary.model import Term
from app.languages import LANGS

FILE = "content/glossary.yaml"
_LONG = re.compile(r"[^\W\d_]{14,}")


def read_glossary(content: Path, problems: Problems) -> tuple[Term, ...]:
    """Return the terms in the order of the file."""
    terms = read_records(content / "glossary.yaml", FILE, Term, problems)
    seen: set[str] = set()
    for term in terms:
        refuse_twice(term.key, seen, FILE, term.line, problems)
        seen.add(term.key)
        if missing := [lang for lang in LANGS if not term.terms.get(lang)]:
            problems.add(
                FILE, term.line, f"'{term.key}' lacks {', '.join(missing)}", "add the term"
            )
    return terms


def long_words(terms: Sequence[Term], lang: str) -> frozenset[str]:
    """Return the words of 14 letters or more, in lower case, that may need a soft hyphen."""
    forms = [term.terms.get(lang, "") for term in terms]
    forms += [form for term in terms for form in term.also.get(lang, ())]
    return frozenset(word.lower() for form in forms for word in _LONG.findall(form))
