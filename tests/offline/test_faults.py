"""F4 to F14, F17, F22, F34: what a bad network may do to a download, and never does to a copy."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.offline.conftest import Device, Server
from tests.packs import chunks_of, pages_in

pytestmark = pytest.mark.browser
CHUNK = "/o/c/.*"
SECOND = "Un bon casque"
FIRST = "Un casque"


def sentence(device: Device, name: str) -> str:
    """The sentence of the page for a result."""
    line = device.page.locator("[data-module=offline]")
    return line.get_attribute(f"data-text-{name}") or "no sentence"


def fails(device: Device, outcome: str) -> None:
    """The first download ends so, says so, and stores no language."""
    device.open("/fr/guides/")
    assert sentence(device, outcome) in device.ends(outcome)
    expect(device.page.locator("html")).not_to_have_attribute("data-offline", "complete")


def recovers(device: Device, server: Server) -> None:
    """Without help, on the next page."""
    server.mend()
    device.store("/fr/steps/")


def test_f04_500_for_ever(device: Device, server: Server) -> None:
    server.fault(CHUNK, "status", body="500")
    fails(device, "http")
    assert device.cached() == []
    recovers(device, server)


def test_f04_500_twice(device: Device, server: Server) -> None:
    server.fault(CHUNK, "status", body="500", times=2)
    device.store()


def test_f05_portal_on_the_manifest(device: Device, server: Server) -> None:
    server.fault("/o/manifest.json", "portal")
    fails(device, "portal")
    recovers(device, server)


def test_f06_portal_on_chunks(device: Device, server: Server) -> None:
    server.fault(CHUNK, "portal")
    fails(device, "integrity")
    assert device.cached() == []
    recovers(device, server)


def test_f07_portal_by_redirect(device: Device, server: Server) -> None:
    server.fault("/o/.*", "redirect")
    fails(device, "network")
    assert "/login" not in server.asked()
    recovers(device, server)


def test_f08_portal_on_the_shell(device: Device, server: Server) -> None:
    server.fault("/nl/offline", "portal")
    fails(device, "integrity")
    assert device.page.evaluate("navigator.serviceWorker.controller") is None
    assert device.page.evaluate("caches.keys()") == []
    expect(device.page.locator("h1")).to_be_visible()
    recovers(device, server)


@pytest.mark.parametrize(
    ("kind", "outcome"),
    [("cut", "network"), ("flip", "integrity"), ("reset", "network"), ("hang", "timeout")],
    ids=["f09_cut_in_half", "f10_one_bit", "f11_reset", "f12_never_ends"],
)
def test_chunk(kind: str, outcome: str, device: Device, server: Server) -> None:
    server.fault(CHUNK, kind)
    fails(device, outcome)
    assert device.cached() == []
    recovers(device, server)


def test_f13_chunk_missing(device: Device, server: Server) -> None:
    server.fault(CHUNK, "status", body="404")
    server.asked()
    fails(device, "gone")
    assert server.asked().count("/o/manifest.json") == 2
    recovers(device, server)


@pytest.mark.parametrize(
    ("path", "kind", "outcome"),
    [
        (CHUNK, "status", "http"),
        ("/o/manifest.json", "portal", "portal"),
        (CHUNK, "flip", "integrity"),
        (CHUNK, "hang", "timeout"),
    ],
    ids=["f04", "f05", "f10", "f12"],
)
def test_f14_during_an_update(
    path: str,
    kind: str,
    outcome: str,
    device: Device,
    server: Server,
    published: Callable[..., Path],
) -> None:
    device.store()
    server.control(build=str(published(2)))
    server.fault(path, kind, **({"body": "500"} if kind == "status" else {}))
    device.update()
    said = device.ends(outcome)
    assert sentence(device, outcome) in said
    assert sentence(device, "still") in said
    device.reads("/fr/guides/care", FIRST, edition=1)
    server.mend()
    server.asked()
    device.update()
    device.ends("ok")
    # The changed page, and what the search says of it; nothing that was there already.
    fetched = server.chunks()
    new = {f"/o/c/{name}.json" for name in changed(published)}
    assert fetched
    assert set(fetched) <= new
    assert len(fetched) <= len(new)
    device.reads("/fr/guides/care", SECOND, edition=2)


def changed(published: Callable[..., Path]) -> set[str]:
    """The chunks that are new in the second edition."""
    return chunks_of(published(2), "fr") - chunks_of(published(1), "fr")


def chunk_text(build: Path, name: str) -> str:
    """Every page of a chunk."""
    return "".join(pages_in(build, name).values())


def test_f17_a_release_in_mid_download(
    device: Device, server: Server, published: Callable[..., Path]
) -> None:
    gone = chunks_of(published(1), "fr") - chunks_of(published(2), "fr")
    (first,) = (name for name in gone if FIRST in chunk_text(published(1), name))
    # When the chunk that differs is asked for, the release has just come: it is gone.
    server.fault(f"/o/c/{first}.json", "publish", body=str(published(2)))
    server.asked()
    device.open("/fr/guides/")
    device.ends("ok")
    assert server.asked().count("/o/manifest.json") == 2
    device.reads("/fr/guides/care", SECOND, edition=2)


def test_f22_a_stale_mirror(device: Device, server: Server, published: Callable[..., Path]) -> None:
    server.control(build=str(published(2)))
    device.store()
    server.control(build=str(published(1)))
    device.update()
    assert sentence(device, "older") in device.ends("older")
    device.reads("/fr/guides/care", SECOND, edition=2)


def test_f34_a_very_bad_line(
    device: Device, server: Server, published: Callable[..., Path]
) -> None:
    """50 kbit/s, a delay of 800 ms, three answers in ten broken off."""
    server.control(build=str(published(1, "patient")))
    device.open("/fr/guides/")
    server.fault("/o/.*|/sw.js", "slow", seconds=0.8, body="6250")
    device.page.evaluate(
        """() => {
          const line = document.querySelector('[data-copy-text]')
          window.longest = 0
          let last = performance.now()
          new MutationObserver(() => {
            longest = Math.max(longest, performance.now() - last)
            last = performance.now()
          }).observe(line, { childList: true, characterData: true, subtree: true })
        }"""
    )
    line = device.page.locator("[data-module=offline]")
    for _ in range(6):
        expect(line).to_have_attribute("data-outcome", re.compile("..*"), timeout=90_000)
        if line.get_attribute("data-outcome") == "ok":
            break
        assert device.page.evaluate("longest") < 15_000
        device.open("/fr/guides/")
    device.is_in("complete")
    server.kill()
    device.reads("/fr/guides/care", FIRST, edition=1)
