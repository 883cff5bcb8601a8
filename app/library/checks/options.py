"""The options of a case: they stand in a case only, and fit or not alike in four languages."""

from app.content.errors import Problems
from app.content.model import Option, Page
from app.library.checks.skeleton import usual
from app.library.model import Library


def check(library: Library, problems: Problems) -> None:
    """Check every option."""
    found: dict[tuple[str, str, str], dict[str, tuple[Page, Option]]] = {}
    for lang, edition in library.editions.items():
        for page in edition.pages.values():
            for option in (option for block in page.blocks for option in block.options):
                found.setdefault((*page.key, option.id), {})[lang] = (page, option)
                if page.kind != "cases":
                    problem = "an option outside a case"
                    remedy = "in a list, write '- …'; an option stands in cases/"
                    problems.add(page.source, option.line, problem, remedy)
    for options in found.values():
        expected = usual({lang: option.fits for lang, (_, option) in options.items()})
        for page, option in options.values():
            if option.fits != expected:
                has, wanted = ("(x)", "( )") if option.fits else ("( )", "(x)")
                problem = f"'{option.id}' is {has}, {wanted} in the other languages"
                problems.add(page.source, option.line, problem, f"write '- {wanted} …'")
