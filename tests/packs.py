"""What a build says of its packs, read as a phone reads it."""

import json
from pathlib import Path
from typing import Any


def manifest_of(build: Path) -> dict[str, Any]:
    """Return the manifest of a build."""
    found: dict[str, Any] = json.loads((build / "o/manifest.json").read_bytes())
    return found


def chunks_of(build: Path, lang: str) -> set[str]:
    """Return the hashes of the chunks of a language."""
    return {part["h"] for part in manifest_of(build)["langs"][lang]["chunks"]}


def rows_of(chunk: bytes) -> list[dict[str, str]]:
    """Return the rows of a chunk, each with its body put together as the worker does."""
    content = json.loads(chunk)
    lines = content["lines"]
    return [
        row | {"b": "\n".join(lines[part] if isinstance(part, int) else part for part in row["b"])}
        for row in content["rows"]
    ]


def rows_in(build: Path, name: str) -> list[dict[str, str]]:
    """Return the rows of the chunk of this hash."""
    return rows_of((build / f"o/c/{name}.json").read_bytes())


def pages_in(build: Path, name: str) -> dict[str, str]:
    """Return the pages of a chunk by address."""
    return {row["u"]: row["b"] for row in rows_in(build, name) if row["t"].startswith("text/html")}
