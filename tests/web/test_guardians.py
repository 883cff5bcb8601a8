"""The guardian's twin, and the days that follow from a day."""

from collections.abc import Callable
from xml.etree.ElementTree import Element

from tests.strict import one, text

Page = Callable[[str], Element]


def test_every_question(page: Page) -> None:
    links = page("/fr/guardians/").findall(".//main/section/ul/li/a")
    assert [link.get("href") for link in links] == [
        "/fr/guardians/this-phone",
        "/fr/guardians/ride-home",
        "/fr/guardians/step-by-step",
    ]


def test_days_stand_under_the_day_they_follow_from(page: Page) -> None:
    form = one(page("/en/guardians/step-by-step"), ".//section[@data-module='deadlines']/form")
    fields = form.findall("fieldset")
    assert [text(one(field, "legend")) for field in fields] == [
        "Day of your appointment",
        "Day of the 18th birthday",
    ]
    row = one(fields[0], "ul/li")
    assert (row.get("data-days"), row.get("data-months")) == ("45", "0")
    # Without scripts the span is read instead of the day.
    assert text(row) == "45 days later The bicycle waits no longer"
    assert "1 month later" in text(fields[1])
    assert "Not certain: ask the centre." in text(fields[1])


def test_only_there(page: Page) -> None:
    assert page("/en/guardians/ride-home").find(".//*[@data-module='deadlines']") is None
