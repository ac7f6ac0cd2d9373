"""Decides how two names stand to each other, from the relations of their words: a ladder of named reasons, no score."""

from packetlint.fields.naming.align import Tie, align
from packetlint.fields.naming.edge import Weight
from packetlint.fields.naming.evidence import Evidence, articles, given_place, is_known_given
from packetlint.fields.naming.roles import Roles, roles_of
from packetlint.fields.naming.setting import Custom, setting_of
from packetlint.fields.naming.tables import table, words
from packetlint.fields.naming.words import Kind, Name, Part, Word
from packetlint.fields.relation import Comparison, Relation


def decide(left: Name, right: Name) -> Comparison:
    """Compare two names that were taken apart; the order of the two must not matter to the caller."""
    if left.same & right.same and not (left.stated and right.stated):
        return Comparison(Relation.SAME)
    if not left.words or not right.words:
        return Comparison(
            Relation.SAME if left.same & right.same else Relation.DIFFERENT,
            () if left.same & right.same else ("no-name",),
        )
    linked = _linked_name(left, right)
    if linked:
        return linked
    evidence = _evidence(left, right)
    if evidence.roles_cross():
        return Comparison(Relation.CONFLICT, ("roles-swapped",))
    if left.same & right.same:
        return Comparison(Relation.SAME)
    return _with_suffix(_verdict(evidence), left, right)


def _evidence(left: Name, right: Name) -> Evidence:
    setting = setting_of(left, right)
    ours, theirs = roles_of(left, setting), roles_of(right, setting)
    return Evidence(left, right, ours, theirs, setting, align(left, right, ours, theirs, setting))


evidence_of = _evidence


def _with_suffix(verdict: Comparison, left: Name, right: Name) -> Comparison:
    """Let the generation suffixes speak: two generations are two people."""
    if left.suffix == right.suffix or verdict.relation is Relation.DIFFERENT:
        return verdict
    ranks = table("vocabulary")["suffixes"]
    if left.suffix and right.suffix and ranks[left.suffix] != ranks[right.suffix]:
        return Comparison(Relation.DIFFERENT, ("other-generation", *verdict.reasons))
    reason = "suffix-differs" if left.suffix and right.suffix else "suffix-missing"
    return Comparison(Relation.CONFLICT, (reason, *verdict.reasons))


def _linked_name(left: Name, right: Name) -> Comparison | None:
    """Return a conflict where one name itself gives the other's word as an earlier name or as a name in use."""
    for one, other in ((left, right), (right, left)):
        if not one.former and not one.alias:
            continue
        own = {word.plain for word in one.words}
        for names, reason in ((one.former, "former-name"), (one.alias, "other-name-in-use")):
            used = [word for word in other.main if word.plain in names and word.plain not in own]
            rest = [word for word in other.main if word not in used]
            if used and any(word.plain in own for word in rest):
                return Comparison(Relation.CONFLICT, (reason,))
    return None


def _verdict(evidence: Evidence) -> Comparison:
    clashes = evidence.clashes()
    if clashes:
        return _clash(evidence, clashes)
    if not evidence.alignment.ties:
        return Comparison(Relation.DIFFERENT, ("nothing-shared",))
    conflicts = [tie.edge.reason for tie in evidence.flagged()] + _tones_apart(evidence)
    if _initial_of_another(evidence):
        conflicts.append("initial-of-another-name")
    missing_conflicts, missing_benign = _missing(evidence)
    conflicts += missing_conflicts
    article_conflicts, article_benign = _articles(evidence)
    conflicts += article_conflicts
    benign = _benign(evidence, missing_benign + article_benign)
    if conflicts:
        return Comparison(Relation.CONFLICT, _once(conflicts + benign))
    return Comparison(Relation.VARIANT, _once(benign) or ("spacing",))


def _tones_apart(evidence: Evidence) -> list[str]:
    """Return a reason where a Vietnamese word lacks the other's marks, though both names are written with marks."""
    marked = [tie for tie in evidence.ties_of("same") if evidence.left.main[tie.left[0]].key.isascii() is False]
    if evidence.setting.custom is not Custom.VIETNAMESE or not marked:
        return []
    dropped = (evidence.left.main[tie.left[0]].plain for tie in evidence.ties_of("marks-dropped"))
    return ["marks-clash"] if any(plain not in ("van", "thi") for plain in dropped) else []


