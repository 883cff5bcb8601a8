"""The offline part of a build of the made-up site."""

import json
import shutil
from collections.abc import Callable
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path

import pytest

from app import create_app
from app.build.errors import BuildError
from app.build.site import build_site, file_of
from app.config import Config
from app.headers import Site, fixed_headers
from app.languages import LANGS
from app.library.model import Library
from app.library.reader import load
from app.offline.release import Release, write_release
from app.web.addresses import files, page_paths
from tests.conftest import EXAMPLE
from tests.packs import chunks_of, manifest_of, pages_in, rows_in

SITE = "https://relais.example"
CARE = "fr/guides/care.md"
MANIFEST, SHELL = "/o/manifest.json", "/o/shell.json"
Publish = Callable[..., Path]


@pytest.fixture(scope="module")
def publish(tmp_path_factory: pytest.TempPathFactory) -> Publish:
    """Build an edition once: its number, what stands in the French helmet block, what it keeps."""
    folder = tmp_path_factory.mktemp("editions")

    @cache
    def build(number: int, helmet: str = "Un casque", keep: Path | None = None) -> Path:
        content = folder / f"content-{number}-{helmet}-{keep is None}"
        shutil.copytree(EXAMPLE, content)
        care = content / CARE
        text = care.read_text(encoding="utf-8")
        care.write_text(text.replace("Un casque", helmet), encoding="utf-8")
        write_release(content, Release(number, date(2026, 11, 22), False, {}))
        config = Config(site_url=SITE, content=content)
        out = folder / f"build-{number}-{helmet}-{keep is None}"
        return build_site(create_app(config), load(content), out, keep).folder

    return build


def rows(build: Path, lang: str) -> list[dict[str, str]]:
    return [row for name in chunks_of(build, lang) for row in rows_in(build, name)]


@pytest.mark.parametrize("lang", LANGS)
def test_a_pack_holds_every_page_card_and_data_file(
    lang: str, publish: Publish, library: Library
) -> None:
    build = publish(1)
    found = {row["u"]: row for row in rows(build, lang)}
    expected = {f"/{lang}{path}" for path in page_paths(library)}
    assert {u for u, row in found.items() if row["t"].startswith("text/html")} == expected
    assert manifest_of(build)["langs"][lang]["pages"] == len(expected)
    assert {path for path in files(library) if path.startswith(f"/{lang}/")} <= set(found)
    data = {f"/o/{path.name}" for path in (build / "o").glob("*.json")}
    others = {f"/o/{path.name}" for path in (build / "o").glob("texts.*.json")}
    others -= {f"/o/{path.name}" for path in (build / "o").glob(f"texts.{lang}.*.json")}
    assert len(others) == len(LANGS) - 1
    assert {u for u in found if u.startswith("/o/")} == data - others - {MANIFEST, SHELL}
    for address, row in found.items():
        assert row["b"] == (build / file_of(address)).read_text(encoding="utf-8")


def test_chunks_are_named_by_their_bytes_and_the_sizes_are_true(publish: Publish) -> None:
    build = publish(1)
    for lang in LANGS:
        pack = manifest_of(build)["langs"][lang]
        for part in pack["chunks"]:
            file = build / f"o/c/{part['h']}.json"
            assert sha256(file.read_bytes()).hexdigest() == part["h"]
            assert file.stat().st_size == part["n"] <= 512_000
            assert file.with_name(f"{file.name}.br").stat().st_size == part["w"]
        assert pack["n"] == sum(part["n"] for part in pack["chunks"])


