import pytest

from app.headers import (
    IMMUTABLE,
    NEVER_KEPT,
    REVALIDATE,
    Site,
    cache_control,
    fixed_headers,
    permissions_policy,
)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/", NEVER_KEPT),
        ("/healthz", NEVER_KEPT),
        ("/fr/young", NEVER_KEPT),
        ("/fr/young/", NEVER_KEPT),
        ("/fr/young/rights", NEVER_KEPT),
        ("/fr/search", NEVER_KEPT),
        ("/fr/", REVALIDATE),
        ("/fr/youngish", REVALIDATE),
        ("/fr/guides/young", REVALIDATE),
        ("/fr/offline", REVALIDATE),
        ("/sw.js", REVALIDATE),
        ("/o/manifest.json", REVALIDATE),
        (f"/o/c/{'0' * 64}.json", IMMUTABLE),
        ("/o/c/short.json", REVALIDATE),
        ("/o/places.0123456789ab.json", IMMUTABLE),
        ("/o/search.fr.0123456789ab.json", IMMUTABLE),
        ("/o/texts.fr.0123456789ab.json", IMMUTABLE),
        ("/o/texts.0123456789ab.json", REVALIDATE),
        ("/o/search.json", REVALIDATE),
        ("/static/0123456789/a.css", IMMUTABLE),
        ("/static/a.css", REVALIDATE),
    ],
)
def test_the_path_decides_how_long_an_answer_is_kept(path: str, expected: str) -> None:
    assert cache_control("GET", path, 200) == expected
    assert cache_control("HEAD", path, 304) == expected
    assert cache_control("POST", path, 200) == NEVER_KEPT


@pytest.mark.parametrize("status", [400, 404, 405, 413, 500, 503])
def test_errors_are_never_kept(status: int) -> None:
    assert cache_control("GET", "/static/0123456789/a.css", status) == NEVER_KEPT


def test_only_an_https_site_promises_https() -> None:
    plain, secure = fixed_headers(Site()), fixed_headers(Site("https://relais.example"))
    assert "Strict-Transport-Security" not in plain
    assert "upgrade-insecure-requests" not in plain["Content-Security-Policy"]
    assert secure["Strict-Transport-Security"].startswith("max-age=63072000")
    assert secure["Content-Security-Policy"].endswith("; upgrade-insecure-requests")


def test_the_policies_start_from_nothing() -> None:
    policy = fixed_headers(Site())["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    assert "http" not in policy
    assert "*" not in policy
    assert "geolocation=()" in permissions_policy()
    assert "*" not in permissions_policy()


def test_names_are_bare_and_lower_case() -> None:
    assert Site("https://Relais.Example:8443", ("Other.example",)).names == (
        "relais.example",
        "other.example",
    )
    assert Site("http://[::1]:8000").names == ("[::1]",)