def _initial_of_another(evidence: Evidence) -> bool:
    """Whether a first given name agrees with nothing but the middle initial behind another first given name."""
    first_left_over = any(
        at == given_place(roles, evidence.setting) and word.kind is not Kind.INITIAL
        for word, _, at, roles in evidence.left_over()
    )
    by_initial = {tie.edge.reason for tie in evidence.tied(Weight.BENIGN, Part.GIVEN)} == {"initial"}
    return first_left_over and by_initial


def _once(reasons: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(reasons))


def _benign(evidence: Evidence, missing: list[str]) -> list[str]:
    """Return the reasons of what separates two names without harm, the weightiest first."""
    reasons = [tie.edge.reason for tie in evidence.alignment.ties if tie.edge.weight is Weight.BENIGN]
    reasons += missing
    if evidence.left.stand_in != evidence.right.stand_in:
        reasons.append("stand-in")
    if evidence.left.suffix == evidence.right.suffix and evidence.left.suffix_written != evidence.right.suffix_written:
        reasons.append("abbreviation")
    if evidence.left.titled != evidence.right.titled:
        reasons.append("courtesy-title")
    if (evidence.left.former, evidence.left.alias) != (evidence.right.former, evidence.right.alias):
        reasons.append("other-name-left-out")
    if evidence.crossed():
        reasons.append("order")
    return reasons


# Clashes: two different names stand in one place.


def _clash(evidence: Evidence, clashes: list[Tie]) -> Comparison:
    custom = evidence.setting.custom
    if custom in (Custom.WHOLE, Custom.ANCESTRAL):
        return _different("other-name-part", clashes)
    parts = {evidence.part(tie) for tie in clashes}
    if Part.PATRONYMIC in parts:
        return _different("other-patronymic", clashes)
    if len(evidence.left.main) == 1 or len(evidence.right.main) == 1:
        return _different("other-name", clashes)
    given = [tie for tie in clashes if evidence.part(tie) is not Part.FAMILY]
    if given and Part.FAMILY in parts:
        return _different("other-name", clashes)
    return _given_clash(evidence, given) if given else _family_clash(evidence, clashes)


def _different(reason: str, clashes: list[Tie]) -> Comparison:
    details = [tie.edge.reason for tie in clashes if tie.edge.reason != "other-name"]
    return Comparison(Relation.DIFFERENT, _once([reason, *details]))


def _given_clash(evidence: Evidence, clashes: list[Tie]) -> Comparison:
    """Another first given name is another person; another middle name is where siblings share the first."""
    if any(evidence.first_given(tie) for tie in clashes):
        return _different("other-given-name", clashes)
    if Part.CHAIN in {evidence.part(tie) for tie in clashes} or evidence.setting.custom is Custom.CHAIN:
        return _different("other-father", clashes)
    if len(clashes) > 1 or evidence.setting.custom is Custom.SYLLABIC or _tells_siblings_apart(evidence, clashes):
        return _different("other-given-name", clashes)
    return Comparison(Relation.CONFLICT, ("other-middle-name",))


def _tells_siblings_apart(evidence: Evidence, clashes: list[Tie]) -> bool:
    if evidence.setting.custom is Custom.VIETNAMESE:
        return any(evidence.left.main[tie.left[0]].plain in ("van", "thi") for tie in clashes)
    shared = words("vocabulary", "shared_given", "words")
    firsts = [tie for tie in evidence.tied(Weight.BENIGN, Part.GIVEN) if evidence.first_given(tie)]
    common = any(evidence.left.main[tie.left[0]].plain in shared for tie in firsts)
    western = ("eng", "deu", "nor", "pol", "nld")
    cultures = words("vocabulary", "shared_given", "cultures")
    return common and evidence.setting.weight(*cultures) > evidence.setting.weight(*western)


def _family_clash(evidence: Evidence, clashes: list[Tie]) -> Comparison:
    """Another family name is a change of name where something else ties the two, else another person."""
    if _tied_otherwise(evidence):
        flagged = [tie.edge.reason for tie in evidence.flagged()]
        return Comparison(Relation.CONFLICT, _once(["surname-changed", *flagged]))
    return _different("only-given-name-shared", clashes)


