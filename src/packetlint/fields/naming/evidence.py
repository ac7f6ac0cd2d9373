"""What an alignment of two names shows, as a verdict needs it: shared, missing and clashing parts."""

import dataclasses
import itertools

from packetlint.fields.naming import known
from packetlint.fields.naming.align import Alignment, Tie
from packetlint.fields.naming.edge import Weight
from packetlint.fields.naming.roles import Roles
from packetlint.fields.naming.setting import Custom, Setting
from packetlint.fields.naming.words import Kind, Name, Part, Word


@dataclasses.dataclass(frozen=True, slots=True)
class Evidence:
    """Two names side by side."""

    left: Name
    right: Name
    ours: Roles
    theirs: Roles
    setting: Setting
    alignment: Alignment

    def part(self, tie: Tie) -> Part:
        """Return the role that a tie's words have, by the name that is surer of its roles."""
        if self.ours.sure >= self.theirs.sure:
            return self.ours.parts[tie.left[-1]]
        return self.theirs.parts[tie.right[-1]]

    def first_given(self, tie: Tie) -> bool:
        """Return whether a tie holds the first given name of the surer side."""
        roles, places = (self.ours, tie.left) if self.ours.sure >= self.theirs.sure else (self.theirs, tie.right)
        return given_place(roles, self.setting) in places

    def tied(self, weight: Weight, part: Part) -> list[Tie]:
        """Return the ties of a role that are at most of a weight."""
        return [tie for tie in self.alignment.ties if tie.edge.weight <= weight and self.part(tie) is part]

    def agreeing(self, weight: Weight, part: Part) -> list[Tie]:
        """Return the ties that are at most of a weight and hold a role on both sides."""
        return [
            tie
            for tie in self.alignment.ties
            if tie.edge.weight <= weight
            and self.ours.parts[tie.left[-1]] is part
            and self.theirs.parts[tie.right[-1]] is part
        ]

    def clashes(self) -> list[Tie]:
        """Return the ties of two different names."""
        return [tie for tie in self.alignment.ties if tie.edge.weight is Weight.CLASH]

    def flagged(self) -> list[Tie]:
        """Return the ties that ask for an explanation."""
        return [tie for tie in self.alignment.ties if tie.edge.weight is Weight.FLAGGED]

    def ties_of(self, reason: str) -> list[Tie]:
        """Return the ties of one reason."""
        return [tie for tie in self.alignment.ties if tie.edge.reason == reason]

    def left_over(self) -> list[tuple[Word, Part, int, Roles]]:
        """Return the words that only one name has: word, role, place, and the roles of its name."""
        found = [(self.left.main[at], self.ours.parts[at], at, self.ours) for at in self.alignment.left_over]
        return found + [
            (self.right.main[at], self.theirs.parts[at], at, self.theirs) for at in self.alignment.right_over
        ]

    def crossed(self) -> bool:
        """Return whether the words stand in another order."""
        ties = sorted((tie.left[0], tie.right[0]) for tie in self.alignment.ties)
        return any(a[1] > b[1] for a, b in itertools.pairwise(ties))

    def roles_cross(self) -> bool:
        """Return whether two names that both state their roles state them the other way round."""
        if self.ours.sure < 3 or self.theirs.sure < 3:
            return False
        alike = [tie for tie in self.alignment.ties if tie.edge.weight <= Weight.BENIGN]
        pairs = {(self.ours.parts[tie.left[0]], self.theirs.parts[tie.right[0]]) for tie in alike}
        return {(Part.GIVEN, Part.FAMILY), (Part.FAMILY, Part.GIVEN)} <= pairs


def given_place(roles: Roles, setting: Setting) -> int | None:
    """Return the place of the name that a person is called by: the first given one, in Vietnamese the last."""
    given = [at for at, part in enumerate(roles.parts) if part is Part.GIVEN]
    if not given:
        return None
    return given[-1] if setting.custom is Custom.VIETNAMESE and roles.parts[0] is Part.FAMILY else given[0]


def articles(name: Name, tie_place: int) -> tuple[str, ...]:
    """Return the particles right before a main word of a name."""
    word = name.main[tie_place]
    at = next(n for n, each in enumerate(name.words) if each is word)
    found: list[str] = []
    while at > 0 and name.words[at - 1].kind is Kind.PARTICLE:
        at -= 1
        found.insert(0, name.words[at].plain)
    return tuple(found)


def is_known_given(word: Word) -> bool:
    """Return whether a word is a listed given name and no listed surname."""
    return bool(known.given_cultures(word.key)) and not known.surname_cultures(word.plain)
