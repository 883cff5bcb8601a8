import json
from pathlib import Path

import pytest

from app.build.checked import SEAL, hash_inputs, read_checked, verify, write_checked
from app.build.errors import BuildError


@pytest.fixture
def build(tmp_path: Path) -> Path:
    build, content = tmp_path / "build", tmp_path / "content"
    for path in (build / "fr/index.html", build / "fr/a.html", content / "fr/home.md"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(path.name)
    write_checked(build, [content])
    return build


def test_a_sealed_build_is_accepted(build: Path) -> None:
    verify(build)
    seal = json.loads((build / SEAL).read_text())
    assert list(seal) == ["format", "inputs", "outputs", "pages"]
    assert (seal["format"], seal["pages"]) == (1, 2)


def test_every_kind_of_change_breaks_the_seal(build: Path) -> None:
    page = build / "fr/a.html"
    for change in (
        lambda: page.write_text("b.html"),
        lambda: page.rename(build / "fr/b.html"),
        lambda: (build / "fr/b.html").unlink(),
        lambda: (build / "more.txt").write_text(""),
    ):
        write_checked(build, [])
        change()
        with pytest.raises(BuildError, match="not those that were checked; build again"):
            verify(build)


@pytest.mark.parametrize(
    ("seal", "message"),
    [
        ("", "not readable"),
        ("[]", "not readable"),
        ("{}", "not readable"),
        ('{"format": 1, "inputs": "", "outputs": "", "pages": 1, "more": 1}', "not readable"),
        ('{"format": 2, "inputs": "", "outputs": "", "pages": 1}', "format 2, not 1"),
    ],
)
def test_a_seal_that_is_not_one(build: Path, seal: str, message: str) -> None:
    (build / SEAL).write_text(seal)
    with pytest.raises(BuildError, match=message):
        verify(build)


def test_no_seal_no_service(build: Path) -> None:
    (build / SEAL).unlink()
    with pytest.raises(BuildError, match="missing, so nothing was checked"):
        read_checked(build)


def test_what_tools_leave_behind_is_no_input(build: Path) -> None:
    content = build.parent / "content"
    before = hash_inputs([content])
    (content / "__pycache__").mkdir()
    (content / "__pycache__/x.py").write_text("x")
    (content / "words.mo").write_text("x")
    assert hash_inputs([content]) == before
    (content / "fr/home.md").write_text("other")
    assert hash_inputs([content]) != before
