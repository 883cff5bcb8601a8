"""The real index, in Python and in a Chromium."""

from tests.browser.conftest import modules  # noqa: F401 - fixture
from tests.browsing import (  # noqa: F401 - fixtures
    base_url,
    browser_context_args,
    browser_type_launch_args,
    page,
)
from tests.searching import device, searcher  # noqa: F401 - fixtures
