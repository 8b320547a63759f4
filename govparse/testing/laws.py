"""The laws of every report, whatever the text: places, prose, cells, diagnostics, JSON, and the same again."""

import json
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from attrs import evolve

import govparse
from govparse.catalogue import CATALOGUE
from govparse.cleaning import Cleaned, clean, fold_breaks
from govparse.diagnostics import Diagnostic
from govparse.exports.json import report_json
from govparse.records import Item, Report, ReportCell, Section, Text
from govparse.source import Span
from govparse.tables.claims import claims_of
from govparse.tables.registry import Registry, default_registry


def check_laws(report: Report, text: str, dialects: Registry | None = None) -> None:
    """Assert what holds of every report, whatever the text.

    `text` is the decoded input that `report` was read from (the whole, where it holds several reports), `dialects`
    are those that it was read with.
    """
    places = _Places(text)
    cleaned = clean(text, claims_of(dialects or default_registry()))
    check_partition(text, dialects)
    _check_prose(report, cleaned, places)
    for name, cell in report.cells.items():
        _check_cell(name, cell, places)
    for diagnostic in report.diagnostics:
        _check_diagnostic(diagnostic, report, places)
    _check_json(report)
    again = govparse.parse_all(text, dialects=dialects)[report.source.part - 1]
    assert _lasting(again) == _lasting(report), "a second reading differs from the first"


def _lasting(report: Report) -> bytes:
    """A report as JSON without GP112, which only `parse` adds, for the reports that it leaves out."""
    kept = [diagnostic for diagnostic in report.diagnostics if diagnostic.code != "GP112"]
    return report_json(evolve(report, diagnostics=kept))


def check_partition(text: str, dialects: Registry | None = None) -> None:
    """Assert that the leaves of the source tree hold every character once, and that nodes nest in order."""
    root = govparse.source_tree(text, dialects)
    assert (root.start, root.end) == (0, len(text))
    pending, position = [root], 0
    while pending:
        node = pending.pop()
        assert node.start == position, f"{node.kind} starts at {node.start}, its place is {position}"
        if not node.children:
            assert node.end >= node.start, f"{node.kind} at {node.start} ends before it starts"
            position = node.end
            continue
        assert node.children[-1].end == node.end, f"the children of {node.kind} at {node.start} leave a rest"
        pending.extend(reversed(node.children))
    assert position == len(text)


class _Places:
    """Lines and characters of a text, counted without the library."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = [0, *(end.end() for end in re.finditer("\r\n|\n|\r", text))]

    def inside(self, span: Span) -> None:
        start, end = span
        assert 0 <= start <= end <= len(self.text), f"{span} is outside of a text of {len(self.text)} characters"

    def line_char(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1


def _check_prose(report: Report, cleaned: Cleaned, places: _Places) -> None:
    texts: Iterator[Text] = (text for text in (report.title, report.preamble) if text is not None)
    for text in texts:
        _check_text(text, cleaned, places)
    _check_sections(report.sections, (0, len(places.text)), cleaned, places)
    found = report.statements
    for kind in (found.periods, found.contacts, found.citations, found.counts, found.fees, found.trainings):
        statements: Iterable[Any] = kind
        for statement in statements:
            places.inside(statement.span)
            assert statement.quote == fold_breaks(cleaned.at(statement.span))


def _check_sections(sections: list[Section], within: Span, cleaned: Cleaned, places: _Places) -> None:
    _check_order([section.span for section in sections], within)
    for section in sections:
        places.inside(section.span)
        _check_order([paragraph.span for paragraph in section.paragraphs], section.span)
        _check_order([item.span for item in section.items], section.span)
        shown = fold_breaks(cleaned.at(section.span))
        assert shown.startswith(section.marker or "")
        assert (section.title or "") in shown
        records: list[Text | Item] = [*section.paragraphs, *section.items]
        for record in records:
            _check_text(record, cleaned, places)
        assert all(item.text.startswith(item.marker) for item in section.items)
        _check_sections(section.children, section.span, cleaned, places)


def _check_order(spans: list[Span], within: Span) -> None:
    position = within[0]
    for start, end in spans:
        assert position <= start <= end, f"{(start, end)} stands before its place {position}"
        position = end
    assert position <= within[1], f"{position} is beyond the end of {within}"


def _check_text(record: Text | Item, cleaned: Cleaned, places: _Places) -> None:
    places.inside(record.span)
    assert record.text == fold_breaks(cleaned.at(record.span))


_DIGITS = re.compile("[0-9０-９]")


def _check_cell(name: str, cell: ReportCell, places: _Places) -> None:
    if cell.start is None or cell.end is None:
        assert (cell.start, cell.end, cell.raw, cell.line, cell.char) == (None,) * 5, name
        assert cell.value is None, f"{name} has a value without a place"
    else:
        places.inside((cell.start, cell.end))
        assert cell.raw == places.text[cell.start : cell.end], name
        assert (cell.line, cell.char) == places.line_char(cell.start), name
    if cell.reading == "ambiguous":
        assert cell.value is None, f"{name} is ambiguous and yet has a value"
        blank_or_lost = cell.candidates == [None]
        several = cell.candidates is None or len(set(map(str, cell.candidates))) > 1
        assert several or blank_or_lost, f"{name} has nothing to choose from"
    else:
        assert cell.candidates is None, f"{name} is {cell.reading} and yet has candidates"
    assert (cell.reading == "absent") <= (cell.value is None), name
    if cell.value is not None:
        assert cell.state == "number", name
        assert not isinstance(cell.value, float), name
        assert cell.raw is not None, name
        assert _DIGITS.search(cell.raw), f"{name} has the value {cell.value} without a digit in {cell.raw!r}"


def _check_diagnostic(diagnostic: Diagnostic, report: Report, places: _Places) -> None:
    entry = CATALOGUE[diagnostic.code]
    assert diagnostic.severity == entry.severity
    for pair in (diagnostic.message, diagnostic.hint):
        assert pair.zh
        assert pair.en
    if diagnostic.span is None:
        assert (diagnostic.line, diagnostic.char) == (None, None), diagnostic.code
    else:
        places.inside(diagnostic.span)
        assert (diagnostic.line, diagnostic.char) == places.line_char(diagnostic.span[0]), diagnostic.code
    assert set(diagnostic.cells) <= set(report.cells), diagnostic.code


def _check_json(report: Report) -> None:
    """The JSON holds the records: the same cells with the same numbers, digit by digit."""
    document = json.loads(report_json(report), parse_float=Decimal)
    assert list(document["cells"]) == list(report.cells)
    for name, cell in report.cells.items():
        shown = document["cells"][name]
        assert str(shown["value"]) == str(cell.value), name
        assert (shown["state"], shown["reading"], shown["raw"]) == (cell.state, cell.reading, cell.raw), name
    assert [shown["code"] for shown in document["diagnostics"]] == [found.code for found in report.diagnostics]
    assert (document["recognised"], document["year"], document["organ"]) == (
        report.recognised,
        report.year,
        report.organ,
    )
