"""The place finder on the device: the same table, and the same answers as on the server."""

import json
import random
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from app.places.finder import find
from tests.places import as_json, municipalities

pytestmark = pytest.mark.browser

CASES = json.loads(Path("tests/cases/places.json").read_text(encoding="utf-8"))
LETTERS = "abcdefghijklmnopqrstuvwxyzéèü -'"
FIND_ALL = """async ([data, queries]) => {
  const { find, read } = await import('/js/core/places.js')
  const places = read(data)
  return queries.map((query) => find(query, places))
}"""


@pytest.fixture
def ask(page: Page, modules: str) -> Any:
    page.goto(modules)
    data = as_json(municipalities())
    return lambda queries: page.evaluate(FIND_ALL, [data, queries])


def test_finds_what_the_table_says(ask: Any) -> None:
    answers = ask([case["query"] for case in CASES])
    expected = [{key: case[key] for key in ("kind", "matches", "corrected")} for case in CASES]
    assert answers == expected


def test_device_and_server_agree_on_2000_typos(ask: Any) -> None:
    places = municipalities()
    names = [name for place in places for name in place.search_names]
    chance = random.Random(20261121)  # noqa: S311 - typing errors, not secrets
    queries = [typo(chance.choice(names), chance) for _ in range(2000)]
    differing = [
        (query, answer)
        for query, answer in zip(queries, ask(queries), strict=True)
        if answer != as_answer(query, places)
    ]
    assert differing == []


def as_answer(query: str, places: Any) -> dict[str, Any]:
    found = find(query, places)
    return {"kind": found.kind, "matches": list(found.matches), "corrected": found.corrected}


def typo(name: str, chance: random.Random) -> str:
    """One to three slips of the finger; sometimes half the name, sometimes a postcode before it."""
    letters = list(name)
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(letters))
        slip = chance.choice(["drop", "add", "wrong", "swap", "cut", "postcode"])
        if slip == "drop" and len(letters) > 1:
            del letters[at]
        elif slip == "add":
            letters.insert(at, chance.choice(LETTERS))
        elif slip == "wrong":
            letters[at] = chance.choice(LETTERS)
        elif slip == "swap" and at:
            letters[at - 1], letters[at] = letters[at], letters[at - 1]
        elif slip == "cut" and at > 2:
            del letters[at:]
        elif slip == "postcode" and len(letters) < 40:
            letters[:0] = f"{chance.randint(1000, 9999)} "
    return "".join(letters)
