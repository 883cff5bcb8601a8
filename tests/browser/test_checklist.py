"""Nothing lost: a tick is kept before the page says so, through a reload and through a crash."""

import os
import re
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Playwright, Route, expect

from tests.browsing import CHROMIUM, FLAGS, NOTHING, stored

pytestmark = pytest.mark.browser

LIST = "/fr/checklists/car-wash"
OTHER = "/nl/checklists/labour"
A_YEAR = re.compile(r"20\d\d")
RECORDS = """async () => {
  const done = (asked) =>
    new Promise((resolve) => { asked.onsuccess = () => resolve(asked.result) })
  const db = await done(indexedDB.open('relais'))
  const all = await done(db.transaction('ticks').objectStore('ticks').getAll())
  db.close()
  return all
}"""
WRITES = """box => {
  window.written = []
  const checked = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'checked')
  Object.defineProperty(box, 'checked', {
    get() { return checked.get.call(this) },
    set(value) { window.written.push(value); checked.set.call(this, value) },
  })
}"""
"""Notes what scripts write into a box."""


def tick(page: Page, number: int) -> None:
    """Tick a sign and wait until the page says until when it is kept."""
    page.locator(".tick input").nth(number).check()
    expect(page.locator("[data-kept]")).to_have_text(A_YEAR, timeout=15_000)


def ticked(page: Page) -> list[str]:
    ids: list[str] = page.locator(".tick input:checked").evaluate_all("all => all.map((e) => e.id)")
    return ids


def shown(page: Page) -> list[str]:
    """Which sentences of what-now can be seen."""
    texts = page.locator("#what-now [data-when]:visible")
    kinds: list[str] = texts.evaluate_all("all => all.map((each) => each.dataset.when)")
    return kinds


def test_a_tick_is_kept_in_every_language(page: Page, site: str) -> None:
    page.goto(site + LIST)
    tick(page, 0)
    tick(page, 4)
    before = ticked(page)
    page.reload()
    expect(page.locator(".tick input:checked")).to_have_count(2)
    for lang in ("nl", "en", "de"):
        page.goto(site + LIST.replace("fr", lang))
        expect(page.locator("[data-kept]")).to_have_text(A_YEAR)
        assert ticked(page) == before


def test_a_tick_set_before_the_script_came_is_never_undone(page: Page, site: str) -> None:
    held: list[Route] = []
    page.route("**/components/checklist.js", lambda route: held.append(route))
    page.goto(site + LIST, wait_until="domcontentloaded")
    box = page.locator(".tick input").first
    box.check()
    box.evaluate(WRITES)
    held[0].continue_()
    expect(page.locator("[data-kept]")).to_have_text(A_YEAR)
    assert False not in page.evaluate("written")
    page.unroute("**/components/checklist.js")
    page.reload()
    expect(box).to_be_checked()


def test_a_tick_is_not_undone_by_looking_again_at_what_is_kept(page: Page, site: str) -> None:
    page.goto(site + OTHER)
    tick(page, 0)
    page.goto(site + LIST)
    box = page.locator(".tick input").first
    expect(page.locator("[data-keep]").first).to_be_visible()
    box.evaluate(WRITES)
    # The other list is judged after this tick is kept, and this list was read before.
    box.evaluate("""box => {
      document.dispatchEvent(new Event('visibilitychange'))
      box.click()
    }""")
    expect(page.locator("[data-kept]")).to_have_text(A_YEAR)
    # Answered when the list judged last has been.
    assert len(page.evaluate(RECORDS)) == 2
    assert False not in page.evaluate("written")
    expect(box).to_be_checked()


def test_it_says_kept_only_when_the_store_has_finished(page: Page, site: str) -> None:
    page.add_init_script(
        "IDBDatabase.prototype.transaction = () => { throw new DOMException('', 'AbortError') }"
    )
    page.goto(site + LIST)
    page.locator(".tick input").first.check()
    not_kept = page.locator("form.checklist").get_attribute("data-text-not-kept") or ""
    expect(page.locator("[data-kept]")).to_have_text(not_kept)


def test_only_the_ticks_are_stored(page: Page, site: str) -> None:
    page.goto(site + LIST)
    tick(page, 2)
    [record] = page.evaluate(RECORDS)
    assert {key: type(value).__name__ for key, value in record.items()} == {
        "list": "str",
        "version": "str",
        "items": "list",
        "days": "int",
        "expires": "int",
        "seen": "int",
    }
    assert (record["list"], record["days"]) == ("car-wash", 30)
    assert record["items"] == [page.locator(".tick input").nth(2).evaluate("e => e.id.slice(2)")]
    assert stored(page) == NOTHING | {"databases": ["relais"]}
    assert page.context.cookies() == []


