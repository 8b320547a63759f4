"""A report as it was checked: what was found, where, and the verdict."""

from collections import Counter
from collections.abc import Collection

from attrs import define, field, frozen

from govparse.diagnostics import Bilingual, Diagnostic
from govparse.findings.marked import MarkedTable, marked_tables
from govparse.fingerprints import fingerprints
from govparse.records import Report, SourceInfo
from govparse.source import Source
from govparse.whereabouts import whereabouts

RANKS = ("error", "warning", "info")
"""Severities, the gravest first."""


_AROUND = 300
"""Characters of a line either side of a finding that are kept: lines may be of any length."""


@frozen
class Quote:
    """What stands around a finding in its line of the text, and where the finding begins and ends there.

    `last` is the line and the character, from 1, behind the end of the finding, which may be lines below.
    """

    text: str
    start: int
    end: int
    last: tuple[int, int]


@frozen
class Found:
    """A finding with its place in words, what the text says there, and its fingerprint.

    `quote` is None where the finding has no place in the text.
    """

    finding: Diagnostic
    place: Bilingual | None
    quote: Quote | None
    fingerprint: str


@define
class Checked:
    """What checking a report gave: `found` counts, `known` was accepted before and does not.

    `tables` are those of the report as printed, with what was found in them, where they were asked for.
    """

    source: SourceInfo
    title: str | None
    organ: str | None
    year: int | None
    recognised: bool
    found: list[Found]
    known: list[Found]
    tables: list[MarkedTable] = field(factory=list)

    @property
    def name(self) -> str:
        """What to call the input; with its number where it is not the first report there."""
        name = self.source.name or ""
        return f"{name} #{self.source.part}" if self.source.part > 1 else name

    @property
    def is_grave(self) -> bool:
        """Whether there are errors or warnings."""
        return any(each.finding.severity != RANKS[-1] for each in self.found)

    @property
    def gravest_first(self) -> list[Found]:
        """Errors first, then warnings, then notes, each in the order of the text."""
        return sorted(self.found, key=lambda each: (RANKS.index(each.finding.severity), each.finding.span or (0, 0)))

    def counts(self) -> Counter[str]:
        """How many findings there are of each severity."""
        return Counter(each.finding.severity for each in self.found)


def check_report(report: Report, source: Source, accepted: Collection[str] = (), *, tables: bool = False) -> Checked:
    """What a report's findings are; those whose fingerprint is among `accepted` are known.

    `tables`: with the tables of the report, for what shows them.
    """
    marks = fingerprints(report, source.text, report.diagnostics)
    found: list[Found] = []
    known: list[Found] = []
    for finding, mark in zip(report.diagnostics, marks, strict=True):
        made = Found(finding, whereabouts(report, finding), _quote(source, finding), mark)
        (known if mark in accepted else found).append(made)
    title = report.title.text if report.title is not None else None
    about = (report.source, title, report.organ, report.year, report.recognised)
    marked = marked_tables(report, [each.finding for each in found]) if tables else []
    return Checked(*about, found, known, marked)


def _quote(source: Source, finding: Diagnostic) -> Quote | None:
    if finding.span is None or finding.char is None:
        return None
    start, end = finding.span
    while end > start and source.text[end - 1] in "\r\n":
        end -= 1
    first = start - min(finding.char - 1, _AROUND)
    text = source.text[first : min(end, start + _AROUND) + _AROUND]
    at = start - first
    line = text[:at] + text[at:].partition("\n")[0].partition("\r")[0]
    return Quote(line, at, min(at + end - start, len(line)), source.position(end))


def verdict(checked: Checked) -> Bilingual:
    """Whether a report may be published as it stands: 合格, or how many errors have to be corrected first."""
    if not checked.recognised:
        return Bilingual("未识别为年度报告，未作检查", "not recognised as an annual report, not checked")
    counts = checked.counts()
    errors, warnings, notes = (counts[severity] for severity in RANKS)
    zh = f"有{errors}处错误须更正" if errors else "合格"
    en = f"{errors} {'error' if errors == 1 else 'errors'} to correct" if errors else "passes"
    others = ((warnings, "警告{}处，请核对", "warnings to look at: {}"), (notes, "提示{}处", "notes: {}"))
    said = [(chinese.format(count), english.format(count)) for count, chinese, english in others if count]
    if checked.known:
        said.append((f"已知问题{len(checked.known)}处未列出", f"known findings not listed: {len(checked.known)}"))
    return Bilingual("；".join([zh, *(each[0] for each in said)]), "; ".join([en, *(each[1] for each in said)]))
