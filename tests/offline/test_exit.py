"""The way out, and leaving nothing behind, where a professional has used the phone before."""

from playwright.sync_api import expect

from tests.browsing import NOTHING, stored
from tests.offline.conftest import Device, Server


def test_without_network_it_leads_to_the_converter(device: Device, server: Server) -> None:
    device.store()
    device.open("/fr/young/ride-home")
    device.page.wait_for_load_state("networkidle")
    server.kill()
    device.page.locator("[data-exit]").click()
    device.page.wait_for_url("**/fr/converter")
    expect(device.page.locator("main")).to_contain_text("Kilo")
    device.page.go_back()
    assert "/young/" not in device.page.url


def test_the_next_question_reads_without_network(device: Device, server: Server) -> None:
    device.store()
    device.open("/fr/young/")
    device.page.wait_for_load_state("networkidle")
    server.kill()
    device.page.locator("main .rows a").first.click()
    device.page.wait_for_url("**/young/this-phone")
    expect(device.page.locator("main .answer")).to_be_visible()


def test_young_pages_bring_no_copy(device: Device, server: Server) -> None:
    for path in ("/fr/young/", "/fr/young/ride-home", "/fr/guardians/ride-home", "/fr/show"):
        device.open(path)
        device.page.wait_for_timeout(1000)
        assert stored(device.page) == NOTHING, path
    assert server.chunks() == []


def test_everything_goes_from_the_page_about_traces(device: Device, server: Server) -> None:
    device.store()
    device.open("/fr/checklists/quick-check")
    device.page.locator(".tick input").first.check()
    expect(device.page.locator("[data-kept]")).not_to_have_text("")
    device.open("/fr/young/this-phone")
    device.page.wait_for_load_state("networkidle")
    device.page.wait_for_timeout(500)
    server.kill()
    root = device.page.locator("[data-module=erase]")
    root.locator("form[action] button").click()
    device.page.locator("dialog [value=yes]").click()
    expect(root).to_have_attribute("data-outcome", "gone")
    assert stored(device.page) == NOTHING


def test_a_browser_without_scripts_is_told_by_the_server(device: Device, server: Server) -> None:
    device.store()
    assert stored(device.page)["caches"] != []
    device.page.evaluate(
        """() => {
          const form = document.createElement('form')
          Object.assign(form, { method: 'post', action: '/fr/erase' })
          document.body.append(form)
          form.submit()
        }"""
    )
    device.page.wait_for_url("**/fr/erase")
    device.page.wait_for_timeout(500)
    left = stored(device.page)
    assert (left["caches"], left["databases"], left["workers"]) == ([], [], 0)
