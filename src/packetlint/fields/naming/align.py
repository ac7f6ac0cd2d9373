"""Ties the words of two names to each other: equal words first, then words written apart, then the nearest."""

import dataclasses
import functools
import itertools

from rapidfuzz import fuzz

from packetlint.fields.naming import asian, edges, shape
from packetlint.fields.naming.edge import LANGUAGE_FORM, ZONE_CUT, Edge, Weight
from packetlint.fields.naming.roles import Roles
from packetlint.fields.naming.setting import Setting
from packetlint.fields.naming.words import Kind, Name, Part, Word, make

_MAX_WORDS = 10
"""Longer names are texts: only their first words are aligned."""
_MAX_PERMUTED = 5
_LEAST_LIKE = 50
"""Percent of letters that two spellings of a name written together share at least."""


@dataclasses.dataclass(frozen=True, slots=True)
class Tie:
    """Words of one name tied to words of the other, by their places among the main words."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    edge: Edge


@dataclasses.dataclass(frozen=True, slots=True)
class Alignment:
    """All ties, and the places left over on each side."""

    ties: tuple[Tie, ...]
    left_over: tuple[int, ...]
    right_over: tuple[int, ...]


SPACING = Edge(Weight.BENIGN, "spacing", 0.2)


def align(left: Name, right: Name, ours: Roles, theirs: Roles, setting: Setting) -> Alignment:
    """Return the cheapest alignment of two names' main words."""
    a, b = left.main[:_MAX_WORDS], right.main[:_MAX_WORDS]
    cut = left.truncated or right.truncated
    ties = _equal_words(a, b, ours, theirs)
    free_a = [at for at in range(len(a)) if not any(at in tie.left for tie in ties)]
    free_b = [at for at in range(len(b)) if not any(at in tie.right for tie in ties)]
    joined = _joined(left, right, a, b, free_a, free_b, setting)
    for tie in joined:
        free_a = [at for at in free_a if at not in tie.left]
        free_b = [at for at in free_b if at not in tie.right]
    ties += joined
    rest = _assign(a, b, free_a, free_b, ours, theirs, setting, cut)
    ties += rest
    used_a = {at for tie in ties for at in tie.left}
    used_b = {at for tie in ties for at in tie.right}
    return Alignment(
        tuple(ties),
        tuple(at for at in range(len(a)) if at not in used_a),
        tuple(at for at in range(len(b)) if at not in used_b),
    )


def _far(at: int, other: int, a: tuple[Word, ...], b: tuple[Word, ...]) -> int:
    """Return how far two places are apart, counted from the nearer end."""
    return min(abs(at - other), abs((len(a) - at) - (len(b) - other)))


def _equal_words(a: tuple[Word, ...], b: tuple[Word, ...], ours: Roles, theirs: Roles) -> list[Tie]:
    pairs = [(i, j) for i, x in enumerate(a) for j, y in enumerate(b) if x.plain == y.plain and x.kind is y.kind]
    pairs.sort(key=lambda p: (ours.parts[p[0]] is not theirs.parts[p[1]], _far(p[0], p[1], a, b), p))
    ties: list[Tie] = []
    used_a: set[int] = set()
    used_b: set[int] = set()
    for i, j in pairs:
        if i not in used_a and j not in used_b:
            used_a.add(i)
            used_b.add(j)
            ties.append(Tie((i,), (j,), edges.relate(a[i], b[j], Part.GIVEN, frozenset())))
    return ties


@functools.lru_cache(maxsize=16384)
def _glued(parts: tuple[Word, ...]) -> Word:
    return make("".join(part.text for part in parts))


_MOST_JOINED = 4


def _runs(free: list[int], fewest: int) -> list[tuple[int, ...]]:
    """Return the runs of neighbouring free places; a run of one counts with particles before it."""
    runs: list[tuple[int, ...]] = []
    for size in range(fewest, _MOST_JOINED + 1):
        for start in range(len(free) - size + 1):
            run = tuple(free[start : start + size])
            if run[-1] - run[0] == size - 1:
                runs.append(run)
    return runs


