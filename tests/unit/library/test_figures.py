"""The figures of a text, written the same whatever the language."""

import pytest

from app.library.figures import figures, figures_of_claim

SAME = {
    "days": (
        ("45 jours", "45 dagen", "45 days", "45 Tage"),
        ("45",),
    ),
    "a date": (
        ("le 30 mars 2017", "op 30 maart 2017", "on 30 March 2017", "am 30. März 2017"),
        ("month-3", "30", "2017"),
    ),
    "the first of a month": (
        ("1er mars 2026", "1 maart 2026", "1 March 2026", "1. März 2026"),
        ("month-3", "1", "2026"),
    ),
    "the first of a month, in a sentence": (
        ("depuis le 1er mai 2026", "sinds 1 mei 2026", "since 1 May 2026", "seit dem 1. Mai 2026"),
        ("month-5", "1", "2026"),
    ),
    "ordinals": (
        ("le 3 août 2023", "3 augustus 2023", "the 3rd August 2023", "der 3. August 2023"),
        ("month-8", "3", "2023"),
    ),
    "a date in figures": (
        ("le 21/11/2026", "21.11.2026", "21 November 2026", "21.11.2026"),
        ("month-11", "21", "2026"),
    ),
    "a day without a year": (
        ("le 18 octobre", "18 oktober", "18 October", "der 18. Oktober"),
        ("month-10", "18"),
    ),
    "a month and a year": (
        ("en décembre 2016", "in december 2016", "in December 2016", "im Dezember 2016"),
        ("month-12", "2016"),
    ),
    "two dates": (
        (
            "du 2 janvier au 4 juin 2020",
            "van 2 januari tot 4 juni 2020",
            "from 2 January to 4 June 2020",
            "vom 2. Januar bis 4. Juni 2020",
        ),
        ("month-1", "month-6", "2", "4", "2020"),
    ),
    "thousands": (
        ("1 000 euros", "1.000 euro", "1,000 euro", "1.000 Euro"),
        ("1000",),
    ),
    "thousands with a space that does not break": (
        ("12\u00a0500 euros", "12.500 euro", "12,500 euro", "12\u202f500 Euro"),
        ("12500",),
    ),
    "millions": (
        ("1 250 000", "1.250.000", "1,250,000", "1.250.000"),
        ("1250000",),
    ),
    "decimals": (
        ("2,5 %", "2,5 %", "2.5%", "2,5 %"),
        ("2.5",),
    ),
    "thousands and decimals": (
        ("1 250,50 euros", "1.250,50 euro", "1,250.50 euro", "1.250,50 Euro"),
        ("1250.5",),
    ),
    "clocks": (
        ("de 9 h 00 à 17 h 30", "van 9.00 tot 17.30 uur", "9:00 to 17:30", "9.00 bis 17.30 Uhr"),
        ("9", "17.3"),
    ),
    "clocks without spaces": (
        ("08h15", "08u15", "08:15", "8.15"),
        ("8.15",),
    ),
    "a year stands alone": (
        ("en 2026", "in 2026", "in 2026", "2026"),
        ("2026",),
    ),
    "a share": (
        ("80 % des 120 cas", "80% van 120 gevallen", "80% of 120 cases", "80 % von 120 Fällen"),
        ("80", "120"),
    ),
    "no figure": (
        ("aucun", "geen", "none", "keine"),
        (),
    ),
}


@pytest.mark.parametrize("name", SAME)
def test_four_languages_say_the_same(name: str) -> None:
    texts, expected = SAME[name]
    assert [sorted(figures(text)) for text in texts] == [sorted(expected)] * 4


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("45 days", "46 days"),
        ("30 March 2017", "30 April 2017"),
        ("30 March 2017", "13 March 2017"),
        ("1,000", "100"),
        ("1.5", "15"),
        ("9:00", "19:00"),
        ("17:30", "17:00"),
        ("2 weeks", "14 days"),
        ("in May 2026", "in 2026"),
        ("1, 2 and 3", "1 and 2"),
    ],
)
def test_what_differs_stays_different(one: str, other: str) -> None:
    assert sorted(figures(one)) != sorted(figures(other))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{ number police-101 }} and {{ contact x-24 }}", ()),
        ("[after 3 months](/guides/after-18#b-2)", ("3",)),
        ("https://example.org/2026 is text", ("2026",)),
        ("all 3 may stay", ("3",)),
        ("2 march on", ("2",)),
        ("art. 433quinquies", ("433",)),
        ("007", ("7",)),
        ("0", ("0",)),
        ("10.00", ("10",)),
        ("directive 2011/36", ("2011", "36")),
        ("3.", ("3",)),
        ("(12)", ("12",)),
    ],
)
def test_what_counts(text: str, expected: tuple[str, ...]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("statement", "figure"),
    [
        ("forty-five days", "45"),
        ("Twenty-eight languages", "28"),
        ("within three months", "3"),
        ("1,000 euro", "1000"),
        ("since 30 March 2017", "month-3"),
        ("eighteen years", "18"),
        ("one euro", "1"),
        ("45 days and six months", "6"),
    ],
)
def test_a_claim_may_use_words(statement: str, figure: str) -> None:
    assert figure in figures_of_claim(statement)


def test_a_page_may_not() -> None:
    assert figures("forty-five days") == ()
