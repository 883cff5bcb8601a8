"""The made-up site as files: the same each time, the same as the application answers."""

import gzip
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import brotli
import pytest
from flask import Flask

from app import create_app
from app.build.checked import SEAL, read_checked, verify
from app.build.errors import BuildError
from app.build.layout import ERRORS, HISTORY, KEPT, SEARCH
from app.build.site import build_site, file_of
from app.config import Config
from app.languages import LANGS
from app.library.kept import from_kept
from app.library.model import Library
from app.search.answer import read_searcher
from app.web import assets
from app.web.addresses import files, pages
from app.web.errors import MESSAGES
from app.web.indexing import make_searcher
from tests.conftest import EXAMPLE

SITE = "https://relais.example"


@pytest.fixture(scope="module")
def built(app: Flask, library: Library, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The made-up site, built once."""
    return build_site(app, library, tmp_path_factory.mktemp("site") / "build").folder


def contents(folder: Path) -> dict[str, bytes]:
    """The bytes of every file by its name."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def test_twice_the_same(built: Path, library: Library, tmp_path: Path) -> None:
    fresh = create_app(Config(site_url=SITE, content=EXAMPLE), library)
    again = build_site(fresh, library, tmp_path / "again")
    assert contents(again.folder) == contents(built)
    assert again.files == len(contents(built))


def test_the_seal_verifies(built: Path, tmp_path: Path) -> None:
    verify(built)
    assert read_checked(built).pages == len([*built.rglob("*.html")])
    copy = tmp_path / "copy"
    shutil.copytree(built, copy)
    page = copy / "nl" / "contacts" / "wheel-house.html"
    page.write_bytes(page.read_bytes().replace(b"02 000 00 01", b"02 000 00 02"))
    with pytest.raises(BuildError, match="not those that were checked"):
        verify(copy)


def test_every_address_of_the_sitemap_is_a_file(built: Path) -> None:
    sitemap = ElementTree.parse(built / "sitemap.xml")  # noqa: S314 - our own
    places = [element.text or "" for element in sitemap.iter() if element.tag.endswith("}loc")]
    assert len(places) > 100
    for place in places:
        assert (built / file_of(place.removeprefix(SITE))).is_file(), place


def test_one_renderer(app: Flask, library: Library, built: Path) -> None:
    client = app.test_client()
    for path in (*pages(library), *files(library)):
        assert (built / file_of(path)).read_bytes() == client.get(path).data, path


def test_compressed_variants_hold_the_same_bytes(built: Path) -> None:
    unpack: dict[str, Callable[[bytes], bytes]] = {
        ".br": brotli.decompress,
        ".gz": gzip.decompress,
    }
    variants = [path for path in built.rglob("*") if path.suffix in unpack]
    for variant in variants:
        original = variant.with_suffix("").read_bytes()
        assert unpack[variant.suffix](variant.read_bytes()) == original
        assert variant.stat().st_size < len(original)
    page = built / "nl" / "guides" / "care.html"
    assert {page.with_name(f"care.html{suffix}") for suffix in unpack} <= set(variants)


def test_nothing_is_built_that_has_no_reason(built: Path, library: Library) -> None:
    names = {name.removesuffix(".br").removesuffix(".gz") for name in contents(built)}
    expected = {file_of(path) for path in (*pages(library), *files(library))}
    expected |= {assets.address(name).lstrip("/") for name in assets.names()}
    expected |= {f"{ERRORS}/{lang}-{code}.html" for lang in LANGS for code in MESSAGES}
    unnamed = names - expected
    data = {name for name in unnamed if name.startswith(("o/places.", "o/search.", "o/texts."))}
    index = {name for name in unnamed if name.startswith(f"{SEARCH}/")}
    chunks = {name for name in unnamed if name.startswith("o/c/")}
    copy = {"sw.js", "o/manifest.json", "o/shell.json"}
    assert unnamed - data - index - chunks == {SEAL, KEPT, HISTORY, *copy}
    assert (len(data), len(index)) == (1 + 2 * len(LANGS) + 1, 3 * len(LANGS))
    assert expected <= names


def test_the_server_opens_the_index_that_was_built(app: Flask, built: Path) -> None:
    live = make_searcher(app, app.extensions["relais"].library)
    kept = read_searcher(built / SEARCH)
    for lang in LANGS:
        assert kept.indexes[lang] == live.indexes[lang]
        assert kept.search("wheel", lang) == live.search("wheel", lang)
    assert kept.search("wheel", "en").hits


def test_the_list_of_the_device_names_built_files(built: Path) -> None:
    listed = json.loads((built / "o" / "search.json").read_text())["files"]
    assert set(listed) == set(LANGS)
    for of_language in listed.values():
        for address in of_language.values():
            assert (built / f"{address[1:]}.br").is_file()


def test_the_server_keeps_what_answers_forms(built: Path, library: Library) -> None:
    kept = from_kept((built / KEPT).read_bytes())
    assert kept.contacts == dict(library.contacts)
    assert kept.places == library.places


def test_a_form_is_answered_the_same_from_what_is_kept(
    app: Flask, built: Path, library: Library
) -> None:
    kept = from_kept((built / KEPT).read_bytes())
    serving = create_app(Config(site_url=SITE), kept)
    for lang in LANGS:
        for place in ("9990", "9993", "nowhere"):
            answers = [
                each.test_client().post(f"/{lang}/places", data={"place": place}).data
                for each in (app, serving)
            ]
            assert answers[0] == answers[1]


def test_an_address_that_does_not_answer_stops_the_build(
    app: Flask, library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.build.site.files", lambda _: ["/nowhere"])
    with pytest.raises(BuildError, match="/nowhere: answered 404"):
        build_site(app, library, tmp_path / "build")
    assert not (tmp_path / "build").exists()


def test_a_new_build_takes_the_place_of_the_old(
    app: Flask, library: Library, tmp_path: Path
) -> None:
    out = tmp_path / "build"
    (out / "nl").mkdir(parents=True)
    (out / "nl" / "gone.html").write_text("old")
    build_site(app, library, out)
    assert not (out / "nl" / "gone.html").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["build"]


def test_all_problems_are_told_and_nothing_is_built(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(EXAMPLE, content)
    guide, steps = content / "nl" / "guides" / "care.md", content / "de" / "steps" / "look.md"
    guide.write_text(guide.read_text(encoding="utf-8").replace("45 dagen", "46 dagen"), "utf-8")
    steps.write_text(
        steps.read_text(encoding="utf-8").replace('for="health"', 'for="heath"'), "utf-8"
    )
    runner = create_app(Config(content=content, build=tmp_path / "build")).test_cli_runner()
    result = runner.invoke(args=["build"])
    assert result.exit_code == 1
    assert "content/nl/guides/care.md:" in result.output
    assert "figure 46" in result.output
    assert "no role called 'heath'; did you mean 'health'?" in result.output
    assert "Traceback" not in result.output
    assert not (tmp_path / "build").exists()


def test_the_command_says_what_it_wrote(tmp_path: Path) -> None:
    runner = create_app(Config(content=EXAMPLE)).test_cli_runner()
    result = runner.invoke(args=["build", "--out", str(tmp_path / "site")])
    assert result.exit_code == 0, result.output
    assert f"files in {tmp_path / 'site'}" in result.output
    verify(tmp_path / "site")


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/nl/", "nl/index.html"),
        ("/nl/places", "nl/places.html"),
        ("/nl/steps/police/adult-eu", "nl/steps/police/adult-eu.html"),
        ("/nl/contacts/payoke.vcf", "nl/contacts/payoke.vcf"),
        ("/sitemap.xml", "sitemap.xml"),
    ],
)
def test_the_file_of_an_address(path: str, name: str) -> None:
    assert file_of(path) == name


def test_inside_a_command_each_page_keeps_its_language(
    app: Flask, library: Library, tmp_path: Path
) -> None:
    """A command has a context of its own, in which the first page's language would stay."""
    with app.app_context():
        build_site(app, library, tmp_path / "build")
    for lang in LANGS:
        page = (tmp_path / "build" / lang / "places.html").read_text(encoding="utf-8")
        assert f'<html lang="{lang}"' in page


def test_a_command_searches_the_built_site(built: Path) -> None:
    runner = create_app(Config(content=EXAMPLE, build=built)).test_cli_runner()
    result = runner.invoke(args=["search", "query", "--lang", "en", "--json", "wheel"])
    found = json.loads(result.output)
    assert {frozenset(hit) for hit in found} == {frozenset(("url", "title", "score", "lang"))}
    assert found[0]["url"].startswith("/en/")
    own = [hit["score"] for hit in found if hit["lang"] == "en"]
    assert own == sorted(own, reverse=True)
    printed = runner.invoke(args=["search", "query", "--lang", "en", "wheel"]).output
    assert [line.split()[2] for line in printed.splitlines()] == [hit["url"] for hit in found]


def test_the_search_command_opens_only_what_was_checked(built: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(built, copy)
    book = copy / SEARCH / "en" / "book.json"
    book.write_bytes(book.read_bytes() + b" ")
    runner = create_app(Config(content=EXAMPLE, build=copy)).test_cli_runner()
    result = runner.invoke(args=["search", "query", "--lang", "en", "wheel"])
    assert result.exit_code == 1
    assert "not those that were checked" in result.output
