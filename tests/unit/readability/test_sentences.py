"""Where sentences and words end."""

import pytest

from app.readability.sentences import (
    NAME,
    letters_of,
    read_lines,
    replace_names,
    sentences_of,
    words_of,
)


@pytest.mark.parametrize(
    "sentences",
    [
        ["No.", "Nobody can make you talk."],
        ["Call 112."],
        ["It costs 3.5 euro.", "Call 02/123.45.67."],
        ["Appelle le 116 000.", "C’est gratuit\u202f!"],
        ["Qui\u00a0?", "« Moi. »", "Puis toi."],
        ["Voir art. 5, n° 3, p. ex. chez M. Diop."],
        ["Zie art. 5, bv. je foto's.", "'s Avonds niet.", "Bel +32 2 123 45 67."],
        ["Das ist z. B. ein Amt.", "Am 3. Mai ist es zu.", "Auf diese Art.", "„Ja.“", "Dann geh."],
        ["Bread, soup etc. and tea…", "Then sleep."],
        ["Who?", "your guardian."],
        ["Do I have to talk"],
    ],
)
def test_sentences_of_a_line(sentences: list[str]) -> None:
    assert list(sentences_of(" ".join(sentences))) == sentences


@pytest.mark.parametrize("line", ["", "—", "« »", "…"])
def test_marks_are_no_sentence(line: str) -> None:
    assert sentences_of(line) == ()


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Qui\u00a0? Toi\u202f!", ("Qui", "Toi")),
        ("Je foto's – en je baby’s.", ("Je", "foto's", "en", "je", "baby’s")),
        ("L’école est là.", ("L’école", "est", "là")),
        ("Appelle le 116\u00a0000 (gratuit).", ("Appelle", "le", "116 000", "gratuit")),
        ("police/doctor, 3.5", ("police", "doctor", "3.5")),
        (f"Ask {NAME}.", ("Ask", NAME)),
    ],
)
def test_words_of_a_sentence(sentence: str, words: tuple[str, ...]) -> None:
    assert words_of(sentence) == words


@pytest.mark.parametrize(
    ("word", "letters"),
    [("foto's", 4), ("l’interprète", 10), ("Vormundschafts-Dienst", 14), ("116 000", 0), (NAME, 0)],
)
def test_letters_of_the_longest_part(word: str, letters: int) -> None:
    assert letters_of(word) == letters


def test_lines_have_a_kind() -> None:
    text = "# In short\n\nYou can talk.\n- A bed.\n2. Food."
    assert [(line.number, line.kind, line.text) for line in read_lines(text)] == [
        (1, "heading", "In short"),
        (2, "empty", ""),
        (3, "prose", "You can talk."),
        (4, "item", "A bed."),
        (5, "item", "Food."),
    ]


def test_replaces_whole_names_the_longest_first() -> None:
    text = "Child Focus Youth, child\u00a0focus, Child Focused, Payoke."
    names = {"Child Focus", "Child Focus Youth", "Payoke"}
    assert replace_names(text, names) == f"{NAME}, {NAME}, Child Focused, {NAME}."
