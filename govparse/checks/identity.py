"""Whether places of one rank that name the organ or the year name the same."""

from collections.abc import Iterator

from govparse.checks.check import Check, Finding, Outcome, Untold, check_of
from govparse.checks.dates import year_of_period_mistaken
from govparse.checks.subject import Subject


def _undecided(subject: Subject) -> Iterator[Outcome]:
    """Places of one rank name different organs or years, or the preamble another year than the title."""
    identity = subject.outline.identity
    if identity.organ_evidence is None and identity.year_evidence is None:
        yield Untold(1, ("没有写明机关名称和年度", "no place names the organ or the year"))
    if identity.organ is None and identity.organ_otherwise is not None and identity.organ_evidence is not None:
        names = "、".join(map(str, identity.organ_evidence.candidates or ()))
        yield Finding(identity.organ_otherwise.span, [], {"what": ("机关名称", "the organ"), "values": names})
    said = identity.year_otherwise
    if said is None or identity.year_evidence is None or year_of_period_mistaken(subject):
        return
    if identity.year is None or said.source != "period":
        years = "、".join(map(str, identity.year_evidence.candidates or ()))
        yield Finding(said.span, [], {"what": ("年度", "the year"), "values": years})


CHECKS: tuple[Check, ...] = (check_of("GP208", _undecided),)
