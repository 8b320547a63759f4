"""XML Spreadsheet 2003, called .xls: places, merged cells, formats, what is not shown."""

import pytest
from packages import said

from govparse.readers import UnreadableInput, read_bytes
from govparse.source import Locator, Source

_SHEET = "urn:schemas-microsoft-com:office:spreadsheet"


def workbook(*sheets: str, styles: str = "") -> bytes:
    """A workbook of these sheets: the XML inside the table of each, or a whole sheet."""
    wholes = (
        each if each.startswith("<Worksheet") else f"<Worksheet><Table>{each}</Table></Worksheet>" for each in sheets
    )
    declared = f'xmlns="{_SHEET}" xmlns:ss="{_SHEET}" xmlns:x="urn:schemas-microsoft-com:office:excel"'
    head = '<?xml version="1.0" encoding="utf-8"?>\n<?mso-application progid="Excel.Sheet"?>\n'
    return f"{head}<Workbook {declared}><Styles>{styles}</Styles>{''.join(wholes)}</Workbook>".encode()


def row(*cells: str | float, **attributes: str) -> str:
    """A row of cells: texts, numbers, or cells as XML."""
    return f"<Row{_said(attributes)}>{''.join(map(cell, cells))}</Row>"


def cell(value: str | float, **attributes: str) -> str:
    if isinstance(value, str) and value.startswith("<Cell"):
        return value
    kind = "String" if isinstance(value, str) else "Number"
    return f'<Cell{_said(attributes)}><Data ss:Type="{kind}">{value}</Data></Cell>'


def _said(attributes: dict[str, str]) -> str:
    return "".join(f' ss:{name}="{value}"' for name, value in attributes.items())


def rows(source: Source) -> list[list[str]]:
    return [[source.text[each.start : each.end] for each in row] for row in source.rows]


def test_places_and_merged_cells() -> None:
    source = read_bytes(
        workbook(
            row(cell("第二十条第（一）项", MergeAcross="3"))
            + row("信息内容", "本年制发件数", cell("现行有效件数", Index="4"))
            + row(cell("三、结果", MergeDown="1"), "（一）予以公开", 5, 2.5)
            + row(cell("（二）部分公开", Index="2"), "<Cell/>", 1)
            + row("情况", 1, 2, 3, Index="7")
        )
    )
    assert source.format == "spreadsheet-xml"
    assert rows(source) == [
        ["第二十条第（一）项"], ["信息内容", "本年制发件数", "", "现行有效件数"],
        ["三、结果", "（一）予以公开", "5", "2.5"], ["（二）部分公开", "", "1"], ["情况", "1", "2", "3"],
    ]  # fmt: skip
    assert source.rows[3][0].locator == Locator(table=1, row=4, column=2)
    assert source.rows[4][0].locator == Locator(table=1, row=7, column=1)


def test_numbers_as_they_are_shown() -> None:
    codes = {"a": "0.00", "b": "Percent", "c": "Fixed", "d": '0.0,"千"', "e": "Short Date"}
    styles = "".join(
        f"<Style ss:ID=\"{name}\"><NumberFormat ss:Format='{code}'/></Style>" for name, code in codes.items()
    )
    cells = [cell(865.375, StyleID=name) for name in "abcd"] + [cell(45292.0, StyleID="e")]
    others = (
        '<Cell><Data ss:Type="DateTime">2024-01-31T00:00:00.000</Data></Cell>',
        '<Cell><Data ss:Type="Boolean">1</Data></Cell>',
        '<Cell><Data ss:Type="Error">#N/A</Data></Cell>',
        '<Cell ss:Formula="=R1C1"/>',
        '<Cell ss:Formula="=R1C1"><Data ss:Type="Number">0</Data></Cell>',
    )
    source = read_bytes(workbook(row(*cells, *others), styles=styles))
    assert rows(source) == [
        ["865.38", "86537.50%", "865.38", "0.9千", "2024-01-01", "2024-01-31", "TRUE", "#N/A", "=…", "0"]
    ]
    assert said(source) == [
        ("GP916", {"count": 1, "cause": ("没有计算结果的公式", "a formula whose result is not stored")})
    ]


def test_what_is_not_shown_is_left_out_and_said() -> None:
    styles = (
        '<Style ss:ID="s"><Font ss:StrikeThrough="1"/></Style><Style ss:ID="w"><Font ss:Color="#FFFFFF"/></Style>'
        '<Style ss:ID="g"><Font ss:Color="#FFFFFF"/><Interior ss:Color="#0000A0" ss:Pattern="Solid"/></Style>'
    )
    options = "<x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions>"
    shown = (
        '<Column/><Column ss:Index="3" ss:Hidden="1"/>'
        + row("规章", 1, 7, cell(8, StyleID="s"), cell(5, StyleID="g"))
        + row("旧", 2, 3, 4, 5, Hidden="1")
        + row("文件", 2, 3, cell(4, StyleID="w"), 6)
    )
    hidden = f"<Worksheet><Table>{row('底稿', 1, 2)}</Table>{options}</Worksheet>"
    source = read_bytes(workbook(shown, hidden, styles=styles))
    assert rows(source) == [["规章", "1", "", "5"], ["文件", "2", "", "6"]]
    assert said(source) == [("GP906", {"count": 5})]


def test_texts_with_marks() -> None:
    data = '<Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>2</B>0<Sup>1</Sup><S>9</S></ss:Data>{}</Cell>'
    comment = "<Comment><ss:Data>核对</ss:Data></Comment>"
    assert rows(read_bytes(workbook(row("规章", data.format(comment), "甲&#10;乙")))) == [["规章", "20^1", "甲乙"]]


def test_several_sheets_are_no_page() -> None:
    source = read_bytes(workbook(row("一", 1, 2), row("二", 1, 2), row("三", 1, 2)))
    assert (source.format, [each[0].locator.table for each in source.rows]) == ("spreadsheet-xml", [1, 2, 3])


def refused(data: bytes) -> str:
    with pytest.raises(UnreadableInput) as caught:
        read_bytes(data)
    return caught.value.reason[1]


def test_what_cannot_be_read_is_said() -> None:
    assert "is damaged" in refused(workbook(row("甲", 1))[:-30])
    assert "no text" in refused(workbook(""))
    far = row(cell("甲", Index="16384"), Index="1048576") + row("乙")
    assert "too far" in refused(workbook(row("甲", 1) + far))
    bomb = b'<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
    assert "entities" in refused(workbook(row("甲", 1)).replace(b"?>\n<?mso", b"?>\n" + bomb + b"<?mso"))
    deep = "<Cell><Data>" + "<B>" * 20_000 + "甲" + "</B>" * 20_000 + "</Data></Cell>"
    assert "nested" in refused(workbook(row(deep)))


def test_cells_name_their_sheet() -> None:
    data = workbook(row("规章", 1, 2, 3)).replace(b"<Worksheet", "<Worksheet ss:Name='表 一'".encode(), 1)
    assert read_bytes(data).rows[0][0].locator.sheet == "表 一"
