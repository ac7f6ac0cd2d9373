"""What documents tell of people, as plain text: what the tests of extraction compare."""

from packetlint.extraction import extract_documents
from packetlint.model import Mention, Page

Told = dict[str, str]
"""Role, and values by field; several values of one field joined with `; `, former names apart."""


def told(*pages: Page) -> list[Told]:
    """Return everybody whom `pages` speak of, in the order of the page."""
    return [_mention(mention) for document in extract_documents(pages) for mention in document.mentions]


def told_of(name: str, *pages: Page) -> Told:
    """Return what `pages` tell of the one person whose name they give so. Raises LookupError without one."""
    found = [one for one in told(*pages) if name in one.get("name", "").split("; ")]
    if len(found) != 1:
        raise LookupError(f"{len(found)} mentions of that name")
    return found[0]


def _mention(mention: Mention) -> Told:
    values: dict[str, dict[str, None]] = {}
    for fact in mention.facts:
        key = "former" if fact.former else fact.field.value
        values.setdefault(key, {})[str(fact.value)] = None
    return {"role": mention.role or "", **{key: "; ".join(found) for key, found in values.items()}}
