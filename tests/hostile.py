"""Strings that no reader types: each could break a parser or a page. The same each time."""

import random

LONG = 9000
TAG = "x-zq7"
"""The name of the element and of the attribute that a page must never get."""
_MARKUP = (
    f"<{TAG} onload=alert(1)>",
    f'"><{TAG}>',
    f"' {TAG}=1 onfocus='alert(1)",
    f'" {TAG}="1',
    f"</title><{TAG}>",
    f"<!--<{TAG}>-->",
    f"&lt;{TAG}&gt;&#60;{TAG}&#62;",
    f"<svg><{TAG}/></svg><script>alert(1)</script>",
    "{{ 7 * 7 }}{% raw %}${7*7}<%= 7 %>",
    "%(n)s %(title)s %s %d {0} {title}",
    "javascript:alert(1)",
    "'; drop table pages; --",
)
_SYNTAX = (
    *("*", "*a*", "a* b* c*", "?", "[a TO z]", "[* TO *]", "{a TO}", "a~2", 'a^99 "b c"~9', "a:b"),
    *(
        "(((",
        ")))",
        "((a OR b) AND NOT c)",
        "title:*",
        "/.*/",
        "a\\",
        '"',
        "AND",
        "NOT OR",
        "+-!&|",
    ),
    *("^(a+)+$", "(a|aa)*b", "..", "../../etc/passwd", "\\u0000", "%00", "%c0%ae", "~", "-", "--"),
)
_CONTROL = "\x00\x01\x07\x08\x1b[31m\x7f\x85\n\r\t"
_UNSEEN = "\u202e\u202d\u2066\u2067\u2069\u200b\u200d\ufeff\u00ad\u061c\u2028\u2029\U000e0041"
_SCRIPTS = (
    *("помощь", "مساعدة", "עזרה", "帮助我", "도움", "βοήθεια", "ช่วยด้วย", "मदद", "ｈｅｌｐ", "𝖍𝖊𝖑𝖕"),
    *("👮🏽\u200d♀️", "🇧🇪", "e\u0301\u0301\u0301", "ﷺ", "ﬁﬂ", "Ⅷ", "ẞ", "İ", "ŉ", "\ud7ff"),
)
_STOPS = ("de la les des du le", "het de een van", "the a of and", "der die das und", "s", "d'")


def hostile(lang: str, count: int = 500) -> list[str]:
    """Return so many strings, other ones for each language."""
    chance = random.Random(f"hostile {lang}")  # noqa: S311 - the same each time
    fixed = [*_MARKUP, *_SYNTAX, *_SCRIPTS, *_STOPS, _CONTROL, _UNSEEN, "", " ", "a" * LONG]
    made = (_made(chance) for _ in range(count - len(fixed)))
    return [*fixed, *made]


def _made(chance: random.Random) -> str:
    parts = (_MARKUP, _SYNTAX, _SCRIPTS, _STOPS, tuple(_CONTROL), tuple(_UNSEEN))
    pieces = [chance.choice(chance.choice(parts)) for _ in range(chance.randint(1, 9))]
    pieces.insert(0, "".join(chance.choices("aeiouqzxß'é-", k=chance.randint(0, 60))))
    text = chance.choice(["", " ", "-"]).join(pieces)
    return (text * (LONG // len(text) + 1))[:LONG] if text and chance.random() < 0.1 else text
