"""F21, F23, F24, F26, F28, F30, F31: programs that change, tabs that are open, clocks that lie."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from playwright.sync_api import Error, expect

from tests.offline.conftest import UPDATE, Device, Server
from tests.offline.test_faults import CHUNK, FIRST, SECOND, sentence
from tests.packs import chunks_of

pytestmark = pytest.mark.browser
TICK = "#i-lock-cut"
STYLE = "getComputedStyle(document.documentElement).getPropertyValue('--changed').trim()"


def test_f21_a_tab_open_during_a_commit(
    device: Device, server: Server, published: Callable[..., Path]
) -> None:
    device.store()
    reading = device.context.new_page()
    device.open("/fr/guides/care", reading)
    reading.evaluate("window.stays = true")
    server.control(build=str(published(2)))
    device.update()
    device.ends("ok")
    assert reading.evaluate("window.stays") is True
    expect(reading.locator("main")).to_contain_text(FIRST)
    reading.reload()
    expect(reading.locator("main")).to_contain_text(SECOND)


def test_a_new_edition_is_told_and_listed(
    device: Device, server: Server, published: Callable[..., Path]
) -> None:
    device.store()
    server.control(build=str(published(2, "urgent")))
    device.update()
    device.ends("ok")
    expect(device.page.locator("[data-copy-text]")).to_contain_text("22 novembre 2026")
    expect(device.page.locator("[data-urgent]")).to_be_hidden()
    device.open("/fr/steps/")
    expect(device.page.locator("[data-urgent]")).to_contain_text("Note fr")
    device.page.locator("[data-urgent] button").click()
    device.open("/fr/offline")
    changed = device.page.locator("[data-changed-pages] a")
    expect(changed).to_have_count(1)
    expect(changed).to_have_attribute("href", "/fr/guides/care")
    device.open("/fr/steps/")
    device.page.wait_for_timeout(500)
    expect(device.page.locator("[data-urgent]")).to_be_hidden()


@pytest.mark.parametrize("kind", ["portal", "500", "404"])
def test_f23_the_worker_file_is_wrong(kind: str, device: Device, server: Server) -> None:
    device.store()
    more = {} if kind == "portal" else {"body": kind}
    server.fault("/sw.js", "portal" if kind == "portal" else "status", **more)
    assert device.page.evaluate(UPDATE) == "refused"
    server.kill()
    device.reads("/fr/guides/care", FIRST, edition=1)


def test_f24_kill_switch(device: Device, server: Server, published: Callable[..., Path]) -> None:
    device.store()
    device.open("/fr/checklists/quick-check")
    box = device.page.locator(".tick input").first
    box.check()
    expect(device.page.locator("[data-kept]")).not_to_have_text("")
    server.control(build=str(published(2, "off")))
    # The page may be opened again under this very question.
    with suppress(Error):
        device.page.evaluate(UPDATE)
    device.page.wait_for_timeout(1500)
    assert device.page.evaluate("caches.keys()") == []
    workers = "navigator.serviceWorker.getRegistrations().then((all) => all.length)"
    device.open("/fr/checklists/quick-check")
    assert device.page.evaluate(workers) == 0
    expect(box).to_be_checked()
    device.ends("ok")
    expect(device.page.locator("[data-copy-text]")).to_have_text(sentence(device, "withdrawn"))
    assert device.page.evaluate(workers) == 0
    assert device.page.evaluate("caches.keys()") == []
    expect(box).to_be_checked()


def test_f26_script_injection(device: Device, server: Server) -> None:
    plant = """() => { try { document.body.innerHTML = '<img src=x onerror=alert(1)>'; return '' }
      catch (error) { return error.name } }"""
    device.open("/fr/guides/care")
    assert device.page.evaluate(plant) == "TypeError"
    device.store()
    server.kill()
    device.reads("/fr/guides/care", FIRST, edition=1)
    assert device.page.evaluate(plant) == "TypeError"
    assert device.page.evaluate(
        """() => { try { trustedTypes.createPolicy('other', {}); return '' }
          catch (error) { return error.name } }"""
    )


@pytest.mark.parametrize("years", [5, -5])
def test_f28_the_clock_is_wrong(years: int, device: Device, server: Server) -> None:
    device.store()
    server.kill()
    device.context.clock.set_fixed_time(f"{2026 + years}-11-22")
    device.open("/fr/guides/care")
    line = device.page.locator("[data-copy-text]")
    expect(line).to_have_text(sentence(device, "clock"), timeout=20_000)
    device.is_in("complete")
    device.reads("/fr/places", "", edition=1)


def test_overdue_is_computed_on_the_device(device: Device, server: Server) -> None:
    notice = device.page.locator("[data-module=overdue]")
    for day, text in (
        ("2026-08-31", None),
        ("2026-09-02", "data-text-overdue"),
        ("2031-09-02", "data-text-clock"),
    ):
        device.context.clock.set_fixed_time(day)
        device.open("/fr/guides/care")
        device.page.wait_for_timeout(400)
        if text is None:
            expect(notice).to_be_hidden()
        else:
            expect(notice).to_have_text(notice.get_attribute(text) or "?")


def test_f30_two_tabs_download_together(
    device: Device, server: Server, published: Callable[..., Path]
) -> None:
    server.fault(CHUNK, "wait", seconds=0.2)
    device.open("/fr/guides/")
    device.is_in("downloading")
    second = device.context.new_page()
    device.open("/fr/steps/", second)
    assert device.ends("busy", second)
    expect(second.locator("[data-copy-text]")).to_have_text(sentence(device, "busy"))
    device.ends("ok")
    device.ends("ok", second)
    device.is_in("complete", second)
    assert len(server.chunks()) == len(chunks_of(published(1), "fr"))


def test_f30_the_tab_that_downloads_is_closed(device: Device, server: Server) -> None:
    server.fault(CHUNK, "wait", seconds=0.2)
    first = device.context.new_page()
    device.open("/fr/guides/", first)
    device.is_in("downloading", first)
    device.open("/fr/steps/")
    device.ends("busy")
    first.close()
    device.ends("ok")
    device.is_in("complete")


def test_f31_old_worker_with_a_new_pack(
    device: Device, server: Server, published: Callable[..., Path]
) -> None:
    device.store()
    server.control(build=str(published(2, "css")))
    server.fault("/sw.js", "status", body="500")
    device.update()
    device.ends("ok")
    server.kill()
    device.reads("/fr/guides/care", SECOND, edition=2)
    assert device.page.evaluate(STYLE) == "yes"
    device.open("/fr/offline")
    expect(device.page.locator("[data-ready=complete]")).to_have_attribute("data-good", "true")


def test_f31_new_worker_with_an_old_pack(
    device: Device, server: Server, published: Callable[..., Path]
) -> None:
    device.store()
    server.control(build=str(published(2, "css")))
    server.fault("/o/manifest.json|/o/c/.*", "status", body="500")
    assert device.page.evaluate(UPDATE) == "updated"
    waits_for_a_page(device)
    server.kill()
    # The old one still answers, with all that it needs.
    device.reads("/fr/guides/care", FIRST, edition=1)
    device.has_one_worker()
    device.reads("/fr/guides/care", FIRST, edition=1)
    assert device.page.evaluate(STYLE) == ""
    assert device.page.evaluate("getComputedStyle(document.body).margin") == "0px"
    device.open("/fr/offline")
    expect(device.page.locator("[data-ready=complete]")).to_have_attribute("data-good", "true")
    # And the page of a language that is not there comes from the new shell.
    device.open("/de/guides/care")
    expect(device.page.locator("[data-not-here]")).to_be_visible()
    assert device.page.evaluate(STYLE) == "yes"


def test_a_new_worker_leaves_the_old_one_its_shell(
    device: Device, server: Server, published: Callable[..., Path]
) -> None:
    device.store()
    server.control(build=str(published(2, "css")))
    assert device.page.evaluate(UPDATE) == "updated"
    waits_for_a_page(device)
    server.kill()
    device.open("/de/guides/care")
    expect(device.page.locator("[data-not-here]")).to_be_visible()
    assert device.page.evaluate(STYLE) == ""


def waits_for_a_page(device: Device) -> None:
    """Wait until a new worker is there; it takes no page that is open away from the old one."""
    for _ in range(400):
        if device.page.evaluate(
            "navigator.serviceWorker.getRegistration().then((r) => !!r.waiting)"
        ):
            return
        device.page.wait_for_timeout(50)
    raise AssertionError("no new worker waits")
