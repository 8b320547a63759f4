"""What reading an outline leaves to be said."""

from collections.abc import Iterator

from govparse.diagnostics import Diagnostic, diagnose
from govparse.outline.names import OFFICIAL_SECTIONS, OfficialSection
from govparse.outline.prose import Prose
from govparse.outline.statements import Periods
from govparse.outline.title import TitlePlace
from govparse.records import Section
from govparse.source import Source, Span

_FIRST_YEAR_OF_FORM = 2019
"""国办公开办函〔2019〕60号 prescribes six sections, first for the reports for 2019."""
_BY_KIND = {section.kind: section for section in OFFICIAL_SECTIONS}


def title_findings(title: TitlePlace | None, source: Source) -> Iterator[Diagnostic]:
    """The title is missing."""
    if title is None:
        yield diagnose("GP201", source)


def section_findings(sections: list[Section], year: int | None, source: Source) -> Iterator[Diagnostic]:
    """Official sections that are missing, misnumbered or known by their name alone.

    A text without any official section is no report with six sections missing, and a report for a year before the
    form has an outline of its own; nothing is said of them here. A number is wrong that is neither the official one nor
    the next one: where a section is left out, those behind it are rightly numbered on.
    """
    found = {section.kind for section in sections if section.marker or section.title}
    if found <= {None} or (year is not None and year < _FIRST_YEAR_OF_FORM):
        return
    before = 0
    for section in sections:
        following, before = before + 1, section.ordinal or before + 1
        if section.kind is None or not (section.marker or section.title):
            continue
        expected = _BY_KIND[section.kind]
        if section.marker is None:
            yield diagnose("GP204", source, section.span, section=_name(expected))
        elif section.ordinal not in (expected.ordinal, following):
            place: Span = (section.span[0], section.span[0] + len(section.marker))
            yield diagnose("GP203", source, place, section=_name(expected), marker=section.marker)
    for missing in OFFICIAL_SECTIONS:
        if missing.kind not in found:
            yield diagnose("GP202", source, section=_name(missing))


def date_findings(periods: Periods, source: Source) -> Iterator[Diagnostic]:
    """A date that lost 年 or 月; the first one stands for all."""
    for date, span in periods.marks_lost[:1]:
        yield diagnose("GP209", source, span, date=date)


def join_findings(prose: Prose, source: Source) -> Iterator[Diagnostic]:
    """Paragraphs that were cut by the end of a page or a line."""
    if prose.joined:
        first = prose.joined[0]
        yield diagnose("GP111", source, prose.cleaned.span(first, first + 1), count=len(prose.joined))


def _name(section: OfficialSection) -> tuple[str, str]:
    return section.name, section.english
