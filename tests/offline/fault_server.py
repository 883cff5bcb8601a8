"""A server of a real build that does wrong what it is told to: run as a process, so that it dies.

    python -m tests.offline.fault_server PORT

POST /_control takes {"build": folder} or {"faults": [{"path": expression, "kind": …, "times": n}]};
GET /_log gives the paths asked for since it was last asked.
"""

import io
import json
import random
import re
import socket
import struct
import sys
import threading
import time
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar
from wsgiref.types import WSGIApplication

from app import create_app
from app.build.layout import KEPT, SEARCH
from app.config import Config
from app.headers import Site
from app.library.kept import from_kept
from app.serving.server import create_server

LOGIN = b"<!doctype html><title>Free Wi-Fi</title><h1>Log in</h1>"
OURS = ("/_control", "/_log")


@dataclass
class Fault:
    """What goes wrong with some answers."""

    path: str
    kind: str
    times: int = 1_000_000
    body: str = ""
    seconds: float = 0


class Later:
    """Flask, made when a request needs it: most tests never do."""

    def __init__(self, config: Config) -> None:
        self._config = config
        self._flask: WSGIApplication | None = None

    def __call__(self, environ: Any, start_response: Any) -> Any:
        if self._flask is None:
            kept = from_kept((self._config.build / KEPT).read_bytes())
            self._flask = create_app(self._config, kept, self._config.build / SEARCH)
        return self._flask(environ, start_response)


class Server(ThreadingHTTPServer):
    """Holds the build, the faults and what was asked."""

    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = 64
    faults: ClassVar[list[Fault]] = []
    asked: ClassVar[list[str]] = []
    prepared: ClassVar[dict[str, WSGIApplication]] = {}
    application: WSGIApplication
    lock = threading.Lock()
    chance = random.Random(20261122)  # noqa: S311 - a bad line, not a secret

    def load(self, build: str) -> None:
        """Serve this build from now on."""
        self.prepare(build)
        self.application = self.prepared[build]

    def prepare(self, build: str) -> None:
        """Read a build before it is published: that may take longer than a phone waits."""
        if build not in self.prepared:
            url = f"http://127.0.0.1:{self.server_port}"
            config = Config(site_url=url, build=Path(build))
            server = create_server(lambda: Later(config), config.build, Site(url))
            self.prepared[build] = server

    def fault_of(self, path: str) -> Fault | None:
        """Return what goes wrong with this answer, one time less."""
        with self.lock:
            for fault in self.faults:
                if fault.times > 0 and re.fullmatch(fault.path, path):
                    fault.times -= 1
                    return fault
        return None


class Handler(BaseHTTPRequestHandler):
    """Answers one connection."""

    protocol_version = "HTTP/1.1"
    server: Server

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        if path == "/_log":
            self._send(200, json.dumps(self.server.asked).encode())
            self.server.asked.clear()
            return
        self.server.asked.append(path)
        fault = self.server.fault_of(path)
        if fault is None or fault.kind == "wait":
            time.sleep(fault.seconds if fault else 0)
            self._site(self.headers.get("Accept-Encoding", ""))
        else:
            getattr(self, f"_{fault.kind}")(fault)

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        if self.path != "/_control":
            self._site("", body)
            return
        order = json.loads(body)
        if "build" in order:
            self.server.load(order["build"])
        if "faults" in order:
            self.server.faults[:] = [Fault(**each) for each in order["faults"]]
            for fault in self.server.faults:
                if fault.kind == "publish":
                    self.server.prepare(fault.body)
        self._send(200, b"{}")

    def _answer(self, coding: str, sent: bytes = b"") -> tuple[int, list[tuple[str, str]], bytes]:
        path, _, query = self.path.partition("?")
        environ = {
            "REQUEST_METHOD": self.command,
            "PATH_INFO": path,
            "QUERY_STRING": query,
            "SCRIPT_NAME": "",
            "SERVER_NAME": "127.0.0.1",
            "SERVER_PORT": str(self.server.server_port),
            "SERVER_PROTOCOL": "HTTP/1.1",
            "HTTP_HOST": self.headers.get("Host", ""),
            "HTTP_ACCEPT_ENCODING": coding,
            "CONTENT_TYPE": self.headers.get("Content-Type", ""),
            "CONTENT_LENGTH": str(len(sent)),
            "wsgi.url_scheme": "http",
            "wsgi.input": io.BytesIO(sent),
            "wsgi.errors": sys.stderr,
        }
        for name in ("If-None-Match", "Accept-Language"):
            if value := self.headers.get(name):
                environ[f"HTTP_{name.upper().replace('-', '_')}"] = value
        said: list[Any] = []
        parts = self.server.application(environ, lambda *what: said.extend(what))  # type: ignore[arg-type, return-value]
        return int(said[0][:3]), said[1], b"".join(parts)

    def _site(self, coding: str, sent: bytes = b"") -> None:
        status, headers, body = self._answer(coding, sent)
        self._send(status, body, headers)

    def _send(self, status: int, body: bytes, headers: Any = (), length: int | None = None) -> None:
        self.send_response_only(status)
        for name, value in headers:
            if name.lower() != "content-length":
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(body) if length is None else length))
        self.end_headers()
        self.wfile.write(body)

    def _slow(self, fault: Fault) -> None:
        # A bad mobile line: late, at so many bytes a second, and often broken off.
        time.sleep(fault.seconds)
        if self.server.chance.random() < 0.3:
            self._reset(fault)
            return
        status, headers, body = self._answer(self.headers.get("Accept-Encoding", ""))
        self._send(status, b"", headers, len(body))
        for start in range(0, len(body), 1024):
            self.wfile.write(body[start : start + 1024])
            time.sleep(1024 / int(fault.body))

    def _status(self, fault: Fault) -> None:
        self._send(int(fault.body), b"wrong")

    def _publish(self, fault: Fault) -> None:
        self.server.load(fault.body)
        self._site("")

    def _portal(self, _: Fault) -> None:
        self._send(200, LOGIN, [("Content-Type", "text/html")])

    def _redirect(self, _: Fault) -> None:
        self._send(302, b"", [("Location", "/login")])

    def _body(self, fault: Fault) -> None:
        self._send(200, fault.body.encode(), [("Content-Type", "application/json")])

    def _cut(self, _: Fault) -> None:
        status, headers, body = self._answer("")
        self._send(status, body[: len(body) // 2], headers, len(body))
        self.close_connection = True

    def _flip(self, _: Fault) -> None:
        status, headers, body = self._answer("")
        self._send(status, body[:100] + bytes([body[100] ^ 1]) + body[101:], headers)

    def _reset(self, _: Fault) -> None:
        # Closed without a word: the other side sees a reset, not an end.
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()
        self.close_connection = True

    def _hang(self, _: Fault) -> None:
        status, headers, body = self._answer("")
        self._send(status, body[:1], headers, len(body))
        time.sleep(60)

    def log_message(self, *_: Any) -> None:
        pass


def main(port: int) -> None:
    """Serve until killed."""
    server = Server(("127.0.0.1", port), Handler)
    server.application = lambda environ, start: start("503 No build", []) and [] or []
    server.serve_forever()


if __name__ == "__main__":
    main(int(sys.argv[1]))
