"""Which page of its paper a page says it is: `Page 2 of 3`, `Página 2 de 3`, `Стор. 2 з 3`."""

import dataclasses
import re

_PAGE = (
    r"(?:page|p\.|pg\.?|seite|p[áa]gina|p[áa]g\.|pagina|feuille|folio|paj"
    r"|сторінка|стор\.|страница|стр\.|лист|صفحه|صفحة)"
)
_OF = r"(?:of|/|sur|de|von|out of|з|із|из|از|من|sou)"
_NUMBERED = re.compile(
    rf"(?<!\w){_PAGE}\s*(?P<number>\d{{1,3}})(?!\w)(?:\s*{_OF}\s*(?P<of>\d{{1,3}})(?!\w))?", re.IGNORECASE
)
_BARE = re.compile(
    r"^(?:[^\d\n]*\s)?(?P<number>\d{1,2})\s*(?:of|/)\s*(?P<of>\d{1,2})\s*$", re.IGNORECASE | re.MULTILINE
)


@dataclasses.dataclass(frozen=True, slots=True)
class PageNumber:
    """A page's number in its paper, and how many that has where it says so."""

    number: int
    of: int | None = None

    def follows(self, before: "PageNumber | None", sheets: int) -> bool:
        """Whether the page is the next after one of this number, or after `sheets` sheets without a number."""
        if before is None:
            return self.number == sheets + 1 or self.of is None
        return self.number == before.number + 1 and before.of in (
            None,
            self.of,
            *([before.of] if self.of is None else []),
        )


def read_page_number(text: str) -> PageNumber | None:
    """Return what a page's text says of its number, None where it says nothing.

    >>> read_page_number("Form I-131 Edition 01/20/25 Page 2 of 13")
    PageNumber(number=2, of=13)
    >>> read_page_number("see page 4 for details") is None
    True
    """
    found = [match for match in _NUMBERED.finditer(text) if match["of"] or _ends_line(text, match)]
    match = found[-1] if found else _BARE.search(text)
    if match is None:
        return None
    number, of = int(match["number"]), int(match["of"]) if match["of"] else None
    return PageNumber(number, of) if number and (of is None or number <= of) else None


def _ends_line(text: str, match: re.Match[str]) -> bool:
    """Whether a number without `of` stands alone on its line or ends it: running text names other papers' pages."""
    return text[match.end() : match.end() + 1] in ("", "\n") and not text[: match.start()].rstrip().endswith(
        ("see", "on")
    )
