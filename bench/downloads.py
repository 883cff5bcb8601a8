"""What a device downloads to search: bytes as they travel, beside MiniSearch likewise."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import brotli

from app.languages import LANGS
from app.web import assets
from bench.model import Line, Table
from bench.peers.minisearch import STEMMED

ONE, FOUR = 60, 200
"""kB of one language, and of all of them."""
SHARE = 0.75
"""Of what MiniSearch with stemmers would need."""
COMPONENT = "js/components/search.js"
ENGINE = ("js/core/search/", "js/core/spelling.js")
"""How the names of the modules begin that find; the others put a list on the page."""
PEER = Path(__file__).parent / "vendor" / "minisearch-7.2.0" / "minisearch.js"
_IMPORT = re.compile(r"^import .* from '(\.[^']+)'", re.M)
_COMMENT = re.compile(r"/\*[\s\S]*?\*/|^\s*//.*\n|^\s+", re.M)


def lines(build: Path, peers: Mapping[str, Mapping[str, bytes]]) -> Iterator[Line | Table]:
    """Weigh the files of a build; `peers` are whole indexes by name, then by language."""
    modules = {name: _sent(build, assets.address(name)) for name in _imported(COMPONENT)}
    code = sum(size for name, size in modules.items() if name.startswith(ENGINE))
    page = sum(modules.values()) - code
    stemmers = {lang: _sent(build, assets.address(f"js/stemmers/{lang}.js")) for lang in LANGS}
    index = {lang: _sent(build, f"/o/search.{lang}.*.json") for lang in LANGS}
    texts = {lang: _sent(build, f"/o/texts.{lang}.*.json") for lang in LANGS}
    own = {lang: code + stemmers[lang] + index[lang] for lang in LANGS}
    for lang in LANGS:
        yield Line(f"{lang} search: engine, stemmer, index, brotli", own[lang], "kB", ONE)
    yield Line("four languages likewise", sum(own.values()) - 3 * code, "kB", FOUR)
    other = {name: {lang: _small(each[lang]) for lang in LANGS} for name, each in peers.items()}
    bare = _small(_COMMENT.sub("", PEER.read_text(encoding="utf-8")).encode())
    stemmed = {lang: bare + stemmers[lang] + other[STEMMED][lang] for lang in LANGS}
    for lang in LANGS:
        share = own[lang] / stemmed[lang]
        yield Line(f"{lang} share of MiniSearch with stemmers", share, "", SHARE)
    rows = {
        "index: what a list is made from": index,
        "sentences, for the snippets": texts,
        "stemmer": stemmers,
        "engine": dict.fromkeys(LANGS, code),
        "what puts it on the page": dict.fromkeys(LANGS, page),
        **{f"{name}: index": sizes for name, sizes in other.items()},
        "MiniSearch: code without its comments": dict.fromkeys(LANGS, bare),
    }
    cells = ((what, *(f"{each[lang]:.1f}" for lang in LANGS)) for what, each in rows.items())
    yield Table("downloads of the search, kB with brotli 11", LANGS, tuple(cells))


def _imported(name: str) -> set[str]:
    """Return a module and all that it imports at once."""
    found, waiting = set(), [name]
    while waiting:
        module = waiting.pop()
        found.add(module)
        folder = assets.STATIC / Path(module).parent
        for target in _IMPORT.findall(assets.read(module).decode()):
            imported = (folder / target).resolve().relative_to(assets.STATIC.resolve()).as_posix()
            waiting += [imported] if imported not in found else []
    return found


def _sent(build: Path, pattern: str) -> float:
    """Return the kB of the one built file of this address, as it travels."""
    (file,) = build.glob(f"{pattern.lstrip('/')}.br")
    return file.stat().st_size / 1000


def _small(body: bytes) -> float:
    """Return the kB of some bytes, compressed as a build does it."""
    return len(brotli.compress(body, mode=brotli.MODE_TEXT, quality=11)) / 1000
