"""The words of the field in four languages."""

import unicodedata

from flask import Blueprint, render_template

from app.glossary.model import Term
from app.i18n import current_lang
from app.web.shelf import the_edition, the_library

blueprint = Blueprint("glossary", __name__, url_prefix="/<any(fr, nl, en, de):lang>")


@blueprint.get("/glossary")
def index() -> str:
    """Every term, in the order of this language, under its first letter."""
    lang = current_lang()
    letters: dict[str, list[Term]] = {}
    for term in sorted(the_library().terms, key=lambda term: folded(term.terms[lang])):
        letters.setdefault(folded(term.terms[lang])[:1].upper(), []).append(term)
    return render_template(
        "glossary/index.html", letters=letters, definitions=the_edition().definitions
    )


def folded(text: str) -> str:
    """Return a text as it is sorted: without accents or signs, in lower case."""
    plain = unicodedata.normalize("NFKD", text.lower().replace("œ", "oe").replace("ß", "ss"))
    return "".join(letter for letter in plain if letter.isalnum() or letter == " ").strip()
