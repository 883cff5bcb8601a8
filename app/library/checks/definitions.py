"""Every term is explained in four languages, with the same figures."""

from app.content.errors import Problems
from app.glossary.definitions import file_of
from app.languages import LANGS
from app.library.checks.language import is_foreign
from app.library.checks.skeleton import usual
from app.library.checks.words import ALWAYS, refused
from app.library.figures import figures
from app.library.model import Library

LONGEST = 240
"""Characters: a definition is one or two sentences."""


def check(library: Library, problems: Problems) -> None:
    """Check that each language explains each term, and nothing else."""
    known = {term.key for term in library.terms}
    for lang, edition in library.editions.items():
        source = file_of(lang)
        for key in sorted(known - set(edition.definitions)):
            problems.add(source, 1, f"no definition of '{key}'", f"add '{key}: …'")
        for key, definition in edition.definitions.items():
            remedies = [*refused(definition.text, lang)]
            if key not in known:
                remedies.append((f"no term called '{key}'", "add it to content/glossary.yaml"))
            if len(definition.text) > LONGEST:
                length = len(definition.text)
                remedies.append((f"a definition of {length} characters", f"at most {LONGEST}"))
            if match := ALWAYS.search(definition.text):
                remedies.append((f"'{match[0]}' in a definition", "leave the hours to the contact"))
            if is_foreign(definition.text.lower().split(), lang):
                remedies.append(
                    ("the definition reads as another language", f"write it in '{lang}'")
                )
            for problem, remedy in remedies:
                problems.add(source, definition.line, problem, remedy)
    for key in sorted(known):
        _compare(key, library, problems)


def _compare(key: str, library: Library, problems: Problems) -> None:
    """A figure that differs between two languages is wrong in one of them."""
    found = {
        lang: tuple(sorted(figures(edition.definitions[key].text)))
        for lang, edition in library.editions.items()
        if key in edition.definitions
    }
    if len(found) < len(LANGS):
        return
    expected = usual(found)
    for lang, seen in found.items():
        if seen != expected:
            line = library.editions[lang].definitions[key].line
            problem = f"'{key}' has the figures {' '.join(seen) or 'none'}"
            problems.add(file_of(lang), line, problem, f"elsewhere {' '.join(expected) or 'none'}")
