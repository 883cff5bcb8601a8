"""How many syllables a word has when it is read aloud slowly.

Groups of vowels are counted by the rules of each language (rule R-128b), after a table of words
that break them. Conventions where ears differ: a French e inside a word is heard and at its end is
not; i, u and ou before a vowel are glides in French (`nation` has two) and vowels in German
(`Nation` has three); figures and official names have one syllable.
"""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

from app.readability.exceptions import EXCEPTIONS

_PARTS = re.compile(r"[-‐‑'’]")


@lru_cache(maxsize=32_768)
def count_syllables(lang: str, word: str) -> int:
    """Return the syllables of one word, at least one."""
    word = unicodedata.normalize("NFC", word).lower()
    if lang == "en":
        # didn't, isn't: the n is a syllable; don't, can't: it is none.
        word = re.sub(r"([ds])n['’]t$", r"\1en", word)
    return max(1, sum(_count_part(lang, part) for part in _PARTS.split(word)))


def _count_part(lang: str, part: str) -> int:
    """Count a part between hyphens or apostrophes; an elided l’ or qu’ has none."""
    known = EXCEPTIONS[lang]
    count = known.get(part) or known.get(part.removesuffix("s"))
    if count is not None:
        return count
    return 1 if not part.isalpha() and part else _COUNTERS[lang](part)


def _has_vowel(text: str) -> bool:
    return re.search("[aeiouyàâéèêëîïôùûü]", text) is not None


def _drop_end(pattern: str, word: str) -> str:
    """Drop an ending that is not heard, unless it holds the only vowel of the word."""
    match = re.search(pattern, word)
    return word[: match.start()] if match and _has_vowel(word[: match.start()]) else word


def _french(word: str) -> int:
    word = word.replace("œ", "oe").replace("æ", "e").replace("qu", "k")
    word = re.sub(r"gu(?=[eéèêiy])", "g", word)
    word = re.sub(r"ge(?=[aoâô])", "j", word)
    word = re.sub(r"(?<=é)e(?:s|nt)?$", "", word)
    word = _drop_end(r"(?<=[^aeiouyéèêïî])(?<!m)ent$|es?$", word)
    # A y between vowels, or before the first, is a consonant: voyage, yeux.
    word = re.sub(r"(?:^|(?<=[aeiou]))y(?=[aeiouéèê])", "j", word)
    # Two consonants before it make a glide a vowel: ouvrier, client, cruel.
    word = re.sub(r"([bcdfgkptv][lr](?:i|ou|u))(?=[aeéèêo])", r"\1-", word)
    word = re.sub(r"(?<=[aeoé])(?=[éèê])|(?=[ïë])|(?<=[éè])(?=[aeiouyàâêîôû])", "-", word)
    word = re.sub(r"(?<=a)(?=o)|(?<=o)(?=[ao])", "-", word)
    return len(re.findall("[aeiouyàâéèêëîïôùûü]+", word))


_DUTCH_NUCLEUS = re.compile(
    "ëi|eau|aai|ooi|oei|eeu|ieu(?![sz])|aa|ee|oo|uu|ie|oe|eu|ui|ei|ij|ou|au|ai|[aeiouyäëïöü]"
)
_STRESS = str.maketrans("áàâéèêíóôúû", "aaaeeeioouu")


def _dutch(word: str) -> int:
    # één and vóór carry a mark of stress that is no vowel more.
    word = word.translate(_STRESS).replace("qu", "k")
    word = re.sub(r"(?:^|(?<=[aeou]))y(?=[aeiou])", "j", word)
    # station: two syllables; serieus: three, but nieuws one.
    word = re.sub(r"tion", "tjon", word)
    word = re.sub(r"ieu(?=[sz])", "i-eu", word) if "nieu" not in word else word
    return len(_DUTCH_NUCLEUS.findall(word))


_GERMAN_NUCLEUS = re.compile("aa|ee|oo|ie|ei|ai|eu|äu|au|ou|ay|ey|[aeiouyäöüéè]")


def _german(word: str) -> int:
    word = re.sub(r"^y(?=[aeiou])", "j", word.replace("qu", "k"))
    # Ferien, Belgien, Familien: the ending is two syllables after a vowel; Wien and schien are one.
    word = re.sub(r"(?<=[aeiouäöü])([^aeiouäöü]*(?<!ch)i)en$", r"\1-en", word)
    return len(_GERMAN_NUCLEUS.findall(word))


_SILENT_E = re.compile(
    r"(?<=[aeiouy][bcdfgklmnprstvz])e"
    r"(?=(?:ful|less|ly|ment|ness|ty|thing|where|times|body|work)(?:ly|s)?$)"
)


def _english(word: str) -> int:
    word = word.replace("é", "e-").replace("qu", "kw").replace("gua", "ga")
    word = re.sub(r"^co(?=opera|ordi)", "co-", word)
    word = re.sub(r"gues?$", "g", word)
    word = re.sub(r"(?:^|(?<=[aeiou]))y(?=[aeiou])", "j", word)
    word = _SILENT_E.sub("", word)
    # -ed after t or d, -es after a hiss, and l or r after a consonant are heard: wanted, places,
    # handled, table, centre.
    word = _drop_end(
        r"(?<![aeiouydt])(?<![^aeiouylr]l)ed$"
        r"|(?<![aeiouysxzcg])(?<!ch|sh)(?<![^aeiouyl]l)(?<![^aeiouyr]r)es$"
        r"|(?<![aeiouy])(?<![^aeiouyl]l)(?<![^aeiouyr]r)e$",
        word,
    )
    # Pairs of vowels that part, first those that end a word of more than one syllable.
    word = re.sub(r"(?<=[aeiouy])(?=ing)", "-", word)
    word = re.sub(r"(?<=[aeiouy])([^aeiouy]+i)(?=e(?:r|rs|st)$)", r"\1-", word)
    word = re.sub(r"(?<=i)(?=et(?:$|[ysei]))|(?<=[^tc]i)(?=en(?:t|c))", "-", word)
    word = re.sub(r"(?<=[^cstg]i)(?=a)|(?<=[ct]i)(?=ate)|(?<=[^cstgx]i)(?=o)", "-", word)
    word = re.sub(
        r"(?<=u)(?=[ao])|(?<=[^g]e)(?=o)|(?<=cre)(?=a)|(?<=a)(?=o)|(?<=i)(?=u)", "-", word
    )
    return len(re.findall("[aeiouy]+", word)) + word.endswith("sm")


_COUNTERS: dict[str, Callable[[str], int]] = {
    "fr": _french,
    "nl": _dutch,
    "de": _german,
    "en": _english,
}
