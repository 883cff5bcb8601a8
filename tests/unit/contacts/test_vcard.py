"""A contact as a vCard 4.0: RFC 6350."""

import msgspec
import pytest

from app.contacts.model import Contact
from app.contacts.vcard import vcard
from app.library.model import Library

ADDRESS = "https://example.org/fr/contacts/wheel-house"


@pytest.fixture
def wheel(library: Library) -> Contact:
    return library.contacts["wheel-house"]


def named(contact: Contact, name: str) -> Contact:
    return msgspec.structs.replace(contact, name={"fr": name})


def unfold(card: str) -> list[str]:
    return card.replace("\r\n ", "").split("\r\n")[:-1]


def test_the_whole_card(wheel: Contact) -> None:
    assert unfold(vcard(wheel, "nl", ADDRESS)) == [
        "BEGIN:VCARD",
        "VERSION:4.0",
        "KIND:org",
        f"UID:{ADDRESS}",
        "FN;LANGUAGE=nl:Wielhuis",
        "ORG;LANGUAGE=nl:Wielhuis",
        "NOTE;LANGUAGE=nl:Kapotte fietsen uit het noorden.",
        "TEL;VALUE=uri;TYPE=work,voice:tel:+3220000001",
        "URL:https://example.org/wheel",
        f"SOURCE:{ADDRESS}.vcf",
        "REV:20260301T000000Z",
        "END:VCARD",
    ]


def test_no_doubtful_number(library: Library) -> None:
    assert "TEL" not in vcard(library.contacts["spoke-house"], "fr", ADDRESS)


def test_every_line_ends_with_crlf(wheel: Contact) -> None:
    card = vcard(named(wheel, "Roue" * 60), "fr", ADDRESS)
    assert card.endswith("END:VCARD\r\n")
    assert card.count("\n") == card.count("\r") == card.count("\r\n")


@pytest.mark.parametrize(
    ("name", "escaped"),
    [
        ("Roue, pneu; et \\ plus", "Roue\\, pneu\\; et \\\\ plus"),
        ("deux\nlignes", "deux\\nlignes"),
        ("deux\r\nlignes", "deux\\nlignes"),
        ("deux\rlignes", "deux\\nlignes"),
        ("Roue\nTEL:900", "Roue\\nTEL:900"),
        ("heures : 9-17", "heures : 9-17"),
    ],
)
def test_escapes(wheel: Contact, name: str, escaped: str) -> None:
    lines = unfold(vcard(named(wheel, name), "fr", ADDRESS))
    assert f"FN;LANGUAGE=fr:{escaped}" in lines
    assert len(lines) == 12


@pytest.mark.parametrize("letter", ["a", "é", "€", "🚲"])
@pytest.mark.parametrize("length", [*range(55, 66), 200])
def test_folds_at_75_octets_and_never_inside_a_character(
    wheel: Contact, letter: str, length: int
) -> None:
    name = letter * length
    card = vcard(named(wheel, name), "fr", ADDRESS)
    physical = card.encode().split(b"\r\n")
    assert max(map(len, physical)) <= 75
    for line in physical:
        line.decode()
    assert f"FN;LANGUAGE=fr:{name}" in unfold(card)


def test_a_line_of_75_octets_is_not_folded(wheel: Contact) -> None:
    name = "a" * (75 - len("FN;LANGUAGE=fr:"))
    assert f"\r\nFN;LANGUAGE=fr:{name}\r\n" in vcard(named(wheel, name), "fr", ADDRESS)
    assert f"\r\nFN;LANGUAGE=fr:{name}\r\n a\r\n" in vcard(named(wheel, f"{name}a"), "fr", ADDRESS)