def test_the_last_tick_taken_away_leaves_no_trace(page: Page, site: str) -> None:
    page.goto(site + LIST)
    tick(page, 0)
    page.locator(".tick input").first.uncheck()
    expect(page.locator("[data-kept]")).to_be_empty()
    assert page.evaluate(RECORDS) == []


def test_a_day_is_kept_when_asked(page: Page, site: str) -> None:
    page.goto(site + LIST)
    tick(page, 0)
    page.locator("[name=keep][value='1']").check()
    expect(page.locator("[data-kept]")).to_have_text(re.compile(r"\d:\d\d"))
    page.reload()
    expect(page.locator("[name=keep][value='1']")).to_be_checked()


def test_a_new_case_clears_every_list_after_a_question(page: Page, site: str) -> None:
    for address in (LIST, OTHER):
        page.goto(site + address)
        tick(page, 1)
    page.locator("[data-clear=case]").click()
    page.locator("dialog button[value='']").click()
    assert len(page.evaluate(RECORDS)) == 2
    page.locator("[data-clear=case]").click()
    page.keyboard.press("Escape")
    assert len(page.evaluate(RECORDS)) == 2
    page.locator("[data-clear=case]").click()
    page.locator("dialog button[value=yes]").click()
    expect(page.locator(".tick input:checked")).to_have_count(0)
    expect(page.locator("[data-kept]")).not_to_be_empty()
    assert page.evaluate(RECORDS) == []


def test_one_list_is_cleared_alone(page: Page, site: str) -> None:
    for address in (LIST, OTHER):
        page.goto(site + address)
        tick(page, 1)
    page.locator("[data-clear=list]").click()
    expect(page.locator(".tick input:checked")).to_have_count(0)
    assert [record["list"] for record in page.evaluate(RECORDS)] == ["car-wash"]


def test_what_follows_is_said(page: Page, site: str) -> None:
    page.goto(f"{site}/en/checklists/labour")
    assert shown(page) == ["none"]
    plain = page.locator(".tick input:not([data-strong], [data-minor])")
    plain.nth(0).check()
    assert shown(page) == ["one"]
    plain.nth(1).check()
    assert shown(page) == ["strong"]
    plain.nth(1).uncheck()
    plain.nth(0).uncheck()
    page.locator(".tick input[data-strong]").first.check()
    assert shown(page) == ["strong"]
    page.goto(f"{site}/en/checklists/minors")
    page.locator(".tick input[data-minor]").first.check()
    assert shown(page) == ["strong", "minor"]


def test_what_to_write_down_is_gathered(page: Page, site: str) -> None:
    page.goto(site + LIST)
    records = page.locator("[data-records]")
    expect(records).to_be_hidden()
    row = page.locator(".tick").nth(3)
    expect(row.locator(".note")).to_be_hidden()
    row.locator("input").check()
    expect(row.locator(".note")).to_be_visible()
    expect(records.locator("li")).to_have_count(1)
    expect(records.locator("li [data-sign]")).to_have_text(row.locator("[data-sign]").inner_text())
    expect(page.locator("[data-tally]")).to_contain_text("1")


@contextmanager
def chromium(profile: Path, playwright: Playwright) -> Iterator[tuple[Page, int]]:
    """A browser of our own with a profile on the disk, and the id of its group of processes."""
    told = profile / "DevToolsActivePort"
    told.unlink(missing_ok=True)
    command = [CHROMIUM, *FLAGS, "--remote-debugging-port=0", f"--user-data-dir={profile}"]
    process = subprocess.Popen(
        command, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        for _ in range(600):
            if told.exists() and "\n" in told.read_text():
                break
            time.sleep(0.05)
        browser = playwright.chromium.connect_over_cdp(
            f"http://127.0.0.1:{told.read_text().split()[0]}"
        )
        yield browser.contexts[0].new_page(), process.pid
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait(timeout=20)


def test_what_was_said_to_be_kept_survives_a_crash(
    tmp_path: Path, playwright: Playwright, site: str, browser_type_launch_args: Any
) -> None:
    for number in range(3):
        with chromium(tmp_path, playwright) as (page, group):
            page.goto(site + LIST)
            expect(page.locator(".tick input:checked")).to_have_count(number, timeout=15_000)
            tick(page, number)
            os.killpg(group, signal.SIGKILL)
    with chromium(tmp_path, playwright) as (page, _):
        page.goto(site + LIST)
        expect(page.locator(".tick input:checked")).to_have_count(3, timeout=15_000)
