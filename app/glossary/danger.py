"""Words of danger and escape: whoever types one is shown numbers before anything else."""

from pathlib import Path

from app.content.errors import Problems
from app.content.yaml_file import read_file
from app.languages import LANGS

FILE = "content/danger_words.yaml"


def read_danger_words(content: Path, problems: Problems) -> dict[str, tuple[str, ...]]:
    """Return the words of each language; any of them counts in every language."""
    data, lines = read_file(content / "danger_words.yaml", FILE, problems)
    words: dict[str, tuple[str, ...]] = {}
    for lang in LANGS:
        listed = data.get(lang) if isinstance(data, dict) else None
        if not isinstance(listed, list) or not all(isinstance(word, str) for word in listed):
            problem = f"'{lang}' is not a list of words"
            remedy = f"write '{lang}: [word, word]', a number in quotes"
            problems.add(FILE, lines.get(f"$.{lang}", 1), problem, remedy)
            continue
        for at, word in enumerate(listed):
            if len(word.split()) != 1:
                problem = f"'{word}' is not one word"
                line = lines.get(f"$.{lang}[{at}]", 1)
                problems.add(FILE, line, problem, "write each word by itself")
        words[lang] = tuple(listed)
    return words
