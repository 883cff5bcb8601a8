"""One example for each rule, and what is left alone."""

import pytest

from app.languages import LANGS
from app.readability.avoid import ABBREVIATIONS, avoided
from app.readability.banned import BANNED


@pytest.mark.parametrize(
    ("lang", "text", "what"),
    [
        ("fr", "Tu es une victime.", "'victime'"),
        ("fr", "C’est illégal.", "'illégal'"),
        ("fr", "Les clients paient.", "'clients'"),
        ("fr", "Tu peux dénoncer.", "'dénoncer'"),
        ("fr", "L’audition est longue.", "'audition'"),
        ("fr", "Je dois retourner.", "'retourner'"),
        ("fr", "Ton tuteur vient.", "'tuteur'"),
        ("fr", "Prenez votre sac.", "'votre'"),
        ("fr", "Voulez-vous parler\u00a0?", "'vous'"),
        ("fr", "Dix pour cent.", "'pour cent'"),
        ("fr", "Lis l’article 5.", "'article 5'"),
        ("nl", "Je bent een slachtoffer.", "'slachtoffer'"),
        ("nl", "Dat is illegaal.", "'illegaal'"),
        ("nl", "De klanten betalen.", "'klanten'"),
        ("nl", "Je doet aangifte.", "'aangifte'"),
        ("nl", "Het verhoor duurt lang.", "'verhoor'"),
        ("nl", "Moet ik terugkeren?", "'terugkeren'"),
        ("nl", "Je voogd komt.", "'voogd'"),
        ("nl", "Neem uw tas.", "'uw'"),
        ("nl", "U mag praten.", "'U'"),
        ("nl", "Tien procent.", "'procent'"),
        ("nl", "Lees artikel 5.", "'artikel 5'"),
        ("en", "You are a victim.", "'victim'"),
        ("en", "It is illegal.", "'illegal'"),
        ("en", "A client pays.", "'client'"),
        ("en", "You can denounce him.", "'denounce'"),
        ("en", "The interrogation is long.", "'interrogation'"),
        ("en", "Must I return?", "'return'"),
        ("en", "Your guardian comes.", "'guardian'"),
        ("en", "Ten per cent.", "'per cent'"),
        ("en", "Read article 5.", "'article 5'"),
        ("de", "Du bist ein Opfer.", "'Opfer'"),
        ("de", "Das ist illegal.", "'illegal'"),
        ("de", "Ein Freier zahlt.", "'Freier'"),
        ("de", "Du kannst ihn anzeigen.", "'anzeigen'"),
        ("de", "Die Vernehmung dauert lang.", "'Vernehmung'"),
        ("de", "Muss ich zurückkehren?", "'zurückkehren'"),
        ("de", "Dein Vormund kommt.", "'Vormund'"),
        ("de", "Hier haben Sie Zeit.", "'Sie' is polite"),
        ("de", "Ist das Ihre Tasche?", "'Ihre' is polite"),
        ("de", "Zehn Prozent.", "'Prozent'"),
        ("de", "Lies § 5.", "'§ 5'"),
        ("en", "You are free!", "an exclamation mark"),
        ("en", "It is 5 % of them.", "'%'"),
        ("en", "You are NOT TO BLAME for it.", "'NOT TO BLAME' in capitals"),
        ("en", "You can talk", "no mark at the end"),
        ("en", "- A bed", "no mark at the end"),
        *(("en", f"The {name} decides.", f"the initials '{name}'") for name in ABBREVIATIONS),
    ],
)
def test_caught(lang: str, text: str, what: str) -> None:
    (slip,) = avoided(lang, f"# Title\n\n{text}")
    assert (slip.line, slip.what) == (3, what)
    assert slip.remedy


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Tu as un rendez-vous."),
        ("fr", "Tu peux retourner en France."),
        ("fr", "Ton tuteur vient. C’est un adulte rien que pour toi."),
        ("nl", "Kom om 16 u met je foto's."),
        ("nl", "Moet ik naar Ghana terugkeren?"),
        ("en", "Must I return to Ghana?"),
        ("en", "Your guardian comes. A guardian is an adult only for you."),
        ("en", "I got an SMS from OK."),
        ("en", "We know PAG-ASA."),
        ("en", "PAG-ASA"),
        ("de", "Sie hilft dir. Er sagt: Sie hilft dir. Ihr habt Zeit."),
        ("de", "Ein freier Tag. Die Leute sagen: „Ihr habt Zeit.“"),
        ("en", "You need:\n- A bed.\n- Food.\n\n# In short"),
    ],
)
def test_left_alone(lang: str, text: str) -> None:
    assert avoided(lang, text, ["PAG-ASA"]) == ()


def test_a_word_to_explain_is_named_once() -> None:
    slips = avoided("en", "Your guardian comes.\nAsk your guardian.")
    assert [slip.line for slip in slips] == [1]


def test_each_language_has_its_words() -> None:
    assert set(BANNED) == set(LANGS)
