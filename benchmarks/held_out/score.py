"""What a report on a held-out packet is worth, in counts.

A planted difference is found when a finding at warning or above has its field (all numbers are one, a stranger's paper
may be told by anything) and names a paper that deviates. A finding that fits no plant is false. Findings about the scan
(`RDG`) and about the set of papers (`DOC` without a field) are counted apart. A packet's gate is right when it stops
where something is planted and lets pass, read whole, where nothing is.
"""

import dataclasses
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import Any

Report = dict[str, Any]
Truth = dict[str, Any]
Finding = dict[str, Any]

BANDS = ((0.9, "0.9 and more"), (0.7, "0.7 to 0.9"), (0.5, "0.5 to 0.7"), (0.0, "under 0.5"))

_LOUD = ("warning", "error")
_TITLES = {"mr", "mrs", "ms", "miss", "dr"}
_ANY_FIELD = ("wrong_person",)


@dataclasses.dataclass(slots=True)
class Score:
    """The counts of one packet, or of several added up."""

    planted: int = 0
    found: int = 0
    false: int = 0
    again: int = 0
    """Findings of a plant that another had told of, or of its other side, as the age of a mixed-up person."""
    gates: int = 0
    packets: int = 0
    papers: int = 0
    """Findings about the set of papers."""
    papers_planted: int = 0
    papers_found: int = 0
    unread: int = 0
    facts: Counter[str] = dataclasses.field(default_factory=Counter)
    """Facts demanded, by field, and by condition as `=condition`."""
    exact: Counter[str] = dataclasses.field(default_factory=Counter)
    pairs: Counter[str] = dataclasses.field(default_factory=Counter)
    """Pairs of facts of one person in `both`, in the `report` only, in the `truth` only."""
    bands: Counter[str] = dataclasses.field(default_factory=Counter)
    true_bands: Counter[str] = dataclasses.field(default_factory=Counter)
    notes: list[str] = dataclasses.field(default_factory=list)
    """What was missed and what was false, a line each."""

    def __iadd__(self, other: "Score") -> "Score":
        for field in dataclasses.fields(self):
            setattr(self, field.name, getattr(self, field.name) + getattr(other, field.name))
        return self

    def people_f1(self) -> float:
        """Return the pairwise F1 of people."""
        double = 2 * self.pairs["both"]
        every = double + self.pairs["report"] + self.pairs["truth"]
        return double / every if every else 1.0


def judge(report: Report, truth: Truth) -> Score:
    """Hold a report against the truth of its packet."""
    score = Score(packets=1, planted=len(truth["inconsistencies"]), papers_planted=len(truth["paper_findings"]))
    _judge_findings(score, report, truth)
    _judge_facts(score, report, truth)
    return score


def _judge_findings(score: Score, report: Report, truth: Truth) -> None:
    loud = [one for one in report["findings"] if one["severity"] in _LOUD and not one["accepted"]]
    unread = [one for one in loud if one["code"].startswith("RDG")]
    papers = [one for one in loud if one["code"].startswith("DOC") and not one["field"]]
    told = [one for one in loud if one not in unread and one not in papers]
    score.unread, score.papers = len(unread), len(papers)
    found: set[str] = set()
    for finding in told:
        _weigh(score, finding, truth, found)
    score.found = len(found)
    for plant in truth["inconsistencies"]:
        if plant["id"] not in found:
            score.notes.append(f"missed  {plant['kind']} {plant['field']} of {plant['person']}: {plant['documents']}")
    for lack in truth["paper_findings"]:
        hit = any(set(one["documents"]) & set(lack["documents"]) for one in papers)
        score.papers_found += hit
        score.notes += [] if hit else [f"missed  {lack['kind']}: {lack['documents']}"]
    stopped = report["status"] == "incomplete" or bool(told or unread)
    score.gates = stopped == bool(truth["inconsistencies"])


