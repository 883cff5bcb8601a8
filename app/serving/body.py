"""The body of a request: read once, small, and within a few seconds."""

import re
from http import HTTPStatus
from io import BytesIO
from queue import Empty, SimpleQueue
from threading import Thread
from wsgiref.types import InputStream, WSGIEnvironment

LARGEST = 2048
SECONDS = 5.0


class Refusal(Exception):
    """A request that is answered with this status and goes no further."""

    def __init__(self, status: HTTPStatus) -> None:
        super().__init__(status)
        self.status = status


def hold_body(environ: WSGIEnvironment) -> None:
    """Replace the stream of the body by its bytes, or raise a Refusal."""
    declared = environ.get("CONTENT_LENGTH") or ""
    chunked = "HTTP_TRANSFER_ENCODING" in environ
    if declared in ("", "0") and not chunked:
        environ["wsgi.input"] = BytesIO()
        return
    if declared and not re.fullmatch("[0-9]{1,18}", declared):
        raise Refusal(HTTPStatus.BAD_REQUEST)
    expected = LARGEST + 1 if chunked else int(declared)
    if expected > LARGEST and not chunked:
        raise Refusal(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    body = read_within(environ["wsgi.input"], expected, SECONDS)
    if len(body) > LARGEST:
        raise Refusal(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    if len(body) < expected and not chunked:
        raise Refusal(HTTPStatus.BAD_REQUEST)
    environ.pop("HTTP_TRANSFER_ENCODING", None)
    environ["CONTENT_LENGTH"] = str(len(body))
    environ["wsgi.input"] = BytesIO(body)


def read_within(stream: InputStream, size: int, seconds: float) -> bytes:
    """Read up to that many bytes, or raise a Refusal when they are too slow to come.

    A worker answers one request at a time: without the limit, one client that sends half a word
    and waits would take the worker away from everybody else.
    """
    arrived: SimpleQueue[bytes] = SimpleQueue()
    Thread(target=lambda: arrived.put(read_all(stream, size)), daemon=True).start()
    try:
        return arrived.get(timeout=seconds)
    except Empty:
        raise Refusal(HTTPStatus.REQUEST_TIMEOUT) from None


def read_all(stream: InputStream, size: int) -> bytes:
    """Read until the end or that many bytes; a broken connection is an early end."""
    body = b""
    try:
        while len(body) < size and (part := stream.read(size - len(body))):
            body += part
    except OSError:
        return body
    return body
