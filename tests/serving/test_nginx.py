"""The same bytes and headers from nginx as from our own server, asked of a real nginx."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.headers import Site, fixed_headers
from app.serving.nginx import headers_conf
from tests.serving.processes import (
    ROOT,
    ask,
    free_port,
    granian,
    nginx_command,
    running,
    write_conf,
)
from tests.serving.toy_site import ADDRESSES, write_build

DEPLOY = ROOT / "deploy"
OF_THE_SERVER = {"server", "date", "connection", "keep-alive", "transfer-encoding"}


@dataclass(frozen=True)
class Answer:
    """An answer taken apart."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes


def parsed(answer: bytes) -> Answer:
    """Take an answer apart; headers keep their doubles and lose their order."""
    head, _, body = answer.partition(b"\r\n\r\n")
    status, *lines = head.decode("latin-1").split("\r\n")
    headers = ((line.partition(":")[0].lower(), line.partition(": ")[2]) for line in lines)
    kept = sorted(header for header in headers if header[0] not in OF_THE_SERVER)
    return Answer(int(status.split()[1]), tuple(kept), body)


def nginx_or_skip() -> str:
    """Return the program, or say that the test was not run."""
    found = shutil.which("nginx", path=os.environ["PATH"] + ":/usr/sbin:/usr/local/sbin")
    if found is None:
        if os.environ.get("REQUIRE_NGINX") == "1":
            pytest.fail("REQUIRE_NGINX=1, and there is no nginx")
        print("NOT RUN: nginx is not installed")  # noqa: T201
        pytest.skip("NOT RUN: nginx is not installed")
    return found


@pytest.fixture(scope="module")
def ports(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[int, int]]:
    """Our own server and, in front of the same build, nginx."""
    nginx, folder = nginx_or_skip(), tmp_path_factory.mktemp("nginx")
    build, ours, theirs = write_build(folder / "build"), free_port(), free_port()
    conf = write_conf(folder / "deploy", build, ours, theirs)
    command = nginx_command(nginx, folder, conf)
    with granian(ours, build, folder / "granian"), running(command, theirs, folder / "run"):
        yield ours, theirs


def both(ports: tuple[int, int], path: str, method: str = "GET", **headers: str) -> list[Answer]:
    """Ask both servers the same."""
    return [parsed(ask(port, path, method, Host="localhost", **headers)) for port in ports]


@pytest.mark.parametrize("accept", ["br, gzip", "gzip", "identity", "br;q=0, gzip;q=0.5", "*"])
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_built_addresses_are_the_same(ports: tuple[int, int], method: str, accept: str) -> None:
    for path in ADDRESSES:
        ours, theirs = both(ports, path, method, Accept_Encoding=accept)
        assert ours.status == 200
        assert theirs == ours


@pytest.mark.parametrize("spelling", ["{}", "W/{}", '"x", {}', '"x",W/{} , "y"', "*"])
def test_unchanged_pages_are_the_same(ports: tuple[int, int], spelling: str) -> None:
    for path in ADDRESSES:
        whole = parsed(ask(ports[0], path, Host="localhost", Accept_Encoding="br"))
        asked = spelling.format(dict(whole.headers)["etag"])
        ours, theirs = both(ports, path, Accept_Encoding="br", If_None_Match=asked)
        assert (ours.status, theirs.status, theirs.body) == (304, 304, b"")
        # nginx adds the length of the page itself, which the standard allows on a 304.
        length = ("content-length", dict(whole.headers)["content-length"])
        assert sorted({*ours.headers, length}) == list(theirs.headers)


@pytest.mark.parametrize("asked", ['"x"', "abc", "", '"', 'W/"x"', "**"])
def test_other_tags_get_the_page_from_both(ports: tuple[int, int], asked: str) -> None:
    ours, theirs = both(ports, "/fr/", If_None_Match=asked)
    assert theirs == ours
    assert ours.status == 200


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/", 302),
        ("/fr", 308),
        ("/fr/checklists/car-wash/", 308),
        ("/FR/", 404),
        ("//fr/", 404),
        ("/nothing", 404),
        ("/checked.json", 404),
        ("/fr/index.html", 404),
        ("/_folder", 404),
        ("/_unchanged", 404),
        ("/healthz", 200),
        ("/nl/broken", 500),
    ],
)
def test_the_rest_is_passed_on(ports: tuple[int, int], path: str, status: int) -> None:
    ours, theirs = both(ports, path)
    assert ours.status == status
    assert theirs == ours


def test_forms_are_passed_on(ports: tuple[int, int]) -> None:
    for path in ("/nl/search", "/nl/places", "/nl/busy", "/fr/"):
        ours, theirs = (parsed(ask(port, path, "POST", b"q=wheel")) for port in ports)
        assert theirs == ours


def test_a_range_and_a_date_are_ignored(ports: tuple[int, int]) -> None:
    date = "Fri, 01 Jan 2038 00:00:00 GMT"
    ours, theirs = both(ports, "/fr/", Range="bytes=0-3", If_Modified_Since=date)
    assert ours.status == 200
    assert theirs == ours


@pytest.mark.parametrize(
    ("status", "sent", "headers"),
    [
        (413, b"q=" + b"x" * 2047, {}),
        (400, b"", {"Host": "evil.example"}),
        (400, b"", {"Host": ""}),
    ],
)
def test_what_nginx_refuses_is_dressed(
    ports: tuple[int, int], status: int, sent: bytes, headers: dict[str, str]
) -> None:
    answer = parsed(ask(ports[1], "/nl/search", "POST" if sent else "GET", sent, **headers))
    assert answer.status == status
    wanted = {name.lower(): value for name, value in fixed_headers(Site()).items()}
    for header in (wanted | {"cache-control": "no-store"}).items():
        assert answer.headers.count(header) == 1


def test_many_forms_from_one_address_are_slowed_and_dressed(ports: tuple[int, int]) -> None:
    answers = [parsed(ask(ports[1], "/nl/busy", "POST", b"q=1")) for _ in range(60)]
    assert {answer.status for answer in answers} == {503, 429}
    busy = next(answer for answer in answers if answer.status == 429)
    assert ("cache-control", "no-store") in busy.headers
    assert ("x-frame-options", "DENY") in busy.headers


def test_pages_stay_up_without_granian(tmp_path: Path) -> None:
    nginx, build, port = nginx_or_skip(), write_build(tmp_path / "build"), free_port()
    conf = write_conf(tmp_path / "deploy", build, free_port(), port)
    command = nginx_command(nginx, tmp_path, conf)
    with running(command, port, tmp_path / "run"):
        assert parsed(ask(port, "/fr/")).status == 200
        away = parsed(ask(port, "/nl/zwoerbelkram?q=zwoerbelkram", "POST", b"q=1"))
        assert away.status == 503
        assert ("x-frame-options", "DENY") in away.headers
        assert ("cache-control", "no-store") in away.headers
    written = b"".join(path.read_bytes() for path in (tmp_path / "run").iterdir())
    assert b"zwoerbelkram" not in written


def test_the_committed_headers_are_those_of_the_tables() -> None:
    committed = (DEPLOY / "headers.conf").read_text(encoding="utf-8")
    assert committed == headers_conf(Site("https://relais.example"))
