"""Signs to tick."""

from collections.abc import Callable
from xml.etree.ElementTree import Element

import pytest
from flask.testing import FlaskClient

from app.checklists.model import Checklist
from app.languages import LANGS
from app.library.model import Library
from app.web.checklists import version_of
from tests.strict import one, text

Page = Callable[[str], Element]
LIST = "/nl/checklists/quick-check"


def test_index_has_only_groups_with_lists(page: Page) -> None:
    headings = page("/en/checklists/").findall(".//main//p[@role='heading']")
    assert [text(heading) for heading in headings] == ["Anywhere, in 5 minutes"]


def test_each_sign_has_a_box_its_claims_and_its_notes(page: Page) -> None:
    signs = page(LIST).findall(".//li[@data-claims]/label/..")
    boxes = [one(sign, ".//input[@type='checkbox']") for sign in signs]
    assert [box.get("id") for box in boxes] == ["i-weak-brakes", "i-loose-chain", "i-flat-tyre"]
    assert [sign.get("data-claims") for sign in signs] == ["I-001", "I-002 I-R06", "I-003"]
    for sign in signs:
        for part in ("data-sign", "data-look", "data-record"):
            assert text(one(sign, f".//span[@{part}]")), part


def test_strong_is_what_the_register_says(page: Page) -> None:
    tree = page(LIST)
    # I-002 is strong in its source too, but only probable: the word is not for it.
    assert [box.get("id") for box in tree.findall(".//input[@data-strong]")] == ["i-weak-brakes"]
    assert len(tree.findall(".//span[@class='mark strong']")) == 1


def test_a_sign_of_a_child_is_marked(page: Page) -> None:
    boxes = page(LIST).findall(".//input[@data-minor]")
    assert [box.get("id") for box in boxes] == ["i-loose-chain"]


def test_a_shared_sign_stands_in_its_group(page: Page) -> None:
    group = one(page(LIST), ".//fieldset[@id='b-brakes']")
    assert group.find(".//input[@id='i-flat-tyre']") is not None


def test_words_for_the_script_keep_their_places(page: Page) -> None:
    for lang in LANGS:
        form = one(page(f"/{lang}/checklists/quick-check"), ".//form[@class='checklist']")
        assert "%(n)s" in form.get("data-text-tally", "")
        assert "%(total)s" in form.get("data-text-tally", "")
        assert "%(date)s" in form.get("data-text-kept", "")


def test_version_changes_with_signs_not_with_words(library: Library) -> None:
    lists = [library.editions[lang].checklists["quick-check"] for lang in LANGS]
    assert len({version_of(each) for each in lists}) == 1
    first = lists[0]
    shorter = Checklist(first.page, first.groups[:0], first.prose)
    assert version_of(shorter) != version_of(first)


def test_what_now_stands_beside_the_list(page: Page) -> None:
    panel = one(page(LIST), ".//aside[@id='what-now']")
    assert panel.get("data-state") == "none"
    states = panel.findall("p[@data-when]")
    assert [state.get("data-when") for state in states] == ["none", "one", "strong", "minor"]
    assert [state.get("hidden") is not None for state in states] == [False, True, True, True]


def test_controls_that_need_a_script_are_hidden(page: Page) -> None:
    for button in page(LIST).findall(".//button[@data-module]"):
        assert button.get("hidden") is not None


def test_a_warning_is_shown_as_one(page: Page) -> None:
    assert one(page(LIST), ".//section[@id='b-avoid']").get("class") == "section warn"


@pytest.mark.parametrize("slug", ["nothing", "quick-check.md", "..", "%00", "quick-check/"])
def test_no_other_list(slug: str, client: FlaskClient) -> None:
    assert client.get(f"/nl/checklists/{slug}").status_code == 404
