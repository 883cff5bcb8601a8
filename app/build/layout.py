"""Names in the build folder that rooms share. An underscore keeps a file from readers."""

KEPT = "_kept.json"
"""What the running server needs of the library."""
ERRORS = "_errors"
"""Error pages, `fr-404.html`, for answers given before Flask is reached."""
SEARCH = "_search"
"""The index of each language, for the server: the device has its own files below `/o/`."""
HISTORY = "_editions.json"
"""The editions whose chunks are still offered."""


def address_of(url: str) -> str:
    """Return the address readers use for a file: `/fr/a.html` is `/fr/a`, an index its folder."""
    if url.endswith("/index.html"):
        return url.removesuffix("index.html")
    return url.removesuffix(".html")
