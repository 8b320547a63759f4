"""Workbooks: sheets in order, numbers as they are shown, merged cells where they begin."""

from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from packages import said, sheet, unzipped, xlsx, zipped

from govparse.readers import UnreadableInput, read_bytes
from govparse.readers.errors import Unreadable
from govparse.readers.excel import library
from govparse.source import Locator, Source


def rows(source: Source) -> list[list[str]]:
    return [[source.text[cell.start : cell.end] for cell in row] for row in source.rows]


def test_numbers_are_shown_without_their_binary_tail() -> None:
    values: dict[str, str | float] = {
        "A": "规章",
        "B": 5.0,
        "C": 2.02,
        "D": 0.1 + 0.2,
        "E": 96171.6,
        "F": 11398889.0,
        "G": -3.0,
        "H": 1e15,
    }
    assert rows(read_bytes(xlsx(sheet(values)))) == [
        ["规章", "5", "2.02", "0.3", "96171.6", "11398889", "-3", "1000000000000000"]
    ]


def test_shared_texts_and_formats() -> None:
    strings = "<si><t>甲</t></si><si><r><t>行政</t></r><r><t>许可_x000D_</t></r><rPh><t>xu</t></rPh></si>"
    used = "".join(f'<xf numFmtId="{number}"/>' for number in (0, 14, 164, 10, 165))
    styles = (
        '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m"/>'
        '<numFmt numFmtId="165" formatCode="0&quot;days&quot;"/></numFmts>'
        f'<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>{used}</cellXfs>'
    )
    cells = "".join(f'<c s="{style}"><v>{value}</v></c>' for style, value in enumerate((7, 45292, 45292.5, 0.5, 12)))
    row = f'<sheetData><row><c t="s"><v>1</v></c><c t="s"><v>0</v></c>{cells}<c t="b"><v>1</v></c></row></sheetData>'
    assert rows(read_bytes(xlsx(row, sharedStrings=strings, styles=styles))) == [
        ["行政许可", "甲", "7", "2024-01-01", "2024-01-01 12:00:00", "50.00%", "12days", "TRUE"]
    ]


def test_no_half_of_a_character_is_made() -> None:
    assert rows(read_bytes(xlsx(sheet({"A": "_xD800_甲_x0000__x4E59_"})))) == [["_xD800_甲_x0000_乙"]]


def test_other_workbooks_are_opened_apart() -> None:
    data = xlsx(
        sheet({"A": "信息内容", "C": 5.0}, {"A": "二", "B": "三"}, merged="A1:B1"), sheet({"A": "旧"}), hidden=2
    )
    source = library.read(data).source(None, None)  # the library opens the new ones, too
    assert rows(source) == [["信息内容", "5"], ["二", "三", ""]]
    assert said(source) == [("GP906", {"count": 1})]
    with pytest.raises(Unreadable, match="damaged"):
        library.read(b"\xd0\xcf\x11\xe0")


def test_merged_cells_stand_where_they_begin() -> None:
    data = xlsx(
        sheet(
            {"A": "第二十条第（一）项"},
            {"A": "信息内容", "C": "总计"},
            {"A": "三、办理结果", "B": "（一）予以公开", "C": 5.0},
            {"B": "（二）部分公开"},
            {"A": "四、结转", "C": 0.0},
            merged="A1:C1 A2:B2 A3:A4 A5:B5",
        )
    )
    source = read_bytes(data)
    assert rows(source) == [
        ["第二十条第（一）项"], ["信息内容", "总计"], ["三、办理结果", "（一）予以公开", "5"], ["（二）部分公开", ""],
        ["四、结转", "0"],
    ]  # fmt: skip
    assert source.rows[3][0].locator == Locator(table=1, row=4, column=2, sheet="s1")


def test_blank_cells_are_kept_as_far_as_the_table_reaches() -> None:
    data = xlsx(
        sheet(
            {"B": "某某局报告", "H": ""},
            {},
            {"B": "信息内容", "C": "制发", "D": "废止", "H": ""},
            {"B": "规章"},
            {"B": "文件", "D": 1.0},
            {},
            {"B": "情况说明"},
        )
    )
    source = read_bytes(data)
    assert rows(source) == [
        ["某某局报告"], ["信息内容", "制发", "废止"], ["规章", "", ""], ["文件", "", "1"], ["情况说明"],
    ]  # fmt: skip
    assert source.text.split("\n")[1] == ""


def test_a_merged_label_is_no_caption() -> None:
    data = xlsx(sheet({"A": "甲", "C": "乙", "D": "丙"}, {"A": "二、上年结转", "D": ""}, merged="A1:B1 A2:B2"))
    assert rows(read_bytes(data)) == [["甲", "乙", "丙"], ["二、上年结转", "", ""]]


