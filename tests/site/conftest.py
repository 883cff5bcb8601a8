"""The real words, the register and the data, read once."""

from pathlib import Path

import pytest

from app.library.model import Library
from app.library.reader import load

CONTENT = Path(__file__).parents[2] / "content"


@pytest.fixture(scope="session")
def site() -> Library:
    """The real site; any problem stops here, with every problem named."""
    return load(CONTENT)
