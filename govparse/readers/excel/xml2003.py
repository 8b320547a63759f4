"""XML Spreadsheet 2003, which many programs write as .xls: one piece of XML with all sheets."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from xml.etree.ElementTree import Element

from attrs import define, field

from govparse.readers.errors import Unreadable
from govparse.readers.excel.formats import CellFormats, Style, code_of, plain_date
from govparse.readers.excel.sheet import NOT_WORKED_OUT, Place, Run, Sheet, joined_runs, rows_of, write_sheets
from govparse.readers.extract import Extract
from govparse.readers.markup import number_of, parse_xml, value_of

_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384
_OWN = -1
"""No number of a format: a format is given by its code here."""
_NAMED = {
    "General Number": "General",
    "Fixed": "0.00",
    "Standard": "#,##0.00",
    "Percent": "0.00%",
    "Scientific": "0.00E+00",
    "Currency": '"¥"#,##0.00',
    "Euro Currency": '"€"#,##0.00',
    "Yes/No": '"Yes";"Yes";"No"',
    "True/False": '"True";"True";"False"',
    "On/Off": '"On";"On";"Off"',
    **dict.fromkeys(("General Date", "Long Date", "Medium Date", "Short Date"), "yyyy-m-d"),
    **dict.fromkeys(("Long Time", "Medium Time", "Short Time"), "h:mm:ss"),
}
"""Formats that have names, as codes."""
_WHITE = "#FFFFFF"
_USUAL = "Default"
_RAISED = ("Sup", "Sub")


def read(text: str) -> Extract:
    """The tables and the text of all sheets that are shown. Raises `Unreadable` where nothing can be read."""
    root = parse_xml(text)
    extract = Extract("spreadsheet-xml")
    styles = _styles(root)
    sheets = (_sheet(number, sheet, styles) for number, sheet in enumerate(root.iterfind("Worksheet"), 1))
    write_sheets(extract, sheets)
    return extract


def _styles(root: Element) -> dict[str, Style]:
    """The styles by their ids; one that says nothing of something is as the style that it is made of."""
    declared = {style.get("ID", ""): style for style in root.iterfind("Styles/Style")}
    return {name: _style(style, declared) for name, style in declared.items()}


def _style(style: Element, declared: Mapping[str, Element]) -> Style:
    owners = [style, *filter(None.__ne__, (declared.get(style.get("Parent") or _USUAL),))]

    def said(path: str, name: str) -> str | None:
        return next((value for owner in owners if (value := value_of(owner, path, name)) is not None), None)

    code = said("NumberFormat", "Format") or "General"
    white = (said("Font", "Color") or "").upper() == _WHITE
    ground = said("Interior", "Pattern") not in (None, "None") and (said("Interior", "Color") or "").upper() != _WHITE
    unseen = said("Font", "StrikeThrough") == "1" or (white and not ground)
    return Style(code_of(_OWN, _NAMED.get(code, code)), unseen)


def _sheet(number: int, sheet: Element, styles: Mapping[str, Style]) -> Sheet:
    cells = _Cells(styles)
    table = sheet.find("Table")
    hidden = sheet.findtext("WorksheetOptions/Visible") in ("SheetHidden", "SheetVeryHidden")
    if table is not None:
        try:
            cells.take(table)
        except RecursionError:  # marks in marks
            raise Unreadable(("嵌套过深", "it is nested too deep")) from None
    return Sheet(
        number,
        sheet.get("Name"),
        hidden,
        rows_of(cells.placed),
        cells.merged,
        frozenset(cells.hidden_rows),
        frozenset(cells.hidden_columns),
        cells.unseen,
    )


@define
class _Cells:
    """Reads the rows of a sheet."""

    styles: Mapping[str, Style]
    placed: dict[Place, str] = field(factory=dict)
    merged: list[tuple[Place, Place]] = field(factory=list)
    hidden_rows: set[int] = field(factory=set)
    hidden_columns: set[int] = field(factory=set)
    unseen: int = 0

    def take(self, table: Element) -> None:
        """Read a table: rows and columns that are left out are counted by those that name their place."""
        first_row, first_column = (max(number_of(table, ".", name) or 1, 1) - 1 for name in ("TopCell", "LeftCell"))
        columns = {}
        for place, column in _numbered(table.iterfind("Column"), first_column, _LAST_COLUMN, "Span"):
            columns[place] = column.get("StyleID")
            if _is_hidden(column, "Width"):
                last = min(place + (number_of(column, ".", "Span") or 0), _LAST_COLUMN)
                self.hidden_columns.update(range(place, last + 1))
        for line, row in _numbered(table.iterfind("Row"), first_row, _LAST_ROW, "Span"):
            if _is_hidden(row, "Height"):
                last = min(line + (number_of(row, ".", "Span") or 0), _LAST_ROW)
                self.hidden_rows.update(range(line, last + 1))
            for place, cell in _numbered(row.iterfind("Cell"), first_column, _LAST_COLUMN, "MergeAcross"):
                self._cell((line, place), cell, cell.get("StyleID") or row.get("StyleID") or columns.get(place))

    def _cell(self, place: Place, cell: Element, style_id: str | None) -> None:
        across, down = (max(number_of(cell, ".", name) or 0, 0) for name in ("MergeAcross", "MergeDown"))
        if across or down:
            self.merged.append((place, (place[0] + down, place[1] + across)))
        style = self.styles.get(style_id or _USUAL, Style())
        data = cell.find("Data")
        left_open = NOT_WORKED_OUT if cell.get("Formula") else ""
        text = left_open if data is None else _shown(data, style)
        if text and style.unseen:
            self.unseen += 1
        elif text:
            self.placed[place] = text


def _numbered(children: Iterator[Element], first: int, most: int, spans: str) -> Iterator[tuple[int, Element]]:
    """Elements with their places, from 0: the one that they name, else behind the one before and what that spans."""
    place = first
    for child in children:
        named = number_of(child, ".", "Index")
        place = max(place, named - 1) if named is not None else place  # they are in order
        if place >= most:
            return
        yield place, child
        place += 1 + max(number_of(child, ".", spans) or 0, 0)


def _is_hidden(element: Element, size: str) -> bool:
    return element.get("Hidden") in ("1", "true") or element.get(size) in ("0", "0.0")


def _shown(data: Element, style: Style) -> str:
    """What a cell shows, by the kind that its value says it is."""
    kind, value = data.get("Type", "String"), data.text or ""
    if kind == "Number":
        try:
            return CellFormats.of((), starts_1904=False).shown(float(value), style)
        except (ValueError, OverflowError):
            return value.strip()
    if kind == "DateTime":
        try:
            return plain_date(datetime.fromisoformat(value.strip()))
        except ValueError:
            return value.strip()
    if kind == "Boolean":
        return "TRUE" if value.strip() == "1" else "FALSE"
    return joined_runs(_runs(data, raised=False))


def _runs(element: Element, *, raised: bool) -> Iterator[Run]:
    """The stretches of a text with marks of HTML, without those that are struck out."""
    if element.text:
        yield Run(element.text, raised)
    for child in element:
        if child.tag != "S":
            yield from _runs(child, raised=raised or child.tag in _RAISED)
        if child.tail:
            yield Run(child.tail, raised)
