"""The one exception of this room."""


class BuildError(Exception):
    """A build that must not be published or served; the message says what to do."""
