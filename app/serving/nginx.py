"""What nginx needs to answer built pages as our own server does, written from the same tables.

    python -m app.serving.nginx SITE_URL BUILD deploy/ [EXTRA_HOST ...]

`headers.conf` is the fixed header set (committed as it is for https), `generated/names.conf` the
hosts, `generated/pages.conf` every address of one build with its file, its Cache-Control and the
ETag of each encoding. Run it after each build, then reload nginx: docs/decisions/0006-serving.md
says why nginx's own ETag would not do.
"""

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from wsgiref.types import StartResponse, WSGIEnvironment

from app.build.checked import verify
from app.headers import TYPES, Site, cache_class, fixed_headers
from app.serving.static_site import ACCEPTS, SUFFIXES, BuiltFile, StaticSite

# nginx.conf sets it from $uri before it changes $uri: every map is about what the reader asked for.
ADDRESS = "$relais_address"

# An ETag in a list, weak or not, or the star. The tag comes first, then what the reader sent; the
# quotes belong to the tag, so that no tag matches inside another one.
UNCHANGED = r'~^("[^"]+") (?:\s*\*\s*$|(?:.*[,\s])?(?:W/)?\1\s*(?:,|$))'

# nginx compares the keys of a map without case; an address is one spelling, as in our own server.
EXACT = r"~^(/\S*) .*\1(?:index\.html|\.html)?$"

SETTINGS = """\
map_hash_bucket_size 256;
map_hash_max_size 65536;
variables_hash_max_size 2048;
"""

CHOICE = r"""
map "$relais_br_tag|$relais_gzip_tag" $relais_coding {
    "~^[^|]" br;
    "~^\|." gzip;
    default "";
}
map $relais_coding $relais_etag {
    br $relais_br_tag;
    gzip $relais_gzip_tag;
    default $relais_plain_tag;
}
"""


def headers_conf(site: Site) -> str:
    """Return the fixed header set, for a server block and for each location of its own."""
    lines = [f'add_header {name} "{value}" always;' for name, value in fixed_headers(site).items()]
    return written("headers", lines)


def names_conf(site: Site) -> str:
    """Return the hosts that are answered; all others get 400."""
    return written("names", [f"server_name {' '.join(site.names)};"])


def pages_conf(build: Path) -> str:
    """Return the maps and types of one sealed build, for the http block."""
    verify(build)
    site = StaticSite(nothing_else, build)
    files = sorted(site.built.values(), key=lambda file: file.address)
    # The folder's real name, not a link to it: until nginx is reloaded it goes on with the old
    # folder and the old ETags, and never answers new bytes under an old ETag.
    paths = {file.address: str(file.path) for file in files}
    kept = {file.address: cache_class(file.address) for file in files}
    parts = [
        SETTINGS,
        types_block(),
        map_block(ADDRESS, "$relais_page", paths),
        map_block(f'"{ADDRESS} $relais_page"', "$relais_is_built", {EXACT: "1"}),
        map_block(ADDRESS, "$relais_cache", kept),
        *(tag_maps(files)),
        CHOICE,
        map_block("$relais_coding", "$relais_suffix", {k: v for k, v in SUFFIXES.items() if k}),
        map_block('"$relais_etag $http_if_none_match"', "$relais_unchanged", {UNCHANGED: "1"}),
    ]
    return written("pages", parts)


def types_block() -> str:
    """Return the media types by suffix; an address without one is a page."""
    rows = "".join(f'    "{kind}" {suffix};\n' for suffix, kind in TYPES.items())
    return f'types {{\n{rows}}}\ndefault_type "{TYPES["html"]}";\n'


def tag_maps(files: Iterable[BuiltFile]) -> Iterable[str]:
    """Yield, for each encoding, whether the reader takes it and the ETag of each file in it."""
    tags: dict[str, dict[str, str]] = {coding: {} for coding in SUFFIXES}
    for file in files:
        for variant in file.variants:
            key = f"{variant.coding}:{file.address}" if variant.coding else file.address
            tags[variant.coding][key] = variant.etag
    for coding, pattern in ACCEPTS.items():
        accepted = f"$relais_takes_{coding}"
        yield map_block("$http_accept_encoding", accepted, {f"~*{pattern}": coding})
        yield map_block(f'"{accepted}:{ADDRESS}"', f"$relais_{coding}_tag", tags[coding])
    yield map_block(ADDRESS, "$relais_plain_tag", tags[""])


def map_block(source: str, target: str, rows: Mapping[str, str]) -> str:
    """Return one nginx map; what is in no row is empty."""
    lines = "".join(f"    {quoted(key)} {quoted(value)};\n" for key, value in rows.items())
    return f"map {source} {target} {{\n{lines}}}\n"


def quoted(text: str) -> str:
    """Return the text as one nginx word; nginx has no way to write a dollar sign in a value."""
    if text.startswith("~"):
        # In a pattern the end is spelled `$`, which nginx leaves alone in the first column.
        return "'" + text.replace("'", "\\'") + "'"
    if "$" in text or "'" in text or "\n" in text:
        raise ValueError(f"{text!r}: nginx would not read this name as it stands; rename the file")
    return f"'{text}'"


def written(name: str, parts: Iterable[str]) -> str:
    """Return the text of a generated file."""
    return (
        f"# {name}.conf: written by app/serving/nginx.py. Do not edit.\n" + "\n".join(parts) + "\n"
    )


def nothing_else(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
    """Stand where Flask does: the maps are about files, and no request is ever made."""
    raise NotImplementedError


def main(site_url: str, build: str, folder: str, *extra_hosts: str) -> None:
    """Write the three files into the folder where nginx.conf stands."""
    site, target = Site(site_url, extra_hosts), Path(folder)
    (target / "generated").mkdir(parents=True, exist_ok=True)
    for name, text in (
        ("headers.conf", headers_conf(site)),
        ("generated/names.conf", names_conf(site)),
        ("generated/pages.conf", pages_conf(Path(build))),
    ):
        (target / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
