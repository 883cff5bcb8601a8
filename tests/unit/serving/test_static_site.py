import os
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from werkzeug.test import Client, TestResponse

from app.build.errors import BuildError
from app.build.layout import address_of
from app.serving.static_site import StaticSite, accepted_codings, is_unchanged
from tests.serving.toy_site import ADDRESSES, FILES, make_flask, write_build, write_file

CAR_WASH = "/fr/checklists/car-wash"


@pytest.fixture
def build(tmp_path: Path) -> Path:
    return write_build(tmp_path / "build")


def get(build: Path, address: str, **headers: str) -> TestResponse:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Client(StaticSite(make_flask(), build)).get(address, headers=named)


@pytest.mark.parametrize(("address", "kind"), ADDRESSES.items())
def test_each_address_answers_with_its_type(build: Path, address: str, kind: str) -> None:
    answer = get(build, address)
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, kind)
    assert answer.headers["ETag"] == f'"{sha256(answer.data).hexdigest()}"'
    assert answer.headers["Vary"] == "Accept-Encoding"
    assert "Last-Modified" not in answer.headers
    assert "Set-Cookie" not in answer.headers


@pytest.mark.parametrize(
    ("accept", "coding"),
    [
        ("", None),
        ("*", None),
        ("identity", None),
        ("gzip", "gzip"),
        ("gzip, deflate, br, zstd", "br"),
        ("GZIP;q=0.5,BR;q=0.1", "br"),
        ("br;q=0, gzip", "gzip"),
        ("br; q=0.000 ,gzip;q=0", None),
        ("brotli, xgzip, bridge", None),
    ],
)
def test_the_best_accepted_encoding_is_sent(build: Path, accept: str, coding: str | None) -> None:
    answer = get(build, CAR_WASH, Accept_Encoding=accept)
    assert answer.headers.get("Content-Encoding") == coding
    suffix = {None: "", "gzip": ".gz", "br": ".br"}[coding]
    assert answer.data == (build / f"fr/checklists/car-wash.html{suffix}").read_bytes()
    assert answer.headers["ETag"] == f'"{sha256(answer.data).hexdigest()}"'
    assert answer.headers["Content-Length"] == str(len(answer.data))


def test_each_encoding_has_its_own_etag_and_304(build: Path) -> None:
    tags = {
        coding: get(build, CAR_WASH, Accept_Encoding=coding).headers["ETag"]
        for coding in ("br", "gzip", "identity")
    }
    assert len(set(tags.values())) == 3
    for coding in tags:
        for asked in tags:
            answer = get(build, CAR_WASH, Accept_Encoding=coding, If_None_Match=tags[asked])
            assert answer.status_code == (304 if asked == coding else 200)


def test_a_corrected_digit_is_sent_although_size_and_time_are_kept(build: Path) -> None:
    page = build / "fr/checklists/car-wash.html"
    old_tag, stat = get(build, CAR_WASH).headers["ETag"], page.stat()
    write_file(page, FILES["fr/checklists/car-wash.html"].replace("58 00", "58 01"))
    os.utime(page, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert (page.stat().st_size, page.stat().st_mtime_ns) == (stat.st_size, stat.st_mtime_ns)
    answer = get(build, CAR_WASH, If_None_Match=old_tag)
    assert answer.status_code == 200
    assert b"058 01" in answer.data or b"58 01" in answer.data


@pytest.mark.parametrize("asked", ["{}", "W/{}", '"x", {}', '"x" ,W/"y",{} ', "*", " * "])
def test_every_spelling_of_an_unchanged_tag(asked: str) -> None:
    assert is_unchanged(asked.format('"abc"'), '"abc"')


@pytest.mark.parametrize("asked", ["", "abc", '"ab"', '"abcd"', '"x*"', "**", '"', 'W/"', ","])
def test_anything_else_is_another_tag(asked: str) -> None:
    assert not is_unchanged(asked, '"abc"')


@pytest.mark.parametrize(
    ("asked", "right"),
    [("/fr", "/fr/"), ("/fr/checklists", "/fr/checklists/"), (f"{CAR_WASH}/", CAR_WASH)],
)
def test_the_other_slash_form_moves_to_the_path_alone(build: Path, asked: str, right: str) -> None:
    answer = get(build, f"{asked}?word=secret")
    assert (answer.status_code, answer.headers["Location"], answer.data) == (308, right, b"")


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/checked.json",
        "/fr/index.html",
        "/fr/checklists/car-wash.html",
        "/fr/checklists/car-wash.html.br",
        "/sw.js/",
        "/FR/",
        "//fr/",
    ],
)
def test_file_names_and_other_spellings_are_not_addresses(build: Path, path: str) -> None:
    assert get(build, path).status_code in (302, 404)


def test_head_says_what_get_says(build: Path) -> None:
    client = Client(StaticSite(make_flask(), build))
    head, whole = client.head(CAR_WASH), client.get(CAR_WASH)
    assert head.headers == whole.headers
    assert head.data == b""
    assert whole.data != b""


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "FOO"])
def test_other_methods_are_for_flask(build: Path, method: str) -> None:
    answer = Client(StaticSite(make_flask(), build)).open(CAR_WASH, method=method)
    assert answer.status_code == 404


def test_a_range_is_ignored(build: Path) -> None:
    assert get(build, CAR_WASH, Range="bytes=0-3").status_code == 200


def test_names_with_a_dot_or_an_underscore_stay_private(build: Path) -> None:
    write_file(build / "_server/index.json", "{}")
    write_file(build / ".cache/x.json", "{}")
    assert get(build, "/_server/index.json").status_code == 404
    assert get(build, "/.cache/x.json").status_code == 404


def test_a_page_and_a_folder_of_one_name_are_refused(build: Path) -> None:
    write_file(build / "fr/checklists.html", "x")
    with pytest.raises(BuildError, match="/fr/checklists: a page and a folder"):
        StaticSite(make_flask(), build)


def test_a_file_without_a_known_type_is_refused(build: Path) -> None:
    (build / "static/LICENCE").write_text("x")
    with pytest.raises(BuildError, match="no media type for ''; add it to TYPES"):
        StaticSite(make_flask(), build)


def test_addresses_of_the_contract() -> None:
    assert address_of("/fr/index.html") == "/fr/"
    assert address_of("/fr/offline.html") == "/fr/offline"
    assert address_of("/fr/contacts/payoke.vcf") == "/fr/contacts/payoke.vcf"


@given(st.text(), st.text())
def test_no_header_is_too_odd_to_read(accept: str, asked: str) -> None:
    assert accepted_codings(accept)[-1] == ""
    assert isinstance(is_unchanged(asked, '"abc"'), bool)
