"""What cleaning did to a text, said as diagnostics: nothing that changes meaning is done silently."""

from collections.abc import Iterator

from govparse.cleaning import Change, Cleaned
from govparse.diagnostics import Diagnostic, diagnose
from govparse.source import Source

# Line ends, blanks and the byte order mark carry no meaning: their changes are kept in `Cleaned.changes` and not
# reported.
_COUNTED = {
    "replacement_characters": "GP103",
    "controls_removed": "GP104",
    "traditional_converted": "GP105",
    "glosses_removed": "GP106",
    "radicals_folded": "GP108",
    "marks_removed": "GP110",
}
_QUOTED = {"gloss_kept": "GP107", "foreign_conjunction": "GP109"}

DECODED_AS_WRITTEN = frozenset({None, "utf-8", "utf-8-sig", "utf-16", "utf-32"})
"""Encodings that need no remark: the bytes themselves say which they are."""


def remarks_on_source(source: Source, cleaned: Cleaned) -> Iterator[Diagnostic]:
    """One diagnostic a kind of change, at its first place; one each for what is only reported."""
    if source.encoding not in DECODED_AS_WRITTEN and not source.declared:
        yield diagnose("GP102", source, None, encoding=source.encoding)
    for remark in source.remarks:
        yield diagnose(remark.code, source, remark.span, None, **remark.details)
    for change in cleaned.changes:
        yield from _remark(change, source)


def _remark(change: Change, source: Source) -> Iterator[Diagnostic]:
    span = (change.start, change.end)
    if (code := _COUNTED.get(change.step)) is not None:
        yield diagnose(code, source, span, count=change.count)
    elif (code := _QUOTED.get(change.step)) is not None:
        yield diagnose(code, source, span, text=change.detail)
