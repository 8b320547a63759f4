"""Tables in pieces: page breaks with heads printed again, and two reports side by side."""

from collections import Counter
from itertools import zip_longest

import pytest

import govparse
from zoo_gold import ZOO, outcomes

HEADS = "- 2 -\n申请人情况\n自然人 法人或其他组织 总计\n商业企业 科研机构 其他\n"


def dump(base: str, tool: str) -> str:
    return (ZOO / f"{base}.{tool}.txt").read_text(encoding="utf-8")


def ways(text: str, base: str) -> Counter[str]:
    return Counter(outcomes(govparse.parse(text), base).values())


@pytest.mark.parametrize(
    "behind", ["2.重复申请", "另行制作", "0 0 0 0 0 0 0\n禁止公开", "5.要求行政机关确认", "（七）总计"]
)
def test_a_page_break_with_heads_again_between_rows_or_in_one_loses_nothing(behind: str) -> None:
    text = dump("signed", "pdfplumber-text")
    start = text.rindex("\n", 0, text.index(behind)) + 1
    assert ways(text[:start] + HEADS + text[start:], "signed") == {"right": 198}


@pytest.mark.parametrize("tool", ["pdfplumber-text", "pdftotext-raw", "pdftotext-layout"])
@pytest.mark.parametrize(("left", "right"), [("rich", "sparse"), ("sparse", "rich"), ("zeros", "rich")])
def test_two_reports_side_by_side_leave_the_tables_in_doubt_and_that_is_said(left: str, right: str, tool: str) -> None:
    lines = zip_longest(dump(left, tool).split("\n"), dump(right, tool).split("\n"), fillvalue="")
    text = "\n".join(f"{line:<90}  {beside}".rstrip() for line, beside in lines)
    report = govparse.parse(text)
    assert set(outcomes(report, left).values()) <= {"ambiguous", "absent"}
    assert {"GP310", "GP314"} <= {diagnostic.code for diagnostic in report.diagnostics}


def test_rows_of_another_report_among_those_of_one_leave_the_table_in_doubt() -> None:
    """Two rows stand twice with other values: whose the rest is cannot be told, either."""
    other = "行政许可 3\n行政处罚 1\n行政强制 2\n"
    text = dump("rich", "pdfplumber-text")
    start = text.index("第二十条第（八）项")
    cells = govparse.parse(text[:start] + other + text[start:]).cells
    disclosure = {cell.reading for name, cell in cells.items() if name.startswith("disclosure.")}
    assert disclosure == {"ambiguous"}
    assert {cell.reading for name, cell in cells.items() if name.startswith("applications.")} == {"exact"}
