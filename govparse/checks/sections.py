"""The title, and the sections that the official form asks for: empty, repeated, in another order, without a table."""

import re
from collections.abc import Iterator
from itertools import pairwise

from govparse.checks.check import Check, Finding, Outcome, Untold, Words, check_of
from govparse.checks.subject import OFFICIAL_TABLES, Subject
from govparse.forms import forms_of
from govparse.outline.identity.days import DAY
from govparse.outline.identity.names import read_name
from govparse.outline.names import OFFICIAL_SECTIONS, is_official_name
from govparse.records import Section

FIRST_YEAR_OF_FORM = 2019
"""国办公开办函〔2019〕60号 prescribes six sections, first for the reports for 2019."""
_ORDINALS = {section.kind: section.ordinal for section in OFFICIAL_SECTIONS}
_NAMES: dict[str, Words] = {section.kind: (section.name, section.english) for section in OFFICIAL_SECTIONS}
_NO_SECTIONS: Words = ("没有规定的各部分标题", "there are no headings of the official sections")
_SIGNED_DAY = re.compile(DAY)
_LONGEST_NAME = 40
_LEAST_TEXT = 2
"""Fewer characters than these behind a heading are marks that were left over."""


def _official(subject: Subject) -> list[Section]:
    """The sections of an official kind with a heading; none where the form did not ask for them."""
    if subject.year is not None and subject.year < FIRST_YEAR_OF_FORM:
        return []
    return [section for section in subject.named_sections if section.kind is not None]


def _name(section: Section) -> Words:
    return _NAMES[section.kind or ""]


def _title_incomplete(subject: Subject) -> Iterator[Outcome]:
    """A title that does not say who reports, or on which year."""
    title, parts = subject.outline.title, subject.outline.title_parts
    if title is None or parts is None:
        yield Untold(1, ("没有标题", "there is no title"))
        return
    lacking = [words for part, words in ((parts.organ, _ORGAN), (parts.year, _YEAR)) if part is None]
    if lacking:
        details = ("、".join(zh for zh, _ in lacking), " and ".join(en for _, en in lacking))
        yield Finding(title.span, [], {"lacking": details})


_ORGAN: Words = ("机关名称", "organ")
_YEAR: Words = ("年度", "year")


def _section_empty(subject: Subject) -> Iterator[Outcome]:
    """Headings of prose with nothing below; a table that is lacking is another finding."""
    official = _official(subject)
    if not official:
        yield Untold(len(_ORDINALS), _NO_SECTIONS)
    for section in official:
        if section.kind not in OFFICIAL_TABLES and _is_empty(subject, section):
            yield Finding(section.span, [], {"section": _name(section)})


def _is_empty(subject: Subject, section: Section) -> bool:
    if section.children or section.items or not all(_is_signature(each.text) for each in section.paragraphs):
        return False
    if section.paragraphs:
        return True
    shown = "".join(subject.source.text[section.span[0] : section.span[1]].split())
    heading = "".join(f"{section.marker or ''}{section.title or ''}".split())
    return len(shown) < len(heading) + _LEAST_TEXT


def _is_signature(paragraph: str) -> bool:
    """Whether a paragraph is but the name of a body and a day: those that sign below the last section."""
    name = _SIGNED_DAY.sub("", "".join(paragraph.split()))
    return not name or (len(name) <= _LONGEST_NAME and read_name(name).is_body)


def _section_repeated(subject: Subject) -> Iterator[Outcome]:
    """A section whose official name stands over two parts of the report."""
    official = [section for section in _official(subject) if is_official_name(section.title or "")]
    if not official:
        yield Untold(len(_ORDINALS), _NO_SECTIONS)
    seen = set()
    for section in official:
        if section.kind in seen:
            yield Finding(section.span, [], {"section": _name(section)})
        seen.add(section.kind)


def _section_order(subject: Subject) -> Iterator[Outcome]:
    """Sections in another order than the form's; each that stands before one that belongs before it."""
    official = _official(subject)
    if len(official) < 2:
        yield Untold(len(_ORDINALS) - len(official), _NO_SECTIONS)
    first: dict[str | None, Section] = {}
    for section in official:
        first.setdefault(section.kind, section)
    for section, following in pairwise(first.values()):
        if _ORDINALS[section.kind or "other"] > _ORDINALS[following.kind or "other"]:
            yield Finding(section.span, [], {"section": _name(section), "following": _name(following)})
            return


def _table_missing(subject: Subject) -> Iterator[Outcome]:
    """A section of a table without its table."""
    kinds: dict[str | None, Section] = {each.kind: each for each in reversed(subject.outline.sections)}
    if without := sum(table not in kinds and table not in subject.fits for table in OFFICIAL_TABLES):
        yield Untold(without, _NO_SECTIONS)
    for table in OFFICIAL_TABLES:
        section = kinds.get(table)
        if section is not None and table not in subject.fits:
            yield Finding(section.span, [], {"table": forms_of(table)[0].title})


CHECKS: tuple[Check, ...] = (
    check_of("GP207", _table_missing),
    check_of("GP210", _title_incomplete),
    check_of("GP211", _section_empty),
    check_of("GP212", _section_repeated),
    check_of("GP213", _section_order),
)
