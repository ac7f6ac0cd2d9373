"""Whose a form's answers are: as the field says, else as its part or a heading says, else as the field before it."""

from collections.abc import Sequence

from packetlint.extraction.tooltip import YOU, Asked, Owner
from packetlint.extraction.vocabulary import NAME_PARTS
from packetlint.model import Role

_MAIN = frozenset({Role.PETITIONER, Role.BENEFICIARY, Role.SUPPORTER})
"""Whom a form without a `you` may be about."""
_GOES_ON = _MAIN | {Role.SPOUSE}
"""Whom fields that name nobody may go on about: behind a parent's name, they are about the form's own person."""


class Owners:
    """The owners of a form's answers, told one answer after the other, in the form's order."""

    def __init__(self, every: Sequence[Asked]) -> None:
        self._spans = [(one.part, one.spans, one.near) for one in every if one.spans and one.near]
        self._items: dict[tuple[str, int | None], Owner] = {
            (one.part, one.item): one.near for one in every if one.near and one.item and not one.spans
        }
        self._main = self._whom_it_is_about(every)
        self._last = self._main
        self._times_named = 0
        self._begun: set[str] = set()

    def of(self, asked: Asked, heading: Owner | None) -> Owner:
        """Return whose the next answer is; `heading` is whom the printed heading above it speaks of."""
        stated = self._stated(asked)
        owner = stated or heading or (self._last if self._goes_on(asked) else self._main)
        if asked.asks not in (None, "other"):
            self._remember(asked, owner, named=stated is not None)
        return owner

    def _whom_it_is_about(self, every: Sequence[Asked]) -> Owner:
        stated = [owner for one in every if (owner := self._stated(one)) is not None]
        if YOU in stated:
            return YOU
        return next((owner for owner in stated if owner.role in _MAIN), YOU)

    def _stated(self, asked: Asked) -> Owner | None:
        """Return the owner whom the field, its item or its part names: somebody by a role before a mere `your`."""
        if asked.near is not None and asked.near != YOU:
            return asked.near
        return self._by_span(asked) or asked.near or self._items.get((asked.part, asked.item)) or asked.title

    def _by_span(self, asked: Asked) -> Owner | None:
        """Return the owner whom another field of the part gives this item to: `about that person in Items 16 - 27`."""
        item = asked.item if asked.item is not None else -1
        return next(
            (near for part, (low, high), near in self._spans if part == asked.part and low <= item <= high), None
        )

    def _goes_on(self, asked: Asked) -> bool:
        """Whether a field that names nobody is about the one before: unless a form names them every time."""
        if asked.asks in NAME_PARTS and asked.asks not in self._begun:
            return True
        return self._times_named == 1 and self._last.role in _GOES_ON

    def _remember(self, asked: Asked, owner: Owner, *, named: bool) -> None:
        if owner != self._last:
            self._times_named, self._begun = 0, set()
        self._times_named += named
        self._begun = {*self._begun, asked.asks or ""} if asked.asks in NAME_PARTS else set(NAME_PARTS)
        self._last = owner
