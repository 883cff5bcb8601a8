"""What every answer carries: the security set, and how long it may be kept.

This module holds the tables; `serving.wrapper` puts them on each answer, `serving.nginx` writes
them for that server, the build for the worker on the phone. So there is one list of headers, and
one place to change it.
"""

import re
from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import urlsplit

LOOPBACK = ("localhost", "127.0.0.1", "[::1]")

CONTENT_SECURITY_POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "worker-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "object-src": "'none'",
    "frame-ancestors": "'none'",
    "require-trusted-types-for": "'script'",
    "trusted-types": "sw-url",
}

# Copying a number. Sharing a page is ours by default, and a name that the reader's browser does not
# know (web-share and bluetooth on a desktop) is a warning in its console on each page.
ALLOWED_FEATURES = ("clipboard-write",)
REFUSED_FEATURES = (
    "accelerometer",
    "autoplay",
    "browsing-topics",
    "camera",
    "clipboard-read",
    "compute-pressure",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "gamepad",
    "geolocation",
    "gyroscope",
    "hid",
    "identity-credentials-get",
    "idle-detection",
    "interest-cohort",
    "keyboard-map",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "otp-credentials",
    "payment",
    "picture-in-picture",
    "publickey-credentials-create",
    "publickey-credentials-get",
    "screen-wake-lock",
    "serial",
    "speaker-selection",
    "storage-access",
    "sync-xhr",
    "usb",
    "window-management",
    "xr-spatial-tracking",
)

FIXED = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "X-DNS-Prefetch-Control": "off",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Origin-Agent-Cluster": "?1",
}

HSTS = "max-age=63072000; includeSubDomains"

IMMUTABLE = "public, max-age=31536000, immutable"
REVALIDATE = "no-cache"
NEVER_KEPT = "no-store"

TYPES = {
    "html": "text/html; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "vcf": "text/vcard; charset=utf-8",
    "json": "application/json",
    "webmanifest": "application/manifest+json",
    "xml": "application/xml",
    "svg": "image/svg+xml",
    "png": "image/png",
    "ico": "image/vnd.microsoft.icon",
}

# The first row that matches decides; a path in no row is content.
CACHE_CLASSES = (
    (re.compile(r"/static/[0-9a-f]{8,64}/.+|/o/c/[0-9a-f]{64}\.json"), IMMUTABLE),
    (re.compile(r"/o/(places|(search|texts)\.[a-z]{2})\.[0-9a-f]{12}\.json"), IMMUTABLE),
    (re.compile(r"/|/healthz|/[a-z]{2}/young(/.*)?|/[a-z]{2}/search/?"), NEVER_KEPT),
)


@dataclass(frozen=True)
class Site:
    """Where the site lives: all that the headers need to know about a deployment."""

    url: str = "http://127.0.0.1:8000"
    """SITE_URL, the one absolute origin."""

    extra_hosts: tuple[str, ...] = ()
    """Further names that a request may give as its Host, without a port."""

    @property
    def is_https(self) -> bool:
        """True when readers come by https, so that promises about https may be made."""
        return urlsplit(self.url).scheme == "https"

    @property
    def names(self) -> tuple[str, ...]:
        """The public names of the site, lower case, without ports."""
        host = urlsplit(self.url).hostname or ""
        own = f"[{host}]" if ":" in host else host
        return tuple(dict.fromkeys((own, *(name.lower() for name in self.extra_hosts))))


def fixed_headers(site: Site) -> dict[str, str]:
    """Return the headers that are the same on every answer."""
    headers = {
        "Content-Security-Policy": content_security_policy(site),
        "Permissions-Policy": permissions_policy(),
        **FIXED,
    }
    if site.is_https:
        # On a plain-http name this header, and the directive below, would break every page.
        headers["Strict-Transport-Security"] = HSTS
    return headers


def content_security_policy(site: Site) -> str:
    """Return the policy in one line."""
    directives = [f"{name} {value}" for name, value in CONTENT_SECURITY_POLICY.items()]
    if site.is_https:
        directives.append("upgrade-insecure-requests")
    return "; ".join(directives)


def permissions_policy() -> str:
    """Return every feature of the browser with who may use it."""
    refused = [f"{feature}=()" for feature in REFUSED_FEATURES]
    allowed = [f"{feature}=(self)" for feature in ALLOWED_FEATURES]
    return ", ".join((*refused, *allowed))


def cache_control(method: str, path: str, status: int) -> str:
    """Return how long this answer may be kept.

    An error or the answer to a form is never kept: an unknown chunk must not stay unknown, and a
    list of results is what somebody looked for.
    """
    if status >= HTTPStatus.BAD_REQUEST or method not in ("GET", "HEAD"):
        return NEVER_KEPT
    return cache_class(path)


def cache_class(path: str) -> str:
    """Return how long what stands at this path may be kept."""
    for pattern, value in CACHE_CLASSES:
        if pattern.fullmatch(path):
            return value
    return REVALIDATE