def _tied_otherwise(evidence: Evidence) -> bool:
    custom = evidence.setting.custom
    if custom in (Custom.SYLLABIC, Custom.VIETNAMESE):
        return False
    given = [tie for tie in evidence.agreeing(Weight.BENIGN, Part.GIVEN) if tie.edge.reason not in ("initial",)]
    links = evidence.agreeing(Weight.BENIGN, Part.PATRONYMIC) or evidence.agreeing(Weight.BENIGN, Part.FAMILY)
    chain = evidence.agreeing(Weight.BENIGN, Part.CHAIN)
    whole = [tie for tie in given if len(evidence.left.main[tie.left[0]].plain) > 1]
    return bool(whole) and bool(links or len(whole) >= 2 or chain)


# What only one of the two names has.


def _missing(evidence: Evidence) -> tuple[list[str], list[str]]:
    """Return the reasons that words left over give: those that must be explained, and those that need not."""
    conflicts: list[str] = []
    benign: list[str] = []
    if 1 in (len(evidence.left.main), len(evidence.right.main)) and evidence.left_over():
        return ["single-name"], []
    for word, part, at, roles in evidence.left_over():
        reason, harmless = _left_out(evidence, word, part, at, roles)
        (benign if harmless else conflicts).append(reason)
    return conflicts, benign


def _left_out(evidence: Evidence, word: Word, part: Part, at: int, roles: Roles) -> tuple[str, bool]:
    """Return the reason of one word left over, and whether it is harmless."""
    custom = evidence.setting.custom
    last = at == len(roles.parts) - 1
    if part is Part.PATRONYMIC:
        return "patronymic-left-out", True
    if custom is Custom.WHOLE:
        return "part-of-name-missing", False
    if custom is Custom.ANCESTRAL:
        return (
            ("grandfather-left-out", True)
            if last and at >= 2
            else ("father-missing" if at else "given-name-missing", False)
        )
    if (
        part is Part.FAMILY
        and roles.sure == 1
        and not word.hyphenated
        and is_known_given(word)
        and _family_tied(evidence)
    ):
        part = Part.GIVEN
    if part is Part.FAMILY:
        return _family_reason(evidence, last), False
    if not evidence.tied(Weight.FLAGGED, Part.GIVEN):
        return "given-name-missing", False
    if custom is Custom.VIETNAMESE and at == given_place(roles, evidence.setting):
        return "given-name-missing", False
    if custom is Custom.SYLLABIC:
        return "part-of-given-name-missing", False
    if word.kind is Kind.INITIAL:
        return "initial-left-out", True
    if evidence.left.truncated or evidence.right.truncated:
        return "mrz-cut", True
    return ("given-name-left-out" if at == 0 else "middle-name-left-out"), True


def _family_tied(evidence: Evidence) -> bool:
    """Return whether the surer name's family name is found in the other."""
    return bool(evidence.tied(Weight.FLAGGED, Part.FAMILY)) and evidence.ours.sure != evidence.theirs.sure


def _family_reason(evidence: Evidence, last: bool) -> str:
    if not evidence.tied(Weight.FLAGGED, Part.FAMILY):
        return "surname-missing"
    return "second-surname-missing" if last else "first-surname-missing"


# Particles: connectives may go, the article of a surname may not.


def _articles(evidence: Evidence) -> tuple[list[str], list[str]]:
    conflicts: list[str] = []
    benign: list[str] = []
    for tie in evidence.alignment.ties:
        if tie.edge.reason == "spacing":
            continue
        ours, theirs = articles(evidence.left, tie.left[0]), articles(evidence.right, tie.right[0])
        if "".join(ours) == "".join(theirs):
            benign += ["spacing"] if ours != theirs else []
            continue
        roles, at = (evidence.ours, tie.left[-1]) if len(ours) > len(theirs) else (evidence.theirs, tie.right[-1])
        (conflicts if _cuts_an_article(ours, theirs, roles.parts[at]) else benign).append("particle-left-out")
    return (["article-of-surname-missing"] if conflicts else []), benign


def _cuts_an_article(ours: tuple[str, ...], theirs: tuple[str, ...], part: Part) -> bool:
    surname_articles = words("vocabulary", "particles", "articles")
    changed = set(ours) ^ set(theirs)
    return part is Part.FAMILY and bool(changed & surname_articles)
