"""The reports of the zoo as files of the kinds that people have, one function a kind."""

import csv
import io
from collections.abc import Callable
from html import escape

import xlsbs
from packages import docx, p, tbl, tc
from pages import Block, Cell, blocks, size
from test_reader_mhtml import archive, sheet_part
from test_reader_spreadsheet_xml import cell as sheet_cell
from test_reader_spreadsheet_xml import workbook
from test_reader_word_xml import flat, word


def word_2003(page: str) -> bytes:
    """Word 2003 XML."""
    return word(word_body(page).replace("vMerge", "vmerge"))


def flat_opc(page: str) -> bytes:
    """The parts of a DOCX in one piece of XML."""
    return flat(docx(word_body(page)))


def spreadsheet_xml(page: str) -> bytes:
    """XML Spreadsheet 2003: prose on the sheet of the tables."""
    rows = "".join(
        f"<Row>{sheet_cell(escape(block), MergeAcross='9')}</Row>"
        if isinstance(block, str)
        else "<Row/>" + _sheet_rows(block) + "<Row/>"
        for block in blocks(page)
    )
    return workbook(rows)


def sheets_of_spreadsheet_xml(page: str) -> bytes:
    """XML Spreadsheet 2003: each table on a sheet of its own, before it the prose that leads to it."""
    sheets = [""]
    for block in blocks(page):
        if isinstance(block, str):
            sheets[-1] += f"<Row>{sheet_cell(escape(block), MergeAcross='9')}</Row>"
        else:
            sheets[-1] += "<Row/>" + _sheet_rows(block)
            sheets.append("")
    return workbook(*sheets)


def xlsb(page: str) -> bytes:
    """A binary workbook."""
    rows: list[bytes] = []
    ranges: list[bytes] = []
    for block in blocks(page):
        if isinstance(block, str):
            ranges.append(xlsbs.merged(len(rows), 0, len(rows), 9))
            rows.append(xlsbs.row(len(rows), xlsbs.cell(0, block)))
            continue
        first = len(rows) + 1
        height, _ = size(block)
        lines: list[list[bytes]] = [[] for _ in range(height)]
        for cell in sorted(block, key=lambda each: each.column):
            value: xlsbs.Value = float(cell.text) if _is_number(cell.text) else cell.text
            lines[cell.row].append(xlsbs.cell(cell.column, value))
            last = first + cell.row + cell.rows - 1, cell.column + cell.columns - 1
            if cell.rows + cell.columns > 2:
                ranges.append(xlsbs.merged(first + cell.row, cell.column, *last))
        rows += [xlsbs.row(len(rows)), *(xlsbs.row(first + n, *line) for n, line in enumerate(lines))]
        rows.append(xlsbs.row(len(rows)))
    return xlsbs.xlsb(xlsbs.sheet(*rows, behind=b"".join(ranges)))


def comma_separated(page: str) -> bytes:
    """CSV in GBK as spreadsheet programs write it: all lines as wide as the widest."""
    written = io.StringIO(newline="")
    width = max(size(block)[1] for block in blocks(page) if not isinstance(block, str))
    for block in blocks(page):
        csv.writer(written).writerows(row + [""] * (width - len(row)) for row in _grid(block))
    return written.getvalue().encode("gb18030")


def lines_of_commas(page: str) -> bytes:
    """CSV as programs write it that take tables out of documents: prose as it is, tables as wide as they are."""
    written = io.StringIO(newline="")
    for block in blocks(page):
        if isinstance(block, str):
            written.write(f"{block}\n")
        else:
            csv.writer(written, lineterminator="\n").writerows(_grid(block))
    return written.getvalue().encode("utf-8-sig")


def web_archive_of_sheets(page: str) -> bytes:
    """A workbook that was saved as a web archive: text and the first table, then a sheet a table."""
    sheets = [""]
    first = True
    for block in blocks(page):
        if isinstance(block, str):
            sheets[0] += f"<p>{escape(block)}</p>"
        else:
            sheets += [] if first else [""]
            sheets[0 if first else -1] += _html(block)
            first = False
    return archive(*(sheet_part(number, body) for number, body in enumerate(sheets, 1))).encode()


WAYS: dict[str, Callable[[str], bytes]] = {
    "word-xml": word_2003,
    "flat-opc": flat_opc,
    "spreadsheet-xml": spreadsheet_xml,
    "spreadsheet-xml, sheets": sheets_of_spreadsheet_xml,
    "xlsb": xlsb,
    "csv": comma_separated,
    "csv, lines": lines_of_commas,
    "mhtml": web_archive_of_sheets,
}


def word_body(page: str) -> str:
    return "".join(p(escape(block)) if isinstance(block, str) else _word_table(block) for block in blocks(page))


def _word_table(cells: list[Cell]) -> str:
    height, _ = size(cells)
    rows: list[list[tuple[int, str]]] = [[] for _ in range(height)]
    for cell in cells:
        span = f'<w:gridSpan w:val="{cell.columns}"/>'
        for line in range(cell.rows):
            merge = "" if cell.rows == 1 else "<w:vMerge/>" if line else '<w:vMerge w:val="restart"/>'
            rows[cell.row + line].append((cell.column, tc("" if line else escape(cell.text), span + merge)))
    return tbl(*(f"<w:tr>{''.join(inside for _, inside in sorted(row))}</w:tr>" for row in rows))


def _sheet_rows(cells: list[Cell]) -> str:
    height, _ = size(cells)
    rows = [""] * height
    for cell in sorted(cells, key=lambda each: each.column):
        spans = {"Index": cell.column + 1, "MergeAcross": cell.columns - 1, "MergeDown": cell.rows - 1}
        value = float(cell.text) if _is_number(cell.text) else escape(cell.text)
        rows[cell.row] += sheet_cell(value, **{name: str(count) for name, count in spans.items() if count})
    return "".join(f"<Row>{row}</Row>" for row in rows)


def _grid(block: Block) -> list[list[str]]:
    """A block as rows as wide as it is: the text of a merged cell in its first place."""
    if isinstance(block, str):
        return [[block]]
    height, width = size(block)
    rows = [[""] * width for _ in range(height)]
    for cell in block:
        rows[cell.row][cell.column] = cell.text
    return rows


def _html(cells: list[Cell]) -> str:
    height, _ = size(cells)
    rows = [""] * height
    for cell in cells:
        rows[cell.row] += f'<td rowspan="{cell.rows}" colspan="{cell.columns}">{escape(cell.text)}</td>'
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"


def _is_number(text: str) -> bool:
    return text.replace(".", "", 1).removeprefix("-").isdecimal()
