"""How easily the young people's pages read, as a table for editors."""

from app.languages import LANGS
from app.library.checks.young import official_names, readings
from app.library.model import Library
from app.readability.bands import BANDS, problems


def table(library: Library) -> str:
    """Return a line a page and language: words, sentence lengths, long words, both scores."""
    lines = []
    for lang in LANGS:
        main, second = BANDS[lang].main.limit, BANDS[lang].second.limit
        lines.append(f"{lang}: {main.what} {_side(main.at_least)} {main.aim:g}, {second.what} ")
        lines[-1] += f"{_side(second.at_least)} {second.aim:g}"
        for page, read in readings(library.editions[lang], official_names(library, lang)):
            scores = "  ".join(
                "   -" if score is None else f"{score:5.1f}" for score in (read.main, read.second)
            )
            verdict = "; ".join(problems(read)) or "held"
            lines.append(
                f"  {page.slug:32}{read.words:4} words  {read.average:4.1f} a sentence, "
                f"{read.longest:2} at most  {read.long_share:3.1f} % long  {scores}  {verdict}"
            )
    return "\n".join(lines)


def _side(at_least: bool) -> str:
    return "at least" if at_least else "at most"