def _weigh(score: Score, finding: Finding, truth: Truth, found: set[str]) -> None:
    fitting = [plant for plant in truth["inconsistencies"] if _fits(finding, plant)]
    band = next(name for least, name in BANDS if finding["confidence"] >= least)
    score.bands[band] += 1
    if not fitting and not any(_touches(finding, plant) for plant in truth["inconsistencies"]):
        score.false += 1
        heard = f"{finding['code']} {finding['field']} {finding['confidence']:.2f} {finding['documents'][:2]}"
        score.notes.append(f"false   {heard} {finding['message'][:160]}")
        return
    score.true_bands[band] += 1
    fresh = [plant["id"] for plant in fitting if plant["id"] not in found]
    found.update(fresh[:1])
    score.again += not fresh


def _fits(finding: Finding, plant: dict[str, Any]) -> bool:
    right_field = plant["kind"] in _ANY_FIELD or _group(finding["field"]) == _group(plant["field"])
    return right_field and _names(finding, plant)


def _touches(finding: Finding, plant: dict[str, Any]) -> bool:
    return _group(finding["field"]) in {_group(field) for field in plant["also_fields"]} and _names(finding, plant)


def _names(finding: Finding, plant: dict[str, Any]) -> bool:
    return bool(set(finding["documents"]) & set(plant["documents"]))


def _judge_facts(score: Score, report: Report, truth: Truth) -> None:
    labels: list[tuple[str, str]] = []
    for paper in truth["documents"]:
        read = [fact for fact in report["facts"] if fact["document"] == paper["path"]]
        for fact in paper["facts"]:
            if fact.get("optional"):
                continue
            keys = (fact["field"], "=" + paper["condition"])
            score.facts.update(keys)
            hits = [one for one in read if _group(one["field"]) == _group(fact["field"]) and _same(fact, one["value"])]
            if hits:
                score.exact.update(keys)
                read.remove(hits[0])
                labels.append((fact["person"], hits[0]["person"] or f"nobody {len(labels)}"))
            else:
                score.notes.append(f"unread  {paper['path']}: {fact['field']} {fact['raw']!r}")
    together, said, so = (_pairs(column) for column in (labels, [b for _, b in labels], [a for a, _ in labels]))
    score.pairs.update({"both": together, "report": said - together, "truth": so - together})


def _pairs(labels: list[Any]) -> int:
    return sum(count * (count - 1) // 2 for count in Counter(labels).values())


def _same(fact: dict[str, Any], value: Any) -> bool:
    return any(_equal(fact["field"], one, value) for one in (fact["value"], *fact.get("alt", ())))


def _equal(field: str, wanted: Any, value: Any) -> bool:
    if field == "name":
        return sorted(_words(wanted)) == sorted(_words(value)) or "".join(_words(wanted)) == "".join(_words(value))
    if field == "place_of_birth":
        here, there = set(_words(wanted)), set(_words(value))
        return bool(here and there) and (here <= there or there <= here)
    if _group(field) == "number":
        return re.sub(r"[^0-9A-Z]", "", str(wanted)) == re.sub(r"[^0-9A-Z]", "", str(value))
    return bool(wanted == value)


def _words(value: Any) -> list[str]:
    text = value["full"] if isinstance(value, dict) else str(value)
    plain = unicodedata.normalize("NFKD", text.replace("'", "")).encode("ascii", "ignore").decode().lower()
    return [word for word in re.findall(r"[a-z0-9]+", plain) if word not in _TITLES]


def _group(field: str | None) -> str | None:
    if field and (field.endswith("_number") or field == "ssn"):
        return "number"
    return field


def lines(score: Score) -> Iterator[str]:
    """Yield the tables under the packets: facts by field and condition, people, findings by confidence."""
    yield f"facts exact {_share(score.exact, score.facts, [key for key in score.facts if not key.startswith('=')])}"
    for key in sorted(score.facts):
        yield f"    {key.lstrip('='):<26}{score.exact[key]:>5}/{score.facts[key]}"
    yield f"people, pairwise F1 {score.people_f1():.3f}"
    for _, band in BANDS:
        yield f"findings of confidence {band:<14}{score.true_bands[band]:>4} true of {score.bands[band]}"


def _share(part: Counter[str], whole: Counter[str], keys: list[str]) -> str:
    return f"{sum(part[key] for key in keys)}/{sum(whole[key] for key in keys)}"
