"""Whether title and text speak of the same organ."""

from collections.abc import Iterator

from govparse.checks.check import Check, Finding, Subject
from govparse.outline import same_organ


def _organ_mismatch(subject: Subject) -> Iterator[Finding]:
    """The organ of the title is not the one that preamble or contact name, as after a renaming."""
    outline = subject.outline
    if outline.title is None or outline.organ is None or outline.text_organ is None:
        return
    if not same_organ(outline.organ, outline.text_organ):
        details = {"title_organ": outline.organ, "text_organ": outline.text_organ}
        yield Finding(outline.title.span, [], details)


CHECKS = (Check("GP205", _organ_mismatch),)
