"""A contact as a vCard 4.0 (RFC 6350), for the phone's own address book."""

from app.contacts.model import Contact

_LIMIT = 75
"""Octets of a line, its end left out (RFC 6350, 3.2)."""


def vcard(contact: Contact, lang: str, address: str) -> str:
    """Return the card of a contact that can be called; `address` is its page."""
    lines = [
        "BEGIN:VCARD",
        "VERSION:4.0",
        "KIND:org",
        f"UID:{address}",
        f"FN;LANGUAGE={lang}:{_escape(contact.name[lang])}",
        f"ORG;LANGUAGE={lang}:{_escape(contact.name[lang])}",
        f"NOTE;LANGUAGE={lang}:{_escape(contact.for_whom[lang])}",
    ]
    for phone in contact.callable_phones:
        lines.append(f"TEL;VALUE=uri;TYPE=work,voice:tel:{phone.number}")
    if contact.website:
        lines.append(f"URL:{contact.website}")
    lines += [f"SOURCE:{address}.vcf", f"REV:{contact.checked:%Y%m%d}T000000Z", "END:VCARD"]
    return "".join(f"{_fold(line)}\r\n" for line in lines)


def _escape(text: str) -> str:
    for character in "\\,;":
        text = text.replace(character, f"\\{character}")
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")


def _fold(line: str) -> str:
    """Return a line folded at 75 octets, never inside a character."""
    pieces, current, room = [], "", _LIMIT
    for character in line:
        size = len(character.encode())
        if size > room:
            pieces.append(current)
            current, room = "", _LIMIT - 1
        current += character
        room -= size
    return "\r\n ".join([*pieces, current])
