"""The search beside its peers, on the content of the site, in one run."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from flask import Flask

from app import create_app
from app.build.layout import SEARCH
from app.languages import LANGS
from app.library.model import Library
from app.search.answer import Searcher, read_searcher
from app.search.export import search_json, texts_json
from bench import answering, device, downloads, hostile, quality
from bench.model import Line, Table
from bench.peers import corpus, fts5, minisearch, whoosh_own
from bench.peers.corpus import Entry
from bench.peers.minisearch import MiniSearch
from bench.tab import chromium, tab
from tests.search.reviewed_set import Query, read_queries


def lines(build: Path) -> Iterator[Line | Table]:
    """Measure what is found, what it weighs and how long it takes."""
    queries = {lang: read_queries(lang) for lang in LANGS}
    every = [query for each in queries.values() for query in each]
    texts = {lang: [query.text for query in each] for lang, each in queries.items()}
    searcher = read_searcher(build / SEARCH)
    entries = _entries()
    with chromium() as browser:
        with tab(browser) as page:
            mini = {
                name: {
                    lang: minisearch.run(page, told, entries[lang], texts[lang])
                    for lang, told in variants.items()
                }
                for name, variants in _variants(searcher).items()
            }
        yield from quality.lines(every, _engines(searcher, entries, mini))
        files = _files(searcher)
        pages = {lang: json.loads(each["search"])["pages"] for lang, each in files.items()}
        downloaded = {
            name: {lang: minisearch.download(each.file, pages[lang]) for lang, each in by.items()}
            for name, by in mini.items()
        }
        yield from downloads.lines(build, downloaded)
        yield from device.lines(browser, build, texts, files, mini)
    yield from hostile.lines(searcher, texts)
    yield from answering.lines(build, every)


def _entries() -> Mapping[str, Sequence[Entry]]:
    app: Flask = create_app()
    library: Library = app.extensions["relais"].library
    return {lang: corpus.entries(app, library, lang) for lang in LANGS}


def _variants(searcher: Searcher) -> Mapping[str, Mapping[str, Mapping[str, Any]]]:
    """Return what MiniSearch is told: with our stop words it is smaller, and finds more."""
    return {
        name: {
            lang: {
                "lang": lang,
                "stemmed": name == minisearch.STEMMED,
                "stop": searcher.indexes[lang].book.stop_words,
            }
            for lang in LANGS
        }
        for name in (minisearch.STEMMED, minisearch.PLAIN)
    }


def _engines(
    searcher: Searcher,
    entries: Mapping[str, Sequence[Entry]],
    mini: Mapping[str, Mapping[str, MiniSearch]],
) -> Mapping[str, quality.Search]:
    trigrams = {lang: fts5.Fts5(each) for lang, each in entries.items()}
    whoosh = {lang: whoosh_own.WhooshOwn(lang, each) for lang, each in entries.items()}

    def ours(query: Query) -> Sequence[str]:
        answer = searcher.search(query.text, query.lang)
        return [hit.address(query.lang) for hit in answer.all_hits]

    def answered(by: Mapping[str, MiniSearch]) -> quality.Search:
        return lambda query: by[query.lang].answers[query.text]

    return {
        quality.OURS: ours,
        **{name: answered(by) for name, by in mini.items()},
        fts5.NAME: lambda query: trigrams[query.lang].search(query.text),
        whoosh_own.FORGIVING: lambda query: whoosh[query.lang].forgiving(query.text),
        whoosh_own.DEFAULT: lambda query: whoosh[query.lang].default(query.text),
    }


def _files(searcher: Searcher) -> Mapping[str, Mapping[str, str]]:
    """Return the two files of each language as the device reads them."""
    return {
        lang: {"search": search_json(indexed).decode(), "texts": texts_json(indexed).decode()}
        for lang, indexed in searcher.indexes.items()
    }
