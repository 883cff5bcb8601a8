"""The four languages have one skeleton."""

from pathlib import Path

import pytest

from tests.altered import CARE, EXAMPLE, LOOK, REPAIR, expect, problems_of


def test_the_made_up_site_is_clean() -> None:
    assert problems_of(EXAMPLE) == []


SKELETON = {
    "block missing": (f"de/{CARE}", "{#helmet", "{#helm", "25: the block 'helmet' is missing"),
    "block too many": (
        f"de/{CARE}",
        "{#helmet",
        "{#helm",
        "25: the block 'helm' is not in the other",
    ),
    "checked": (
        f"nl/{CARE}",
        "2026-03-01",
        "2026-03-02",
        "4: checked is 2026-03-02, 2026-03-01 in",
    ),
    "review_by": (
        f"nl/{CARE}",
        "2026-09-01",
        "2027-09-01",
        "5: review_by is 2027-09-01, 2026-09-01",
    ),
    "position": (
        f"fr/{CARE}",
        "position: 10",
        "position: 20",
        "6: position is 20, 10 in the other",
    ),
    "claims": (
        f"de/{CARE}",
        '"P-003"',
        '"P-003 P-004"',
        "25: claims of 'helmet' differ: P-003 P-004; ",
    ),
    "order of claims": (
        f"nl/{LOOK}",
        'e" officer',
        'e"',
        "9: flags of 'guard' differ: none; the other",
    ),
    "for": (
        f"en/{LOOK}",
        "police inspector",
        "inspector police",
        "9: for of 'guard' differ: inspector",
    ),
    "when": (
        f"de/{REPAIR}",
        'when="minors"',
        'when="adults"',
        "17: when of 'child' differ: adults; t",
    ),
    "card": (
        f"fr/{REPAIR}",
        "{{ contact spoke-house }}",
        "{{ contact police-101 }}",
        "9: contacts of 'grown-up' differ: wheel-house police-101; the other languages",
    ),
    "number in a sentence": (
        f"fr/{REPAIR}",
        "{{ number police-101 }}",
        "{{ number emergency-112 }}",
        "17: numbers of 'child' differ: emergency-112; the other languages have: police-101",
    ),
    "link": (f"de/{CARE}", "(#checks)", "(#helmet)", "17: links of 'opening' differ: "),
    "signs": (
        "de/checklists/quick-check.md",
        "{{ item flat-tyre }}",
        "",
        "11: the signs of 'brakes' differ: flat-tyre; have the same signs in the same order in",
    ),
    "order of signs": (
        "fr/checklists/quick-check.md",
        "{{ item flat-tyre }}\n",
        '- [ ] Encore {#again claims="I-001"}\n    look: Vu.\n    record: Noté.\n',
        "21: the signs of 'brakes' differ: again flat-tyre",
    ),
    "claims of a sign": (
        "nl/items.md",
        '"I-003"',
        '"I-001"',
        "10: claims of 'flat-tyre' differ: I-001; the other languages have: I-003",
    ),
    "figure": (
        f"fr/{CARE}",
        "45 jours",
        "54 jours",
        "11: figures of 'checks' differ: has 54, lacks 45",
    ),
    "thousands": (
        f"de/{CARE}",
        "1.000 km",
        "1,0 km",
        "11: figures of 'checks' differ: has 1, lacks",
    ),
    "month": (
        f"nl/{CARE}",
        "1 maart",
        "1 mei",
        "11: figures of 'checks' differ: has month-5, lacks mon",
    ),
    "clock": (
        f"en/{CARE}",
        "17:30",
        "17:00",
        "21: figures of 'opening' differ: has 17, lacks 17.3",
    ),
    "figure left out": (
        f"en/{CARE}",
        "45 days",
        "some days",
        "9: figures of 'checks' differ: has none",
    ),
    "figure in a summary": (
        f"fr/{CARE}",
        "summary: Contrôles",
        "summary: 45 contrôles",
        "3: figures of 'summary' differ: has 45, lacks none; write the same",
    ),
}


@pytest.mark.parametrize("name", SKELETON)
def test_skeleton(tmp_path: Path, name: str) -> None:
    *change, problem = SKELETON[name]
    expect(tmp_path, tuple(change), problem)
