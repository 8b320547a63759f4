"""Rows that may have lost a value are not read by the count of what is left, nor by equations that others refute."""

import pytest

import govparse
from govparse.records import Report

ROWS = {
    "一、本年新收政府信息公开申请数量": "3 1 2 0 0 0 6",
    "二、上年结转政府信息公开申请数量": "0 0 0 0 0 0 0",
    "三、本年度办理结果 （一）予以公开": "3 1 0 0 0 0 4",
    "（二）部分公开（区分处理的，只计这一情形，不计其他情形）": "0 0 2 0 0 0 2",
}
HEADS = "自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计"
NEW = "applications.new_received"


def report(rows: dict[str, str], write) -> Report:
    return govparse.parse(
        "三、收到和处理政府信息公开申请情况\n" + "".join(write(label, row) for label, row in rows.items())
    )


def enclosed(label: str, row: str) -> str:
    """Cells between two bars of their own, blanks left out."""
    cells = [*label.split(), *(cell for cell in row.split() if cell != "_")]
    return "".join(f"|{cell}|" for cell in cells) + "\n"


def ended(label: str, row: str) -> str:
    """One cell a line and a bar behind it, blanks left out."""
    return "".join(f"{cell}|\n" for cell in (*label.split(), *(cell for cell in row.split() if cell != "_")))


def blank_for_zero(rows: dict[str, str]) -> dict[str, str]:
    return {label: row.replace("0", "_") for label, row in rows.items()}


def silent(read: Report, rows: dict[str, str]) -> list[str]:
    """The cells of the rows that are said to be sure and are not what is printed."""
    keys = ("new_received", "carried_in", "granted", "granted_partially")
    columns = [cell.rpartition(".")[2] for cell in read.cells if cell.startswith(f"{NEW}.")]
    printed = {
        f"applications.{key}.{column}": None if number == "_" else int(number)
        for key, row in zip(keys, rows.values(), strict=True)
        for column, number in zip(columns, row.split(), strict=True)
    }
    sure = {cell: read.cells[cell] for cell in printed if read.cells[cell].reading in ("exact", "repaired")}
    return [cell for cell, record in sure.items() if record.value != printed[cell]]


@pytest.mark.parametrize("write", [enclosed, ended])
@pytest.mark.parametrize("rows", [ROWS, blank_for_zero(ROWS)])
def test_whole_rows_hold_no_silent_error(write, rows):
    assert not silent(report({"行 " + HEADS: ""} | rows, write), rows)


@pytest.mark.parametrize("rows", [ROWS, blank_for_zero(ROWS)])
def test_two_cells_in_one_line_do_not_make_another_layout_of_the_table(rows):
    text = "".join(ended(label, row) for label, row in rows.items()).replace("3|\n1|\n", "3|1|\n", 1)
    read = govparse.parse("三、收到和处理政府信息公开申请情况\n" + text)
    assert not silent(read, rows)


def test_one_bar_for_two_does_not_make_another_layout_of_the_table():
    rows = ROWS
    text = "".join(enclosed(label, row) for label, row in rows.items()).replace("|3||1|", "|3|1|", 1)
    read = govparse.parse("三、收到和处理政府信息公开申请情况\n" + text)
    assert not silent(read, rows)
    assert read.cell(f"{NEW}.total").value in (6, None)


def test_digits_of_two_cells_are_not_put_where_a_column_refutes_them():
    rows = {
        "一、本年新收政府信息公开申请数量": "3 _ _ _ 26 _ _",
        "（七）总计": "3 _ _ _ 2 _ 6",
        "四、结转下年度继续办理": "_ _ _ _ _ _ _",
    }
    table = "".join(f"| {label} | {' | '.join(row.replace('_', '').split(' '))} |\n" for label, row in rows.items())
    table = table.replace("26 |  |  |", "26 |  |", 1)
    read = govparse.parse("三、收到和处理政府信息公开申请情况\n" + table)
    assert read.cell(f"{NEW}.legal_service_organization").reading in ("ambiguous", "absent")


