"""A page without a subject: where the way out leads when there is no network."""

from flask import Blueprint, render_template

blueprint = Blueprint("converter", __name__, url_prefix="/<any(fr, nl, en, de):lang>")
_AMOUNTS = (1, 2, 5, 10, 20, 50, 100)
_DEGREES = (-10, 0, 10, 20, 30, 37, 100)
_MILES_A_KILOMETRE = 1 / 1.609344
_POUNDS_A_KILOGRAM = 1 / 0.45359237


@blueprint.get("/converter")
def index() -> str:
    """Kilometres, kilograms and degrees."""
    return render_template(
        "converter/index.html",
        miles=[(amount, amount * _MILES_A_KILOMETRE) for amount in _AMOUNTS],
        pounds=[(amount, amount * _POUNDS_A_KILOGRAM) for amount in _AMOUNTS],
        degrees=[(amount, amount * 9 / 5 + 32) for amount in _DEGREES],
    )