def _joined(
    left: Name,
    right: Name,
    a: tuple[Word, ...],
    b: tuple[Word, ...],
    free_a: list[int],
    free_b: list[int],
    setting: Setting,
) -> list[Tie]:
    """Tie words written together on one side and apart on the other, longest runs first."""
    ties: list[Tie] = []
    fewest = tuple(1 if len(name.words) > len(name.main) else 2 for name in (left, right))
    for run, at, ours_split in _join_candidates(a, b, free_a, free_b, fewest):
        if any(
            set(run) & set(tie.left if ours_split else tie.right) or at in (tie.right if ours_split else tie.left)
            for tie in ties
        ):
            continue
        whole = (left if ours_split else right), (a if ours_split else b), (b if ours_split else a)[at]
        edge = _join_edge(whole[0], tuple(whole[1][n] for n in run), whole[2], setting)
        if edge:
            ties.append(Tie(run, (at,), edge) if ours_split else Tie((at,), run, edge))
    return ties


def _join_candidates(
    a: tuple[Word, ...], b: tuple[Word, ...], free_a: list[int], free_b: list[int], fewest: tuple[int, ...]
) -> list[tuple[tuple[int, ...], int, bool]]:
    found = [(run, at, True) for run in _runs(free_a, fewest[0]) for at in free_b] + [
        (run, at, False) for run in _runs(free_b, fewest[1]) for at in free_a
    ]
    found = [c for c in found if len((b if c[2] else a)[c[1]].plain) >= 3]
    return sorted(found, key=lambda c: -len(c[0]))


def _join_edge(name: Name, parts: tuple[Word, ...], one: Word, setting: Setting) -> Edge | None:
    if any(part.script != one.script for part in parts) and one.script != "LATIN" and parts[0].script != "LATIN":
        return None
    if any(part.kind is Kind.INITIAL for part in parts[1:]) or one.kind is Kind.INITIAL:
        return None
    with_particles = _with_particles(name, parts)
    if one.plain in with_particles:
        return SPACING
    if len(parts) == 1:
        return _article_joined(with_particles, one, setting)
    glued = make(with_particles[0]) if parts[0].script == "LATIN" else _glued(parts)
    apart = [part.plain for part in parts]
    mandarin = asian.same_chinese("".join(apart), one.plain)
    if "chn" in setting.cultures and not mandarin and asian.mandarin_and_cantonese(apart, one.plain):
        return LANGUAGE_FORM
    if abs(len(glued.plain) - len(one.plain)) > 4 and glued.script == one.script:
        return None
    if glued.script != one.script:
        edge = edges.relate(glued, one, Part.GIVEN, setting.cultures)
        if edge.weight <= Weight.BENIGN:
            return Edge(Weight.BENIGN, "other-script", 0.3)
        latin = "".join(part.latin for part in parts)
        edge = edges.relate(
            make(latin) if glued.script != "LATIN" else glued,
            one if one.script == "LATIN" else make(one.latin),
            Part.GIVEN,
            setting.cultures,
        )
        return Edge(Weight.BENIGN, "other-script", 0.4) if edge.weight <= Weight.BENIGN else None
    if "chn" not in setting.cultures and fuzz.ratio(glued.plain, one.plain) < _LEAST_LIKE:
        return None
    edge = edges.relate(glued, one, Part.GIVEN, setting.cultures)
    return edge if edge.weight <= Weight.BENIGN and edge.reason not in ("initial", "abbreviation") else None


def _article_joined(with_particles: tuple[str, ...], one: Word, setting: Setting) -> Edge | None:
    """Relate a word with its article written together to the same in two words: `Alsayed`, `El Sayed`."""
    alike = (edges.relate(make(whole), one, Part.FAMILY, setting.cultures) for whole in with_particles[1:])
    return SPACING if any(edge.weight <= Weight.BENIGN and edge.reason != "initial" for edge in alike) else None


