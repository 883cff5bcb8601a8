"""What goes wrong is said in the reader's language, with the way on; never what was asked."""

from dataclasses import dataclass

from flask import Blueprint, Flask, current_app, render_template
from flask_babel import LazyString
from flask_babel import lazy_gettext as _l
from werkzeug.exceptions import HTTPException

from app.config import Config
from app.web.frame import translations


@dataclass(frozen=True, slots=True)
class Message:
    """What an error page says."""

    title: LazyString
    remedy: LazyString


MESSAGES = {
    400: Message(_l("This request cannot be read"), _l("Open the page again from the start page.")),
    404: Message(
        _l("This page does not exist"), _l("The address may be old or mistyped. Start here:")
    ),
    405: Message(
        _l("This page cannot be used in that way"), _l("Open the page again from the start page.")
    ),
    408: Message(_l("That took too long"), _l("Try again where the connection is better.")),
    413: Message(_l("That is too long"), _l("Type only a few words, or a postcode.")),
    500: Message(_l("Something went wrong here"), _l("Try again, or call one of these numbers.")),
    503: Message(_l("Too many readers at once"), _l("Wait a few seconds and try again.")),
}


blueprint = Blueprint("errors", __name__, url_prefix="/<any(fr, nl, en, de):lang>")


@blueprint.get("/_error/<int:code>")
def show(code: int) -> tuple[str, int]:
    """The page of an error, for answers that are given before this application is reached."""
    return page_of(code), 404


def page_of(code: int) -> str:
    """Return what is said of an error; the languages lead to the start, never to what was asked."""
    config: Config = current_app.config["RELAIS"]
    return render_template(
        "errors/show.html",
        message=MESSAGES.get(code, MESSAGES[500]),
        translations=translations(config.site_url, ""),
    )


def init_app(app: Flask) -> None:
    """Answer every HTTP error with a page."""
    app.register_blueprint(blueprint)

    @app.errorhandler(HTTPException)
    def http_error(error: HTTPException) -> tuple[str, int] | HTTPException:
        if error.code is not None and error.code < 400:
            return error
        code = error.code or 500
        return page_of(code), code
