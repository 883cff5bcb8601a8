"""Words that a child's page does without, and what to write instead (rules R-022, R-041, R-118).

A pattern is searched in a sentence without regard to capitals, at the borders of words.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Banned:
    """Words to avoid."""

    pattern: str
    remedy: str
    unless: str = ""
    """A sentence in which this stands is left alone."""
    explained_by: str = ""
    """A text in which this stands explains the word, so that it may stay."""


_WITHOUT_PLACE = "say where to: {}"
_GUARDIAN = "explain it in the same place: {}"

BANNED: dict[str, tuple[Banned, ...]] = {
    "fr": (
        Banned(r"victimes?", "write 'quelqu’un t’a fait cela'"),
        Banned(r"illéga(?:le?s?|ux|lement)", "write 'sans papiers'"),
        Banned(r"prostitu\w*|client(?:e?s?)", "write 'des adultes qui abusent'"),
        Banned(r"dénonc\w*", "write 'dire'"),
        Banned(r"audition\w*|interrog\w+", "write 'parler avec la police'"),
        Banned(
            r"retour\w*",
            _WITHOUT_PLACE.format("'retourner en/au [pays]'"),
            unless=r"\b(?:en|au|aux|à|dans|vers|chez)\b",
        ),
        Banned(
            r"tuteurs?|tutrices?",
            _GUARDIAN.format("'un adulte rien que pour toi'"),
            explained_by=r"\badultes?\b",
        ),
        # A rendez-vous is polite to nobody.
        Banned(
            r"(?<!rendez-)vous|votre|vos|(?:le|la|les) vôtres?", "write 'tu', 'ton', 'ta', 'tes'"
        ),
        Banned(r"pour ?cents?", "write 'un sur …' or a number"),
        Banned(r"(?:articles?|art\.) ?\d+", "leave it to the page of the guardian"),
    ),
    "nl": (
        Banned(r"slachtoffer\w*", "write 'iemand deed je dit aan'"),
        Banned(r"illega\w*", "write 'zonder papieren'"),
        Banned(r"prostitu\w*|klant(?:en)?", "write 'volwassenen die misbruik maken'"),
        Banned(r"aangeven|aangifte|verklik\w*", "write 'vertellen'"),
        Banned(r"verho(?:or|ren)\w*|ondervra\w+", "write 'gesprek met de politie'"),
        Banned(
            r"terugke\w+",
            _WITHOUT_PLACE.format("'teruggaan naar [land]'"),
            unless=r"\bnaar\b",
        ),
        Banned(
            r"voogd(?:en)?",
            _GUARDIAN.format("'een volwassene alleen voor jou'"),
            explained_by=r"\bvolwassenen?\b",
        ),
        # 16 u is a time of day.
        Banned(r"(?<!\d )(?<!\d\u00a0)u|uwe?", "write 'je', 'jij', 'jou', 'jouw'"),
        Banned(r"procent", "write 'één op …' or a number"),
        Banned(r"(?:artikels?|artikelen|art\.) ?\d+", "leave it to the page of the guardian"),
    ),
    "en": (
        Banned(r"victims?", "write 'someone did this to you'"),
        Banned(r"illegal\w*", "write 'without papers'"),
        Banned(r"prostitut\w*|clients?", "write 'adults who abuse'"),
        Banned(r"denounc\w*", "write 'tell'"),
        Banned(r"interrogat\w*", "write 'talk with the police'"),
        Banned(
            r"return(?:s|ed|ing)?",
            _WITHOUT_PLACE.format("'go back to [country]'"),
            unless=r"\bto\b",
        ),
        Banned(
            r"guardians?",
            _GUARDIAN.format("'an adult only for you'"),
            explained_by=r"\badults?\b",
        ),
        Banned(r"per ?cent", "write 'one in …' or a number"),
        Banned(r"(?:articles?|art\.) ?\d+", "leave it to the page of the guardian"),
    ),
    "de": (
        Banned(r"opfern?s?", "write 'jemand hat dir das angetan'"),
        Banned(r"illegal\w*", "write 'ohne Papiere'"),
        # The capital parts the noun from the adjective: ein freier Tag.
        Banned(
            r"prostitu\w*|kund(?:en?|innen)|(?-i:Freiern?s?)",
            "write 'Erwachsene, die missbrauchen'",
        ),
        Banned(r"anzeigen?|angezeigt|denunz\w*|verpetz\w*", "write 'erzählen'"),
        Banned(r"vernehm\w*|vernommen|verhör\w*", "write 'Gespräch mit der Polizei'"),
        Banned(
            r"rückkehr\w*|zurückkehr\w*|zurückzukehren",
            _WITHOUT_PLACE.format("'zurück nach [Land] gehen'"),
            unless=r"\b(?:nach|in|ins|zu|zum|zur)\b",
        ),
        Banned(
            r"vorm(?:und|unds|ünder|ünderin)",
            _GUARDIAN.format("'ein Erwachsener nur für dich'"),
            explained_by=r"\berwachsene[rnms]?\b",
        ),
        Banned(r"prozent", "write 'einer von …' or a number"),
        Banned(r"(?:artikels?|art\.|§) ?\d+", "leave it to the page of the guardian"),
    ),
}
