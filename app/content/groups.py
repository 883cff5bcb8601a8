"""The headings of an index, in order, for the kinds of pages that have them."""

_QUESTIONS = ("now", "me", "talking", "helpers", "life", "papers", "rights")

GROUPS: dict[str, tuple[str, ...]] = {
    "checklists": (
        "anywhere",
        "work",
        "home",
        "sexual",
        "street",
        "counter",
        "minors",
        "abroad",
    ),
    "guides": ("person", "status", "case", "money", "minors", "abroad", "services"),
    "young": _QUESTIONS,
    "guardians": _QUESTIONS,
}