def test_lines_of_a_cell_and_prose() -> None:
    prose = "本机关全年围绕中心工作推进政务公开，完善制度，加强培训，及时发布信息，回应社会关切，各项工作平稳有序。"
    source = read_bytes(xlsx(sheet({"A": "本年\n数量", "B": "12"}, {}, {"A": f"一、总体情况\n{prose}\n{prose}"})))
    assert source.text == f"本年数量\t12\n\n一、总体情况\n{prose}\n{prose}\n\n"
    assert len(source.rows) == 1


def test_sheets_in_order_and_hidden_ones_said() -> None:
    source = read_bytes(xlsx(sheet({"A": "甲"}), sheet({"A": "旧"}), sheet({"A": "乙"}), hidden=2))
    assert source.text == "甲\n\n乙\n\n"
    assert said(source) == [("GP906", {"count": 1})]
    assert [row[0].locator.table for row in source.rows] == [1, 3]


def refused(data: bytes) -> str:
    with pytest.raises(UnreadableInput) as caught:
        read_bytes(data)
    return caught.value.reason[1]


def test_two_cells_far_apart_take_no_memory() -> None:
    far = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    assert "too far" in refused(xlsx(f"<sheetData>{far}</sheetData>"))


def test_merged_ranges_over_each_other_end() -> None:
    assert rows(read_bytes(xlsx(sheet({"A": "甲", "ALL": "乙"}, merged="A1:ALL1 " * 5000)))) == [["甲"]]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (xlsx(sheet({"A": ""})), "no text"),
        (xlsx(sheet({"A": "甲"}))[:600], "cut short"),
        (xlsx("<sheetData>"), "damaged"),
        (zipped({"xl/workbook.xml": "<workbook/>"}), "no text"),
        (xlsx('<sheetData><row><c t="s"><v>0</v></c></row></sheetData>'), "missing"),
        (zipped({"xl/workbook.xml": b" " * 5_000_000}), "bomb"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "Workbook".encode("utf-16-le"), "damaged"),
    ],
)
def test_what_cannot_be_read_is_said(data: bytes, words: str) -> None:
    assert words in refused(data)


def test_an_encrypted_workbook_is_said_to_be() -> None:
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage".encode("utf-16-le")
    assert "encrypted" in refused(data)


def test_nothing_in_the_folder_is_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "python_calamine.py").write_text("raise SystemExit('loaded from the folder')")
    (tmp_path / "json.py").write_text("raise SystemExit('loaded from the folder')")
    monkeypatch.chdir(tmp_path)
    assert library.read(xlsx(sheet({"A": "甲"}))).source(None, None).text == "甲\n\n"


def test_a_workbook_cut_short_is_read_where_its_sheets_are_whole() -> None:
    whole = xlsx(sheet({"A": "甲"}))
    source = read_bytes(whole[:-30])
    assert source.text == "甲\n\n"
    assert said(source) == [("GP907", {})]


def test_a_formula_without_its_result_is_not_blank() -> None:
    cells = "<c><v>3</v></c><c><f>SUM(A1)</f></c><c><f>A1</f><v>3</v></c><c t='str'><f>A9</f><v></v></c><c><v>1</v></c>"
    assert rows(read_bytes(xlsx(f"<sheetData><row>{cells}</row></sheetData>"))) == [["3", "=…", "3", "", "1"]]


def test_hidden_rows_and_columns_are_said_and_not_read() -> None:
    columns = '<cols><col min="2" max="2" hidden="1"/><col min="5" max="9" hidden="true"/></cols>'
    content = sheet(
        {"A": "信息内容", "B": "旧", "C": "总计"}, {"A": "规章", "B": 9.0, "C": 5.0}, {"A": "规章", "B": 8.0, "C": 6.0}
    ).replace('<row r="2">', '<row r="2" hidden="1">')
    source = read_bytes(xlsx(columns + content))
    assert rows(source) == [["信息内容", "总计"], ["规章", "6"]]
    assert source.rows[1][1].locator == Locator(table=1, row=3, column=3, sheet="s1")
    assert said(source) == [("GP906", {"count": 2})]


def test_a_merged_cell_is_shown_where_one_of_its_columns_is() -> None:
    columns = '<cols><col min="1" max="1" hidden="1"/></cols>'
    content = sheet({"A": "规章", "C": 5.0}, {"A": "旧", "B": "文件", "C": 6.0}, merged="A1:B1")
    assert rows(read_bytes(xlsx(columns + content))) == [["规章", "5"], ["文件", "6"]]


