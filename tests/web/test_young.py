"""The young people's pages: one question, one shape, one number, no name of the site."""

from collections.abc import Callable
from xml.etree.ElementTree import Element

import pytest
from flask.testing import FlaskClient

from app.languages import LANGS
from tests.strict import one, text

Page = Callable[[str], Element]
QUESTION = "/en/young/ride-home"


def test_every_question_with_its_picture(page: Page) -> None:
    links = page("/en/young/").findall(".//main//ul[@class='rows']/li/a")
    assert [link.get("href") for link in links] == [
        "/en/young/this-phone",
        "/en/young/ride-home",
        "/en/young/step-by-step",
    ]
    pictures = [one(link, "svg[1]/use").get("href", "") for link in links]
    assert [each.partition("#")[2] for each in pictures] == ["eye", "users", "route"]


def test_the_answer_comes_before_all_else(page: Page) -> None:
    main = one(page(QUESTION), ".//main")
    blocks = [each for each in main.iter() if (each.get("id") or "").startswith("b-")]
    assert [block.get("id") for block in blocks] == [
        "b-answer",
        "b-if-i-ride",
        "b-if-i-walk",
        "b-helmet",
    ]
    assert [block.tag for block in blocks] == ["section", "li", "li", "details"]
    assert text(one(main, "h1")) == "Must I ride home alone?"
    picture = one(main, "svg[@class='picture']")
    assert (picture.get("role"), picture.get("aria-label")) == ("img", "Several people")


@pytest.mark.parametrize("lang", LANGS)
def test_one_number_at_the_same_place(lang: str, page: Page) -> None:
    for slug in ("ride-home", "this-phone", "step-by-step"):
        call = one(page(f"/{lang}/young/{slug}"), ".//main/section[@aria-labelledby='call']")
        assert one(call, "a").get("href") == "tel:116999"


def test_a_probable_block_says_so_in_a_childs_words(page: Page) -> None:
    folded = one(page(QUESTION), ".//details[@id='b-helmet']")
    assert "Not sure: ask an adult who helps you." in text(folded)


def test_before_and_after(page: Page) -> None:
    links = page("/en/young/this-phone").findall(".//nav[@class='pager section noprint']/a")
    assert [a.get("href") for a in links] == ["/en/young/ride-home", "/en/young/step-by-step"]
    first = page(QUESTION).findall(".//nav[@class='pager section noprint']/a")
    assert [a.get("href") for a in first] == ["/en/young/", "/en/young/this-phone"]


def test_only_the_page_about_traces_removes_them(page: Page) -> None:
    assert one(page("/en/young/this-phone"), ".//form[@action='/en/erase']").get("method") == "post"
    assert page(QUESTION).find(".//form[@action='/en/erase']") is None


def test_the_way_out_is_a_link(page: Page) -> None:
    leave = one(page(QUESTION), ".//a[@data-exit]")
    assert leave.get("href") == "https://www.meteo.be/en"
    assert leave.get("rel") == "nofollow noreferrer"
    assert text(leave) == "Leave this page"


def test_the_twin_is_one_tap_away(page: Page) -> None:
    foot = one(page(QUESTION), ".//footer")
    assert "/en/guardians/ride-home" in [a.get("href") for a in foot.iter("a")]
    twin = page("/en/guardians/ride-home")
    assert "/en/young/ride-home" in [a.get("href") for a in one(twin, ".//main").iter("a")]


@pytest.mark.parametrize("slug", ["nothing", "Ride-home", "ride-home/", "care"])
def test_no_other_question(slug: str, client: FlaskClient) -> None:
    assert client.get(f"/nl/young/{slug}").status_code == 404


def test_the_server_removes_traces_for_a_browser_without_scripts(client: FlaskClient) -> None:
    answer = client.post("/fr/erase")
    assert answer.status_code == 200
    assert answer.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert client.get("/fr/erase").status_code == 405


def test_the_converter_looks_like_any_converter(page: Page) -> None:
    tree = page("/fr/converter")
    assert "Relais" not in text(one(tree, ".//body"))
    cells = [text(cell) for cell in tree.findall(".//table[1]//td")]
    assert cells[:4] == ["1", "0,62", "2", "1,24"]
