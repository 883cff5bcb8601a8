"""What the library holds, in figures, for editors."""

from collections import Counter, defaultdict

from app.claims.model import Claim
from app.languages import LANGS
from app.library.checks.links import targets
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
    """Return the share of blocks that name claims, and of claims that some page rests on."""
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
    idle = Counter(claim.confidence for claim in unused(library))
    for confidence in ("confirmed", "probable"):
        of_all = sum(c.confidence == confidence for c in library.register.claims.values())
        used = of_all - idle[confidence]
        lines.append(f"{confidence} claims that a page rests on: {used} of {of_all}")
    return "\n".join(lines)


def unused(library: Library) -> tuple[Claim, ...]:
    """Return the claims that may be shown and on which no page rests, nor on their doubles."""
    register = library.register
    named = {
        claim
        for page in library.editions["en"].pages.values()
        for block in page.blocks
        for claim in block.all_claims
    }
    return tuple(
        claim
        for claim in register.claims.values()
        if claim.confidence != "unconfirmed" and named.isdisjoint(register.doubles(claim.id))
    )


def outward(library: Library) -> tuple[tuple[str, str], ...]:
    """Return every address outside the site and where it stands, for a person to open."""
    found = {
        (url, f"content/sources.yaml: {source.id}")
        for source in library.register.sources.values()
        if (url := source.url)
    }
    found |= {
        (url, f"content/contacts.yaml: {contact.id}")
        for contact in library.contacts.values()
        if (url := contact.website)
    }
    found |= {
        (target, f"{page.source}:{line}")
        for edition in library.editions.values()
        for page in edition.pages.values()
        for block in page.blocks
        for line, target in targets(block)
        if target.startswith("https://")
    }
    return tuple(sorted(found))


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