def test_runs_that_are_struck_out_or_raised() -> None:
    runs = "".join(
        f"<r><rPr>{properties}</rPr><t>{text}</t></r>"
        for text, properties in (("8", "<strike/>"), ("6", "<b/>"), ("1", '<vertAlign val="superscript"/>'))
    )
    row = '<sheetData><row><c t="s"><v>0</v></c><c><v>2</v></c></row></sheetData>'
    assert rows(read_bytes(xlsx(row, sharedStrings=f"<si>{runs}</si>"))) == [["6^1", "2"]]


def styled(code: str, value: str) -> str:
    """What a cell with a value in a format of a code shows."""
    styles = (
        f'<numFmts><numFmt numFmtId="164" formatCode="{escape(code, {chr(34): "&quot;"})}"/></numFmts>'
        '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>'
    )
    row = f'<sheetData><row><c t="inlineStr"><is><t>规章</t></is></c><c s="1"><v>{value}</v></c>'
    row += "<c><v>1</v></c></row></sheetData>"
    return rows(read_bytes(xlsx(row, styles=styles)))[0][1]


@pytest.mark.parametrize(
    ("code", "value", "text"),
    [
        ("0!.0,", "8653700", "865.4"),
        ("0!.0000", "8653700", "865.3700"),
        ('0"."0000', "8653700", "865.3700"),
        ("#,##0,", "5321000", "5,321"),
        ("#,##0", "5321", "5,321"),
        ("0.00", "865.3712", "865.37"),
        ("0.00", "1.005", "1.01"),
        ("0", "16.6", "17"),
        ("0", "-0.2", "0"),
        ('"1"0', "7", "17"),
        ("0000-0000", "12345678", "1234-5678"),
        ("000", "5", "005"),
        ('_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', "0", "-"),
        ('_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', "1234567.5", "1,234,567.50"),
        ("0_);(0)", "-5", "(5)"),
        ("#,##0;[Red]-#,##0", "-5", "-5"),
        ('[=0]"-";General', "0", "-"),
        ('[=0]"-";General', "3", "3"),
        ("0;-0;;@", "0", ""),
        ('0"件"', "12", "12件"),
        ('G/通用格式"件"', "12", "12件"),
        ("0.0%", "0.1234", "12.3%"),
        ("[$¥-804]#,##0.00", "12", "¥12.00"),
        ("[$-804]0", "12", "12"),
        ("0.##", "1.5", "1.5"),
        ("@", "17", "17"),
    ],
)
def test_numbers_are_shown_as_their_formats_do(code: str, value: str, text: str) -> None:
    assert styled(code, value) == text


@pytest.mark.parametrize(
    ("code", "value"),
    [
        ("[DBNum1]General", "12"),  # 十二: its numerals are not worked out
        ("# ?/?", "0.5"),
        ("0!.00,", "8653700"),  # Excel shows 86.54, a hundred thousandth: whoever writes it means another number
    ],
)
def test_a_format_that_is_not_known_is_said(code: str, value: str) -> None:
    assert styled(code, value) == "\ufffc"


def test_formulas_that_nobody_worked_out() -> None:
    cells = ['t="str"><f>12+5</f>', "><f>A1</f><v/>", "><f>SUM(A1)</f><v>0</v>", "><f>1</f><v>1</v>", "><v>0</v>"]
    row = "<sheetData><row>" + "".join(f"<c {cell}</c>" for cell in cells) + "</row></sheetData>"
    data = xlsx(row)
    assert rows(read_bytes(data)) == [["=…", "=…", "0", "1", "0"]]
    parts = unzipped(data)
    workbook = parts["xl/workbook.xml"]
    assert isinstance(workbook, bytes)
    parts["xl/workbook.xml"] = workbook.replace(b"</workbook>", b'<calcPr fullCalcOnLoad="1"/></workbook>')
    source = read_bytes(zipped(parts))
    assert rows(source) == [["=…", "=…", "=…", "1", "0"]]
    assert [(name, details["count"]) for name, details in said(source)] == [("GP916", 3)]


def test_letters_that_nobody_sees_are_not_read() -> None:
    styles = (
        '<fonts><font/><font><strike/></font><font><color rgb="FFFFFFFF"/></font></fonts>'
        '<fills><fill/><fill><patternFill patternType="solid"><fgColor rgb="FF003366"/></patternFill></fill></fills>'
        '<cellXfs><xf/><xf fontId="1"/><xf fontId="2"/><xf fontId="2" fillId="1"/></cellXfs>'
    )
    row = "".join(f'<c s="{style}"><v>{style + 5}</v></c>' for style in range(4))
    runs = '<c t="inlineStr"><is><r><rPr><color rgb="FFFFFFFF"/></rPr><t>9</t></r><r><t>17</t></r></is></c>'
    source = read_bytes(xlsx(f"<sheetData><row>{row}{runs}</row></sheetData>", styles=styles))
    assert rows(source) == [["5", "", "", "8", "17"]]
    assert said(source) == [("GP906", {"count": 2})]
