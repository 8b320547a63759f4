"""Tables in no known layout: what can be read in order is read, and what has no value is said to be unread."""

import pytest

import govparse
from govparse.tables.dialects.general import General

OFFICE = "某市文化局2023年政府信息公开工作年度报告\n"
HEADING = "四、政府信息公开行政复议、行政诉讼情况\n行政复议\n行政诉讼\n结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n"
BEHIND = "五、存在的主要问题及改进情况\n无。\n"


@pytest.mark.parametrize("mark", [" ¦ ", " ; ", "; ", " & ", "^", " │ "])
def test_numbers_between_unknown_marks_are_read_in_order(mark: str) -> None:
    figures = [1, 2, 3, 4, 10, 2, 0, 0, 5, 7, 0, 0, 3, 0, 3]
    report = govparse.parse(f"{OFFICE}{HEADING}{mark.join(map(str, figures))}\n{BEHIND}")
    assert [cell.value for cell in report.cells.values()] == figures
    assert "GP301" not in [diagnostic.code for diagnostic in report.diagnostics]


def test_a_table_without_a_value_is_said_to_be_unread() -> None:
    report = govparse.parse(f"{OFFICE}{HEADING}{BEHIND}")
    assert {cell.reading for cell in report.cells.values()} == {"absent"}
    assert "GP301" in [diagnostic.code for diagnostic in report.diagnostics]


@pytest.mark.parametrize("count", [40, 4000])
def test_strokes_of_any_length_make_no_row(count: int) -> None:
    line = f"+{'-' * count}+\n"
    grid = General().grid(f"{line}规章 ¦ 0 ¦ 5\n{line}")
    assert [[cell.text for cell in row.cells] for row in grid.rows] == [["规章", "0", "5"]]
