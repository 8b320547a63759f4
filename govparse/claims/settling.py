"""What all claims of a report say together: which readings fall away, and what is part of what."""

from collections.abc import Sequence
from itertools import groupby

from govparse.claims.claim import Claim, Link
from govparse.claims.disclosure import DECISIONS, WEAK


def settle(claims: list[Claim]) -> None:
    """Settle the readings of claims that others decide."""
    _settle_received(claims)
    for _, group in groupby(claims, key=lambda claim: claim.sentence):
        _settle_decisions(list(group))
    _settle_parts(claims)


def _settle_received(claims: Sequence[Claim]) -> None:
    """收到 counts what is new where what was carried in is stated beside it."""
    if not any(claim.link.row == "carried_in" and claim.value and not claim.breakdown for claim in claims):
        return
    for claim in claims:
        if claim.link.row == "received" and len(claim.link.about) == 1 and claim.link.others:
            claim.link = Link(claim.link.topic, claim.link.about, (), "received", claim.link.column)


def _settle_decisions(claims: Sequence[Claim]) -> None:
    """Of several numbers of decisions of one kind in a sentence the sum is the cell's, or the whole."""
    for domain in DECISIONS:
        found = [
            claim
            for claim in claims
            if claim.domain == domain and claim.link.column == "decisions" and claim.link.about
        ]
        if len({claim.value for claim in found}) < 2:
            continue
        official = [claim for claim in found if claim.link.row != WEAK]
        if len(official) == 1 and not any(claim.together for claim in found):
            for claim in found:
                if claim not in official:
                    claim.link = Link(claim.link.topic)
            continue
        sums = [claim for claim in found if claim.together]
        kept = sums[-1:] or ([] if not any(claim.breakdown for claim in found[1:]) else found[:1])
        for claim in found:
            if claim not in kept:
                claim.link = Link(claim.link.topic)


def _settle_parts(claims: Sequence[Claim]) -> None:
    """A part belongs to the last number before it that is none."""
    whole: int | None = None
    sentence = -1
    for number, claim in enumerate(claims):
        if claim.sentence != sentence:
            whole, sentence = None, claim.sentence
        if claim.breakdown and whole is not None:
            claim.part_of = whole
        elif not claim.breakdown:
            whole = number
