"""Every statement rests on claims that bear it."""

from pathlib import Path

import pytest

from tests.altered import CARE, expect

GROUNDS = {
    "unknown claim": (
        f"en/{CARE}",
        "P-001",
        "P-01",
        "9: no claim called 'P-01'; did you mean 'P-00",
    ),
    "unconfirmed claim": (
        f"{{lang}}/{CARE}",
        '"P-001"',
        '"P-001 P-005"',
        "9: the claim P-005 is unconfirmed; leave the statement out until a text has been read",
    ),
    "no claim": (
        f"{{lang}}/{CARE}",
        ' claims="P-003"',
        "",
        "25: the block 'helmet' names no claim; add claims=\"…\", or mark it editorial",
    ),
    "a card is no claim": (
        f"{{lang}}/{CARE}",
        ' claims="P-001"',
        "",
        "9: the block 'checks' names no claim",
    ),
    "editorial with claims": (
        f"{{lang}}/{CARE}",
        'claims="P-003"',
        'claims="P-003" editorial',
        "25: 'helmet' is editorial and has claims; keep one",
    ),
    "sign without claims": (
        "{lang}/items.md",
        ' claims="I-003"',
        "",
        "10: the sign 'flat-tyre' names no claim; add claims=\"I-…\"",
    ),
    "sign with an unknown claim": (
        "en/items.md",
        "I-003",
        "I-03",
        "10: no claim called 'I-03'; did you mean 'I-003'?",
    ),
    "figure of another claim": (
        f"{{lang}}/{CARE}",
        'claims="P-001"',
        'claims="P-004"',
        "11: the figure 45 stands in no claim of 'checks'; correct it, or name the claim that",
    ),
    "figure in a title": (
        f"en/{CARE}",
        "## Helmet",
        "## 7 helmets",
        "25: the figure 7 stands in no claim of 'helmet'",
    ),
    "figure in a sign": (
        "en/items.md",
        "with a thumb",
        "with 7 thumbs",
        "11: the figure 7 stands in no claim of 'flat-tyre'",
    ),
    "prose of a group rests on claims too": (
        "{lang}/checklists/quick-check.md",
        "{{ item flat-tyre }}",
        "{{ item flat-tyre }}\n\nBicycles are red.",
        "23: prose in 'brakes', which names no claim; add claims=\"…\", or move it to a block",
    ),
}


@pytest.mark.parametrize("name", GROUNDS)
def test_grounds(tmp_path: Path, name: str) -> None:
    *change, problem = GROUNDS[name]
    expect(tmp_path, tuple(change), problem)
