"""CSV: told by its lines, read as the table that it is; text with commas in it stays text."""

import pytest
from packages import said

import govparse
from govparse.readers import read_bytes
from govparse.readers.delimited import is_delimited

HEAD = "某某局2023年政府信息公开工作年度报告"
ROWS = [
    ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
    ["规章", "2", "0", "13"],
    ["行政规范性文件", "17", "", "96"],
]


def table(mark: str, *, quoted: bool = False) -> str:
    """The rows with this between their cells."""
    return "".join(mark.join(f'"{cell}"' if quoted else cell for cell in row) + "\r\n" for row in ROWS)


@pytest.mark.parametrize(("mark", "quoted"), [(",", True), (",", False), (";", True)])
def test_cells_that_marks_part(mark: str, quoted: bool) -> None:
    source = read_bytes(f"{HEAD}\r\n\r\n二、主动公开政府信息情况\r\n{table(mark, quoted=quoted)}".encode())
    assert source.format == "csv"
    assert source.text == (f"{HEAD}\n\n二、主动公开政府信息情况\n" + "".join("\t".join(row) + "\n" for row in ROWS))


def test_tabs_between_cells_in_quotes() -> None:
    text = table("\t", quoted=True).replace("行政规范性", "行政规范性\n")
    assert read_bytes(text.encode()).text.split("\n")[2] == "行政规范性 文件\t17\t\t96"
    assert read_bytes(table("\t").encode()).format == "text"


def test_semicolons_without_quotes_are_for_dialects_and_a_text_keeps_its_own_places() -> None:
    assert read_bytes(table(";").encode()).format == "text"
    text = f"{HEAD}\n二、主动公开政府信息情况\n{table(',')}"
    assert read_bytes(text.encode()).format == "csv"
    report = govparse.parse(text)
    cell = report.cell("disclosure.rules.in_force")
    assert (report.source.format, cell.value) == ("text", 13)
    assert text[cell.start : cell.end] == "13"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16"])
def test_encodings(encoding: str) -> None:
    source = read_bytes(f"{HEAD}\n{table(',')}".encode(encoding))
    assert (source.format, source.text.split("\n")[2]) == ("csv", "规章\t2\t0\t13")


def test_quotes_commas_and_line_ends_in_cells() -> None:
    text = f'sep=,\n{table(",")}"其他,""附""\n说明",1,2,3\n规章,1,2,3\n'
    assert read_bytes(text.encode()).text.split("\n")[3] == '其他,"附" 说明\t1\t2\t3'


def test_lines_that_are_filled_up_are_lines() -> None:
    text = f"{HEAD},,,\n二、主动公开政府信息情况,,,\n{table(',')},,,\n文件,,,\n"
    assert read_bytes(text.encode()).text == (
        f"{HEAD}\n二、主动公开政府信息情况\n" + "".join("\t".join(row) + "\n" for row in ROWS) + "\n文件\t\t\t\n"
    )


def test_the_cells_of_a_report() -> None:
    report = govparse.parse(f"{HEAD},,,\n二、主动公开政府信息情况,,,\n{table(',')}".encode())
    cells = {
        name.removeprefix("disclosure."): cell.value for name, cell in report.cells.items() if cell.state != "absent"
    }
    assert cells == {
        "rules.issued": 2, "rules.repealed": 0, "rules.in_force": 13, "normative_documents.issued": 17,
        "normative_documents.repealed": None, "normative_documents.in_force": 96,
    }  # fmt: skip


def test_tables_of_which_each_part_is_as_wide_as_it_is() -> None:
    text = f"第二十条第（一）项\n{table(',')}第二十条第（五）项\n信息内容,本年处理决定数量\n行政许可,5321\n"
    report = govparse.parse(f"{HEAD}\n二、主动公开政府信息情况\n{text}".encode())
    assert (report.source.format, report.cell("disclosure.licensing.decisions").value) == ("csv", 5321)


@pytest.mark.parametrize(
    "text",
    [
        "本年,共办,12件\n其中,公开,3件\n",
        "规章\t1,234\t2,345\n文件\t3,456\t4,567\n其他\t5,678\t6,789\n",
        "规章 1,234,567\n文件 3,456,789\n其他 5,678,901\n",
        "| 规章,甲 | 1,2 | 3 |\n| 文件,乙 | 1,2 | 3 |\n| 其他,丙 | 1,2 | 3 |\n",
        "['规章', '1', '2']\n['文件', '1', '2']\n['其他', '1', '2']\n",
        "规章,  1,   2\n文件\n甲,乙\n丙,丁\n戊,己,庚,辛\n",
        "一是加强领导,统一思想,提高认识;\n二是完善制度,明确责任,狠抓落实;\n三是加强培训,提升能力,改进作风。\n",
        '"' + "规章,1,2\n" * 100,
    ],
)
def test_text_with_commas_stays_text(text: str) -> None:
    assert not is_delimited(text)


def test_too_many_cells_are_cut_and_said() -> None:
    source = read_bytes(("规章,1,2,3,4,5,6,7,8,9\n" * 20_001).encode())
    assert [code for code, _ in said(source)] == ["GP905"]
    assert source.text.count("\n") == 20_000
