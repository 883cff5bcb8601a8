"""What editors are told, and what the running server keeps."""

from dataclasses import replace

from app.languages import LANGS
from app.library.kept import from_kept, keep
from app.library.model import Library
from app.library.report import cells, coverage, outward, summary, unused


def test_the_counts(library: Library) -> None:
    text = summary(library)
    assert "claims: 11 I- confirmed 3, I- probable 1, M- confirmed 2" in text
    assert "contacts: 11, 5 with a confirmed number, 6 without" in text
    assert "places: 4 municipalities, 5 postcodes, 2 judicial zones" in text
    assert (
        "files a language: about 2, cases 1, checklists 1, contacts 3, guardians 3, guides 1"
        in text
    )


def test_the_share_of_sourced_blocks(library: Library) -> None:
    assert coverage(library).splitlines() == [
        *(f"{lang}: 22 of 29 blocks rest on claims" for lang in LANGS),
        "confirmed claims that a page rests on: 8 of 8",
        "probable claims that a page rests on: 2 of 2",
    ]
    assert unused(library) == ()


def test_claims_without_a_page(library: Library) -> None:
    empty = {lang: replace(edition, pages={}) for lang, edition in library.editions.items()}
    found = unused(replace(library, editions=empty))
    known = library.register.claims.values()
    assert [claim.id for claim in found] == [c.id for c in known if c.confidence != "unconfirmed"]


def test_every_address_outside_the_site(library: Library) -> None:
    found = dict(outward(library))
    assert all(address.startswith(("https://", "http://")) for address in found)
    assert "content/sources.yaml" in " ".join(found.values())


def test_the_cells_and_the_roles_that_share_one(library: Library) -> None:
    lines = cells(library).splitlines()
    assert len(lines) == len(library.cells) + 1
    assert "health / adult-eu (2): look#nurse repair#grown-up" in lines
    assert lines[-1].startswith("roles that share a list: adult-non-eu: police, inspector; ")


def test_every_place_that_rests_on_a_claim_or_its_double(library: Library) -> None:
    found = [(page.source, block.id) for page, block in library.blocks_on("M-002")]
    expected = [("guides/care.md", "opening"), ("steps/repair.md", "grown-up")]
    assert sorted(found) == sorted(
        (f"content/{lang}/{file}", block) for lang in LANGS for file, block in expected
    )


def test_every_phrase_and_day_that_rests_on_a_claim(library: Library) -> None:
    assert library.data_on("M-001") == (("content/phrases.yaml", 12, "guard"),)
    assert library.data_on("P-003") == (("content/deadlines.yaml", 6, "helmet"),)


def test_a_claim_of_a_sign_counts(library: Library) -> None:
    assert {block.id for _, block in library.blocks_on("I-R06")} == {"brakes", "answer"}


def test_what_is_kept_comes_back(library: Library) -> None:
    back = from_kept(keep(library))
    assert back.contacts == library.contacts
    assert list(back.contacts) == list(library.contacts)
    assert back.places == library.places
    assert set(back.editions) == set(LANGS)
    assert (back.terms, back.editions["nl"].pages) == ((), {})
    assert keep(back) == keep(library)
