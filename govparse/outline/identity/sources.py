"""Every place of a report that names its organ or its year, gathered."""

from collections.abc import Iterable, Iterator
from pathlib import PurePath

from attrs import define, evolve, field

from govparse.cleaning import Cleaned
from govparse.outline.identity.names import read_name
from govparse.outline.identity.naming import read_namings
from govparse.outline.identity.page import Page, read_signature
from govparse.outline.identity.testimony import Said, Value
from govparse.outline.prose import TABLE_MASK, Prose
from govparse.outline.sections import Sections
from govparse.outline.statements import Periods
from govparse.outline.title import TitleParts, TitlePlace, parse_title
from govparse.records import Contact, EvidenceReading, EvidenceSource
from govparse.source import Source, Span

_LONGEST_PREAMBLE = 1500
_LONGEST_OPENING = 400
_LEAST_OPENING = 10
_EARLY = (None, "overview")
"""The statistical period stands before the second section."""


@define
class Sources:
    """The organs and years that a report names, each with its (raw) place; `short` and `reports` as in `Namings`."""

    organs: list[Said[str]] = field(factory=list)
    years: list[Said[int]] = field(factory=list)
    short: dict[str, str] = field(factory=dict)
    reports: bool = False

    def add(self, parts: TitleParts, source: EvidenceSource, span: Span | None) -> None:
        """What a name of the report says."""
        if parts.organ is not None:
            self.organs.append(Said(parts.organ, source, span))
        if parts.year is not None:
            self.years.append(Said(parts.year, source, span))


def read_sources(
    title: TitlePlace | None,
    page: Page,
    prose: Prose,
    sections: Sections,
    said: tuple[Periods, list[Contact]],
    source: Source,
) -> Sources:
    """What title, first sentences, period, signature, contacts, page and file name say."""
    periods, contacts = said
    cleaned = prose.cleaned
    namings = read_namings(_preamble(prose, sections), _opening(prose, sections))
    found = Sources([*_raw(page.organs, cleaned)], [*_raw(page.years, cleaned)], namings.short, namings.reports)
    if title is not None:
        found.add(title.parts, "title", cleaned.span(title.start, title.end))
    for named in namings.named:
        found.add(TitleParts(named.organ, named.year), "preamble", cleaned.span(*named.span))
    found.years += _of_period(periods)
    behind = sections.starts[-1] if sections.starts else prose.offset
    signature = read_signature(cleaned.folded, behind, prose.end)
    found.organs += _raw([signature] if signature else [], cleaned)
    found.organs += _of_contacts(contacts)
    if source.publisher and read_name(source.publisher).is_body:
        found.organs.append(Said(source.publisher, "metadata", None))
    if source.name and (parts := parse_title(PurePath(source.name).stem)) and read_name(parts.organ or "").is_body:
        found.add(parts, "file_name", None)
    return found


def _raw(said: Iterable[Said[Value]], cleaned: Cleaned) -> Iterator[Said[Value]]:
    """What was read of clean text, with raw places."""
    return (evolve(each, span=cleaned.span(*each.span)) if each.span else each for each in said)


def _preamble(prose: Prose, sections: Sections) -> tuple[str, int]:
    """The prepared text before the first heading, with its clean offset."""
    end = sections.starts[0] - prose.offset if sections.starts else len(prose.text)
    return prose.text[: min(end, _LONGEST_PREAMBLE)], prose.offset


def _opening(prose: Prose, sections: Sections) -> tuple[str, int]:
    """The first paragraph of the first section, behind its heading, with its clean offset."""
    if not sections.starts:
        return "", prose.offset
    text, start = prose.text, sections.starts[0] - prose.offset
    end = sections.starts[1] - prose.offset if len(sections.starts) > 1 else len(text)
    first = _line_end(text, start, end)
    behind = max(text.rfind(":", start, start + 40), text.find("。", start, start + 40))
    begin = behind + 1 if behind >= 0 and first - behind > _LEAST_OPENING else first
    while begin < end and text[begin] in (" ", "\t", "\n", TABLE_MASK):
        begin += 1
    return text[begin : min(_line_end(text, begin, end), begin + _LONGEST_OPENING)], prose.offset + begin


def _line_end(text: str, start: int, end: int) -> int:
    found = text.find("\n", start, end)
    return end if found < 0 else found


def _of_period(periods: Periods) -> Iterator[Said[int]]:
    """The year whose last day ends the statistical period, if that begins in the year: school years are two.

    Where no period is given, the end alone tells the year (数据截至2022年12月31日).
    """
    for period in periods.periods:
        if period.section in _EARLY and period.start[:4] == period.end[:4] and period.end.endswith("-12-31"):
            yield Said(int(period.start[:4]), "period", period.span)
            return
    for end, span in periods.ends:
        if not periods.periods and (end.month, end.day) == (12, 31):
            yield Said(end.year, "period", span, "repaired")
            return


def _of_contacts(contacts: list[Contact]) -> Iterator[Said[str]]:
    """The body that the first office asked for questions belongs to."""
    for contact in contacts:
        name = read_name(contact.office or "")
        if name.kind == "body":
            reading: EvidenceReading = "exact" if name.name == name.parent else "repaired"
            yield Said(name.parent, "contact", contact.span, reading)
            return
