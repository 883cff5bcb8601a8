"""Who is competent in a town: the answer of the server, and what the device is given."""

import json
from xml.etree.ElementTree import Element

import pytest
from flask.testing import FlaskClient

from app.languages import LANGS
from app.library.model import Library
from app.places.finder import find
from tests.strict import StrictReader, one, text

SEVERAL = "9993"


def ask(client: FlaskClient, reader: StrictReader, place: object, lang: str = "en") -> Element:
    """Send the form and return the answer, after every check."""
    reply = client.post(f"/{lang}/places", data={"place": place})
    assert reply.status_code == 200
    tree = reader.read(reply.get_data(as_text=True), f"/{lang}/places")
    return one(tree, ".//div[@data-place-answer]")


def heading(answer: Element) -> str:
    """What the answer is about."""
    return text(answer.find("p[@role='heading']"))


def test_no_question_no_answer(reader: StrictReader) -> None:
    for lang in LANGS:
        tree = reader.page(f"/{lang}/places")
        assert text(one(tree, ".//div[@data-place-answer]")) == ""
        assert one(tree, ".//input[@id='place']").get("value") == ""


@pytest.mark.parametrize("asked", ["Wielstad", "9990", " wielstad ", "ROUEVILLE", "Radstadt"])
def test_one(asked: str, client: FlaskClient, reader: StrictReader) -> None:
    answer = ask(client, reader, asked)
    assert heading(answer) == "Wielstad / Roueville 9990, 9991"
    cards = [text(h3) for h3 in answer.findall(".//section[@class='card']/h3")]
    assert cards == [
        "Wheel House",
        "Judge of wheels (North)",
        "Auditor of pedals",
        "Bicycle detectives (North)",
    ]
    assert is_hidden(answer.find(".//p[@data-if-corrected]"))


def test_what_can_be_called_now_comes_first(client: FlaskClient, reader: StrictReader) -> None:
    answer = ask(client, reader, "9990")
    numbers = [a.get("href") for a in answer.iter("a") if a.get("href", "").startswith("tel:")]
    assert numbers[:3] == ["tel:+3220000000", "tel:901", "tel:902"]


def test_doubt_is_marked(client: FlaskClient, reader: StrictReader) -> None:
    sure, unsure = ask(client, reader, "9990"), ask(client, reader, "Saint-Guidon")
    # In the south two centres share and nothing is certain: five cards, and a number on one.
    assert len(sure.findall(".//section[@class='card']//p[@class='mark probable']")) == 0
    assert len(unsure.findall(".//section[@class='card']//p[@class='mark probable']")) == 6
    assert "The two workshops share the south." in text(unsure)


def test_several(client: FlaskClient, reader: StrictReader) -> None:
    answer = ask(client, reader, SEVERAL)
    assert heading(answer) == "Which one?"
    names = [text(span) for span in answer.findall(".//button/span[@data-place-name]")]
    assert names == ["Pédaly", "Rayons-les-Bains / Speichenbad"]


def test_a_choice_among_several_is_one(client: FlaskClient, reader: StrictReader) -> None:
    for button in ask(client, reader, SEVERAL).findall(".//button[@name='place']"):
        # Without scripts the browser sends the field as it stands, then the button.
        chosen = ask(client, reader, [SEVERAL, button.get("value", "")])
        assert heading(chosen).startswith(text(button.find("span")))


def test_corrected(client: FlaskClient, reader: StrictReader) -> None:
    answer = ask(client, reader, "Weilstad")
    assert heading(answer).startswith("Wielstad")
    notice = one(answer, "p[@data-if-corrected]")
    assert not is_hidden(notice)
    assert "Weilstad" in text(notice)


@pytest.mark.parametrize(
    "asked",
    [
        "",
        "   ",
        "0000",
        "xyzzy",
        "<script>alert(1)</script>",
        "'; drop table places; --",
        "{{ 7 * 7 }}",
        "%00\x00\u202e\ufeff",
        "🚲" * 40,
        "a" * 1900,
        "9" * 500,
    ],
)
def test_nothing_found_still_helps(asked: str, client: FlaskClient, reader: StrictReader) -> None:
    answer = ask(client, reader, asked)
    assert heading(answer) == "No such town or postcode"
    assert "tel:+3220000000" in {a.get("href") for a in answer.iter("a")}


def test_without_the_field(client: FlaskClient) -> None:
    assert client.post("/nl/places", data={"town": "9990"}).status_code == 200
    assert (
        client.post("/nl/places", data=b"\xff\xfe=%", content_type="text/plain").status_code == 200
    )


def test_too_many_fields_are_refused(client: FlaskClient) -> None:
    parts = {f"place{n}": "9990" for n in range(9)}
    answer = client.post("/nl/places", data=parts, content_type="multipart/form-data")
    assert answer.status_code == 413


def test_the_words_stay_out_of_title_and_address(client: FlaskClient) -> None:
    reply = client.post("/en/places", data={"place": "Wielstad"})
    body = reply.get_data(as_text=True)
    assert "Location" not in reply.headers
    assert "Wielstad" not in body.partition("</head>")[0]
    assert client.get("/en/places?place=Wielstad").get_data() == client.get("/en/places").get_data()


def test_in_the_readers_language(client: FlaskClient, reader: StrictReader) -> None:
    answers = {lang: text(ask(client, reader, "9990", lang)) for lang in LANGS}
    assert len(set(answers.values())) == 4
    assert "Radhaus" in answers["de"]


def test_an_answer_for_each_zone_waits_for_the_device(
    reader: StrictReader, library: Library
) -> None:
    tree = reader.page("/fr/places")
    templates = {each.get("data-zone"): each for each in tree.iter("template")}
    assert set(templates) == {*library.places.zones, None}
    for name in ("data-several", "data-choice", "data-none", "data-unavailable"):
        assert tree.find(f".//template[@{name}]") is not None
    assert "Maison de la Roue" in text(templates["north"])


def test_the_device_is_given_every_municipality(
    client: FlaskClient, reader: StrictReader, library: Library
) -> None:
    address = one(reader.page("/de/places"), ".//form[@data-module='place-finder']").get(
        "data-places", ""
    )
    data = json.loads(client.get(address).data)
    assert data["format"] == 1
    assert [row[0] for row in data["municipalities"]] == list(library.places.records)
    assert client.get("/o/places.000000000000.json").status_code == 404


def test_no_two_places_share_name_and_postcode(library: Library) -> None:
    places = library.places.municipalities
    for place in places:
        found = find(f"{place.postcodes[0]} {place.names[0]}", places)
        assert found.matches == (place.nis,)


def is_hidden(element: Element | None) -> bool:
    return element is not None and element.get("hidden") is not None
