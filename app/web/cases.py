"""Invented cases to practise on."""

from flask import Blueprint, render_template

from app.web.shelf import not_found, the_edition

blueprint = Blueprint("cases", __name__, url_prefix="/<any(fr, nl, en, de):lang>/cases")


@blueprint.get("/")
def index() -> str:
    """Every case."""
    return render_template("cases/index.html", cases=the_edition().of_kind("cases"))


@blueprint.get("/<slug>")
def show(slug: str) -> str:
    """One case."""
    case = the_edition().cases.get(slug) or not_found()
    return render_template("cases/show.html", page=case.page, case=case)
