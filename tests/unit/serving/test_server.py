from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from wsgiref.types import StartResponse, WSGIEnvironment

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from werkzeug.test import Client, TestResponse

from app.build.checked import read_checked
from app.build.errors import BuildError
from app.headers import Site, fixed_headers
from app.serving import body
from app.serving.server import create_server
from app.serving.wrapper import HeaderWrapper
from tests.serving.toy_site import CHUNK, make_flask, write_build

SITE = Site("https://relais.example", ("other.example",))


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_build(tmp_path_factory.mktemp("serving") / "build")


@pytest.fixture(scope="module")
def client(build: Path) -> Client:
    return Client(create_server(make_flask, build, SITE))


def assert_dressed(answer: TestResponse) -> None:
    """Check what must be on every answer, whatever it is."""
    for name, value in fixed_headers(SITE).items():
        assert answer.headers.getlist(name) == [value]
    assert len(answer.headers.getlist("Cache-Control")) == 1
    for name in ("Set-Cookie", "Server", "Date", "X-Powered-By", "Last-Modified"):
        assert name not in answer.headers
    assert not [name for name, _ in answer.headers if name.startswith("Access-Control-")]


@pytest.mark.parametrize(
    ("status", "method", "path", "cache"),
    [
        (200, "GET", "/fr/", "no-cache"),
        (200, "HEAD", "/fr/", "no-cache"),
        (200, "GET", CHUNK, "public, max-age=31536000, immutable"),
        (200, "GET", "/fr/young/", "no-store"),
        (200, "POST", "/nl/search", "no-store"),
        (200, "POST", "/nl/places", "no-store"),
        (200, "GET", "/healthz", "no-store"),
        (302, "GET", "/", "no-store"),
        (308, "GET", "/fr", "no-cache"),
        (400, "GET", "/nl/wrong", "no-store"),
        (404, "GET", "/fr/nothing", "no-store"),
        (404, "GET", CHUNK.replace("a", "c"), "no-store"),
        (405, "GET", "/nl/search", "no-store"),
        (405, "POST", "/nl/wrong", "no-store"),
        (500, "GET", "/nl/broken", "no-store"),
        (503, "POST", "/nl/busy", "no-store"),
    ],
)
def test_each_kind_of_answer_is_dressed(
    client: Client, status: int, method: str, path: str, cache: str
) -> None:
    answer = client.open(path, method=method)
    assert (answer.status_code, answer.headers["Cache-Control"]) == (status, cache)
    assert_dressed(answer)


def test_an_unchanged_page_is_dressed(client: Client) -> None:
    tag = client.get("/fr/").headers["ETag"]
    answer = client.get("/fr/", headers={"If-None-Match": tag})
    assert (answer.status_code, answer.data) == (304, b"")
    assert (answer.headers["ETag"], answer.headers["Vary"]) == (tag, "Accept-Encoding")
    assert "Content-Length" not in answer.headers
    assert_dressed(answer)


def test_the_home_address_varies_by_language(client: Client) -> None:
    assert client.get("/").headers.getlist("Vary") == ["Accept-Language"]
    assert client.get("/").headers["Location"] == "/fr/"


def test_health_names_the_build(client: Client, build: Path) -> None:
    answer = client.get("/healthz")
    assert answer.text == f"ok {read_checked(build).outputs[:12]}"
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"


@pytest.mark.parametrize(
    "host",
    [
        "relais.example",
        "RELAIS.example:443",
        "other.example",
        "localhost",
        "127.0.0.1:9",
        "[::1]:1",
    ],
)
def test_a_known_host_is_answered(client: Client, host: str) -> None:
    assert client.get("/fr/", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "relais.example.evil",
        "relais.example:80:80",
        "relais.example,evil",
        "relais.example/",
        "a@relais.example",
        "relais.example:",
        "relais.example\n",
        "",
        "[::1",
        "x" * 5000,
    ],
)
def test_a_false_host_is_refused(client: Client, host: str) -> None:
    answer = client.get("/fr/", environ_overrides={"HTTP_HOST": host})
    assert (answer.status_code, answer.text) == (400, "400 Bad Request\n")
    assert_dressed(answer)


def test_a_body_up_to_two_kilobytes_passes(client: Client) -> None:
    assert client.post("/nl/search", data={"q": "x" * 2046}).text == f"found {'x' * 2046}"


@pytest.mark.parametrize("path", ["/nl/search", "/fr/", "/nothing"])
def test_a_larger_body_is_refused(client: Client, path: str) -> None:
    answer = client.post(path, data={"q": "x" * 2047})
    assert answer.status_code == 413
    assert_dressed(answer)


