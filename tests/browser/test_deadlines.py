"""The guardian's days: counted by the calendar, kept nowhere, taken along as a file."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browsing import NOTHING, stored

pytestmark = pytest.mark.browser

CALL = "async ([name, args]) => (await import('/js/core/deadlines.js'))[name](...args)"
ADDRESS = "/guardians/step-by-step"


def day(year: int, month: int, number: int) -> dict[str, int]:
    """A day as the core has it."""
    return {"year": year, "month": month, "day": number}


@pytest.mark.parametrize(
    ("name", "args", "expected"),
    [
        ("dayOf", ["2026-12-31"], day(2026, 12, 31)),
        ("dayOf", ["31/12/2026"], day(2026, 12, 31)),
        ("dayOf", [" 1.2.2027 "], day(2027, 2, 1)),
        ("dayOf", ["31/02/2026"], None),
        ("dayOf", ["2026-13-01"], None),
        ("dayOf", ["tomorrow"], None),
        ("dayOf", ["01/01/0026"], None),
        ("dayOf", [""], None),
        ("later", [day(2026, 1, 31), 0, 1], day(2026, 2, 28)),
        ("later", [day(2028, 1, 31), 0, 1], day(2028, 2, 29)),
        ("later", [day(2026, 11, 22), 15, 0], day(2026, 12, 7)),
        ("later", [day(2026, 12, 31), 60, 0], day(2027, 3, 1)),
        ("later", [day(2026, 10, 25), 1, 0], day(2026, 10, 26)),
        ("later", [day(2026, 8, 31), 0, 6], day(2027, 2, 28)),
        ("inWords", [day(2026, 12, 7), "nl"], "maandag 7 december 2026"),
    ],
)
def test_counts(name: str, args: list[Any], expected: Any, page: Page, modules: str) -> None:
    page.goto(modules)
    assert page.evaluate(CALL, [name, args]) == expected


def test_a_calendar_file(page: Page, modules: str) -> None:
    page.goto(modules)
    title = "Tutelle : rapport, visite; et un texte assez long pour être plié à la ligne é"
    body: str = page.evaluate(
        """async ([events]) => {
          const { calendar } = await import('/js/core/deadlines.js')
          return calendar(events, new Date(Date.UTC(2026, 10, 22, 8, 30)))
        }""",
        [[{"id": "report", "day": day(2026, 12, 7), "title": title}]],
    )
    lines = body.split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-2:] == ["END:VCALENDAR", ""]
    assert "DTSTAMP:20261122T083000Z" in lines
    assert "DTSTART;VALUE=DATE:20261207" in lines
    assert "DTEND;VALUE=DATE:20261208" in lines
    assert all(len(line.encode()) <= 75 for line in lines)
    unfolded = body.replace("\r\n ", "").split("\r\n")
    assert "SUMMARY:" + title.replace(",", "\\,").replace(";", "\\;") in unfolded


def test_the_days_follow_and_are_kept_nowhere(page: Page, site: str) -> None:
    page.clock.set_fixed_time("2026-11-22T10:00:00")
    page.goto(f"{site}/nl{ADDRESS}")
    field = page.locator("[data-start=appointment]")
    row = page.locator("[data-deadline=first-report] [data-day]")
    before = row.inner_text()
    field.fill("2026-11-20")
    expect(row).to_have_text("zaterdag 5 december 2026")
    assert stored(page) == NOTHING
    page.reload()
    expect(field).to_have_value("")
    expect(row).to_have_text(before)


def test_a_day_to_come_is_pointed_at(page: Page, site: str) -> None:
    page.clock.set_fixed_time("2026-11-22T10:00:00")
    page.goto(f"{site}/en{ADDRESS}")
    page.locator("[data-start=appointment]").fill("2027-01-10")
    said = page.locator("#start-appointment-said")
    expect(said).to_have_text("This day is still to come: check it.")
    expect(page.locator("[data-deadline=first-report] [data-day]")).to_contain_text("2027")
    page.locator("[data-start=majority]").fill("2027-01-10")
    expect(page.locator("#start-majority-said")).to_have_text("")


def test_what_is_no_day_is_said_and_nothing_is_lost(page: Page, site: str) -> None:
    """A browser without date fields takes any text."""
    page.goto(f"{site}/en{ADDRESS}")
    page.locator("[data-start=school]").fill("2026-09-01")
    page.evaluate("document.querySelector('[data-start=decision]').type = 'text'")
    page.locator("[data-start=decision]").fill("next week")
    expect(page.locator("#start-decision-said")).to_have_text(
        "This is not a day. Write it like 31/12/2026."
    )
    expect(page.locator("[data-deadline=health-fund] [data-day]")).to_contain_text("2026")


def test_the_file_holds_the_days(page: Page, site: str) -> None:
    page.goto(f"{site}/fr{ADDRESS}")
    page.locator("[data-save]").click()
    root = page.locator("[data-module=deadlines]")
    expect(page.locator("[data-save-said]")).to_have_text(
        root.get_attribute("data-text-nothing") or "?"
    )
    page.locator("[data-start=decision]").fill("2026-11-20")
    with page.expect_download() as download:
        page.locator("[data-save]").click()
    assert download.value.suggested_filename.endswith(".ics")
    body = download.value.path().read_text(encoding="utf-8")
    assert body.count("BEGIN:VEVENT") == 1
    assert "DTSTART;VALUE=DATE:20270119" in body
