"""Invented cases: choosing an option opens its answer, without a script."""

from collections.abc import Callable
from xml.etree.ElementTree import Element

import pytest
from flask.testing import FlaskClient

from app.languages import LANGS
from tests.strict import one, text

Page = Callable[[str], Element]
CASE = "/en/cases/squeak"


def options(tree: Element, question: str) -> dict[str, Element]:
    found = tree.findall(f".//section[@id='b-{question}']/ul/li[@data-claims]")
    return {option.get("id", ""): option for option in found}


def test_index(page: Page) -> None:
    link = one(page("/nl/cases/"), ".//main/ul[@class='rows']/li/a")
    assert link.get("href") == "/nl/cases/squeak"
    assert text(link.find("span/small")) == "Een verzonnen fiets: wat ziet u, en wat doet u eerst?"


def test_the_menu_leads_there(page: Page) -> None:
    link = one(page(CASE), ".//footer//a[@href='/en/cases/']")
    assert text(link) == "Practice cases"


def test_the_story_says_that_it_is_invented(page: Page) -> None:
    tree = page(CASE)
    assert "An invented case: the people and the places do not exist." in text(tree.find(".//main"))
    story = one(tree, ".//section[@id='b-story']")
    assert "3 km" in text(story)
    assert story.get("data-claims") is None


def test_questions_in_order(page: Page) -> None:
    blocks = [e.get("id") for e in page(CASE).iter("section") if e.get("id", "").startswith("b-")]
    assert blocks == ["b-story", "b-signs", "b-next", "b-matters"]


def test_each_option_opens_its_answer(page: Page) -> None:
    for lang in LANGS:
        tree = page(f"/{lang}/cases/squeak")
        for question, names in (
            ("signs", ["i-weak-brakes", "i-new-tyre", "i-brown-chain"]),
            ("next", ["i-mend-at-once", "i-ask-owner"]),
        ):
            found = options(tree, question)
            assert list(found) == names
            for option in found.values():
                fold = one(option, "details[@class='option']")
                assert fold.get("open") is None
                assert [child.tag for child in fold] == ["summary", "div"]
                assert text(one(fold, "summary"))
                assert one(fold, "div/p/b[@class='verdict']").find("svg") is not None
                assert fold.find("div/details[@class='proof']") is not None


def test_right_and_wrong_are_words(page: Page) -> None:
    found = options(page(CASE), "signs") | options(page(CASE), "next")
    said = {name: text(one(option, ".//b[@class='verdict']")) for name, option in found.items()}
    assert said == {
        "i-weak-brakes": "Right",
        "i-new-tyre": "Wrong",
        "i-brown-chain": "Right",
        "i-mend-at-once": "Wrong",
        "i-ask-owner": "Right",
    }
    drawn = {name: one(o, ".//b[@class='verdict']//use").get("href") for name, o in found.items()}
    assert {href.rpartition("#")[2] for href in drawn.values() if href} == {"check", "no"}


def test_the_verdict_is_not_given_away(page: Page) -> None:
    """What shows before an option is opened is the same for all of them."""
    for option in options(page(CASE), "signs").values():
        assert set(option.attrib) == {"id", "data-claims"}
        assert one(option, "details/summary//use").get("href", "").endswith("#next")


def test_an_answer_has_its_claims_and_its_sources(page: Page) -> None:
    option = options(page(CASE), "next")["i-mend-at-once"]
    assert option.get("data-claims") == "P-001 P-004"
    assert "it may wait for 45 days" in text(option)
    borne = option.findall(".//details[@class='proof']/ul/li/span")
    assert {name for each in borne for name in text(each).split(", ")} == {"P-001", "P-004"}


def test_a_probable_answer_has_the_mark(page: Page) -> None:
    found = options(page(CASE), "signs")
    marked = [
        name for name, o in found.items() if o.find(".//p[@class='mark probable']") is not None
    ]
    assert marked == ["i-brown-chain"]


def test_what_matters_leads_to_the_list(page: Page) -> None:
    block = one(page("/de/cases/squeak"), ".//section[@id='b-matters']")
    assert one(block, "p/a").get("href") == "/de/checklists/quick-check"


@pytest.mark.parametrize("slug", ["nothing", "Squeak", "squeak/", "care"])
def test_no_other_case(slug: str, client: FlaskClient) -> None:
    assert client.get(f"/nl/cases/{slug}").status_code == 404
