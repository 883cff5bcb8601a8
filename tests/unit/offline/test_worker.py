import gzip
import json
from hashlib import sha256
from pathlib import Path

import pytest

from app.offline.pack import Entry
from app.offline.shell import modules, resolved, shell_files
from app.offline.worker import MARK, shell_list, worker
from app.web import assets

SOURCE = Path("static/sw.js").read_text(encoding="utf-8")


def test_the_list_names_each_file_by_its_hash() -> None:
    page = Entry("/fr/offline", "text/html", "no-cache", "é")
    found = json.loads(shell_list([page], {"X-One": "1"}))
    expected = [sha256("é".encode()).hexdigest(), "text/html"]
    assert found == {"headers": {"X-One": "1"}, "files": {"/fr/offline": expected}}


def test_a_changed_list_changes_the_worker() -> None:
    first, second = worker(SOURCE, b"one"), worker(SOURCE, b"two")
    assert first != second
    assert sha256(b"one").hexdigest() in first
    assert MARK not in first


def test_a_worker_without_its_mark_is_refused() -> None:
    with pytest.raises(ValueError, match="stands 0 times, not once"):
        worker("nothing to fill in", b"")


def test_the_worker_is_small() -> None:
    assert len(SOURCE.splitlines()) <= 200
    assert len(gzip.compress(worker(SOURCE, b"").encode(), mtime=0)) <= 3000


def test_the_worker_names_no_edition_and_no_page() -> None:
    assert "number" not in SOURCE.replace("version number", "")
    assert not [word for word in ("issued: ", "/guides/", "/checklists/") if word in SOURCE]


def test_the_shell_holds_all_that_its_modules_import() -> None:
    files = shell_files(lambda name: assets.read(name).decode())
    assert {"js/store.js", "js/core/manifest.js", "js/packs.js", "relais.css"} <= set(files)
    assert set(files) <= set(assets.names())


def test_imports_are_followed() -> None:
    texts = {
        "js/a.js": "import { x } from './b/c.js'\nimport('./not.js')\n",
        "js/b/c.js": "export { y } from '../d.js'\n",
        "js/d.js": "",
    }
    assert modules(["js/a.js"], texts.__getitem__) == ("js/a.js", "js/b/c.js", "js/d.js")
    assert resolved("js/b/c.js", "../d.js") == "js/d.js"
