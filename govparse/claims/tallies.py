"""Numbers of the prose against each other: parts that are said to be all, and percentages with their part and base."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import groupby
from typing import Literal

from attrs import frozen

from govparse.claims.claim import Claim
from govparse.claims.facets import is_review
from govparse.claims.linking import APPLICATIONS

_TOTALS = ("received", "due", "results_total")
_MOST_PARTS = 60
_REACH = 30
"""A percentage stands near its part and its base."""
_BASE = (*_TOTALS, "carried_in", "carried_forward", "carried")


@frozen
class Mismatch:
    """Numbers of the prose that do not fit each other: the place of the first, and what the message tells of them."""

    kind: Literal["parts", "share"]
    start: int
    end: int
    details: Mapping[str, object]


def mismatches(claims: Sequence[Claim]) -> Iterator[Mismatch]:
    """The numbers of a report that do not add up, sentence by sentence."""
    for _, group in groupby(claims, key=lambda claim: claim.sentence):
        yield from _parts(list(group))
    for number, claim in enumerate(claims):
        if claim.share is not None:
            yield from _share(claims, number)


def _parts(claims: Sequence[Claim]) -> Iterator[Mismatch]:
    """Totals in a sentence, each with the parts that it says are all."""
    for number, whole in enumerate(claims):
        if not _is_whole(whole):
            continue
        parts = _of_one_level(_listed(claims, number))
        if len(parts) > 1 and all(each.bound == "exact" for each in parts) and _sum(parts) != whole.value:
            yield Mismatch("parts", whole.start, whole.end, {"whole": whole.value, "sum": _sum(parts)})


def _listed(claims: Sequence[Claim], number: int) -> list[Claim]:
    """The parts behind a total, up to what is none; none at all where one of them is about something unknown."""
    whole = claims[number]
    parts: list[Claim] = []
    for at in range(number + 1, min(len(claims), number + _MOST_PARTS)):
        claim = claims[at]
        if not claim.listed or _is_whole(claim):
            break
        if claim.domain != whole.domain or not claim.link.about:
            return []
        parts.append(claim)
    return parts


def _is_whole(claim: Claim) -> bool:
    """Whether a claim is a total whose outcomes can be listed."""
    if claim.bound != "exact" or not claim.link.about or claim.link.column != "total":
        return False
    return claim.link.row == "results_total" if claim.domain == APPLICATIONS else is_review(claim.domain)


def _of_one_level(parts: Sequence[Claim]) -> list[Claim]:
    """The parts without the reasons of a group that is itself told: 不予公开3件，其中国家秘密1件."""
    told = {part.link.row for part in parts}
    kept = [part for part in parts if "." not in part.link.row or part.link.row.partition(".")[0] not in told]
    return [part for part in kept if part.link.about and part.link.row not in _BASE]


def _sum(parts: Sequence[Claim]) -> Decimal:
    return sum((Decimal(part.value) for part in parts), Decimal(0))


def _share(claims: Sequence[Claim], number: int) -> Iterator[Mismatch]:
    """A percentage whose part stands beside it; it agrees where it is that of any total that the text tells."""
    claim = claims[number]
    at = number - 1 if claim.share == "before" else number + 1
    part = claims[at] if 0 <= at < len(claims) else None
    if part is None or part.sentence != claim.sentence or part.bound != "exact" or not part.link.about or part.none:
        return
    near = claims[max(0, number - _REACH) : number + _REACH]
    totals = [each for each in near if _is_base(each, part)]
    bases = {Decimal(each.value) for each in totals}
    new = {Decimal(each.value) for each in totals if each.link.row == "received"}
    carried = {Decimal(each.value) for each in near if each.link.row == "carried_in"}
    bases |= {one + other for one in new for other in carried}
    step = _step(claim.value)
    shares = {base: Decimal(part.value) * 100 / base for base in bases if base}
    if shares and all(abs(share - Decimal(claim.value)) >= step for share in shares.values()):
        base, share = min(shares.items(), key=lambda each: abs(each[1] - Decimal(claim.value)))
        details = {"part": part.value, "base": base, "share": share.quantize(step)}
        yield Mismatch("share", claim.start, claim.end, details)


def _is_base(total: Claim, part: Claim) -> bool:
    if total is part or total.domain != part.domain or total.bound != "exact" or total.link.column != "total":
        return False
    return total.link.row in _TOTALS if part.domain == APPLICATIONS else bool(total.link.about)


def _step(value: object) -> Decimal:
    """One unit of the last digit that a percentage prints."""
    digits = str(value).partition(".")[2]
    return Decimal(1).scaleb(-len(digits))
