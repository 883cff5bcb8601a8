"""The real words, the register and the data: what must hold for all of them."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

import pytest
import yaml

from app.content.model import Block, Page
from app.languages import LANGS
from app.library.model import Library
from app.steps.model import OFFICERS, PERSONS
from app.web import labels
from tests.site.conftest import CONTENT

LINE = "078 05 58 00"
REASONS = {
    "superseded",
    "unsafe-to-publish",
    "not-a-fact",
    "duplicate",
    "out-of-scope",
    "not-verifiable",
}
NOT_IN_CONTACTS = ("M-064", "M-105", "M-157", "P-274")
"""Claims whose numbers are in the facts and not in the contacts, so never printed."""
NUMBER = re.compile(r"(?:\+\d\d|(?<![\d.,])(?<!\d )0)[\d ./-]{7,}\d")


def blocks(site: Library, lang: str) -> Iterator[tuple[Page, Block]]:
    for page in site.editions[lang].pages.values():
        yield from ((page, block) for block in page.blocks)


@pytest.fixture(scope="module")
def excluded() -> list[dict[str, str]]:
    text = (CONTENT / "claims" / "excluded.yaml").read_text(encoding="utf-8")
    lines: list[dict[str, str]] = yaml.safe_load(text)
    return lines


def test_the_site_has_no_problem(site: Library) -> None:
    assert set(site.editions) == set(LANGS)


@pytest.mark.parametrize("lang", LANGS)
def test_nine_blocks_in_ten_rest_on_claims(site: Library, lang: str) -> None:
    found = [
        bool(block.all_claims) or not block.editorial
        for page, block in blocks(site, lang)
        if page.kind != "about"
    ]
    assert sum(found) >= 0.9 * len(found)


@pytest.mark.parametrize("person", PERSONS)
def test_no_two_roles_share_a_list(site: Library, person: str) -> None:
    edition = site.editions["en"]
    lists: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for role in edition.roles:
        lists[edition.composed(role, person).block_ids].append(role)
    assert [roles for roles in lists.values() if len(roles) > 1] == []


@pytest.mark.parametrize("lang", LANGS)
def test_nobody_without_powers_is_told_what_only_an_officer_may_do(
    site: Library, lang: str
) -> None:
    edition = site.editions[lang]
    for role in set(edition.roles) - OFFICERS:
        for person in PERSONS:
            composed = edition.composed(role, person)
            shown = [block for _, block in composed.blocks]
            shown += [block for _, cell in composed.circumstances for block in cell]
            assert [block.id for block in shown if block.officer] == []


@pytest.mark.parametrize(
    ("series", "least"),
    [(r"P-\d{3}", 301), (r"I-\d{3}", 359), (r"M-\d{3}", 123)],
)
def test_no_line_of_the_facts_was_lost(
    site: Library, excluded: list[dict[str, str]], series: str, least: int
) -> None:
    ids = {name for name in site.register.claims if re.fullmatch(series, name)}
    ids |= {line["line"] for line in excluded if re.fullmatch(series, line["line"])}
    assert len(ids) >= least


def test_lines_left_out_are_few_and_have_a_reason(
    site: Library, excluded: list[dict[str, str]]
) -> None:
    assert {line["reason"] for line in excluded} <= REASONS
    assert [name for name, n in Counter(line["line"] for line in excluded).items() if n > 1] == []
    assert all(line["why"].strip() for line in excluded)
    assert not {line["line"] for line in excluded} & set(site.register.claims)
    assert len(excluded) <= 0.05 * (len(excluded) + len(site.register.claims))


def test_doubles_have_one_confidence_or_a_reason(site: Library) -> None:
    register = site.register
    for claim in register.claims.values():
        group = [register.claims[name] for name in register.doubles(claim.id)]
        if len({each.confidence for each in group}) > 1:
            assert any(each.same_as_reason for each in group), claim.id


def test_every_claim_is_in_its_own_file(site: Library) -> None:
    first = {"P": "procedure", "I": "indicators", "M": "minors"}
    wrong = [name for name, file in site.register.files.items() if first[name[0]] not in file]
    assert wrong == []


@pytest.mark.parametrize("name", NOT_IN_CONTACTS)
def test_no_forbidden_number_in_a_claim(site: Library, name: str) -> None:
    claim = site.register.claims.get(name)
    assert claim is None or not NUMBER.search(claim.text)


def test_no_claim_gives_a_number_that_the_contacts_lack(site: Library) -> None:
    known = {re.sub(r"\D", "", phone.shown) for c in site.contacts.values() for phone in c.phones}
    known |= {re.sub(r"\D", "", phone.number) for c in site.contacts.values() for phone in c.phones}
    typed = {
        (claim.id, match[0])
        for claim in site.register.claims.values()
        for match in NUMBER.finditer(claim.text)
    }
    assert [(name, text) for name, text in typed if re.sub(r"\D", "", text) not in known] == []


def test_the_line_is_written_one_way_everywhere() -> None:
    gap = r"[ ./\u00a0-]*"
    other = re.compile(rf"0?78{gap}0?55{gap}8{gap}00|078{gap}05{gap}58{gap}00")
    for file in sorted(CONTENT.rglob("*")):
        if file.is_file():
            for match in other.finditer(file.read_text(encoding="utf-8")):
                assert match[0] in (LINE, "78055800"), f"{file}: {match[0]}"


def test_the_numbers_that_everything_leans_on(site: Library) -> None:
    shown = {
        name: [phone.shown for phone in site.contacts[name].callable_phones]
        for name in ("stop-trafficking-line", "police-101", "emergency-112")
    }
    assert shown == {
        "stop-trafficking-line": [LINE],
        "police-101": ["101"],
        "emergency-112": ["112"],
    }


@pytest.mark.parametrize("name", ["pag-asa", "payoke", "surya"])
def test_no_centre_promises_to_answer_at_night(site: Library, name: str) -> None:
    contact = site.contacts[name]
    hours = [contact.hours, *(phone.hours for phone in contact.phones)]
    assert not any(each.always for each in hours if each)


def test_numbers_that_are_not_certain(site: Library) -> None:
    assert site.contacts["esperanto"].callable_phones == ()
    assert site.contacts["minteh"].phones == ()


def test_every_kind_of_contact_has_a_heading(site: Library) -> None:
    assert {contact.kind for contact in site.contacts.values()} <= set(labels.CONTACT_KIND)


def test_no_public_number_where_none_exists(site: Library) -> None:
    kinds = {"prosecutor", "labour-auditor", "judicial-police"}
    offices = [contact for contact in site.contacts.values() if contact.kind in kinds]
    assert offices
    assert [contact.id for contact in offices if contact.listed and not contact.phones] == []


def test_every_service_of_a_zone_is_of_its_kind(site: Library) -> None:
    for zone in site.places.zones.values():
        kinds = [site.contacts[name].kind for name in zone.centres]
        assert set(kinds) == {"specialised-centre"}
        assert site.contacts[zone.prosecutor].kind == "prosecutor"
        assert site.contacts[zone.labour_auditor].kind == "labour-auditor"
        assert site.contacts[zone.police].kind == "judicial-police"


def test_every_term_is_said_in_four_languages(site: Library) -> None:
    assert site.terms
    assert [term.key for term in site.terms if set(term.terms) != set(LANGS)] == []


def test_every_claim_of_the_glossary_exists(site: Library) -> None:
    named = {name for term in site.terms for name in term.claims}
    assert named <= set(site.register.claims)
