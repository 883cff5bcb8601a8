"""The two servers that are compared, on free ports of this machine."""

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.serving.processes import ROOT, free_port, nginx_command, running, write_conf


@contextmanager
def serve(build: Path) -> Iterator[int]:
    """Serve a build as `make run` does; yield the port once it answers."""
    port = free_port()
    command = [
        *(sys.executable, "-m", "granian", "--interface", "wsgi", "--http", "1"),
        *("--host", "127.0.0.1", "--port", str(port), "--workers", "2", "--blocking-threads", "1"),
        *("--no-access-log", "--log-level", "warning", "--workers-kill-timeout", "10"),
        "app.wsgi:application",
    ]
    with TemporaryDirectory() as folder:
        settings = {"RELAIS_BUILD": str(build), "PYTHONPATH": str(ROOT)}
        with running(command, port, Path(folder), **settings):
            yield port


@contextmanager
def nginx(build: Path) -> Iterator[int]:
    """Serve the same build with nginx and `deploy/nginx.conf`, our server behind it."""
    program = shutil.which("nginx", path="/usr/sbin:/usr/bin:/usr/local/sbin")
    if program is None:
        raise RuntimeError("nginx is missing: install it to have the yardstick")
    with TemporaryDirectory() as name, serve(build) as own:
        port, folder = free_port(), Path(name)
        folder.chmod(0o755)
        conf = write_conf(folder / "nginx", build, own, port)
        text = conf.read_text().replace("worker_processes auto", "worker_processes 2")
        conf.write_text(text)
        command = nginx_command(program, folder / "nginx", conf)
        with running(command, port, folder / "run"):
            yield port
