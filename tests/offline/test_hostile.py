"""F32, F33: manifests and chunks that somebody made up."""

import copy
import json
import random
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from tests.offline.conftest import Device, Server
from tests.offline.test_faults import FIRST, SECOND, sentence
from tests.packs import manifest_of

pytestmark = pytest.mark.browser
HASH = "a" * 64
DEEP = "[" * 100_000
VALUES = [
    *(None, True, -1, 0, 1.5, 1e308, "", "x", "//evil", "__proto__", "\u202e", [], {}, [[]]),
    *({"__proto__": {"polluted": 1}}, "9" * 400, 2**53, "2026-02-31T", "../../sw.js"),
]


def nothing_sure(value: Any, chance: random.Random) -> Any:
    """A value with one thing in it replaced, removed, added or nested."""
    value = copy.deepcopy(value)
    at = value
    while isinstance(at, dict | list) and at and chance.random() < 0.75:
        key = chance.choice(list(at) if isinstance(at, dict) else range(len(at)))
        if not isinstance(at[key], dict | list) or chance.random() < 0.2:
            break
        at = at[key]
    if isinstance(at, dict) and at:
        key = chance.choice(list(at))
        how = chance.choice(("replace", "remove", "add", "rename"))
        if how == "replace":
            at[key] = chance.choice(VALUES)
        elif how == "remove":
            del at[key]
        elif how == "rename":
            at[chance.choice(["__proto__", "constructor", "it", "//evil", ""])] = at.pop(key)
        else:
            at["__proto__"] = chance.choice(VALUES)
    elif isinstance(at, list) and at:
        at[chance.randrange(len(at))] = chance.choice(VALUES)
    return value


READ_ALL = """async (texts) => {
  const { readManifest } = await import(document.querySelector('script[type=module]').src
    .replace('main.js', 'core/manifest.js'))
  return texts.map((text) => {
    try {
      const { result, manifest } = readManifest(text)
      const odd = manifest && (Object.getPrototypeOf(manifest.langs) !== Object.prototype ||
        Object.keys(manifest).join() !== 'edition,issued,urgent,note,langs')
      return ({}).polluted || odd ? 'polluted' : result
    } catch (error) { return `threw ${error}` }
  })
}"""


def test_f32_a_thousand_hostile_manifests(device: Device, published: Callable[..., Path]) -> None:
    chance = random.Random(20261122)  # noqa: S311 - variety, not secrets
    good = manifest_of(published(1))
    texts = [json.dumps(nothing_sure(good, chance)) for _ in range(990)]
    texts += [DEEP, "", "null", "[]", '"x"', "{", "9" * 500_000, "\ud800"]
    texts += [json.dumps(good | {"note": {"fr": "x" * 400_000}}), json.dumps(good)]
    device.open("/fr/about/")
    found: list[str] = device.page.evaluate(READ_ALL, texts)
    assert set(found) == {"ok", "format"}
    assert found[-1] == "ok"
    assert found.count("format") > 700


@pytest.mark.parametrize(
    "change",
    [
        lambda good: DEEP,
        lambda good: json.dumps(good | {"padding": "x" * 400_000}),
        lambda good: json.dumps(good | {"edition": "2"}),
        lambda good: json.dumps(good | {"edition": 2, "langs": {"__proto__": {"chunks": []}}}),
        lambda good: json.dumps(
            good
            | {"langs": {"fr": {"pages": 1, "chunks": [{"h": "//evil/../../x", "n": 1, "w": 1}]}}}
        ),
    ],
    ids=["deep", "huge", "types", "proto", "path"],
)
def test_f32_old_edition_kept(
    change: Callable[[Any], str], holder: Device, server: Server, published: Callable[..., Path]
) -> None:
    server.fault("/o/manifest.json", "body", body=change(manifest_of(published(1))))
    holder.update()
    said = holder.ends("format")
    assert sentence(holder, "format") in said
    assert sentence(holder, "still") in said
    holder.reads("/fr/guides/care", FIRST, edition=1)


def row(address: str, **more: Any) -> dict[str, Any]:
    return {"u": address, "t": "text/html; charset=utf-8", "c": "no-cache", "b": ["PLANTED"]} | more


def chunk(*rows: Any, lines: Any = ()) -> dict[str, Any]:
    return {"lines": lines, "rows": rows}


@pytest.mark.parametrize(
    ("content", "outcome"),
    [
        (chunk(row("/fr/guides/care"), row("/fr/guides/care")), "format"),
        (chunk(row("/nl/guides/care")), "format"),
        (chunk(row("/sw.js")), "format"),
        (chunk(row("//evil.example/fr/")), "format"),
        (chunk(row("/fr/../sw.js")), "format"),
        (chunk({"u": 1}), "format"),
        (chunk(row("/fr/guides/care", b="PLANTED")), "format"),
        (chunk(row("/fr/guides/care", b=[1]), lines=["PLANTED"]), "format"),
        (chunk(row("/fr/guides/care", b=[-1]), lines=["PLANTED"]), "format"),
        (chunk(row("/fr/guides/care", b=[0]), lines=[{}]), "format"),
        (chunk(row("/fr/guides/care"), lines="PLANTED"), "format"),
        ([row("/fr/guides/care")], "format"),
        ({"not": "a chunk"}, "format"),
        (chunk(row("/fr/guides/care", t="text/plain")), "pages"),
    ],
    ids=[
        *("twice", "language", "worker", "origin", "dots", "types", "body", "beyond", "before"),
        *("line", "lines", "list", "shape", "pages"),
    ],
)
def test_f33_a_crafted_chunk(content: Any, outcome: str, holder: Device, server: Server) -> None:
    body = json.dumps(content)
    name = sha256(body.encode()).hexdigest()
    crafted = {
        "format": 1,
        "edition": 2,
        "issued": "2026-11-22",
        "urgent": False,
        "note": {},
        "langs": {"fr": {"pages": 2, "chunks": [{"h": name, "n": len(body), "w": 1}]}},
    }
    server.control(
        faults=[
            {"path": "/o/manifest.json", "kind": "body", "body": json.dumps(crafted)},
            {"path": f"/o/c/{name}.json", "kind": "body", "body": body},
        ]
    )
    holder.update()
    assert sentence(holder, outcome) in holder.ends(outcome)
    holder.reads("/fr/guides/care", FIRST, edition=1)


def test_after_all_that_a_release_still_arrives(
    device: Device, server: Server, published: Callable[..., Path]
) -> None:
    device.store()
    server.fault("/o/manifest.json", "body", body="{}")
    device.update()
    device.ends("format")
    server.mend()
    server.control(build=str(published(2)))
    device.update()
    device.ends("ok")
    device.reads("/fr/guides/care", SECOND, edition=2)