@pytest.mark.parametrize(
    ("lang", "asked", "spoken"),
    [
        ("nl", "fr", "nl"),
        ("xx", "nl-BE,nl;q=0.9,fr;q=0.5", "nl"),
        ("xx", "tr,fr;q=0.5", "fr"),
        ("xx", "tr", "fr"),
        ("xx", "", "fr"),
    ],
)
def test_a_refusal_speaks_the_language_of_the_reader(
    client: Client, lang: str, asked: str, spoken: str
) -> None:
    long = {"q": "x" * 9999}
    answer = client.post(f"/{lang}/search", data=long, headers={"Accept-Language": asked})
    assert (answer.status_code, answer.mimetype) == (413, "text/html")
    assert f"lang={spoken}" in answer.text
    assert_dressed(answer)


def test_a_false_host_is_refused_in_the_language_of_the_address(client: Client) -> None:
    answer = client.get("/nl/", headers={"Host": "evil.example"})
    assert (answer.status_code, answer.mimetype) == (400, "text/html")
    assert "lang=nl" in answer.text
    assert "evil" not in answer.text
    assert_dressed(answer)


@pytest.mark.parametrize(("size", "status"), [(2048, 200), (2049, 413), (9999, 413)])
def test_a_body_without_a_length_is_counted(client: Client, size: int, status: int) -> None:
    answer = client.post(
        "/nl/search",
        content_type="application/x-www-form-urlencoded",
        input_stream=BytesIO(b"q=" + b"x" * (size - 2)),
        environ_overrides={"HTTP_TRANSFER_ENCODING": "chunked"},
    )
    assert answer.status_code == status
    assert_dressed(answer)


@pytest.mark.parametrize("length", ["-1", "1e9", "٣", "5 5", "x"])
def test_a_length_that_is_none_is_refused(client: Client, length: str) -> None:
    answer = client.post("/nl/search", environ_overrides={"CONTENT_LENGTH": length})
    assert answer.status_code == 400


def test_a_body_cut_short_is_refused(client: Client) -> None:
    answer = client.post("/nl/search", environ_overrides={"CONTENT_LENGTH": "9"})
    assert answer.status_code == 400


def test_a_body_that_never_ends_frees_the_worker(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Slow:
        def read(self, size: int) -> bytes:
            import time

            time.sleep(0.5)
            return b""

    monkeypatch.setattr(body, "SECONDS", 0.01)
    answer = client.post(
        "/nl/search", environ_overrides={"CONTENT_LENGTH": "9", "wsgi.input": Slow()}
    )
    assert answer.status_code == 408
    assert_dressed(answer)


def test_an_error_past_flask_is_dressed_and_says_nothing() -> None:
    def half_way(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        start("200 OK", [])
        yield b"first"
        raise LookupError("secret")

    answer = Client(HeaderWrapper(half_way, SITE)).get("/", headers={"Host": "localhost"})
    assert (answer.status_code, answer.text) == (500, "500 Internal Server Error\n")
    assert_dressed(answer)


def test_an_application_header_of_ours_is_replaced() -> None:
    def careless(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        start("200 OK", [("cache-control", "public"), ("X-FRAME-OPTIONS", "ALLOW"), ("A", "b")])
        return [b""]

    answer = Client(HeaderWrapper(careless, SITE)).get("/fr/", headers={"Host": "localhost"})
    assert answer.headers["A"] == "b"
    assert_dressed(answer)


def test_an_unsealed_build_is_not_served(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="missing, so nothing was checked"):
        create_server(make_flask, tmp_path, SITE)


ODD_PATHS = [
    "//",
    "//evil.example/",
    "/../etc/passwd",
    "/fr/..",
    "/\x00",
    "/%00",
    "/\xff\xfe",
    "*",
    "",
]
odd_text = st.text(st.characters(max_codepoint=255), max_size=60)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    path=st.sampled_from([*ODD_PATHS, "/" + "a" * 20000]) | odd_text.map("/fr/{}".format),
    method=st.sampled_from(["GET", "HEAD", "POST", "PUT", "OPTIONS", "TRACE", "CONNECT", "FOO"]),
    query=odd_text,
    host=st.sampled_from(["localhost", "evil"]) | odd_text,
    extra=odd_text,
    sent=st.binary(max_size=3000),
)
def test_nothing_is_too_odd(
    client: Client, path: str, method: str, query: str, host: str, extra: str, sent: bytes
) -> None:
    environ = {
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "HTTP_HOST": host,
        "HTTP_ACCEPT_ENCODING": extra,
        "HTTP_IF_NONE_MATCH": extra,
        "HTTP_RANGE": extra,
        "CONTENT_TYPE": extra,
    }
    answer = client.open("/", method=method, data=sent, environ_overrides=environ)
    assert answer.status_code < 500
    assert "evil" not in answer.headers.get("Location", "")
    assert_dressed(answer)
