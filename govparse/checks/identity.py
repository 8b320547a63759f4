"""Whether all places that name the organ or the year name the same."""

from collections.abc import Iterator

from govparse.checks.check import Check, Finding, Subject


def _organ_mismatch(subject: Subject) -> Iterator[Finding]:
    """The organ of the title is not the one that preamble or signature name, as after a renaming."""
    identity = subject.outline.identity
    if identity.organ is not None and identity.organ_otherwise is not None:
        details = {"title_organ": identity.organ, "text_organ": identity.organ_otherwise.value}
        yield Finding(identity.organ_evidence and identity.organ_evidence.span, [], details)


def _undecided(subject: Subject) -> Iterator[Finding]:
    """Places of one rank name different organs or years, or the preamble another year than the title."""
    identity = subject.outline.identity
    if identity.organ is None and identity.organ_otherwise is not None and identity.organ_evidence is not None:
        names = "、".join(map(str, identity.organ_evidence.candidates or ()))
        yield Finding(identity.organ_otherwise.span, [], {"what": ("机关名称", "the organ"), "values": names})
    said = identity.year_otherwise
    if said is not None and identity.year_evidence is not None and (identity.year is None or said.source != "period"):
        years = "、".join(map(str, identity.year_evidence.candidates or ()))
        yield Finding(said.span, [], {"what": ("年度", "the year"), "values": years})


CHECKS = (Check("GP205", _organ_mismatch), Check("GP208", _undecided))
