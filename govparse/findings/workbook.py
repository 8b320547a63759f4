"""Findings as a workbook: an overview of several reports, the findings, and the tables with their problems.

Written by XlsxWriter (extra `xlsx`): notes at cells need drawings and relations of several parts, which a library keeps
right for every spreadsheet program. Text is always written as text: none of it is ever a formula or a link.
"""

import io
import re
from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

from govparse import __version__
from govparse.catalogue import Pair
from govparse.diagnostics import Bilingual
from govparse.findings import words
from govparse.findings.checked import Checked, Found, verdict
from govparse.findings.marked import MarkedCell, MarkedTable
from govparse.findings.overview import overview

_MOST_TABLES = 100
"""Reports whose tables are written; a workbook of more sheets is hard to open."""

_MOST_ROWS = 1_000_000
_LONGEST = 32_000
"""Characters that a cell or a note takes."""
_FORBIDDEN = re.compile(r"[\[\]:*?/\\']")
_SURROGATE = re.compile("[\ud800-\udfff]")
_COLOURS = {"error": "#FFC7CE", "warning": "#FFEB9C", "info": "#DDEBF7", "concerned": "#E4E4E4"}
_NO_CLOCK = datetime(2000, 1, 1)


def workbook(checked: Sequence[Checked], language: str) -> bytes:
    """The workbook, its words in `zh` or `en`; the same findings give the same bytes."""
    import xlsxwriter

    written = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(written, options)
    book.set_properties({"created": _NO_CLOCK, "title": words.TITLE.zh, "comments": f"govparse {__version__}"})
    _Writer(book, language).write(checked)
    book.close()
    return written.getvalue()


