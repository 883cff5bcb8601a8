"""Every link and every shortcode leads somewhere."""

from pathlib import Path

import pytest

from tests.altered import CARE, LOOK, REPAIR, expect

LINKS = {
    "page": (
        f"en/{LOOK}",
        "Ask the",
        "[a](/guides/car) Ask the",
        "15: the link '/guides/car' leads now",
    ),
    "own block": (
        f"en/{CARE}",
        "(#checks)",
        "(#check)",
        "23: no block 'check' here; did you mean 'chec",
    ),
    "block elsewhere": (
        f"en/{REPAIR}",
        "care#opening",
        "care#openings",
        "11: no block 'openings' on /guides/care; did you mean 'opening'?",
    ),
    "step": (
        f"en/{REPAIR}",
        "/steps/#look",
        "/steps/#loook",
        "19: no block 'loook' on /steps/; did you",
    ),
    "contact": (
        f"en/{LOOK}",
        "Ask the",
        "[a](/contacts/x) Ask the",
        "15: the link '/contacts/x' leads",
    ),
    "unlisted contact": (
        f"en/{LOOK}",
        "Ask the",
        "[a](/contacts/police-north) Ask the",
        "15: the link '/contacts/police-north' leads nowhere",
    ),
    "language in the address": (
        f"en/{REPAIR}",
        "(/guides",
        "(/en/guides",
        "11: the link '/en/guides/ca",
    ),
    "http": (f"en/{CARE}", "(https:", "(http:", "23: the link 'http://example.org/' leads nowhere"),
    "script": (
        f"en/{CARE}",
        "(https:",
        "(javascript:",
        "23: the link 'javascript://example.org/' lea",
    ),
    "tel": (
        f"en/{CARE}",
        "(https://example.org/)",
        "(tel:900)",
        "23: the link 'tel:900' leads nowhere",
    ),
    "no protocol": (f"en/{CARE}", "(https:", "(", "23: the link '//example.org/' leads nowhere"),
    "empty": (f"en/{CARE}", "(https://example.org/)", "()", "23: the link '' leads nowhere"),
    "with a title": (
        f"en/{CARE}",
        "org/)",
        'org/ "t")',
        "23: a link that cannot be checked; write [wo",
    ),
    "with a space": (
        f"en/{CARE}",
        "(#checks)",
        "( #checks)",
        "23: a link that cannot be checked; write",
    ),
    "in brackets": (
        f"en/{CARE}",
        "[the checks]",
        "[the [checks]]",
        "23: a link that cannot be checked",
    ),
    "by reference": (
        f"en/{CARE}",
        "A helmet",
        "[a]: /x\n\nA helmet",
        "27: a link that cannot be checked",
    ),
    "reference used": (
        f"en/{CARE}",
        "A helmet",
        "[a][b] helmet",
        "27: a link that cannot be checked",
    ),
    "unknown card": (
        f"en/{REPAIR}",
        "{{ contact spoke-house }}",
        "{{ contact spoke }}",
        "15: no contact called 'spoke'; did you mean 'spoke-house'?",
    ),
    "unknown number": (
        f"en/{REPAIR}",
        "number police-101",
        "number police-110",
        "19: no confirmed number for 'police-110'; did you mean 'police-101'?",
    ),
    "number that is not confirmed": (
        f"en/{REPAIR}",
        "number police-101",
        "number spoke-house",
        "19: no confirmed number for 'spoke-house'; did you mean 'wheel-house'?",
    ),
    "card in a sentence": (
        f"en/{REPAIR}",
        "{{ number police-101 }}",
        "{{ contact police-101 }}",
        "19: '{{ contact police-101 }}' cannot stand here; write {{ number id }} in a sentence",
    ),
    "unknown shortcode": (
        f"en/{REPAIR}",
        "{{ number",
        "{{ phone",
        "19: '{{ phone police-101 }}' cannot",
    ),
    "shortcode left open": (
        f"en/{REPAIR}",
        "police-101 }}",
        "police-101 }",
        "19: a shortcode that is n",
    ),
    "shortcode over two lines": (
        f"en/{REPAIR}",
        "{{ number police",
        "{{ number\npolice",
        "19: a shortcode that is not closed on its line; write {{ number id }}",
    ),
    "item in a guide": (
        f"en/{CARE}",
        "{{ contact wheel-house }}",
        "{{ item flat-tyre }}",
        "15: '{{ item }}' outside a checklist; a shared sign stands in a checklist",
    ),
}


@pytest.mark.parametrize("name", LINKS)
def test_links(tmp_path: Path, name: str) -> None:
    *change, problem = LINKS[name]
    expect(tmp_path, tuple(change), problem)
