"""Binary workbooks (XLSB): cells, formats and places in records; another program reads the same numbers."""

import io

import pytest
import python_calamine
from packages import said, zipped
from xlsbs import cell, hidden_column, merged, record, row, sheet, styles, xlsb

from govparse.readers import UnreadableInput, read_bytes
from govparse.source import Locator, Source


def rows(source: Source) -> list[list[str]]:
    return [[source.text[each.start : each.end] for each in row] for row in source.rows]


def test_cells_of_all_kinds() -> None:
    cells = [
        cell(0, "信息内容", shared=["信息内容"]),
        cell(1, "规章"),
        cell(2, 5.0),
        cell(3, -7.0),
        cell(4, 865.37),
        cell(6, True),
    ]
    data = xlsb(sheet(row(0, *cells)), shared=["信息内容"])
    source = read_bytes(data)
    assert (source.format, rows(source)) == ("xlsb", [["信息内容", "规章", "5", "-7", "865.37", "", "TRUE"]])
    other = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0)
    assert other.to_python() == [["信息内容", "规章", 5, -7, 865.37, "", True]]


def test_results_of_formulas() -> None:
    head = bytes(4) + bytes(4)
    number = record(9, head + b"\0\0\0\0\0\0\x14@" + bytes(6))
    text = record(8, b"\1" + head[1:] + b"\1\0\0\0" + "甲".encode("utf-16-le") + bytes(6))
    missing = record(8, b"\2" + head[1:] + bytes(4) + bytes(6))
    error = record(11, b"\3" + head[1:] + b"\7" + bytes(6))
    packed = record(2, b"\4" + head[1:] + (250 << 2 | 3).to_bytes(4, "little"))
    source = read_bytes(xlsb(sheet(row(0, number, text, missing, error, packed))))
    assert rows(source) == [["5", "甲", "=…", "#DIV/0!", "2.5"]]


def test_formats_and_letters_that_are_struck_out() -> None:
    looks = styles({200: '0.00"万元"'}, [(0, 0), (200, 0), (10, 0), (14, 0), (0, 1)], struck=True)
    cells = (cell(0, "规章"), cell(1, 2.5, 1), cell(2, 0.5, 2), cell(3, 45292.0, 3), cell(4, 9.0, 4), cell(5, 1.0))
    source = read_bytes(xlsb(sheet(row(0, *cells)), looks=looks))
    assert rows(source) == [["规章", "2.50万元", "50.00%", "2024-01-01", "", "1"]]
    assert said(source) == [("GP906", {"count": 1})]


def test_merged_cells_and_what_is_hidden() -> None:
    content = sheet(
        row(0, cell(0, "第二十条第（一）项")),
        row(1, cell(0, "信息内容"), cell(1, "旧"), cell(2, "总计")),
        row(2, cell(0, "规章"), cell(2, 9.0), hidden=True),
        row(3, cell(0, "规章"), cell(2, 5.0)),
        before=hidden_column(1),
        behind=merged(0, 0, 0, 2),
    )
    source = read_bytes(xlsb(content, sheet(row(0, cell(0, "底稿"))), sheet(row(0, cell(0, "附"))), hidden=2))
    assert rows(source) == [["第二十条第（一）项"], ["信息内容", "总计"], ["规章", "5"], ["附"]]
    assert source.rows[2][1].locator == Locator(table=1, row=4, column=3, sheet="表1")
    assert said(source) == [("GP906", {"count": 3})]


def refused(data: bytes) -> str:
    with pytest.raises(UnreadableInput) as caught:
        read_bytes(data)
    return caught.value.reason[1]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (zipped({"xl/workbook.bin": b"\0\0\0"}), "damaged"),
        (zipped({"xl/workbook.bin": record(156, bytes(8) + b"\xff\xff\xff\xff")}), "damaged"),
        (xlsb(sheet(record(7, bytes(12)))), "damaged"),
        (xlsb(sheet(record(5, bytes(9)))), "damaged"),
        (xlsb(sheet()), "no text"),
        (xlsb(sheet(row(0, cell(0, "甲")), row(1_048_575, cell(16_383, "乙")))), "too far"),
    ],
)
def test_what_cannot_be_read_is_said(data: bytes, words: str) -> None:
    reason = refused(data)
    assert reason.startswith("a binary workbook (XLSB): ")
    assert words in reason
