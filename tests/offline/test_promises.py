"""What is promised beyond the faults: no trace where nobody asked, ticks that stay."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browsing import LANGS, NOTHING, stored
from tests.offline.conftest import WAIT, Device, Server
from tests.offline.test_faults import CHUNK
from tests.packs import chunks_of, manifest_of, pages_in

pytestmark = pytest.mark.browser
SLOW_CACHE = """
const match = CacheStorage.prototype.match
CacheStorage.prototype.match = async function (...all) {
  await new Promise((resolve) => setTimeout(resolve, 80))
  return match.apply(this, all)
}"""
TRIES = 20


def test_home_about_places_and_a_search_leave_nothing(device: Device, server: Server) -> None:
    device.open("/fr/")
    assert device.search("vélo", "fr")
    for path in ("/fr/", "/fr/about/", "/fr/about/status", "/fr/places", "/fr/glossary", "/nl/"):
        device.open(path)
        device.page.wait_for_timeout(400)
        assert stored(device.page) == NOTHING, path
    assert device.context.cookies() == []
    assert not {"/sw.js", "/o/manifest.json"} & set(server.asked())


def boxes_ticked(device: Device, kept: set[int]) -> set[int]:
    """Wait until the page says what is kept, if anything is; return which boxes are ticked."""
    if kept:
        expect(device.page.locator("[data-kept]")).not_to_have_text("", timeout=WAIT)
    else:
        device.page.wait_for_timeout(500)
    all_boxes = "all => all.map((each, place) => each.checked ? place : -1)"
    found: list[int] = device.page.locator(".tick input").evaluate_all(all_boxes)
    return {place for place in found if place >= 0}


def test_a_tick_shown_as_saved_survives_kill_9(device: Device, server: Server) -> None:
    kept: set[int] = set()
    lost = 0
    device.open("/fr/checklists/quick-check")
    for n in range(TRIES):
        assert boxes_ticked(device, kept) == kept
        kept ^= {n % 2}
        device.page.evaluate("document.querySelector('[data-kept]').textContent = ''")
        device.page.locator(".tick input").nth(n % 2).set_checked(n % 2 in kept)
        boxes_ticked(device, kept)
        device.kill()
        device.start()
        device.open("/fr/checklists/quick-check")
        lost += boxes_ticked(device, kept) != kept
    assert lost == 0


def test_control_local_storage_loses_what_was_just_written(
    device: Device, server: Server, record_property: Callable[[str, object], None]
) -> None:
    """Not held to a number: it says why ticks are not kept there."""
    lost = 0
    for n in range(5):
        device.open("/fr/about/")
        device.page.evaluate(f"localStorage.setItem('n', '{n}')")
        device.kill()
        device.start()
        device.open("/fr/about/")
        lost += device.page.evaluate("localStorage.getItem('n')") != str(n)
    record_property("lost_of_5", lost)
    print(f"localStorage lost {lost} of 5")  # noqa: T201 - a measurement


def test_saving_data_asks_first(device: Device, server: Server) -> None:
    device.context.add_init_script(
        "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
    )
    device.open("/fr/guides/")
    start = device.page.locator("[data-copy-start]")
    expect(start).to_be_visible()
    assert stored(device.page)["workers"] == 0
    assert server.chunks() == []
    start.click()
    device.ends("ok")
    device.is_in("complete")


def test_a_second_language_costs_only_its_own_pages(
    device: Device, server: Server, published: Callable[..., Path]
) -> None:
    device.store()
    server.asked()
    device.open("/fr/offline")
    row = device.page.locator("[data-stock-lang=nl]")
    row.locator("[data-press=store]").click()
    expect(row.locator("[data-press=remove]")).to_be_visible(timeout=20_000)
    langs = manifest_of(published(1))["langs"]
    own = {c["h"] for c in langs["nl"]["chunks"]} - {c["h"] for c in langs["fr"]["chunks"]}
    assert sorted(server.chunks()) == sorted(f"/o/c/{name}.json" for name in own)
    server.kill()
    device.reads("/nl/guides/care", "", edition=1)
    device.reads("/fr/guides/care", "", edition=1)


def test_ready_for_the_field(device: Device, server: Server) -> None:
    device.store()
    device.open("/fr/offline")
    ready = device.page.locator("[data-ready][data-good=true]")
    device.page.locator("[data-press=deep]").click()
    expect(device.page.locator("[data-ready=verified]")).to_have_attribute("data-good", "true")
    names = ready.evaluate_all("all => all.map((each) => each.dataset.ready)")
    assert {"edition", "complete", "verified"} <= set(names)
    expect(device.page.locator("[data-edition]")).to_contain_text("1")


def test_everything_goes_without_a_network(device: Device, server: Server) -> None:
    device.store()
    device.open("/fr/checklists/quick-check")
    device.page.locator(".tick input").first.check()
    expect(device.page.locator("[data-kept]")).not_to_have_text("")
    device.open("/fr/offline")
    device.page.wait_for_timeout(300)
    server.kill()
    device.page.locator("[data-press=all]").click()
    device.page.locator("dialog button[value=yes]").click()
    gone = device.page.locator("[data-module=stock]").get_attribute("data-text-all-removed") or "?"
    expect(device.page.locator("[data-stock-said]")).to_have_text(gone)
    assert stored(device.page) == NOTHING


def test_removing_ends_a_download_that_is_under_way(device: Device, server: Server) -> None:
    server.fault(CHUNK, "wait", seconds=0.4)
    device.open("/fr/offline")
    expect(device.page.locator("[data-stock-lang=fr] progress")).to_be_visible(timeout=20_000)
    device.page.locator("[data-press=all]").click()
    device.page.locator("dialog button[value=yes]").click()
    gone = device.page.locator("[data-module=stock]").get_attribute("data-text-all-removed") or "?"
    expect(device.page.locator("[data-stock-said]")).to_have_text(gone, timeout=20_000)
    device.page.wait_for_timeout(1500)
    assert stored(device.page) == NOTHING


def test_what_was_removed_does_not_come_back_by_a_reload(device: Device, server: Server) -> None:
    device.store()
    device.open("/fr/offline")
    device.page.locator("[data-press=all]").click()
    device.page.locator("dialog button[value=yes]").click()
    device.is_in("none")
    device.page.reload()
    expect(device.page.locator("[data-stock]")).to_be_visible()
    device.page.wait_for_timeout(1500)
    assert stored(device.page)["workers"] == 0
    assert stored(device.page)["caches"] == []


@pytest.mark.parametrize("slow", ["phone", "server"])
def test_nothing_comes_back_by_what_was_being_looked_at(
    slow: str, device: Device, server: Server
) -> None:
    device.store()
    if slow == "phone":
        device.context.add_init_script(SLOW_CACHE)
    else:
        server.fault("/o/manifest.json", "wait", seconds=1.5)
    device.open("/fr/offline")
    expect(device.page.locator("[data-stock]")).to_be_visible(timeout=WAIT)
    device.page.locator("[data-press=all]").click()
    device.page.locator("dialog button[value=yes]").click()
    said = device.page.locator("[data-stock-said]")
    gone = device.page.locator("[data-module=stock]").get_attribute("data-text-all-removed") or "?"
    expect(said).to_have_text(gone)
    device.page.wait_for_timeout(3000)
    device.is_in("none")
    expect(said).to_have_text(gone)
    assert stored(device.page) == NOTHING


def test_the_page_about_the_copy_begins_one_too(device: Device, server: Server) -> None:
    device.open("/nl/offline")
    device.is_in("complete")
    server.kill()
    device.reads("/nl/guides/care", "", edition=1)


def test_progress_is_said_aloud_five_times_at_most(device: Device, server: Server) -> None:
    server.fault(CHUNK, "wait", seconds=0.05)
    device.context.add_init_script(
        """addEventListener('DOMContentLoaded', () => {
          window.said = []
          const place = document.querySelector('[data-copy-said]')
          const heard = new MutationObserver(() => said.push(place.textContent))
          heard.observe(place, { childList: true })
        })"""
    )
    device.store()
    found: list[str] = device.page.evaluate("said")
    assert len([text for text in found if re.search(r"\d+", text)]) <= 6


@pytest.mark.parametrize("lang", LANGS)
def test_editions_that_differ_in_one_page_differ_in_one_chunk(
    lang: str, published: Callable[..., Path]
) -> None:
    first, second = published(1), published(2, "checked")
    assert len(chunks_of(second, lang) - chunks_of(first, lang)) == 1


def test_words_that_change_are_in_the_search_as_well(published: Callable[..., Path]) -> None:
    """In its list, its index and its sentences: three files of data beside the page."""
    first, second = published(1), published(2)
    fresh = chunks_of(second, "fr") - chunks_of(first, "fr")
    assert [bool(pages_in(second, chunk)) for chunk in fresh].count(True) == 1
    assert len(fresh) == 4


def test_chunks_of_the_real_content_have_a_good_size(real: Path) -> None:
    manifest = manifest_of(real)
    assert all(len(pack["chunks"]) < 60 for pack in manifest["langs"].values())
    sizes = [part["n"] for pack in manifest["langs"].values() for part in pack["chunks"]]
    assert max(sizes) <= 600_000
