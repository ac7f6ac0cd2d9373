"""Proof-reading before a paper goes out: the truth may only say what a reader of the page can see."""

from held_out import type_case
from held_out.leaf import Leaf, Words
from held_out.packet import Paper


def read(paper: Paper) -> None:
    """Raise ValueError where a fact is not printed on its page, words run over its edge, or a letter has no shape."""
    pages = [leaf.printed for leaf in paper.leaves]
    for fact in paper.facts:
        for part in fact.raw.split(" | "):
            if " ".join(part.split()) not in pages[fact.page - 1]:
                raise ValueError(f"{paper.path}, page {fact.page}: {fact.field} {part!r} is not printed")
    for leaf in paper.leaves:
        for mark in leaf.marks:
            if isinstance(mark, Words):
                _fits(paper, leaf, mark)


def _fits(paper: Paper, leaf: Leaf, mark: Words) -> None:
    if lacking := type_case.lacking(mark.words, mark.face):
        raise ValueError(f"{paper.path}: {mark.face} has no {lacking!r}")
    end = mark.at[0] + type_case.width(mark.words, mark.face, mark.size)
    if mark.at[0] < 0 or end > leaf.size[0] or mark.at[1] > leaf.size[1]:
        raise ValueError(f"{paper.path}: {mark.words!r} runs over the edge of the page")
