"""The outermost wrapper: no answer leaves without the headers, and no error without a word less.

Goals: the same header set on what was built, on what Flask renders and on every refusal; a false
Host or a large body never reaches the application; an error is logged without the reader.
Non-goal: limits by address. They belong to the proxy, and we keep no address.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from app.headers import LOOPBACK, Site, cache_control, fixed_headers
from app.languages import LANGS
from app.serving.body import Refusal, hold_body
from app.serving.privacy_log import log_error

HOST = re.compile(r"(?P<name>\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::[0-9]{1,5})?", re.IGNORECASE)

FALLBACK = LANGS[0]

Headers = list[tuple[str, str]]


@dataclass(frozen=True)
class Answer:
    """A whole answer, held back until its headers are complete."""

    status: str
    headers: Headers
    body: list[bytes]


class HeaderWrapper:
    """A WSGI application around another one, that dresses each of its answers."""

    def __init__(
        self, application: WSGIApplication, site: Site, pages: Mapping[str, bytes] | None = None
    ) -> None:
        """Wrap the application; `pages` are error pages by language and status, as `fr-413`."""
        self._application = application
        self._pages = dict(pages or {})
        self._names = frozenset((*LOOPBACK, *site.names))
        self._fixed = list(fixed_headers(site).items())
        self._ours = frozenset(name.lower() for name, _ in self._fixed) | {"cache-control"}

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        answer = self._answer(environ)
        start_response(answer.status, self._dressed(environ, answer))
        return answer.body

    def _answer(self, environ: WSGIEnvironment) -> Answer:
        if not self._knows(environ.get("HTTP_HOST", "")):
            return self._refusal(environ, HTTPStatus.BAD_REQUEST)
        try:
            hold_body(environ)
            return whole_answer(self._application, environ)
        except Refusal as refused:
            return self._refusal(environ, refused.status)
        except Exception as error:
            # The last line of defence: past it, the server would print a traceback with the
            # reader's words in it, and answer without one of our headers.
            log_error(error)
            return self._refusal(environ, HTTPStatus.INTERNAL_SERVER_ERROR)

    def _refusal(self, environ: WSGIEnvironment, status: HTTPStatus) -> Answer:
        """Answer in the language of the address, or in one the browser asks for."""
        first = environ.get("PATH_INFO", "")[1:3]
        asked = re.findall(r"[a-z]{2}", environ.get("HTTP_ACCEPT_LANGUAGE", "").lower())
        names = (f"{lang}-{status.value}" for lang in (first, *asked, FALLBACK))
        page = next((self._pages[name] for name in names if name in self._pages), None)
        return refusal(status) if page is None else error_page(status, page)

    def _knows(self, host: str) -> bool:
        # Ports are not compared: no address is ever made from the Host of a request.
        match = HOST.fullmatch(host)
        return match is not None and match["name"].lower() in self._names

    def _dressed(self, environ: WSGIEnvironment, answer: Answer) -> Headers:
        path = environ.get("PATH_INFO", "")
        ours = self._ours | {"vary"} if path == "/" else self._ours
        kept = [header for header in answer.headers if header[0].lower() not in ours]
        value = cache_control(environ["REQUEST_METHOD"], path, int(answer.status[:3]))
        by_language = [("Vary", "Accept-Language")] if path == "/" else []
        return [*kept, *self._fixed, ("Cache-Control", value), *by_language]


def whole_answer(application: WSGIApplication, environ: WSGIEnvironment) -> Answer:
    """Run the application to its end, so that an error on the way can still be answered.

    Our largest answer is a chunk of about 256 kB: holding one costs less than streaming it.
    """
    started: list[tuple[str, Headers]] = []
    written: list[bytes] = []

    def start(status: str, headers: Headers, _: object = None, /) -> Callable[[bytes], object]:
        started[:] = [(status, headers)]
        return written.append

    chunks = application(environ, start)
    try:
        written.extend(chunks)
    finally:
        close = getattr(chunks, "close", None)
        if close is not None:
            close()
    status, headers = started[0]
    return Answer(status, headers, written)


def refusal(status: HTTPStatus) -> Answer:
    """Return a short plain answer that repeats nothing of the request."""
    return whole(status, f"{status.value} {status.phrase}\n".encode(), "text/plain; charset=utf-8")


def error_page(status: HTTPStatus, page: bytes) -> Answer:
    """Return an answer with a page that was rendered by the build."""
    return whole(status, page, "text/html; charset=utf-8")


def whole(status: HTTPStatus, body: bytes, kind: str) -> Answer:
    """Return an answer with its type and length."""
    headers = [("Content-Type", kind), ("Content-Length", str(len(body)))]
    return Answer(f"{status.value} {status.phrase}", headers, [body])
