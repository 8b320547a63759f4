"""Tables of other documents give no cell: budgets, staff, statistics of enforcement, applications by channel."""

from random import Random

import pytest

import govparse

TOTALS = ("总计", "合计", "其他")
DOCUMENTS: dict[str, tuple[str, list[str], list[str]]] = {
    "budget": (
        "某市财政局2023年部门预算公开说明",
        ["项目", "本年预算数", "上年预算数", "增减额"],
        ["一般公共预算拨款收入", "政府性基金预算", "行政事业性收费", "事业收入", "人员经费", "公用经费", *TOTALS],
    ),
    "staff": (
        "某市人力资源和社会保障局人员情况统计",
        ["单位", "编制数（人）", "实有人数", "男", "女", "总计"],
        ["办公室", "政策法规科", "信息中心", "行政审批科", "下属事业单位", *TOTALS],
    ),
    "channels": (
        "某市依申请公开渠道统计",
        ["申请渠道", "自然人", "法人或其他组织", "总计"],
        ["当面申请", "网络申请", "信函申请", "传真申请", "电子邮件", *TOTALS],
    ),
    "enforcement": (
        "某市城市管理局2023年行政执法统计年报",
        ["执法类别", "案件数（件）", "罚没金额（万元）", "同比"],
        ["行政许可", "行政处罚", "行政强制", "行政检查", "行政征收", "行政确认", *TOTALS],
    ),
    "publications": (
        "某市政府网站工作年度报表",
        ["栏目", "信息发布数（条）", "专栏数", "总计"],
        ["概况类信息", "政务动态", "信息公开目录", "解读回应", "办事服务", "互动交流", *TOTALS],
    ),
}
MARKS = {"bars": " | ", "tabs": "\t", "commas": ",", "blanks": "  ", "lines": "\n"}


def table_of(kind: str, mark: str, seed: int) -> str:
    """A document with one table of some rows, in some order, of some figures."""
    random = Random(f"{kind} {mark} {seed}")
    title, heads, rows = DOCUMENTS[kind]
    shown = random.sample(rows, random.randint(4, len(rows)))
    lines = [heads, *([row, *(str(random.randint(0, 900)) for _ in heads[1:])] for row in shown)]
    edge = "| " if mark == "bars" else ""
    table = "\n".join(edge + MARKS[mark].join(line) + edge[::-1] for line in lines)
    return f"{title}\n\n现将有关情况公布如下。\n\n{table}\n\n以上数据截至年底。\n"


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("kind", DOCUMENTS)
def test_they_give_no_cell(kind: str, mark: str, seed: int) -> None:
    report = govparse.parse(table_of(kind, mark, seed))
    assert {name: cell.value for name, cell in report.cells.items()} == {}


OWN = """\
第二十条第（一）项
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
规章 | 0 | 0 | {}
行政规范性文件 | 1 | 0 | 3
"""
REPORT = "清溪市水务局2023年政府信息公开工作年度报告\n\n二、主动公开政府信息情况\n\n"


@pytest.mark.parametrize(
    "caption",
    [
        "其中，澜溪市教育局：",
        "澜溪市教育局2023年主动公开政府信息情况表",
        "附表1：清溪市档案局主动公开政府信息情况",
        "2022年主动公开政府信息情况表",
    ],
)
def test_a_table_of_another_organ_or_year_never_stands_for_the_report_s_own(caption: str) -> None:
    report = govparse.parse(f"{REPORT}{OWN.format(5)}\n{caption}\n{OWN.format(9)}\n")
    assert report.cells["disclosure.rules.in_force"].value == 5
    assert "GP315" in [finding.code for finding in report.diagnostics]
    alone = govparse.parse(f"{REPORT}{caption}\n{OWN.format(9)}\n")
    assert "disclosure.rules.in_force" not in alone.cells


@pytest.mark.parametrize("caption", ["市水务局主动公开政府信息情况表", "清溪市水务局2023年主动公开政府信息情况表"])
def test_a_caption_of_the_report_s_own_organ_changes_nothing(caption: str) -> None:
    report = govparse.parse(f"{REPORT}{caption}\n{OWN.format(5)}\n")
    assert report.cells["disclosure.rules.in_force"].value == 5
