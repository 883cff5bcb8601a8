"""The list of what is built forgets no route."""

from flask import Flask

from app.library.model import Library
from app.web.addresses import NOT_BUILT, files, page_paths, pages


def endpoint_of(app: Flask, path: str) -> str:
    adapter = app.url_map.bind("relais.example")
    return str(adapter.match(path, method="GET")[0])


def test_every_route_is_built_or_has_a_reason(app: Flask, library: Library) -> None:
    built = {endpoint_of(app, path) for path in (*pages(library), *files(library))}
    routes = {rule.endpoint for rule in app.url_map.iter_rules()}
    assert routes == built | set(NOT_BUILT)
    assert not built & set(NOT_BUILT)
    assert all(len(reason) > 10 for reason in NOT_BUILT.values())


def test_no_address_stands_twice(library: Library) -> None:
    everything = [*pages(library), *files(library)]
    assert len(everything) == len(set(everything))
    assert len([*pages(library)]) == 4 * len([*page_paths(library)])


def test_every_content_page_is_built(library: Library) -> None:
    paths = set(page_paths(library))
    for kind, slug in library.editions["nl"].pages:
        if kind in ("checklists", "guides", "cases", "about", "contacts"):
            assert f"/{kind}/{slug}" in paths
