"""Tables that a layout claims: left as they are, while its marks outside of them are cut."""

from itertools import groupby

from attrs import evolve

from govparse.cleaning.draft import Draft
from govparse.parsing.markup import Claim, Claimant
from govparse.source import Span


def leave_claimed(draft: Draft, claimant: Claimant) -> list[Claim]:
    """Notes what is claimed as kept, and cuts what is a mark outside of it to a layout with a claim; the claims, in
    places of the raw text.
    """
    folded = draft.folded
    claims = claimant(folded)
    if not claims:
        return []
    marks = _marks_outside(folded, claims)
    placed = [_in_raw(draft, claim) for claim in claims]
    if marks:
        draft.note("marks_removed", marks[0], len(marks))
        draft.cut(marks)
    draft.kept = [(claim.start, claim.end) for claim in placed]
    return placed


def _in_raw(draft: Draft, claim: Claim) -> Claim:
    start, end = draft.offsets.span(claim.start, claim.end)
    return evolve(claim, start=start, end=end)


def _marks_outside(text: str, claims: list[Claim]) -> list[Span]:
    """What the layouts that claim something say is a mark; of marks that overlap the first and longest."""
    tables = [(claim.start, claim.end) for claim in claims]
    by_dialect = groupby(sorted(claims, key=lambda claim: claim.dialect), lambda claim: claim.dialect)
    markups = [next(iter(group)).markup for _, group in by_dialect]
    found = sorted({mark for markup in markups for mark in markup.marks_outside(text, tables)}, key=_by_place)
    marks: list[Span] = []
    for start, end in found:
        if not marks or start >= marks[-1][1]:
            marks.append((start, end))
    return marks


def _by_place(mark: Span) -> Span:
    return mark[0], -mark[1]
