"""What a search engine may find."""

from flask import Blueprint, Response, current_app, render_template

from app.config import Config
from app.languages import LANGS
from app.web.addresses import page_paths
from app.web.shelf import the_library

blueprint = Blueprint("sitemap", __name__)


@blueprint.get("/sitemap.xml")
def index() -> Response:
    """Every page, with the same page in the other languages."""
    config: Config = current_app.config["RELAIS"]
    body = render_template(
        "sitemap/index.xml",
        origin=config.site_url,
        paths=tuple(page_paths(the_library())),
        langs=LANGS,
    )
    return Response(body, content_type="application/xml; charset=utf-8")


@blueprint.get("/robots.txt")
def robots() -> Response:
    """Everything may be read; the sitemap says where it is."""
    config: Config = current_app.config["RELAIS"]
    body = f"User-agent: *\nAllow: /\nSitemap: {config.site_url}/sitemap.xml\n"
    return Response(body, content_type="text/plain; charset=utf-8")