def test_a_number_torn_off_its_row_withholds_the_row():
    """「274」 broken over two lines: 74 ends the row, 2 stands alone."""
    lines = "一、本年新收政府信息公开申请数量|\n2|\n1|\n0|\n1|\n2|\n268|\n2\n74|\n二、上年结转政府信息公开申请数量|\n"
    read = govparse.parse("三、收到和处理政府信息公开申请情况\n" + lines + "0|\n" * 7)
    assert read.cell(f"{NEW}.total").reading == "ambiguous"


def test_a_blank_in_a_row_of_the_usual_width_stays_and_the_sum_is_reported():
    """The count fits, so that a sum changes nothing: sources leave out values and print wrong totals."""
    filled = "".join(f"| {n}.属于行政查询事项 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n" for n in (8,))
    row = "| 一、本年新收政府信息公开申请数量 |  | 3 | 2 | 6 | 1 | 3 | 17 |\n"
    read = govparse.parse("三、收到和处理政府信息公开申请情况\n| 信息 | 自然人 |\n" + row + filled)
    assert (read.cell(f"{NEW}.commercial_enterprise").value, read.cell(f"{NEW}.natural_person").state) == (3, "blank")
    assert "GP415" in [finding.code for finding in read.diagnostics]


@pytest.mark.parametrize(
    ("cell", "numbers"),
    [("38<br>/<br>18", (38, None, 18)), ("13<br>5<br>-", (13, 5, None)), ("33<br>25<br>778", (33, 25, 778))],
)
def test_numbers_and_dashes_that_share_a_cell_are_taken_apart(cell, numbers):
    rows = f"|信息内容|本年制发件数<br>本年废止件数<br>现行有效件数|\n|---|---|\n|规章|{cell}|\n|行政许可|5|\n"
    read = govparse.parse("某局2022年政府信息公开工作年度报告\n二、主动公开政府信息情况\n" + rows)
    columns = ("issued", "repealed", "in_force")
    assert tuple(read.cell(f"disclosure.rules.{column}").value for column in columns) == numbers


def test_a_dash_above_a_number_is_no_sign():
    rows = "|信息内容|本年制发件数|本年废止件数|现行有效件数|\n|规章|-<br>1301|-|\n|行政许可|5|\n"
    read = govparse.parse("某局2022年政府信息公开工作年度报告\n二、主动公开政府信息情况\n" + rows)
    sure = [cell for cell in read.cells.values() if cell.value == -1301]
    assert not sure


@pytest.mark.parametrize("printed", ["-5", "34251000元"])
def test_what_no_count_can_be_is_not_read_as_one(printed):
    read = govparse.parse(f"二、主动公开政府信息情况\n|行政许可|8|\n|行政处罚|{printed}|\n|行政强制|0|\n")
    assert read.cell("disclosure.penalties.decisions").reading == "ambiguous"


def test_rows_of_fewer_labels_do_not_stand_where_those_of_more_do():
    """A tool that knows no merged cells writes the values of 一 one cell further left than those of （一）."""
    rows = (
        "一、本年新收政府信息公开申请数量||3|1|||2|6|",
        "三、本年度办理结果|（一）予以公开|1||||||1",
        "（四）无法提供|1.本机关不掌握相关政府信息|1||||||1",
        "（七）总计||3|1|||2|6|",
    )
    table = "".join(f"| {row.replace('|', ' | ')} |\n" for row in rows)
    read = govparse.parse("三、收到和处理政府信息公开申请情况\n" + table)
    assert read.cell(f"{NEW}.natural_person").value is None
    assert read.cell(f"{NEW}.total").value in (6, None)
    assert read.cell(f"{NEW}.total").reading == "ambiguous" or read.cell(f"{NEW}.total").value == 6
    assert read.cell("applications.granted.natural_person").value == 1
