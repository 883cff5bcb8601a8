"""Names in the build folder that two rooms share. An underscore keeps a file from readers."""

KEPT = "_kept.json"
"""What the running server needs of the library."""
ERRORS = "_errors"
"""Error pages, `fr-404.html`, for answers given before Flask is reached."""
SEARCH = "_search"
"""The index of each language, for the server: the device has its own files below `/o/`."""
