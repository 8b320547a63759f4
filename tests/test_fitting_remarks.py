"""What is said of a row that was repaired: every way to repair one has its words."""

from typing import get_args

import govparse
from govparse.fitting.placement import How
from govparse.fitting.readings import Reason
from govparse.fitting.remarks import HOW

_CERTAIN = {"label", "joined_label", "count"}
"""Nothing was repaired."""


def test_every_way_to_repair_a_row_has_its_words():
    assert set(HOW) == {*get_args(How), *get_args(Reason)} - _CERTAIN


def test_figures_placed_by_heads_in_another_order_say_so():
    heads = ["总计", "结果维持", "结果纠正", "其他结果", "尚未审结"] * 3
    values = ["20", "11", "2", "3", "4", "8", "5", "1", "0", "2", "11", "7", "0", "1", "3"]
    report = govparse.parse(
        "四、政府信息公开行政复议、行政诉讼情况\n"
        "行政复议\t\t\t\t\t行政诉讼\n\t\t\t\t\t未经复议直接起诉\t\t\t\t\t复议后起诉\n"
        + "\t".join(heads)
        + "\n"
        + "\t".join(values)
    )
    (remark,) = [each for each in report.diagnostics if each.code == "GP304"]
    assert remark.message.zh.endswith("已归位（栏目次序与规定格式不同，按表头确定）")