class _Writer:
    """Writes the sheets of a workbook in one language."""

    def __init__(self, book: Any, language: str) -> None:
        self._book = book
        self._language = language
        self._formats: dict[tuple[tuple[str, Any], ...], Any] = {}
        self._names: set[str] = set()

    def _pick(self, said: Pair | Bilingual | None) -> str:
        if said is None:
            return ""
        return said.zh if self._language == "zh" else said.en

    def _format(self, **looks: Any) -> Any:
        key = tuple(sorted(looks.items()))
        if key not in self._formats:
            self._formats[key] = self._book.add_format({"valign": "top", "text_wrap": True, **looks})
        return self._formats[key]

    def write(self, checked: Sequence[Checked]) -> None:
        """All sheets."""
        if len(checked) > 1:
            self._overview(checked)
        self._findings(checked)
        marked = [report for report in checked if report.tables and (report.is_grave or len(checked) == 1)]
        for report in marked[:_MOST_TABLES]:
            name = self._pick(words.TABLES)
            self._tables(name if len(checked) == 1 else f"{name} {report.organ or report.name}", report)

    def _sheet(self, name: str) -> Any:
        """A new sheet with a name that no other has, as programs allow it."""
        base = _clean(_FORBIDDEN.sub(" ", name))[:25].strip() or "sheet"
        unique, number = base, 1
        while unique.lower() in self._names:
            number += 1
            unique = f"{base} {number}"
        self._names.add(unique.lower())
        return self._book.add_worksheet(unique)

    def _overview(self, checked: Sequence[Checked]) -> None:
        sheet, table = self._sheet(self._pick(words.OVERVIEW)), overview(checked)
        heads = [*map(self._pick, (words.ORGAN, words.YEAR, words.FILE, words.VERDICT, *words.SEVERITIES.values()))]
        self._head(sheet, 0, [*heads, *table.codes], [32, 8, 40, 36, *[8] * (len(heads) - 4 + len(table.codes))])
        said = [*(self._pick(verdict(report)) for report in checked), self._pick(words.SUM)]
        rows = [*table.rows, table.total()]
        for line, (row, judged) in enumerate(zip(rows[:_MOST_ROWS], said, strict=False), 1):
            counts = [row.severities[severity] for severity in words.SEVERITIES] + [row.codes[c] for c in table.codes]
            for column, text in enumerate((row.organ or "", row.year or "", row.name, judged)):
                _put(sheet, line, column, text, self._format(border=1))
            for column, count in enumerate(counts, 4):
                _put(sheet, line, column, count or "", self._format(border=1))
        for line, (code, kind) in enumerate(table.kinds.items(), len(rows) + 2):
            _put(sheet, line, 0, f"{code} {self._pick(kind)}", self._format(text_wrap=False))

    def _head(self, sheet: Any, line: int, heads: Sequence[str], widths: Sequence[int]) -> None:
        for column, (head, width) in enumerate(zip(heads, widths, strict=True)):
            sheet.set_column(column, column, width)
            _put(sheet, line, column, head, self._format(bold=True, border=1, bg_color="#F4F4F4"))
        sheet.freeze_panes(line + 1, 0)

    def _findings(self, checked: Sequence[Checked]) -> None:
        sheet = self._sheet(self._pick(words.FINDINGS))
        heads = (words.SEVERITY, words.CODE, words.MESSAGE, words.PLACE, words.HINT, words.TEXT, words.LINE)
        about = (words.FILE, words.ORGAN, words.YEAR)
        first = 0
        if len(checked) == 1:
            _put(sheet, 0, 0, self._pick(verdict(checked[0])), self._format(bold=True, text_wrap=False, font_size=14))
            first = 2
        names = [*map(self._pick, (*heads, *about))]
        self._head(sheet, first, names, [8, 8, 48, 44, 40, 40, 10, 30, 24, 8])
        line = first
        for report in checked:
            for each in report.gravest_first[: _MOST_ROWS - line]:
                line += 1
                self._finding(sheet, line, report, each)
        if line > first:
            sheet.autofilter(first, 0, line, len(names) - 1)
        else:
            _put(sheet, first + 1, 0, self._pick(words.NOTHING), self._format(text_wrap=False))

    def _finding(self, sheet: Any, line: int, report: Checked, each: Found) -> None:
        finding = each.finding
        cells = (
            self._pick(words.SEVERITIES[finding.severity]),
            finding.code,
            self._pick(finding.message),
            self._pick(each.place),
            self._pick(finding.hint),
            each.quote.text[each.quote.start : each.quote.end] if each.quote else "",
            finding.line or "",
            report.name,
            report.organ or "",
            report.year or "",
        )
        for column, text in enumerate(cells):
            looks = {"bg_color": _COLOURS[finding.severity]} if column == 0 else {}
            _put(sheet, line, column, text, self._format(border=1, **looks))

    def _tables(self, name: str, report: Checked) -> None:
        """The tables of a report, one below the other."""
        sheet = self._sheet(name)
        sheet.set_column(0, 12, 13)
        _put(sheet, 0, 0, report.title or report.name, self._format(bold=True, text_wrap=False))
        _put(sheet, 1, 0, self._pick(verdict(report)), self._format(text_wrap=False))
        _put(sheet, 2, 0, self._pick(words.LEGEND), self._format(text_wrap=False, italic=True))
        line = 4
        for table in report.tables:
            _put(sheet, line, 0, table.title, self._format(bold=True, text_wrap=False))
            self._table(sheet, line + 1, table)
            line += len(table.rows) + 3

    def _table(self, sheet: Any, first: int, table: MarkedTable) -> None:
        """A printed table: every cell at the first place that no cell from above or before takes."""
        taken: set[tuple[int, int]] = set()
        for line, row in enumerate(table.rows, first):
            column = 0
            for cell in row:
                while (line, column) in taken:
                    column += 1
                self._cell(sheet, line, column, cell)
                rows, columns = cell.printed.rows, cell.printed.columns
                taken |= {(line + down, column + right) for down in range(rows) for right in range(columns)}

    def _cell(self, sheet: Any, line: int, column: int, cell: MarkedCell) -> None:
        printed = cell.printed
        look = cell.severity or ("concerned" if cell.concerned else None)
        looks: dict[str, Any] = {"bg_color": _COLOURS[look]} if look else {}
        if printed.role != "value":
            looks = {"bg_color": "#F4F4F4"}
        if isinstance(cell.number, Decimal):
            looks["num_format"] = "0." + "0" * max(-int(cell.number.as_tuple().exponent), 1)
        style = self._format(border=1, align="right" if printed.role == "value" else "left", **looks)
        if printed.rows * printed.columns > 1:
            sheet.merge_range(line, column, line + printed.rows - 1, column + printed.columns - 1, "", style)
        _put(sheet, line, column, printed.text if cell.number is None else float(cell.number), style)
        if cell.findings:
            said = "\n".join(f"{finding.code} {self._pick(finding.message)}" for finding in cell.findings)
            sheet.write_comment(line, column, _clean(said), {"author": "govparse", "x_scale": 2})


def _put(sheet: Any, line: int, column: int, value: str | float, style: Any) -> None:
    """Write a cell: a number as one, any text as text."""
    if isinstance(value, str):
        sheet.write_string(line, column, _clean(value), style)
    else:
        sheet.write_number(line, column, value, style)


def _clean(text: str) -> str:
    """A text as long as a cell takes it, without halves of characters."""
    shown = _SURROGATE.sub("\ufffd", text)
    return shown if len(shown) <= _LONGEST else shown[:_LONGEST] + "…"
