"""A text that misses a limit is caught, and only for that."""

import pytest

from app.languages import LANGS
from app.readability.bands import BANDS, judge, problems

SHORT = {"fr": "oui", "nl": "ja", "en": "yes", "de": "ja"}
# Four syllables, and not too many letters for the share of long words.
HARD = {"fr": "réalité", "nl": "officieel", "en": "reality", "de": "Familie"}


def sentence(word: str, words: int) -> str:
    return " ".join([word.capitalize()] + [word] * (words - 1)) + "."


def page(word: str, words: int, sentences: int) -> str:
    """Return sentences of so many words, one a paragraph."""
    return "\n\n".join([sentence(word, words)] * sentences)


def found(lang: str, text: str) -> tuple[str, ...]:
    return problems(judge(lang, text))


def test_each_language_has_a_band() -> None:
    assert set(BANDS) == set(LANGS)


@pytest.mark.parametrize("lang", LANGS)
def test_easy_text_has_no_problem(lang: str) -> None:
    assert found(lang, page(SHORT[lang], 8, 13)) == ()


@pytest.mark.parametrize("lang", LANGS)
def test_average(lang: str) -> None:
    limit = int(BANDS[lang].average.aim)
    assert found(lang, page(SHORT[lang], limit, 3)) == ()
    (problem,) = found(lang, page(SHORT[lang], limit + 1, 3))
    assert problem.startswith("words in an average sentence")


@pytest.mark.parametrize("lang", LANGS)
def test_longest_sentence(lang: str) -> None:
    limit, word = BANDS[lang].longest, SHORT[lang]
    assert limit.never is not None
    others = page(word, 2, 9) + "\n\n"
    assert found(lang, others + sentence(word, int(limit.aim))) == ()
    (over,) = found(lang, others + sentence(word, int(limit.never)))
    (wall,) = found(lang, others + sentence(word, int(limit.never) + 1))
    assert over.startswith("words in the longest sentence")
    assert "never" not in over
    assert "never above" in wall


@pytest.mark.parametrize("lang", LANGS)
def test_long_words(lang: str) -> None:
    letters, text = BANDS[lang].letters, page(SHORT[lang], 6, 3) + "\n\n"
    assert found(lang, f"{text}{'b' * letters}.") == ()
    (problem,) = found(lang, f"{text}{'b' * (letters + 1)}.")
    assert problem.startswith("long words in per cent")
    assert problem.endswith("b" * (letters + 1))


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("between", [" ", "\n"])
def test_paragraph(lang: str, between: str) -> None:
    assert found(lang, between.join([sentence(SHORT[lang], 3)] * 4)) == ()
    (problem,) = found(lang, between.join([sentence(SHORT[lang], 3)] * 5))
    assert problem.startswith("sentences in the longest paragraph")


@pytest.mark.parametrize("lang", LANGS)
def test_scores_count_from_a_hundred_words_on(lang: str) -> None:
    short, long = judge(lang, page(HARD[lang], 9, 11)), judge(lang, page(HARD[lang], 10, 10))
    assert (short.words, short.main, short.second) == (99, None, None)
    assert problems(short) == ()
    band = BANDS[lang]
    main, second = problems(long)
    assert main.startswith(band.main.limit.what)
    assert second.startswith(band.second.limit.what)


def test_one_word_stands_for_a_name() -> None:
    text = "Der Vormundschaftsdienst im Ministerium hilft dir."
    reading = judge("de", text, ["Vormundschaftsdienst im Ministerium"])
    assert (reading.words, reading.long_words) == (4, ())
    assert judge("de", text).long_words == ("Vormundschaftsdienst",)


def test_headings_and_items_are_sentences() -> None:
    reading = judge("en", "# Do I have to talk\nNo. You can wait.\n- A bed.\n- Food")
    assert (reading.sentences, reading.words, reading.longest) == (5, 12, 5)
    assert reading.longest_sentence == "Do I have to talk"
    assert reading.paragraph == 2


def test_empty_text() -> None:
    reading = judge("en", "\n")
    assert (reading.words, reading.sentences, reading.average, reading.longest) == (0, 0, 0, 0)
    assert problems(reading) == ()
