"""F1 to F3, F27: what is read when the server is dead, and what the server hears when it is not."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.offline.conftest import Device, Server
from tests.packs import manifest_of, pages_in

pytestmark = pytest.mark.browser


def pages_of(build: Path, lang: str) -> list[str]:
    """Every page of the pack of a language, as the manifest's chunks say."""
    chunks = manifest_of(build)["langs"][lang]["chunks"]
    return [address for part in chunks for address in pages_in(build, part["h"])]


def test_f01_server_dead_all_pages_read(
    device: Device, server: Server, published: Callable[..., Path]
) -> None:
    device.store()
    server.kill()
    paths = pages_of(published(1), "fr")
    assert len(paths) > 40
    for path in paths:
        answer = device.page.goto(f"{server.url}{path}")
        assert answer is not None
        assert (answer.status, answer.from_service_worker) == (200, True), path
        assert device.page.locator("html").get_attribute("data-copy"), path


def test_without_network_the_line_names_the_edition(holder: Device, server: Server) -> None:
    server.kill()
    holder.update()
    holder.ends("network")
    expect(holder.page.locator("[data-copy-text]")).to_contain_text("22 novembre 2026")


def test_f02_slash_query_and_fragment(holder: Device, server: Server) -> None:
    server.kill()
    for path in ("/fr", "/fr/", "/fr/places/", "/fr/places?utm=a&b", "/fr/places#anywhere"):
        holder.open(path)
        expect(holder.page.locator("html")).to_have_attribute("lang", "fr")
        assert holder.page.locator("html").get_attribute("data-copy"), path


def test_f02_the_bare_address_leads_to_a_language_that_is_there(
    holder: Device, server: Server
) -> None:
    server.kill()
    holder.open("/")
    assert holder.page.url == f"{server.url}/fr/"


def test_f03_another_language_is_not_there(holder: Device, server: Server) -> None:
    server.kill()
    holder.open("/nl/guides/care")
    html = holder.page.locator("html")
    expect(html).to_have_attribute("lang", "nl")
    expect(holder.page.locator("[data-not-here]")).to_be_visible()
    expect(holder.page.locator("[data-stock-lang=fr] [data-stock-text]")).to_have_text(
        holder.page.locator("[data-module=stock]").get_attribute("data-text-row-complete") or ""
    )
    holder.page.locator("[data-stock-lang=fr] a").click()
    expect(html).to_have_attribute("lang", "fr")


def test_f27_reading_asks_the_server_nothing(
    device: Device, server: Server, published: Callable[..., Path]
) -> None:
    device.store()
    device.open("/fr/offline")
    device.page.wait_for_timeout(500)
    server.asked()
    update = {"/sw.js", "/o/manifest.json"}
    paths = pages_of(published(1), "fr")[:20]
    for path in paths:
        device.open(path)
    for words in ("vélo", "casqe", "fiets", "Fahrrad", "zzzz"):
        device.search(words, "fr")
    device.page.wait_for_timeout(500)
    assert [path for path in server.asked() if path not in update] == []


def test_f27_control_without_the_worker_it_does(device: Device, server: Server) -> None:
    device.open("/fr/about/")
    server.asked()
    device.open("/fr/places")
    assert "/fr/places" in server.asked()


def test_a_page_from_the_copy_has_every_header(device: Device, server: Server) -> None:
    online = device.open("/fr/places") and device.page.goto(f"{server.url}/fr/places")
    assert online is not None
    device.store()
    kept = device.page.goto(f"{server.url}/fr/places")
    assert kept is not None
    assert kept.from_service_worker
    transport = {"content-length", "content-encoding", "date", "etag", "vary", "connection"}
    expected = {k: v for k, v in online.headers.items() if k not in transport}
    found = {k: v for k, v in kept.headers.items() if k not in transport}
    assert found == expected
    assert "content-security-policy" in found


def test_a_card_for_the_address_book_comes_from_the_copy(holder: Device, server: Server) -> None:
    server.kill()
    holder.open("/fr/contacts/wheel-house")
    with holder.page.expect_download() as waiting:
        holder.page.evaluate("location.href = '/fr/contacts/wheel-house.vcf'")
    assert b"BEGIN:VCARD" in Path(waiting.value.path()).read_bytes()
