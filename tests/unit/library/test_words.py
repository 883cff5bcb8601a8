"""Words that may not be typed, or only where the data bear them."""

from pathlib import Path

import pytest

from tests.altered import CARE, LOOK, expect

WORDS = {
    **{
        f"phone {n}": (
            f"en/{CARE}",
            "to 17:30 |",
            f"to 17:30 | {text}",
            f"21: the telephone number '{found}' is typed; write {{{{ number id }}}}",
        )
        for n, (text, found) in enumerate(
            {
                "dial 112": "112",
                "dial **101**.": "101",
                "(112)": "112",
                "101/112": "101/112",
                "112 / 101": "112 / 101",
                "116 000": "116 000",
                "116000": "116000",
                "105": "105",
                "1712": "1712",
                "078 05 58 00": "078 05 58 00",
                "078/05.58.00": "078/05.58.00",
                "078-05-58-00": "078-05-58-00",
                "0780558 00": "0780558 00",
                "078\u00a005\u00a058\u00a000": "078\u00a005\u00a058\u00a000",
                "02 511 64 64": "02 511 64 64",
                "02/511.64.64": "02/511.64.64",
                "(02) 511 64 64": "(02) 511 64 64",
                "+32 2 511 64 64": "+32 2 511 64 64",
                "+3225116464": "+3225116464",
                "+32\u00a02\u00a0511\u00a064\u00a064": "+32\u00a02\u00a0511\u00a064\u00a064",
                "+32 (0)2 511 64 64": "+32 (0)2 511 64 64",
                "0032 2 511 64 64": "0032 2 511 64 64",
                "0800 12 345": "0800 12 345",
            }.items()
        )
    },
    "html": (
        f"en/{CARE}",
        "A helmet",
        "A <b>helmet</b>",
        "27: HTML or an image: '<b'; use Markdown te",
    ),
    "comment": (f"en/{CARE}", "A helmet", "<!-- x --> A helmet", "27: HTML or an image: '<!'"),
    "image": (f"en/{CARE}", "A helmet", "![a](/x.png) A helmet", "27: HTML or an image: '!['"),
    "unseen letter": (
        f"en/{CARE}",
        "A helmet",
        "A hel\u202emet",
        "27: a letter that cannot be seen, U+202E",
    ),
    "private letter": (
        f"en/{CARE}",
        "A helmet",
        "\ue000x\ue001",
        "27: a letter that cannot be seen, U+E000",
    ),
    **{
        f"annex 13 in {lang}": (
            f"{lang}/{CARE}",
            "\n\n### ",
            f" {text}\n\n### ",
            "11: 'annex 13' without its claim; the reflection document is annex 15",
        )
        for lang, text in {
            "fr": "l’annexe 13",
            "nl": "Bijlage 13septies",
            "en": "Annex 13",
            "de": "Anlage 13",
        }.items()
    },
    **{
        f"{lang}: {word}": (
            f"{lang}/{CARE}",
            "\n\n### ",
            f" {word} x\n\n### ",
            f"11: the number '{word}' in words; write it in digits",
        )
        for lang, words in {
            "fr": "trois dix-huit Quinze vingt-quatre quatre-vingts quarante-cinq "
            "soixante-dix mille",
            "nl": "drie achttien Vijftien vierentwintig tachtig vijfenveertig zeventig duizend",
            "en": "three eighteen Fifteen twenty-four eighty forty-five seventy thousand",
            "de": "drei achtzehn Fünfzehn vierundzwanzig achtzig fünfundvierzig siebzig tausend",
        }.items()
        for word in words.split()
    },
    **{
        f"always: {text}": (
            f"{lang}/{LOOK}",
            ".\n\n## ",
            f", {text}.\n\n## ",
            f"11: '{text}' beside no service whose hours say so; name the service",
        )
        for lang, text in (
            ("en", "24/7"),
            ("en", "day and night"),
            ("en", "24 hours a day"),
            ("en", "around the clock"),
            ("fr", "24 h/24"),
            ("fr", "24h/24"),
            ("fr", "24 heures sur 24"),
            ("fr", "7 jours sur 7"),
            ("fr", "7j/7"),
            ("fr", "jour et nuit"),
            ("fr", "nuit et jour"),
            ("nl", "dag en nacht"),
            ("nl", "24 uur op 24"),
            ("nl", "24 uur per dag"),
            ("de", "Tag und Nacht"),
            ("de", "rund um die Uhr"),
            ("de", "24 Stunden am Tag"),
        )
    },
    "always in a title": (
        f"en/{LOOK}",
        "## Stop",
        "## Day and night: stop",
        "9: 'Day and night' besi",
    ),
    "always in a sign": ("en/items.md", "with a thumb", "24/7", "11: '24/7' beside no service"),
    "figure in an editorial block": (
        "en/contacts/prosecutors.md",
        "Ask the line",
        "Ask 2 times the line",
        "11: a figure in the editorial block 'reach'; name the claim that states it",
    ),
    "phone in a summary": (
        f"en/{CARE}",
        "summary: Checks",
        "summary: Call 112",
        "3: the telephone num",
    ),
    "number in words in a title": (
        f"en/{CARE}",
        "title: Caring",
        "title: Three",
        "2: the number 'Three'",
    ),
}


@pytest.mark.parametrize("name", WORDS)
def test_words(tmp_path: Path, name: str) -> None:
    *change, problem = WORDS[name]
    expect(tmp_path, tuple(change), problem)
