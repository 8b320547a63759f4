"""A table that goes on in another layout is two blocks of one table."""

import pytest

import govparse
from govparse.blocks.halves import change_of_marks

BARS = ["| 信息内容 | 本年制发件数 |", "| 规章 | 3 |", "| 行政规范性文件 | 4 |"]
PLAIN = ["行政许可 5", "", "行政处罚 6", "行政强制 7"]


@pytest.mark.parametrize(
    ("lines", "change"),
    [
        ([*BARS, *PLAIN], 3),
        ([*PLAIN, *BARS], 4),
        (BARS, 3),
        (PLAIN, 4),
        ([*BARS, "行政许可 5"], 4),
        ([*BARS, "行政许可", "行政处罚", "行政强制"], 6),
        ([BARS[0], *PLAIN, BARS[1], *PLAIN], 10),
    ],
)
def test_the_line_where_bars_begin_or_end(lines: list[str], change: int) -> None:
    assert change_of_marks(["", *lines, ""], 1, len(lines) + 1) == change + 1


def test_both_halves_are_read() -> None:
    text = """二、主动公开政府信息情况
| 第二十条第（一）项 |
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | 1 | 2 | 3 |
| 行政规范性文件 | 4 | 5 | 6 |
第二十条第（五）项
信息内容 本年处理决定数量
行政许可 7
第二十条第（六）项
信息内容 本年处理决定数量
行政处罚 8
行政强制 9
第二十条第（八）项
信息内容 本年收费金额（单位：万元）
行政事业性收费 10
"""
    cells = govparse.parse(text).cells.values()
    assert [cell.value for cell in cells] == list(range(1, 11))
