"""From files to pages."""

import re
from pathlib import Path

from app.content.blocks import read_blocks
from app.content.errors import Problems, did_you_mean
from app.content.groups import GROUPS
from app.content.model import FrontMatter, Page
from app.content.yaml_file import convert, read_text
from app.languages import LANGS

FOLDERS = (
    "checklists",
    "steps",
    "guides",
    "cases",
    "about",
    "contacts",
    "young",
    "guardians",
)
"""Kinds with a folder of files."""
SINGLE_FILES = ("items", "what-now")
"""Kinds with one file a language."""
_EXTRA_KEYS = {
    "checklists": {"position", "group", "audience"},
    "guides": {"position", "group"},
    "young": {"position", "group", "picture"},
    "guardians": {"position", "group"},
    "cases": {"position", "audience"},
    "items": set[str](),
    "what-now": set[str](),
}
_POSITION = {"position"}
_KEYS_OF_KINDS = {"position", "group", "audience", "picture"}
"""Keys that not every kind has."""
_FRONT_MATTER = re.compile(r"\A---\n(?P<front>.*?)^---\n", re.S | re.M)
_LIMIT = 8192
"""Bytes of front matter: more is a body that lost its `---`."""
_LENGTHS = {"title": 60, "summary": 160}


def read_pages(content: Path, problems: Problems) -> tuple[Page, ...]:
    """Return every page below `content`, in four languages."""
    pages = []
    for lang in LANGS:
        for kind in FOLDERS:
            files = sorted((content / lang / kind).glob("*.md"))
            pages += [read_page(file, content, kind, lang, problems) for file in files]
        for kind in SINGLE_FILES:
            if (file := content / lang / f"{kind}.md").is_file():
                pages.append(read_page(file, content, kind, lang, problems))
    _refuse_strays(content, problems)
    return tuple(page for page in pages if page is not None)


def _refuse_strays(content: Path, problems: Problems) -> None:
    """A page in a folder with a slip in its name would be missed by nobody but its readers."""
    for file in sorted(content.rglob("*.md")):
        lang, *folders = (path := file.relative_to(content)).parts[:-1] or ("",)
        known = "/".join(folders) in FOLDERS or (not folders and file.stem in SINGLE_FILES)
        if lang not in LANGS or not known:
            remedy = "move it to a folder of the site"
            source = f"content/{path.as_posix()}"
            problems.add(source, 1, "no kind of page stands here", remedy)


def read_page(file: Path, content: Path, kind: str, lang: str, problems: Problems) -> Page | None:
    """Return one page, or None after noting why it cannot be read."""
    source = f"content/{file.relative_to(content).as_posix()}"
    try:
        text = file.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        problems.add(source, 1, f"not UTF-8 at byte {error.start}", "save the file as UTF-8")
        return None
    match = _FRONT_MATTER.match(text)
    if not match:
        problems.add(source, 1, "no front matter", "start with '---', keys, and a second '---'")
        return None
    read = _read_front_matter(match["front"], source, kind, problems)
    if read is None:
        return None
    front, front_lines = read
    first_line = text[: match.end()].count("\n") + 1
    blocks = read_blocks(text[match.end() :], source, first_line, problems)
    if not blocks:
        problems.add(source, first_line, "a page without a block", "add a '## Title {#id …}'")
    return Page(kind, file.stem, lang, source, front, front_lines, blocks)


def _read_front_matter(
    text: str, source: str, kind: str, problems: Problems
) -> tuple[FrontMatter, dict[str, int]] | None:
    if len(text.encode()) > _LIMIT:
        problems.add(source, 1, "front matter over 8 kB", "close it with '---'")
        return None
    data, lines = read_text(text, source, problems, first_line=2)
    if not isinstance(data, dict):
        problems.add(source, 2, "front matter without keys", "write one 'key: value' a line")
        return None
    for key, value in data.items():
        if isinstance(value, (dict, list)):
            problems.add(source, lines[f"$.{key}"], f"'{key}' is nested", "write one value")
            return None
    extra = _EXTRA_KEYS.get(kind, _POSITION)
    for key in sorted(_KEYS_OF_KINDS - extra):
        if key in data:
            problems.add(
                source, lines[f"$.{key}"], f"'{key}' does not belong in {kind}", "remove it"
            )
    for key in sorted(extra - set(data)):
        problems.add(source, 2, f"missing required field `{key}`", "add it")
    front = convert(data, FrontMatter, source, lines, problems)
    if front is None:
        return None
    _check_values(front, source, lines, problems)
    if "group" in extra & set(data) and front.group not in GROUPS[kind]:
        remedy = did_you_mean(front.group, GROUPS[kind])
        problems.add(source, lines["$.group"], f"no group called '{front.group}'", remedy)
    return front, {key: lines[f"$.{key}"] for key in data}


def _check_values(
    front: FrontMatter, source: str, lines: dict[str, int], problems: Problems
) -> None:
    for key, limit in _LENGTHS.items():
        length = len(getattr(front, key).strip())
        if not length:
            problems.add(source, lines[f"$.{key}"], f"an empty {key}", "write it")
        if length > limit:
            problems.add(
                source, lines[f"$.{key}"], f"{key} of {length} characters", f"at most {limit}"
            )
    if front.review_by <= front.checked:
        problems.add(
            source, lines["$.review_by"], "'review_by' is not after 'checked'", "set a later day"
        )
