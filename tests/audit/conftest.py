"""The long matrix: only where it is asked for."""

import os

import pytest

from tests.browsing import (  # noqa: F401 - fixtures
    base_url,
    browser_context_args,
    browser_type_launch_args,
    page,
    site,
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if os.environ.get("RELAIS_AUDIT") == "1":
        return
    for item in items:
        if "tests/audit/" in item.path.as_posix():
            item.add_marker(pytest.mark.skip(reason="NOT RUN: the audit, make audit"))
