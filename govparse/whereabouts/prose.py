"""Prose by what a person counts: title, preamble, section and paragraph."""

from collections.abc import Sequence

from govparse.diagnostics import Bilingual
from govparse.records import Report, Section
from govparse.source import Span

_NUMERALS = "一二三四五六七八九十"
_ORDINALS = {kind: ordinal for ordinal, kind in enumerate(
    ("overview", "disclosure", "applications", "reconsideration_litigation", "problems", "other"), 1
)}  # fmt: skip
"""The six sections as the form numbers them."""


def section_of_kind(report: Report, kind: str) -> Bilingual | None:
    """An official section as the report numbers it, else as the form does; None for what is no such section."""
    if kind not in _ORDINALS:
        return None
    printed = next((section.ordinal for section in report.sections if section.kind == kind and section.ordinal), None)
    return _ordinal(printed or _ORDINALS[kind])


def _ordinal(number: int) -> Bilingual:
    numeral = _NUMERALS[number - 1] if number <= len(_NUMERALS) else str(number)
    return Bilingual(f"第{numeral}部分", f"section {number}")


def name_prose(report: Report, span: Span) -> Bilingual | None:
    """Title, preamble, or the sections around a place and its paragraph there; None outside of all of them."""
    place = span[0]
    if report.title is not None and _holds(report.title.span, place):
        return Bilingual("标题", "title")
    path = _sections_at(report.sections, place)
    if path:
        return _in_sections(path, place)
    if report.preamble is not None and _holds(report.preamble.span, place):
        return Bilingual("引言", "preamble")
    return None


def _holds(span: Span, place: int) -> bool:
    return span[0] <= place < span[1]


def _sections_at(sections: Sequence[Section], place: int) -> list[Section]:
    """The sections around a place, from the outermost."""
    for section in sections:
        if _holds(section.span, place):
            return [section, *_sections_at(section.children, place)]
    return []


def _in_sections(path: list[Section], place: int) -> Bilingual:
    outermost, innermost = path[0], path[-1]
    ordinal = outermost.ordinal or _ORDINALS.get(outermost.kind or "")
    names = [name for section in path[0 if ordinal is None else 1 :] if (name := _heading(section))]
    zh, en = "".join(names), ", ".join(names)
    if ordinal is not None:
        numbered = _ordinal(ordinal)
        zh, en = numbered.zh + zh, ", ".join([numbered.en, *names])
    number = next((n for n, text in enumerate(innermost.paragraphs, 1) if _holds(text.span, place)), None)
    if number is not None:
        zh, en = f"{zh}第{number}段", f"{en}, paragraph {number}" if en else f"paragraph {number}"
    return Bilingual(zh, en)


def _heading(section: Section) -> str:
    """The heading as printed, in quotation marks."""
    text = (section.marker or "") + (section.title or "")
    return f"“{text}”" if text else ""
