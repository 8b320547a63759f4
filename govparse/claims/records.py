"""From claims to the records of a report: counts, fees, trainings."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Literal

from govparse.claims.cells import Forms, cells_of
from govparse.claims.claim import Claim
from govparse.outline.prose import Prose
from govparse.outline.sections import Sections
from govparse.records import Count, Fee, Statements, Training

_SESSIONS = ("场", "次", "期", "轮", "讲", "回", "班", "班次", "场次", "节", "个", "课时")
_PERSONS = ("人", "人次", "名", "余人", "户次", "位")
_MONEY = ("元", "万元", "亿元")
_CASES = ("件", "笔", "宗", "名", "人", "份", "起", "人次")


def record_claims(
    claims: Sequence[Claim], prose: Prose, sections: Sections, forms: Forms, statements: Statements
) -> None:
    """Write the claims into the lists of `statements`."""
    for claim in claims:
        count = _count(claim, prose, sections, forms)
        statements.counts.append(count)
        if claim.link.topic == "fees" and not count.cells:
            _add_fee(claim, count, statements)
        elif claim.link.topic == "trainings":
            _add_training(claim, count, statements)


def _count(claim: Claim, prose: Prose, sections: Sections, forms: Forms) -> Count:
    cells = cells_of(claim.link.about, forms) or []
    others = [found for other in claim.link.others if (found := cells_of(other, forms)) and found != cells]
    return Count(
        topic=claim.link.topic,
        channel=claim.channel,
        value=claim.value,
        bound=claim.bound,
        unit=claim.unit or None,
        polarity="none" if claim.none else "positive",
        part_of=claim.part_of,
        year=claim.year,
        scope=claim.scope,
        cells=cells,
        alternatives=others,
        quote=prose.printed(claim.start, claim.end),
        span=prose.cleaned.span(claim.start, claim.end),
        section=sections.kind_at(claim.start),
    )


def _add_fee(claim: Claim, count: Count, statements: Statements) -> None:
    if claim.unit not in _MONEY and not claim.none:
        return
    amount = None if claim.unit not in _MONEY else claim.value
    status: Literal["none", "collected"] = "collected" if claim.value else "none"
    statements.fees.append(Fee(status, amount, claim.unit or None, None, None, count.quote, count.span, count.section))


def _add_training(claim: Claim, count: Count, statements: Statements) -> None:
    whole = None if claim.none or isinstance(claim.value, Decimal) else claim.value
    sessions = whole if claim.unit in _SESSIONS else None
    participants = whole if claim.unit in _PERSONS else None
    status: Literal["none", "held"] = "none" if claim.none else "held"
    if sessions is None and participants is None and not claim.none:
        return
    statements.trainings.append(Training(status, sessions, participants, None, count.quote, count.span, count.section))
