"""Real servers on free ports, for the tests that need one."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from app.serving.nginx import main

ROOT = Path(__file__).parents[2]
DEPLOY = ROOT / "deploy"


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def send(port: int, request: bytes) -> bytes:
    """Send bytes as they are and return everything that comes back."""
    with socket.create_connection(("127.0.0.1", port), timeout=20) as line:
        line.sendall(request)
        answer = b""
        while part := line.recv(65536):
            answer += part
        return answer


def ask(port: int, path: str, method: str = "GET", sent: bytes = b"", **headers: str) -> bytes:
    """Send one request on a connection of its own."""
    named = {"Host": f"127.0.0.1:{port}", "Connection": "close"}
    named |= {name.replace("_", "-"): value for name, value in headers.items()}
    if sent:
        named |= {"Content-Length": str(len(sent))}
        named.setdefault("Content-Type", "application/x-www-form-urlencoded")
    lines = "".join(f"{name}: {value}\r\n" for name, value in named.items())
    return send(port, f"{method} {path} HTTP/1.1\r\n{lines}\r\n".encode() + sent)


@contextmanager
def running(command: Sequence[str], port: int, folder: Path, **env: str) -> Iterator[Path]:
    """Run a server until the end of the block; yield the folder with its two streams."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "stdout").open("wb") as out, (folder / "stderr").open("wb") as err:
        server = subprocess.Popen(command, cwd=folder, stdout=out, stderr=err, env=os.environ | env)
        try:
            wait_for(server, port, folder)
            yield folder
        finally:
            server.terminate()
            server.wait(timeout=20)


def wait_for(server: "subprocess.Popen[bytes]", port: int, folder: Path) -> None:
    """Wait until the port answers; say what the server said when it does not."""
    for _ in range(1200):
        if server.poll() is not None:
            break
        try:
            if send(port, b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"):
                return
        except OSError:
            time.sleep(0.05)
    raise AssertionError((folder / "stderr").read_text() + (folder / "stdout").read_text())


def granian(port: int, build: Path, folder: Path, **env: str) -> AbstractContextManager[Path]:
    """Run granian as `make run` does, but with every log level on."""
    command = [
        *(sys.executable, "-m", "granian", "--interface", "wsgi", "--http", "1"),
        *("--host", "127.0.0.1", "--port", str(port), "--no-access-log", "--log-level", "notset"),
        # A worker that is told to stop while it still starts does not hear it.
        *("--workers-kill-timeout", "2"),
        *("--workers", "2", "--blocking-threads", "1", "tests.serving.toy_wsgi:application"),
    ]
    return running(command, port, folder, RELAIS_BUILD=str(build), PYTHONPATH=str(ROOT), **env)


def write_conf(folder: Path, build: Path, ours: int, theirs: int) -> Path:
    """Copy deploy/ as it is, with other ports and with temporary folders of its own."""
    folder.mkdir()
    shutil.copy(DEPLOY / "built.conf", folder)
    main("http://127.0.0.1:8000", str(build), str(folder), "localhost")
    (folder / "listen.conf").write_text(f"listen 127.0.0.1:{theirs};\n")
    text = (DEPLOY / "nginx.conf").read_text()
    assert "127.0.0.1:8000" in text
    text = text.replace("127.0.0.1:8000", f"127.0.0.1:{ours}")
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    own = "".join(f"    {kind}_temp_path {folder}/{kind};\n" for kind in kinds)
    (folder / "nginx.conf").write_text(text.replace("http {\n", f"http {{\n{own}", 1))
    return folder / "nginx.conf"


def nginx_command(nginx: str, folder: Path, conf: Path) -> list[str]:
    """Return how to run it in the foreground, able to read the temporary folder."""
    user = "user root;" if os.geteuid() == 0 else ""
    main_settings = f"daemon off; pid {folder}/nginx.pid; {user}"
    return [nginx, "-p", str(folder), "-c", str(conf), "-e", "stderr", "-g", main_settings]
