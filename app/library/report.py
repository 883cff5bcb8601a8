"""What the library holds, in figures, for editors."""

from collections import Counter, defaultdict

from app.languages import LANGS
from app.library.model import Library
from app.steps.model import PERSONS


def summary(library: Library) -> str:
    """Return counts of claims, contacts, places, terms and pages."""
    claims = Counter(
        f"{claim.id.split('-')[0]}- {claim.confidence}"
        for claim in library.register.claims.values()
    )
    callable_ = sum(bool(each.callable_phones) for each in library.contacts.values())
    kinds = Counter(kind for kind, _ in library.editions["en"].pages)
    lines = [
        f"claims: {len(library.register.claims)} "
        + ", ".join(f"{name} {number}" for name, number in sorted(claims.items())),
        f"sources: {len(library.register.sources)}",
        f"contacts: {len(library.contacts)}, {callable_} with a confirmed number, "
        f"{len(library.contacts) - callable_} without",
        f"places: {len(library.places.records)} municipalities, "
        f"{len({p for r in library.places.records.values() for p in r.postcodes})} postcodes, "
        f"{len(library.places.zones)} judicial zones",
        f"terms: {len(library.terms)}",
    ]
    for lang in LANGS:
        pages = library.editions[lang].pages.values()
        words = sum(len(text.split()) for p in pages for b in p.blocks for _, text in b.lines)
        lines.append(f"{lang}: {len(pages)} files, {words} words")
    lines.append("files a language: " + ", ".join(f"{k} {n}" for k, n in sorted(kinds.items())))
    return "\n".join(lines)


def coverage(library: Library) -> str:
    """Return the share of blocks that name claims, outside pages about the site."""
    lines = []
    for lang in LANGS:
        blocks = [
            block
            for page in library.editions[lang].pages.values()
            if page.kind != "about"
            for block in page.blocks
        ]
        sourced = sum(not block.editorial for block in blocks)
        lines.append(f"{lang}: {sourced} of {len(blocks)} blocks rest on claims")
    return "\n".join(lines)


def cells(library: Library) -> str:
    """Return the blocks of each role and person, and the roles that share a list."""
    edition = library.editions["en"]
    lines, same = [], []
    for person in PERSONS:
        roles: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for role in edition.roles:
            ids = edition.composed(role, person).block_ids
            roles[ids].append(role)
            lines.append(f"{role} / {person} ({len(ids)}): {' '.join(ids)}")
        same += [f"{person}: {', '.join(names)}" for names in roles.values() if len(names) > 1]
    lines.append("roles that share a list: " + ("; ".join(same) or "none"))
    return "\n".join(lines)
