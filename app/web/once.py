"""A fragment that many pages share is rendered once in each language.

The steps of one role repeat on the page of each person: without this, nine tenths of a build went
into rendering the same sources again. Only for macros whose words depend on their arguments alone.
"""

from collections.abc import Hashable

from flask import current_app
from jinja2.runtime import Macro

from app.i18n import current_lang
from app.web.shelf import Shelf


def once(macro: Macro, *values: Hashable) -> str:
    """Return what a macro makes of some values; while templates are being written, always anew."""
    if current_app.debug:
        return macro(*values)
    shelf: Shelf = current_app.extensions["relais"]
    key = (current_lang(), macro.name, values)
    if key not in shelf.fragments:
        shelf.fragments[key] = macro(*values)
    return shelf.fragments[key]
