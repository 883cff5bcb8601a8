"""What an operator sets, and what a setting is when nobody does."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from app.languages import LANGS

ROOT = Path(__file__).resolve().parent.parent
"""The top of the project."""


class ConfigError(Exception):
    """A setting that cannot be used."""


@dataclass(frozen=True)
class Config:
    """The settings of one site."""

    site_url: str = "http://127.0.0.1:8000"
    """The one absolute origin: used in sitemap, hreflang, canonical and vCards only."""
    extra_hosts: tuple[str, ...] = ()
    """Names under which the site answers, besides that of `site_url` and loopback names."""
    content: Path = ROOT / "content"
    build: Path = ROOT / "build"
    """Where the built site stands."""
    publisher: Mapping[str, str] = field(default_factory=dict)
    """Who publishes, by language; empty for a demonstration without an authority behind it."""
    patience: float = 20
    """Seconds that a phone waits for one part of an offline copy."""
    exit_url: Mapping[str, str] = field(
        default_factory=lambda: {lang: f"https://www.meteo.be/{lang}" for lang in LANGS}
    )
    """Where "Leave this page" leads, by language: a dull page that anybody may have open."""
    report_to: str = ""
    """Where to report an error, `mailto:` or `https://`; without it the line is absent."""


def from_environment(environment: Mapping[str, str] = os.environ) -> Config:
    """Return the settings of the environment, or raise `ConfigError`.

    `SITE_URL`, `RELAIS_HOSTS` (separated by spaces), `RELAIS_BUILD`, `RELAIS_PUBLISHER_FR` and
    so on, `RELAIS_EXIT_URL_FR` and so on, `RELAIS_REPORT_TO`.
    """
    site_url = environment.get("SITE_URL", Config.site_url).rstrip("/")
    scheme, separator, host = site_url.partition("://")
    if scheme not in ("http", "https") or not separator or not host or "/" in host:
        raise ConfigError(f"SITE_URL is '{site_url}': write an origin like https://example.org")
    report_to = environment.get("RELAIS_REPORT_TO", "")
    if report_to and not report_to.startswith(("mailto:", "https://")):
        raise ConfigError(f"RELAIS_REPORT_TO is '{report_to}': write mailto: or https://")
    publisher = {lang: environment.get(f"RELAIS_PUBLISHER_{lang.upper()}", "") for lang in LANGS}
    if any(publisher.values()) and not all(publisher.values()):
        raise ConfigError("RELAIS_PUBLISHER_* is set in some languages: set it in all four")
    exit_url = dict(Config().exit_url)
    for lang in LANGS:
        name = f"RELAIS_EXIT_URL_{lang.upper()}"
        exit_url[lang] = environment.get(name) or exit_url[lang]
        if not exit_url[lang].startswith("https://"):
            raise ConfigError(f"{name} is '{exit_url[lang]}': write https://")
    return Config(
        site_url=site_url,
        extra_hosts=tuple(environment.get("RELAIS_HOSTS", "").split()),
        build=Path(environment.get("RELAIS_BUILD", ROOT / "build")),
        publisher=publisher if any(publisher.values()) else {},
        exit_url=exit_url,
        report_to=report_to,
    )
