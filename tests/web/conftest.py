"""For answers that are no plain page: errors, and what a form gets."""

import pytest
from flask import Flask

from app.library.model import Library
from tests.strict import StrictReader


@pytest.fixture(scope="session")
def reader(app: Flask, library: Library) -> StrictReader:
    """The strict reader itself."""
    return StrictReader(app, library)