def _with_particles(name: Name, parts: tuple[Word, ...]) -> tuple[str, ...]:
    """Return a run of words written together: alone, with particles before it, with an Arabic one behind."""
    every = name.words
    places = [at for at, word in enumerate(every) if word is parts[0] or word is parts[-1]]
    first, last = places[0], places[-1]
    found = ["".join(word.plain for word in every[first : last + 1])]
    while first > 0 and every[first - 1].kind is Kind.PARTICLE:
        first -= 1
        found.append(every[first].plain + found[-1])
    if last + 1 < len(every) and every[last + 1].kind is Kind.PARTICLE and every[last + 1].plain in _BEHIND:
        found.append(found[0] + every[last + 1].plain)
    return tuple(found)


_BEHIND = ("ul", "ur", "ud", "us", "un", "al", "el")
"""The Arabic article as it is written with the word before it: Zia ul Haq, Ziaul Haq."""


def _cost(
    x: Word, y: Word, i: int, j: int, a: tuple[Word, ...], b: tuple[Word, ...], ours: Roles, theirs: Roles, edge: Edge
) -> float:
    crossing = ours.parts[i] is not theirs.parts[j] and min(ours.sure, theirs.sure) >= 2
    gap = 0.1 * _far(i, j, a, b)
    return edge.cost + gap + (1.5 if crossing else 0.0)


def _part(i: int, j: int, ours: Roles, theirs: Roles, x: Word, y: Word) -> Part:
    """Return the place that two words share: a patronymic's, or that of the surer name."""
    if shape.is_patronymic(x) and shape.is_patronymic(y):
        return Part.PATRONYMIC
    part = ours.parts[i] if ours.sure >= theirs.sure else theirs.parts[j]
    return Part.GIVEN if part in (Part.CHAIN, Part.PATRONYMIC) else part


def _cut_short(words: tuple[Word, ...], at: int, roles: Roles, whole: Word) -> bool:
    """Return whether a name's last given name is the beginning of a word: where a zone ends, it is cut."""
    given = [place for place, part in enumerate(roles.parts[: len(words)]) if part is Part.GIVEN]
    return bool(given) and at == given[-1] and whole.plain.startswith(words[at].plain)


def _edge(
    i: int, j: int, a: tuple[Word, ...], b: tuple[Word, ...], ours: Roles, theirs: Roles, setting: Setting, cut: bool
) -> Edge:
    edge = edges.relate(a[i], b[j], _part(i, j, ours, theirs, a[i], b[j]), setting.cultures)
    if cut and edge.weight > Weight.BENIGN and (_cut_short(a, i, ours, b[j]) or _cut_short(b, j, theirs, a[i])):
        return ZONE_CUT
    return edge


def _assign(
    a: tuple[Word, ...],
    b: tuple[Word, ...],
    free_a: list[int],
    free_b: list[int],
    ours: Roles,
    theirs: Roles,
    setting: Setting,
    cut: bool,
) -> list[Tie]:
    """Tie the words that are left so that the relations cost least in all."""
    if not free_a or not free_b:
        return []
    table = {(i, j): _edge(i, j, a, b, ours, theirs, setting, cut) for i in free_a for j in free_b}
    costs = {(i, j): _cost(a[i], b[j], i, j, a, b, ours, theirs, edge) for (i, j), edge in table.items()}
    many = max(len(free_a), len(free_b)) > _MAX_PERMUTED
    chosen = _greedy(costs) if many else _cheapest(free_a, free_b, costs)
    return [Tie((i,), (j,), table[i, j]) for i, j in chosen]


def _greedy(costs: dict[tuple[int, int], float]) -> list[tuple[int, int]]:
    chosen: list[tuple[int, int]] = []
    for i, j in sorted(costs, key=lambda pair: (costs[pair], pair)):
        if all(i != x and j != y for x, y in chosen):
            chosen.append((i, j))
    return chosen


def _cheapest(free_a: list[int], free_b: list[int], costs: dict[tuple[int, int], float]) -> list[tuple[int, int]]:
    short, long, turned = (free_a, free_b, False) if len(free_a) <= len(free_b) else (free_b, free_a, True)
    best: tuple[float, list[tuple[int, int]]] = (float("inf"), [])
    for order in itertools.permutations(long, len(short)):
        pairs = [(j, i) if turned else (i, j) for i, j in zip(short, order, strict=True)]
        total = sum(costs[pair] for pair in pairs)
        if total < best[0]:
            best = total, pairs
    return best[1]
