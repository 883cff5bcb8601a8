"""No word, path or address of a reader in any stream or file, with every log level on."""

import socket
from pathlib import Path

from tests.serving.processes import ask, free_port, granian, send

WORD = "zwoerbelkram"
AGENT = "Fnordzilla"


def read_with_a_nonsense_word(port: int) -> None:
    """Ask for everything that could leave a trace: pages, forms, errors, broken requests."""
    for path in (f"/fr/{WORD}", f"/fr/?q={WORD}", f"/nl/broken?q={WORD}", f"//{WORD}/%00", "/fr/"):
        assert ask(port, path, User_Agent=AGENT, Referer=f"http://{WORD}/")
    for path in ("/nl/search", "/nl/busy", "/nl/broken", f"/nl/{WORD}"):
        assert ask(port, path, "POST", f"q={WORD}".encode(), User_Agent=AGENT)
    ask(port, "/nl/search", "POST", f"q={WORD}".encode() * 400)
    ask(port, "/fr/", Host=f"{WORD}.example")
    send(port, f"GET /{WORD}\xff HTTP/1.1\r\n{WORD}\r\n\r\n".encode("latin-1"))
    with socket.create_connection(("127.0.0.1", port)) as gone:
        gone.sendall(f"POST /nl/search HTTP/1.1\r\nHost: localhost\r\n{WORD}: {WORD}".encode())


def traces(*folders: Path) -> list[str]:
    """Return what was written about the reader, with the name of the file."""
    found = []
    for folder in folders:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            text = path.read_bytes().lower()
            words = (WORD, AGENT.lower(), "127.0.0.1", "/nl/broken", "/nl/search", "/fr/")
            found += [f"{path.name}: {word}" for word in words if word.encode() in text]
    return found


def test_nothing_is_written_about_a_reader(build: Path, tmp_path: Path) -> None:
    port = free_port()
    with granian(port, build, tmp_path / "run") as folder:
        (folder / "stdout").write_bytes(b"")  # granian says where it listens, before any reader
        read_with_a_nonsense_word(port)
    assert traces(tmp_path / "run") == []
    lines = (tmp_path / "run/stderr").read_text()
    assert " LookupError tests/serving/toy_site.py:" in lines or " LookupError serving/" in lines


def test_a_planted_line_is_found(build: Path, tmp_path: Path) -> None:
    port = free_port()
    with granian(port, build, tmp_path / "run", PLANTED="1"):
        read_with_a_nonsense_word(port)
    assert f"stderr: {WORD}" in traces(tmp_path / "run")


def test_a_half_sent_form_is_answered_and_frees_its_worker(build: Path, tmp_path: Path) -> None:
    # Only once its client has gone: see "Not covered" in docs/serving.md.
    port = free_port()
    with granian(port, build, tmp_path / "run"):
        with socket.create_connection(("127.0.0.1", port), timeout=30) as line:
            line.sendall(
                b"POST /nl/search HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nq"
            )
            assert b" 408 " in line.recv(100)
        for _ in range(9):
            assert ask(port, "/fr/").startswith(b"HTTP/1.1 200")
