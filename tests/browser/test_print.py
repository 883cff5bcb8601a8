"""A checklist on paper: one sheet, boxes to tick, what to do now, no screen furniture."""

import pytest
from playwright.sync_api import Page, expect

from app.steps.model import PERSONS, ROLES
from tests.browsing import LANGS, sheets

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("lang", LANGS)
def test_a_checklist_is_one_sheet(lang: str, page: Page, site: str) -> None:
    page.goto(f"{site}/{lang}/checklists/car-wash")
    assert sheets(page.pdf(prefer_css_page_size=True)) == 1


def test_what_is_on_it(page: Page, site: str) -> None:
    page.goto(f"{site}/fr/checklists/car-wash")
    page.emulate_media(media="print")
    for seen in (".blanks", "#what-now", "#what-now h2", ".tick .note", ".edition", ".brand"):
        expect(page.locator(seen).first).to_be_visible()
    for gone in (".bar", ".langs", ".trail", ".tally", ".button", ".foot nav", ".names-case"):
        expect(page.locator(gone).first).to_be_hidden()
    boxes = page.locator(".tick input")
    assert boxes.count() == boxes.locator("visible=true").count() > 10


def test_a_sheet_with_ticks_says_that_it_names_a_case(page: Page, site: str) -> None:
    page.goto(f"{site}/fr/checklists/car-wash")
    page.locator(".tick input").first.check()
    page.emulate_media(media="print")
    expect(page.locator(".names-case")).to_be_visible()
    page.evaluate("document.documentElement.dataset.print = 'blank'")
    expect(page.locator(".names-case")).to_be_hidden()


def test_sources_are_open_on_the_paper_of_a_guide(page: Page, site: str) -> None:
    page.goto(f"{site}/fr/guides/status-and-papers")
    page.emulate_media(media="print")
    expect(page.locator(".proof li").first).to_be_visible()


@pytest.mark.parametrize("path", ["/guides/status-and-papers", "/steps/police/adult-eu", "/places"])
def test_other_pages_print_too(path: str, page: Page, site: str) -> None:
    page.goto(f"{site}/de{path}")
    assert 1 <= sheets(page.pdf(prefer_css_page_size=True)) <= 9


@pytest.mark.parametrize("lang", ["fr", "de"])
@pytest.mark.parametrize("role", ROLES)
def test_the_longest_steps_of_a_role_print_on_two_sheets(
    role: str, lang: str, page: Page, site: str
) -> None:
    addresses = [f"{site}/{lang}/steps/{role}/{person}" for person in PERSONS]
    longest = max(addresses, key=lambda address: len(page.request.get(address).body()))
    page.goto(longest)
    assert sheets(page.pdf(prefer_css_page_size=True)) <= 2, longest


@pytest.mark.parametrize("lang", LANGS)
def test_the_blank_report_is_two_sheets_and_a_separate_one(
    lang: str, page: Page, site: str
) -> None:
    page.goto(f"{site}/{lang}/guides/report-sheet")
    assert sheets(page.pdf(prefer_css_page_size=True)) == 3
