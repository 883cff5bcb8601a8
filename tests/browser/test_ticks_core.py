"""What is kept of a checklist, and for how long: the table of decisions."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

CASES = json.loads(Path("tests/cases/ticks.json").read_text(encoding="utf-8"))
CALL = "async ([name, args]) => (await import('/js/core/ticks.js'))[name](...args)"


@pytest.fixture(scope="module")
def ticks(browser: Any, modules: str) -> Any:
    page: Page = browser.new_page()
    page.goto(modules)
    yield lambda name, args: page.evaluate(CALL, [name, args])
    page.close()


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['call']}: {case['why']}")
def test_decides_as_the_table_says(case: dict[str, Any], ticks: Any) -> None:
    assert ticks(case["call"], case["args"]) == case["expected"]


@pytest.mark.parametrize("lang", ["fr", "nl", "en", "de"])
def test_says_until_when(lang: str, ticks: Any) -> None:
    until = ticks("keptUntil", [{"days": 30, "expires": 1_800_000_000_000}, lang])
    assert "2027" in until
    assert ":" in ticks("keptUntil", [{"days": 1, "expires": 1_800_000_000_000}, lang])


def test_a_list_with_nothing_ticked_leaves_no_trace(page: Page, modules: str) -> None:
    page.goto(modules)
    kept = page.evaluate(
        """async () => {
          const { changed, emptyRecord, withTick } = await import('/js/core/ticks.js')
          const fresh = emptyRecord('car-wash', 'a1', 30, 0)
          const ticked = changed(undefined, fresh, (record) => withTick(record, 'x', true, 0))
          return [ticked.items, changed(ticked, fresh, (record) => withTick(record, 'x', false, 0))]
        }"""
    )
    assert kept == [["x"], None]
