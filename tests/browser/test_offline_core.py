"""The rules of the copy, as pure modules: editions, clocks, packs, sentences."""

from typing import Any

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser
HOUR = 3_600_000
DAY = 24 * HOUR
NOW = 1_795_305_600_000
"""22 November 2026."""


@pytest.fixture
def run(page: Page, modules: str) -> Any:
    """Evaluates an expression with the names of a core module."""
    page.goto(modules)

    def evaluate(module: str, expression: str, *values: Any) -> Any:
        code = f"""async (given) => {{
          const core = await import('/js/core/{module}.js')
          return ((core, given) => {expression})(core, given)
        }}"""
        return page.evaluate(code, list(values))

    return evaluate


@pytest.mark.parametrize(
    ("asked", "expected"),
    [(None, True), (NOW, False), (NOW - 5 * HOUR, False), (NOW - 6 * HOUR, True), (NOW + 1, True)],
    ids=["never", "now", "five hours", "six hours", "clock went back"],
)
def test_when_to_ask_again(asked: int | None, expected: bool, run: Any) -> None:
    assert run("edition", "core.isTimeToAsk(given[0], given[1])", asked, NOW) is expected


def test_waits_grow_with_jitter_and_end(run: Any) -> None:
    waits = "[1, 2, 3].map((n) => [core.waitBefore(n, 0), core.waitBefore(n, 1)])"
    assert run("edition", waits) == [[150, 450], [300, 900], [None, None]]


@pytest.mark.parametrize("result", ["quota", "gone", "store"])
def test_some_results_are_not_tried_again(result: str, run: Any) -> None:
    assert run("edition", "core.mayRetry(given[0])", result) is False
    assert run("edition", "core.mayRetry('timeout')") is True


@pytest.mark.parametrize(
    ("now", "server", "expected"),
    [
        (NOW, None, False),
        (NOW - DAY, None, False),
        (NOW - 2 * DAY, None, True),
        (NOW + 399 * DAY, None, False),
        (NOW + 401 * DAY, None, True),
        (NOW, NOW + 2 * HOUR, False),
        (NOW, NOW + 2 * DAY, True),
    ],
    ids=["same", "time zone", "behind", "a year", "ahead", "server near", "server far"],
)
def test_when_a_clock_is_odd(now: int, server: int | None, expected: bool, run: Any) -> None:
    found = run("edition", "core.isClockOdd(given[0], '2026-11-22', given[1])", now, server)
    assert found is expected


def test_overdue_from_the_day_itself(run: Any) -> None:
    days = "given.map((now) => core.isOverdue('2026-11-22', now))"
    assert run("edition", days, NOW - 1, NOW) == [False, True]


def test_quarters_and_minutes(run: Any) -> None:
    quarters = "[0, 24, 25, 74, 100].map((n) => core.quarter(n, 100))"
    assert run("edition", quarters) == [0, 0, 25, 50, 100]
    assert run("edition", "core.minutesLeft(300, 100, 60e3)") == 3
    assert run("edition", "core.minutesLeft(0, 0, 0)") == 1


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("/fr/", True),
        ("/fr/guides/care", True),
        ("/static/0123456789ab/js/main.js", True),
        ("/o/places.0123456789ab.json", True),
        *((each, False) for each in ("/nl/", "/", "/sw.js", "//evil/fr/", "/fr/../sw.js")),
        *((each, False) for each in ("/fr/a b", "/fr/%2e%2e", "/fr/?q", "https://x/fr/", "")),
        *((each, False) for each in ("/o/c/x.json", "/static/../sw.js", "/frx/")),
    ],
)
def test_what_belongs_to_a_language(address: str, expected: bool, run: Any) -> None:
    assert run("pack", "core.belongs(given[0], 'fr')", address) is expected


CHANGES = """core.changes(given[0] && { ...given[0], pages: new Map(given[0].pages) },
  new Map(given[1]))"""
OLD = {"pages": [["/fr/a", [0, "1", "A"]], ["/fr/b", [0, "1", "B"]]], "changed": [["/fr/b", "B"]]}
NEW = [
    ["/fr/a", [0, "2", "A2"]],
    ["/fr/b", [0, "1", "B"]],
    ["/fr/c", [1, "1", "C"]],
    ["/x", [1, "", ""]],
]


def test_what_changed_is_gathered_until_somebody_looks(run: Any) -> None:
    assert run("pack", CHANGES, None, NEW) == []
    everything = [["/fr/b", "B"], ["/fr/a", "A2"], ["/fr/c", "C"]]
    assert run("pack", CHANGES, OLD | {"looked": False}, NEW) == everything
    assert run("pack", CHANGES, OLD | {"looked": True}, NEW) == everything[1:]
    gone = [["/fr/a", [0, "1", "A"]]]
    assert run("pack", CHANGES, OLD | {"looked": False}, gone) == []


def test_states(run: Any) -> None:
    parts = {"chunks": [{"h": "a"}, {"h": "b"}]}
    for record, have, state in (
        (None, 0, "none"),
        ({"wanted": parts}, 1, "incomplete"),
        ({"wanted": parts}, 2, "incomplete"),
        ({"current": parts}, 2, "complete"),
        ({"current": parts}, 1, "damaged"),
    ):
        assert run("pack", "core.stateOf(given[0], given[1])", record, have) == state


def test_only_what_some_language_needs_stays(run: Any) -> None:
    records = [
        {"current": {"chunks": [{"h": "a"}]}, "before": ["b"]},
        {"wanted": {"chunks": [{"h": "c"}]}},
        {},
    ]
    assert run("pack", "[...core.needed(given[0])].sort()", records) == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("connection", "expected"),
    [
        (None, False),
        ({"effectiveType": "4g"}, False),
        ({"effectiveType": "2g"}, True),
        ({"effectiveType": "slow-2g"}, True),
        ({"saveData": True}, True),
    ],
)
def test_when_bytes_may_cost(connection: Any, expected: bool, run: Any) -> None:
    assert run("report", "core.isCostly(given[0])", connection) is expected


def test_a_failure_says_whether_the_edition_before_still_works(run: Any) -> None:
    texts = {"lang": "fr", "textHttp": "Panne.", "textOlder": "Ancienne.", "textStill": "Marche."}
    say = "core.textOf(given[0], given[1], { still: true })"
    assert run("report", say, texts, "http") == "Panne. Marche."
    assert run("report", say, texts, "older") == "Ancienne."
