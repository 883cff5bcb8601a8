"""The index on the disk: what is read is what was written, and each time the same bytes."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.search import store
from app.search.model import FIELDS

SECTIONS = [
    {"title": ["loon"], "head": [], "body": ["baas", "loon", "loon", "œil"], "parts": []},
    {"title": [], "head": ["baas"], "body": [], "parts": ["loon"]},
    {"title": [], "head": [], "body": [], "parts": []},
]
INDEX = """
import sys
from pathlib import Path
from app.library.reader import load
from app.search import export
from app.search.book import index
indexed = index(load(Path(sys.argv[1])), "nl", (), Path(sys.argv[2]))
(Path(sys.argv[2]) / "search").write_bytes(export.search_json(indexed))
(Path(sys.argv[2]) / "texts").write_bytes(export.texts_json(indexed))
"""
EXAMPLE = "tests/example/content"


def test_what_was_written_is_read_back(tmp_path: Path) -> None:
    written = store.write(SECTIONS, tmp_path)
    assert written.terms == {
        "baas": ((0, (0, 0, 1, 0)), (1, (0, 1, 0, 0))),
        "loon": ((0, (1, 0, 2, 0)), (1, (0, 0, 0, 1))),
        "œil": ((0, (0, 0, 1, 0)),),
    }
    assert [*written.terms] == sorted(written.terms)
    assert written.lengths == [(1, 0, 4, 0), (0, 1, 0, 1), (0, 0, 0, 0)]
    assert written.usual == 3
    assert store.read(tmp_path) == written


def test_lengths_are_those_of_the_library(tmp_path: Path) -> None:
    """It keeps a length in one byte: long ones are rounded."""
    section = dict.fromkeys(FIELDS, ["loon"] * 1001)
    written = store.write([section], tmp_path)
    assert written.lengths[0] == store.read(tmp_path).lengths[0]
    assert written.lengths[0][0] == pytest.approx(1001, rel=0.2)
    assert written.lengths[0][0] != 1001


def test_nobody_can_write_to_it_by_mistake(tmp_path: Path) -> None:
    store.write(SECTIONS, tmp_path)
    assert not [path for path in tmp_path.iterdir() if "LOCK" in path.name]


@pytest.fixture(scope="module")
def twice(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, str]]:
    """The hash of each file of two indexes, written by two processes that order sets otherwise."""
    folders = [tmp_path_factory.mktemp("index") for _ in range(2)]
    for seed, folder in enumerate(folders, 1):
        env = {**os.environ, "PYTHONHASHSEED": str(seed)}
        command = [sys.executable, "-W", "ignore", "-c", INDEX, EXAMPLE, str(folder)]
        subprocess.run(command, env=env, check=True)
    return [
        {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}
        for folder in folders
    ]


def test_twice_the_same(twice: list[dict[str, str]]) -> None:
    assert twice[0] == twice[1]
    assert {"search", "texts", "book.json"} < {*twice[0]}


@pytest.mark.parametrize(
    ("lang", "words"),
    {"fr": "le la du", "nl": "de het een", "en": "the of", "de": "der die"}.items(),
)
def test_words_that_say_nothing(lang: str, words: str) -> None:
    assert {*words.split()} <= store.STOP_WORDS[lang]
