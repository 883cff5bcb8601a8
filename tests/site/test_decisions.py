"""Each line of the decisions between the facts, as the site keeps it."""

import re
from collections.abc import Iterator

import pytest

from app.content.model import Block
from app.languages import LANGS
from app.library.model import Library
from tests.site.conftest import CONTENT

CENTRES = ("pag-asa", "payoke", "surya")


def blocks(site: Library, lang: str = "en") -> Iterator[tuple[str, Block]]:
    """Every block of a language, with the name of its page."""
    for page in site.editions[lang].pages.values():
        for block in page.blocks:
            yield f"{page.kind}/{page.slug}#{block.id}", block


def on(site: Library, *claims: str, lang: str = "en") -> list[tuple[str, str]]:
    """The name and the text of each block that rests on one of these claims."""
    return [
        (name, words(block))
        for name, block in blocks(site, lang)
        if not set(claims).isdisjoint(block.claims)
    ]


def words(block: Block) -> str:
    return " ".join(text for _, text in block.lines)


def written(lang: str) -> str:
    """All that is written in a language."""
    files = sorted((CONTENT / lang).rglob("*"))
    return "\n".join(file.read_text(encoding="utf-8") for file in files if file.is_file())


def test_a_guardianship_answers_day_and_night(site: Library) -> None:
    (phone,) = site.contacts["guardianship-service"].callable_phones
    assert phone.shown == "078 15 43 24"
    assert phone.hours is not None
    assert phone.hours.always
    assert "official page, read 21.11.2026" in site.register.claims["M-013"].statement


def test_b_the_line_answers_as_announced(site: Library) -> None:
    line = site.contacts["stop-trafficking-line"]
    assert line.hours is not None
    assert line.hours.always
    assert all("2023" in line.note[lang] and "2025" in line.note[lang] for lang in LANGS)
    assert "may cost as much as a normal call" in line.note["en"]


@pytest.mark.parametrize("name", CENTRES)
def test_c_no_centre_answers_at_night(site: Library, name: str) -> None:
    contact = site.contacts[name]
    hours = [contact.hours, *(phone.hours for phone in contact.phones)]
    assert not any(each.always for each in hours if each)


def test_d_police_or_ambulance(site: Library) -> None:
    assert site.register.claims["P-191"].statement == (
        "Danger: violence or police needed, 101; injury or fire, 112; either works."
    )
    pairs = (
        "Violence, or police needed: {{ number police-101 }}",
        "Injury or fire: {{ number emergency-112 }}",
    )
    safety = [words(b) for name, b in blocks(site) if name.startswith("steps/safety#")]
    told = [text for text in safety if "{{ number police-101 }}" in text]
    assert len(told) >= 4
    assert all(pair in text for text in told for pair in pairs)


def test_e_a_minor_is_urgent_but_no_alarm(site: Library) -> None:
    (minor,) = (
        words(block)
        for name, block in blocks(site)
        if name.startswith("what-now") and "M-010" in block.all_claims
    )
    assert "today" in minor.lower()


def test_f_the_immigration_office_is_reached_through_the_centre(site: Library) -> None:
    unit = site.contacts["minteh"]
    assert unit.name["en"] == "Immigration Office, unit for victims (formerly MINTEH)"
    assert unit.phones == ()
    assert "Vulnerable Persons Unit" not in written("en")


def test_g_asylum_beside_the_procedure_is_not_certain(site: Library) -> None:
    for name in ("P-184", "M-069"):
        claim = site.register.claims[name]
        assert claim.confidence == "probable"
        assert "ask the centre's lawyer before anything is withdrawn" in claim.statement


def test_h_first_weeks_at_esperanto(site: Library) -> None:
    for name in ("P-153", "M-044"):
        statement = site.register.claims[name].statement
        assert "phone, social media and going out are limited" in statement
        assert "ask for how long" in statement
    assert "locked up" not in " ".join(text for _, text in on(site, "P-153", "M-044"))


def test_i_the_number_of_esperanto_is_not_certain(site: Library) -> None:
    (phone,) = site.contacts["esperanto"].phones
    assert phone.confidence == "probable"


def test_j_two_shelters_without_a_number_of_places(site: Library) -> None:
    for name in ("minor-ndako", "meza"):
        contact = site.contacts[name]
        assert not any(re.search(r"\d", contact.for_whom[lang]) for lang in LANGS)


