"""Markdown marks go; what a table, a page number or a masked number is made of stays."""

import pytest

from govparse.cleaning import clean


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("**一是**多渠道公开", "一是多渠道公开"),
        ("（五） **监督保障情况** 。", "（五） 监督保障情况 。"),
        ("**多措并举**强化", "多措并举强化"),
        ("***重点***", "重点"),
        ("| **总计** | 0 |", "| 总计 | 0 |"),
        ("__下划线__", "下划线"),
        ("# 标题\n## 一、总体情况\n##二、", "标题\n一、总体情况\n二、"),
        ("- 一是\n* 二是\n+ 三是\n - （一）\n- 1. x", "一是\n二是\n三是\n （一）\n1. x"),
        ("* **总体**情况", "总体情况"),
        (r"1\. 属于\*", "1. 属于*"),
        ("第一<br>第二<BR/><br />\n第三<br>", "第一\n第二\n第三"),
        ("| 结果<br>维持 | 1<br>0 | 10<br/>（其中1） |", "| 结果维持 | 1 0 | 10（其中1） |"),
        ("结果<br>\n结果<br>维持\t0", "结果\n结果维持\t0"),
        ("规章 0 5 |\n行政许可 3|\n行政处罚\t3 |\n行政强制 |", "规章 0 5\n行政许可 3\n行政处罚\t3\n行政强制"),
    ],
)
def test_marks_are_removed(raw: str, text: str) -> None:
    cleaned = clean(raw)
    assert cleaned.text == text
    assert [change.step for change in cleaned.changes] == ["marks_removed"]


@pytest.mark.parametrize(
    "raw",
    [
        "公开信息**条，其中**件",
        "全年**条，收到**件，答复**件。",
        "**年全年公开**条",
        "****年度公开",
        "共收到____件",
        "a__b__c",
        "| ** | ** |",
        "|---|:--|\n| - | -- |",
        "- 3 -\n-4-\n— 5 —",
        "-\n- \n-\t规章",
        "- 8\n- 8.5\n-8",
        "--2022年预算公开情况。",
        "#政务公开#话题",
        r"a\|b",
        "**一是",
        "** 一是 **",
        "<http://www.example.gov.cn>",
        "规章|\n0|\n5|\n行政许可|\n3|\n",
        "规章 0 | 5 |\n行政许可 3 | 4 |\n行政处罚 3 | 4 |\n行政强制 5 | 4 |",
    ],
)
def test_what_is_no_mark_stays(raw: str) -> None:
    cleaned = clean(raw)
    assert (cleaned.text, cleaned.changes) == (raw, [])


def test_marks_are_counted_from_the_first_place() -> None:
    (change,) = clean("一\n- **二**<br>").changes
    assert (change.step, change.start, change.end, change.count) == ("marks_removed", 2, 4, 4)


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        ("办理流程 and 途径。", [("办理流程 and 途径", 5, 8)]),
        ("检查and处罚", [("检查and处罚", 2, 5)]),
        ("Research and 开发", []),
        ("品牌 android 手机", []),
        ("R and D", []),
    ],
)
def test_an_english_conjunction_is_reported_and_stays(raw: str, found: list[tuple[str, int, int]]) -> None:
    cleaned = clean(raw)
    assert cleaned.text == raw
    assert [(change.detail, change.start, change.end) for change in cleaned.changes] == found


def test_many_findings_are_reported_up_to_a_limit_and_counted() -> None:
    changes = clean("公开 and 途径，" * 60).changes
    assert len(changes) == 50
    assert sum(change.count for change in changes) == 60
