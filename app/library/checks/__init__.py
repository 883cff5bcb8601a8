"""What no single file can know: whether the content holds together, in four languages.

Each module holds one kind of check; each check adds all it finds.
"""

from app.content.errors import Problems
from app.library.checks import (
    cells,
    data,
    definitions,
    grounds,
    language,
    links,
    names,
    options,
    skeleton,
    words,
    young,
)
from app.library.model import Library


def check(library: Library, problems: Problems) -> None:
    """Add every problem of the library."""
    skeleton.check(library, problems)
    grounds.check(library, problems)
    links.check(library, problems)
    words.check(library, problems)
    names.check(library, problems)
    definitions.check(library, problems)
    language.check(library, problems)
    cells.check(library, problems)
    options.check(library, problems)
    data.check(library, problems)
    young.check(library, problems)