def test_k_the_police_of_luxembourg(site: Library) -> None:
    assert site.contacts["lu-police"].callable_phones
    assert not re.search(r"\d{2}", site.register.claims["P-274"].statement)


def test_l_youth_help_in_eupen(site: Library) -> None:
    assert "Fachbereich Jugendhilfe" in site.contacts["jugendhilfe-dg"].name["de"]
    # The old names are those of the French Community's services too: these two were Eupen's alone.
    for name, block in blocks(site, "de"):
        if re.search(r"\bJ[HG]D\b", text := words(block)):
            assert "Fachbereich Jugendhilfe" in text, name


def test_m_the_labour_auditor_of_eupen(site: Library) -> None:
    assert site.contacts["labour-auditor-eupen"].confidence == "probable"


def test_n_the_magistrate_recognises(site: Library) -> None:
    assert site.register.claims["P-070"].confidence == "confirmed"
    (term,) = (each for each in site.terms if each.key == "reference_magistrate")
    assert "gives advice" not in term.note
    assert "Recognises the victim" in site.editions["en"].definitions[term.key].text


def test_o_a_royal_decree_recognises_the_centres(site: Library) -> None:
    assert "Royal Decree" in site.register.claims["P-048"].statement
    assert "inisterial decision" not in written("en")


def test_p_three_bodies_for_the_rights_of_children(site: Library) -> None:
    keys = {term.key for term in site.terms}
    assert {
        "childrens_rights_commissioner",
        "general_delegate_childrens_rights",
        "ombudsperson_dg",
    } <= keys


@pytest.mark.parametrize("lang", LANGS)
def test_q_no_number_of_languages_of_the_brochure(site: Library, lang: str) -> None:
    for name, text in on(site, "P-058", "M-183", "I-CL10", lang=lang):
        assert not re.search(r"\b2[78]\b", text), name


@pytest.mark.parametrize("lang", LANGS)
def test_r_no_article_of_the_new_code(site: Library, lang: str) -> None:
    for name, text in on(site, "P-022", "M-097", "P-023", "P-025", "P-026", lang=lang):
        assert not re.search(r"\b(?:art\.|arti[ck]e?l\w*)\s*\d", text, re.I), name


@pytest.mark.parametrize("lang", LANGS)
def test_s_no_date_for_guardians_of_european_minors(site: Library, lang: str) -> None:
    for name, block in blocks(site, lang):
        if block.claims and set(block.claims) <= {"P-158", "M-005", "I-CL49"}:
            assert not re.search(r"\b20\d\d\b", words(block)), name


def test_t_minors_with_the_status_are_not_minors_reported(site: Library) -> None:
    status, reports = {"P-150", "M-068", "P-285"}, {"M-132", "M-133"}
    for name, block in blocks(site):
        named = set(block.claims)
        if named & status and named & reports:
            text = words(block)
            assert "status" in text, name
            assert "contact point" in text, name


def test_u_the_certificate_at_once_is_for_minors_from_outside(site: Library) -> None:
    for name in ("P-148", "M-060"):
        assert "from outside the EU" in site.register.claims[name].statement


@pytest.mark.parametrize(
    ("one", "other"),
    [("P-156", "M-036"), ("P-149", "M-061"), ("P-146", "M-010"), ("P-163", "M-124")],
)
def test_v_doubles_are_joined(site: Library, one: str, other: str) -> None:
    assert other in site.register.doubles(one)
    assert site.register.claims["M-036"].confidence == "probable"


def test_w_english_words(site: Library) -> None:
    for name, block in blocks(site):
        found = re.search(
            r"\blabour prosecutors?\b|\bUAMs?\b|\bUMs?\b|specialised reception centre", words(block)
        )
        assert not found, f"{name}: {found}"


def test_x_german_words(site: Library) -> None:
    assert not any("Referenzmagistrat" in words(block) for _, block in blocks(site, "de"))
    (term,) = (each for each in site.terms if each.key == "reference_magistrate")
    assert (term.terms["de"].split()[0], term.confidence_de) == ("Bezugsmagistrat", "probable")


def test_y_the_commission_in_full(site: Library) -> None:
    assert "rescuers" in site.contacts["victims-commission"].name["en"]


@pytest.mark.parametrize("lang", LANGS)
def test_z_ticks_stay_in_their_list_and_nothing_typed_is_kept(lang: str) -> None:
    everything = written(lang).lower()
    for word in ("encrypt", "chiffré", "versleuteld", "verschlüsselt"):
        assert word not in everything
