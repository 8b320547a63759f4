"""A table that no layout explains is said to be unread: nothing in it becomes a value."""

import pytest

import govparse

OFFICE = "某市文化局2023年政府信息公开工作年度报告\n"
HEADING = "四、政府信息公开行政复议、行政诉讼情况\n行政复议\n行政诉讼\n结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n"


@pytest.mark.parametrize("mark", [" ¦ ", " ; ", "; "])
def test_numbers_between_unknown_marks_are_no_values(mark: str) -> None:
    values = mark.join(map(str, range(1, 16)))
    report = govparse.parse(f"{OFFICE}{HEADING}{values}\n五、存在的主要问题及改进情况\n无。\n")
    assert {(cell.value, cell.reading) for cell in report.cells.values()} == {(None, "absent")}
    assert "GP301" in [diagnostic.code for diagnostic in report.diagnostics]
