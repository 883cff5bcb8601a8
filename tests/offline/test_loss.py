"""F15, F16, F18 to F20, F25, F29, F35: what a phone or a person may take away."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.offline.conftest import WAIT, Device, Server
from tests.offline.test_faults import CHUNK, FIRST, SECOND, sentence
from tests.packs import chunks_of

pytestmark = pytest.mark.browser


def devtools(device: Device, method: str, **values: Any) -> Any:
    """Order the browser to do what a person or a phone would."""
    return device.context.new_cdp_session(device.page).send(method, values)


def in_mid_download(device: Device, server: Server) -> int:
    """Start a slow download; return how many chunks were asked for when some have arrived."""
    server.fault(CHUNK, "wait", seconds=0.3)
    device.open("/fr/guides/")
    some = re.compile(r" ([3-9]|1\d) ")
    expect(device.page.locator("[data-copy-text]")).to_contain_text(some, timeout=WAIT)
    device.is_in("downloading")
    for _ in range(100):
        if len(device.cached()) >= 2:
            break
        device.page.wait_for_timeout(50)
    return len(server.chunks())


def test_f15_browser_killed_in_mid_download(
    device: Device, server: Server, published: Callable[..., Path]
) -> None:
    asked = in_mid_download(device, server)
    device.kill()
    server.mend()
    device.start()
    device.store()
    # The one that was on its way may be asked for twice.
    assert len(server.chunks()) <= len(chunks_of(published(1), "fr")) - asked + 2


def test_f16_worker_stopped_in_mid_download(device: Device, server: Server) -> None:
    in_mid_download(device, server)
    session = device.context.new_cdp_session(device.page)
    session.send("ServiceWorker.enable")
    session.send("ServiceWorker.stopAllWorkers")
    server.mend()
    device.ends("ok")
    device.is_in("complete")


def test_f18_all_content_evicted(device: Device, server: Server) -> None:
    device.store()
    device.page.evaluate("caches.delete('relais-chunks')")
    server.fault("/o/.*", "status", body="503")
    device.open("/fr/guides/care")
    expect(device.page.locator("main")).to_contain_text(FIRST)
    device.ends("http")
    device.is_in("damaged")
    server.mend()
    device.store("/fr/guides/care")


def test_f19_one_chunk_gone_and_one_altered(device: Device, server: Server) -> None:
    device.store()
    altered, gone = [path for path in device.cached() if path.startswith(CHUNK[:5])][:2]
    device.page.evaluate(
        """async ([altered, gone]) => {
          const cache = await caches.open('relais-chunks')
          await cache.delete(gone)
          const zip = (text) => new Response(text).body.pipeThrough(new CompressionStream('gzip'))
          const row = { u: '/fr/guides/care', t: 'text/html', c: '', b: ['<p>PLANTED'] }
          const planted = JSON.stringify({ lines: [], rows: [row] })
          await cache.put(altered, new Response(zip(planted)))
        }""",
        [altered, gone],
    )
    # With network the page mends at once: here it can only find and say.
    server.fault("/o/.*", "status", body="503")
    device.open("/fr/offline")
    device.page.locator("[data-press=deep]").click()
    damaged = device.page.locator("[data-module=stock]").get_attribute("data-text-damaged") or "?"
    expect(device.page.locator("[data-stock-said]")).to_have_text(damaged)
    server.mend()
    server.asked()
    device.open("/fr/guides/care")
    expect(device.page.locator("main")).not_to_contain_text("PLANTED")
    device.ends("ok")
    device.is_in("complete")
    assert sorted(server.chunks()) == sorted([altered, gone])


def test_f19_an_altered_page_is_never_shown(device: Device, server: Server) -> None:
    device.store()
    device.page.evaluate(
        """async () => {
          const cache = await caches.open('relais-chunks')
          for (const key of await cache.keys()) {
            await cache.put(key, new Response('<p>PLANTED'))
          }
        }"""
    )
    device.open("/fr/guides/care")
    expect(device.page.locator("main")).to_contain_text(FIRST)
    assert device.page.locator("html").get_attribute("data-copy") is None
    device.is_in("complete")


def test_f20_quota_during_an_update(
    device: Device, server: Server, published: Callable[..., Path]
) -> None:
    device.store()
    usage = devtools(device, "Storage.getUsageAndQuota", origin=server.url)["usage"]
    server.control(build=str(published(2, "css")))
    session = device.context.new_cdp_session(device.page)
    limit = {"origin": server.url, "quotaSize": usage + 20_000}
    device.later()
    session.send("Storage.overrideQuotaForOrigin", limit)
    device.open("/fr/guides/")
    said = device.ends("quota")
    assert sentence(device, "quota") in said
    device.reads("/fr/guides/care", FIRST, edition=1)
    session.send("Storage.overrideQuotaForOrigin", {"origin": server.url})
    device.has_one_worker()
    device.update()
    device.ends("ok")
    device.reads("/fr/guides/care", SECOND, edition=2)


def test_f25_site_data_cleared(device: Device, server: Server) -> None:
    device.store()
    devtools(device, "Storage.clearDataForOrigin", origin=server.url, storageTypes="all")
    answer = device.page.goto(f"{server.url}/fr/guides/care")
    assert answer is not None
    assert not answer.from_service_worker
    expect(device.page.locator("main")).to_contain_text(FIRST)
    device.store("/fr/guides/care")


@pytest.mark.parametrize(
    "refusal",
    [
        "navigator.serviceWorker.register = async () => { throw new DOMException('no') }",
        "indexedDB.open = () => { throw new DOMException('no', 'SecurityError') }",
        "Object.defineProperty(window, 'caches', { get() { throw new DOMException('no') } })",
    ],
    ids=["worker", "database", "caches"],
)
def test_f29_storage_refused(refusal: str, device: Device, server: Server) -> None:
    failed: list[str] = []
    device.page.on("pageerror", lambda error: failed.append(str(error)))
    device.context.add_init_script(f"try {{ {refusal} }} catch {{}}")
    device.open("/fr/guides/care")
    expect(device.page.locator("[data-copy-text]")).to_have_text(sentence(device, "store"))
    expect(device.page.locator("main")).to_contain_text(FIRST)
    assert failed == []


@pytest.mark.parametrize("room", [1_000, 70_000], ids=["none", "for_the_worker_only"])
def test_f35_disk_full(room: int, device: Device, server: Server) -> None:
    session = device.context.new_cdp_session(device.page)
    session.send("Storage.overrideQuotaForOrigin", {"origin": server.url, "quotaSize": room})
    device.open("/fr/guides/care")
    line = device.page.locator("[data-module=offline]")
    expect(line).to_have_attribute("data-outcome", re.compile("quota|store"), timeout=20_000)
    outcome = line.get_attribute("data-outcome") or ""
    expect(line.locator("[data-copy-text]")).to_have_text(sentence(device, outcome))
    expect(device.page.locator("main")).to_contain_text(FIRST)