def test_one_changed_page_is_one_changed_chunk(publish: Publish) -> None:
    first, second = publish(1), publish(2, "Un bon casque")
    changed = {lang: chunks_of(second, lang) - chunks_of(first, lang) for lang in LANGS}
    of_pages = {lang: [h for h in found if pages_in(second, h)] for lang, found in changed.items()}
    assert [len(of_pages[lang]) for lang in LANGS] == [1, 0, 0, 0]
    # A word more can be found: the French index and the list of files, in French its sentences too.
    assert [len(changed[lang]) - len(of_pages[lang]) for lang in LANGS] == [3, 2, 2, 2]
    assert (first / "sw.js").read_bytes() == (second / "sw.js").read_bytes()
    versions = [
        {row["u"]: row.get("v", "") for row in rows(each, "fr")} for each in (first, second)
    ]
    said_anew = [u for u in versions[0] if versions[0][u] != versions[1].get(u, "")]
    assert said_anew == ["/fr/guides/care"]


def test_a_release_of_the_same_content_changes_no_page(publish: Publish) -> None:
    first, second = publish(1), publish(2)
    assert [chunks_of(second, lang) for lang in LANGS] == [chunks_of(first, lang) for lang in LANGS]
    changed = [
        path.relative_to(first).as_posix()
        for path in first.rglob("*")
        if path.is_file() and path.read_bytes() != (second / path.relative_to(first)).read_bytes()
    ]
    names = {name.removesuffix(".br").removesuffix(".gz") for name in changed}
    assert names == {"o/manifest.json", "_editions.json", "checked.json"}


def test_chunks_of_the_edition_before_stay(publish: Publish) -> None:
    first = publish(1)
    second = publish(2, "Un bon casque", first)
    old = chunks_of(first, "fr") - chunks_of(second, "fr")
    assert [name for name in old if pages_in(first, name)]
    for name in old:
        for file in (first / "o/c").glob(f"{name}.json*"):
            assert (second / "o/c" / file.name).read_bytes() == file.read_bytes()


def test_a_change_without_a_release_is_refused(publish: Publish) -> None:
    with pytest.raises(BuildError, match="run `flask release` first"):
        publish(1, "Un vieux casque", publish(1))


def test_what_is_kept_must_be_a_build(publish: Publish, tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="--keep names the folder of a build"):
        publish(3, "Un casque", tmp_path)


def test_the_worker_knows_its_shell_and_the_headers(publish: Publish) -> None:
    build = publish(1)
    body = (build / "o/shell.json").read_bytes()
    assert sha256(body).hexdigest() in (build / "sw.js").read_text()
    listed = json.loads(body)
    assert listed["headers"] == fixed_headers(Site(SITE))
    assert {f"/{lang}/offline" for lang in LANGS} <= set(listed["files"])
    for address, (hash_, _) in listed["files"].items():
        assert sha256((build / file_of(address)).read_bytes()).hexdigest() == hash_


def test_the_kill_switch_offers_nothing(library: Library, tmp_path: Path) -> None:
    app = create_app(Config(site_url=SITE, content=EXAMPLE), library)
    build = build_site(app, library, tmp_path / "build", kill=True).folder
    assert b"unregister" in (build / "sw.js").read_bytes()
    assert manifest_of(build)["langs"] == {}
    assert not (build / "o/c").exists()


def test_the_command_gives_the_next_number(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(EXAMPLE, content)
    runner = create_app(Config(content=content)).test_cli_runner()
    result = runner.invoke(args=["release", "--on", "2026-12-01"])
    assert (result.exit_code, result.output) == (0, "edition 2 of 2026-12-01\n")
    notes = [part for lang in LANGS for part in (f"--note-{lang}", f"Note {lang}")]
    urgent = runner.invoke(args=["release", "--on", "2026-12-02", "--urgent", *notes])
    assert urgent.output == "edition 3 of 2026-12-02\n"
    assert "number: 3" in (content / "edition.yaml").read_text()
    for nonsense in (["--on", "2026-12-01"], ["--on", "2026-12-03", "--urgent"]):
        refused = runner.invoke(args=["release", *nonsense])
        assert refused.exit_code == 1
        assert "number: 3" in (content / "edition.yaml").read_text()
    (content / "edition.yaml").write_text("number: 0\n")
    assert "content/edition.yaml" in runner.invoke(args=["content", "check"]).output
