"""The shell: the few files that the worker itself holds, so that it can say what is missing.

Everything that the page about the copy needs, in four languages, and nothing else.
"""

import re
from collections.abc import Callable, Iterable

FILES = ("relais.css", "favicon.svg", "icons.svg")
MODULES = ("js/main.js", "js/components/offline.js", "js/components/stock.js")
"""What runs on that page; what they import comes by itself."""
_IMPORT = re.compile(r"""^(?:import|export)\b[^'"]*?from '(?P<path>\.[^']+)'""", re.M)


def shell_files(read: Callable[[str], str]) -> tuple[str, ...]:
    """Return the names of the static files of the shell."""
    return (*FILES, *modules(MODULES, read))


def modules(roots: Iterable[str], read: Callable[[str], str]) -> tuple[str, ...]:
    """Return some modules and all that they import, in order of name."""
    found: set[str] = set()
    waiting = list(roots)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += [resolved(name, match["path"]) for match in _IMPORT.finditer(read(name))]
    return tuple(sorted(found))


def resolved(module: str, path: str) -> str:
    """Return the name of what a module imports as `./x.js` or `../core/x.js`."""
    parts = module.split("/")[:-1]
    for part in path.split("/"):
        if part == "..":
            parts.pop()
        elif part != ".":
            parts.append(part)
    return "/".join(parts)
