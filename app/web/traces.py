"""Removing what this site left on a device, for a browser whose scripts do not run."""

from flask import Blueprint, Response, render_template

blueprint = Blueprint("traces", __name__, url_prefix="/<any(fr, nl, en, de):lang>")


@blueprint.post("/erase")
def erase() -> Response:
    """Tell the browser to remove the caches, the stores and the worker of this site.

    A link or a picture elsewhere could not do it: only a form posted from here.
    """
    answer = Response(render_template("traces/erased.html"))
    answer.headers["Clear-Site-Data"] = '"cache", "storage"'
    return answer
