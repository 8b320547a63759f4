"""Excel workbooks (XLSX): the sheets that are shown, in order, with their merged cells and numbers as shown."""

import re
from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from attrs import define

from govparse.readers.errors import Unreadable
from govparse.readers.excel.formats import CellFormats, Style
from govparse.readers.excel.sheet import NOT_WORKED_OUT, Place, Run, Sheet, joined_runs, rows_of, write_sheets
from govparse.readers.excel.styles import is_struck, is_white, read_styles
from govparse.readers.extract import Extract
from govparse.readers.markup import number_of, value_of
from govparse.readers.relations import relations_of, target_of, tree_of
from govparse.readers.zipped import Package, package

_REFERENCE = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")
_ESCAPED = re.compile("_x(?!0000|[Dd][89A-Fa-f])([0-9A-Fa-f]{4})_")  # no NUL and no half of a character
_DAMAGED = ("文件不完整或已损坏：部分内容缺失", "the file is cut short or damaged: a part of it is missing")
_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384
_TRUE = ("1", "true")
_RAISED = ("superscript", "subscript")
_FORMATTED = ("tablePart", "conditionalFormatting")
"""Parts of a sheet that may give cells a ground of their own."""


def read(data: bytes) -> Extract:
    """The tables and the text of all sheets that are shown. Raises `Unreadable` where nothing can be read."""
    parts = package(data)
    name = target_of(relations_of(parts), "officeDocument") or "xl/workbook.xml"
    workbook = tree_of(parts, name)
    if workbook is None:
        raise Unreadable(_DAMAGED)
    extract = Extract("xlsx")
    if not parts.is_whole:
        extract.remark("GP907")
    write_sheets(extract, _sheets(parts, name, workbook))
    return extract


def _sheets(parts: Package, name: str, workbook: Element) -> Iterator[Sheet]:
    relations = relations_of(parts, name)
    strings = tree_of(parts, target_of(relations, "sharedStrings"))
    starts_1904 = value_of(workbook, "workbookPr", "date1904") in _TRUE
    styles = read_styles(tree_of(parts, target_of(relations, "styles")))
    cells = _Cells(
        [] if strings is None else [_text(string) for string in strings.iter("si")],
        CellFormats.of(styles, starts_1904),
        any(value_of(workbook, "calcPr", name) in _TRUE for name in ("fullCalcOnLoad", "forceFullCalc")),
    )
    for number, sheet in enumerate(workbook.iter("sheet"), 1):
        relation = relations.get(sheet.get("id", ""))
        tree = None if relation is None else tree_of(parts, relation.target)
        if relation is None or tree is None:
            raise Unreadable(_DAMAGED)
        if not relation.kind.endswith("/worksheet"):  # a chart
            continue
        hidden = sheet.get("state", "visible") != "visible"
        merged = [span for span in map(_span, tree.iter("mergeCell")) if span]
        rows = cells.rows(tree)
        out_of_sight = frozenset(_hidden_rows(tree)), _hidden_columns(tree)
        yield Sheet(number, sheet.get("name"), hidden, rows, merged, *out_of_sight, cells.unseen)


@define
class _Cells:
    """Reads cells: the texts that they share, and the formats that they are shown in.

    `recalculated`: the workbook is worked out when it is opened, as programs write it that work out nothing themselves.
    `unseen` counts the cells of the last sheet whose letters cannot be seen.
    """

    strings: Sequence[str]
    formats: CellFormats
    recalculated: bool
    unseen: int = 0

    def rows(self, sheet: Element) -> list[list[str]] | None:
        """The texts of a sheet's places from A1 to the last cell with a value; None where these are too many."""
        placed: dict[Place, str] = {}
        grounded = any(next(sheet.iter(name), None) is not None for name in _FORMATTED)
        self.unseen = 0
        line = -1
        for row in sheet.iter("row"):
            line = _line(row.get("r"), line + 1)
            column = -1
            for cell in row.iter("c"):
                place = _place(cell.get("r", ""))
                column = column + 1 if place is None else place[1]
                if not (text := self._shown(cell)):
                    continue
                if not grounded and self._style(cell).unseen:
                    self.unseen += 1
                else:
                    placed[line, column] = text
        return rows_of(placed)

    def _style(self, cell: Element) -> Style:
        number = cell.get("s", "")
        return self.formats.style(int(number) if number.isdecimal() and len(number) < 9 else -1)

    def _shown(self, cell: Element) -> str:
        kind, stored = cell.get("t", "n"), cell.findtext("v")
        value = stored or ""
        if kind == "inlineStr":
            inside = cell.find("is")
            return "" if inside is None else _text(inside)
        if kind == "s":
            if not value.isdecimal() or int(value) >= len(self.strings):
                raise Unreadable(_DAMAGED)
            return self.strings[int(value)]
        if cell.find("f") is not None and self._is_not_worked_out(kind, stored):
            return NOT_WORKED_OUT
        if kind == "b":
            return "TRUE" if value == "1" else "FALSE"
        return self._number(value, cell) if kind == "n" else _unescaped(value)

    def _is_not_worked_out(self, kind: str, stored: str | None) -> bool:
        """Whether a formula has no result; a program that works out nothing writes 0, or an empty text."""
        return stored is None or (kind == "n" and not stored) or (self.recalculated and stored in ("0", ""))

    def _number(self, value: str, cell: Element) -> str:
        try:
            return self.formats.shown(float(value), self._style(cell))
        except (ValueError, OverflowError):
            return value


def _hidden_rows(sheet: Element) -> Iterator[int]:
    line = -1
    for row in sheet.iter("row"):
        line = _line(row.get("r"), line + 1)
        if row.get("hidden") in _TRUE:
            yield line


def _hidden_columns(sheet: Element) -> frozenset[int]:
    spans = (
        (number_of(each, ".", "min"), number_of(each, ".", "max"))
        for each in sheet.iter("col")
        if each.get("hidden") in _TRUE
    )
    return frozenset(
        column - 1
        for first, last in spans
        if first and last
        for column in range(max(first, 1), min(last, _LAST_COLUMN) + 1)
    )


def _text(string: Element) -> str:
    """The text of runs or of one piece, without readings above, and what is struck out, or white among others."""
    runs: list[tuple[Run, bool]] = []
    for child in string:
        piece = child if child.tag == "t" else child.find("t") if child.tag == "r" else None
        font = child.find("rPr")
        if piece is None or not piece.text or (font is not None and is_struck(font)):
            continue
        raised = value_of(child, "rPr/vertAlign") in _RAISED
        runs.append((Run(piece.text, raised), font is not None and is_white(font)))
    mixed = not all(white for _, white in runs)
    return _unescaped(joined_runs(run for run, white in runs if not (white and mixed)))


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


def _line(number: str | None, otherwise: int) -> int:
    return min(int(number), _LAST_ROW) - 1 if number and number.isdecimal() and len(number) < 9 else otherwise


def _place(reference: str) -> Place | None:
    """Row and column of a reference, both from 0."""
    found = _REFERENCE.fullmatch(reference)
    if found is None:
        return None
    column = 0
    for letter in found[1].upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found[2]) - 1, column - 1


def _span(merged: Element) -> tuple[Place, Place] | None:
    first, _, last = merged.get("ref", "").partition(":")
    start, end = _place(first), _place(last or first)
    return None if start is None or end is None else (start, end)
