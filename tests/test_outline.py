"""Headings: marks, depth, titles, official sections by meaning."""

import pytest
from outlines import codes, headings, read

SIX = """一、总体情况
略。
二、主动公开政府信息情况
略。
三、收到和处理政府信息公开申请情况
略。
四、政府信息公开行政复议、行政诉讼情况
略。
五、存在的主要问题及改进情况
略。
六、其他需要报告的事项
无。
"""
KINDS = ["overview", "disclosure", "applications", "reconsideration_litigation", "problems", "other"]


def test_the_six_sections() -> None:
    outline = read(f"某市某局2023年政府信息公开工作年度报告\n{SIX}")
    assert [section.kind for section in outline.sections] == KINDS
    assert [section.ordinal for section in outline.sections] == [1, 2, 3, 4, 5, 6]
    assert codes(outline) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一、总体情况\n（一）主动公开情况。2023年，略。", ["1 一、 总体情况", "2 （一） 主动公开情况"]),
        ("一. 总体情况\n(一) 主动公开\n略。", ["1 一. 总体情况", "2 (一) 主动公开"]),
        ("一、总体情况\n1.主动公开。略。\n2、申请。略。", ["1 一、 总体情况", "2 1. 主动公开", "2 2、 申请"]),
        ("一、总体情况\n三)政府信息管理情况\n略。", ["1 一、 总体情况", "2 三) 政府信息管理情况"]),
        ("一、总体情况\n㈠主动公开\n略。", ["1 一、 总体情况", "2 ㈠ 主动公开"]),
        (
            "第一部分 总体情况\n一、主动公开\n略。\n第二部分 主动公开政府信息情况\n略。",
            ["1 第一部分 总体情况", "2 一、 主动公开", "1 第二部分 主动公开政府信息情况"],
        ),
        (
            "一、总体情况\n（一）主动公开\n1.网站。略。\n（1）栏目。略。\n①新闻发布会0次。\n（二）依申请公开\n略。",
            [
                "1 一、 总体情况",
                "2 （一） 主动公开",
                "3 1. 网站",
                "4 （1） 栏目",
                "5 ① 新闻发布会0次",
                "2 （二） 依申请公开",
            ],
        ),
        # A kind of mark keeps the depth at which it first appeared below its parent.
        (
            "一、总体情况\n1.公开\n（一）网站\n略。\n2.管理\n（一）审查\n略。",
            ["1 一、 总体情况", "2 1. 公开", "3 （一） 网站", "2 2. 管理", "3 （一） 审查"],
        ),
        # Markdown marks are no depth: one extractor gives all headings but the last the same number of #.
        (
            "## 一、总体情况\n### （一）主动公开\n略。\n六、其他需要报告的事项\n无。",
            ["1 一、 总体情况", "2 （一） 主动公开", "1 六、 其他需要报告的事项"],
        ),
    ],
)
def test_marks_and_depth(text: str, expected: list[str]) -> None:
    assert headings(read(text).sections) == expected


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("（一）主动公开情况。一是略。", "主动公开情况"),
        ("（一）依据《办法》收费的情况：\n略。", "依据《办法》收费的情况"),
        ("（一）加强宣传,明确职责。略。", "加强宣传,明确职责"),
        ("（一）" + "字" * 40 + "。略。", "字" * 40),
        # Longer than a title may be: the text of a heading without a title.
        ("（一）" + "字" * 41 + "。略。", None),
        ("（一）一是加强学习。二是改进作风。", None),
    ],
)
def test_title_of_a_run_in_heading(line: str, title: str | None) -> None:
    (overview,) = read("一、总体情况\n" + line).sections
    (section,) = overview.children
    assert section.title == title
    if title is None:
        assert [text.text for text in section.paragraphs] == [line.removeprefix("（一）")]


@pytest.mark.parametrize(
    "text",
    [
        # The list of section names in a preamble.
        "本报告包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况六个部分。",
        "本报告由六部分组成：一、总体情况；二、主动公开政府信息情况；三、其他。",
        # Rows of the official table that no layout explained.
        "一、本年新收政府信息公开申请数量 3 0",
        "（三）不予公开",
        # Numbers.
        "12345热线办结49件。",
        "1.2万余条信息。",
        "2023年公开信息1条。",
        "第二十条第\n（一）项规定的信息。",
    ],
)
def test_what_is_no_heading(text: str) -> None:
    assert read(text).sections == []


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("概述", "overview"),
        ("基本工作情况", "overview"),
        ("政府信息公开工作情况", "overview"),
        ("行政机关主动公开政府信息情况", "disclosure"),
        ("主动公开情况", "disclosure"),
        ("政府信息公开情况", "disclosure"),
        ("依申请公开办理情况", "applications"),
        ("因政府信息公开工作被申请行政复议、提起行政诉讼情况", "reconsideration_litigation"),
        ("政府信息公开行政复议及行政诉讼情况", "reconsideration_litigation"),
        ("存在问题及改进情况", "problems"),
        ("存在的主要问题及整改措施", "problems"),
        ("其它需要报告的事项", "other"),
        ("其他报告事项", "other"),
        ("总休情况", "overview"),
        ("工作机制保障", None),
        ("领导重视抓落实", None),
        ("政府信息公开平台建设", None),
    ],
)
def test_official_sections_are_known_by_meaning(title: str, kind: str | None) -> None:
    (section,) = read(f"七、{title}\n略。").sections
    assert section.kind == kind


def test_only_the_top_level_is_official() -> None:
    (overview,) = read("一、总体情况\n（二）行政机关主动公开政府信息情况\n略。\n（三）没有收到申请\n略。").sections
    assert [child.kind for child in overview.children] == [None, None]


def test_numbers_lost_wrong_and_restarted() -> None:
    text = SIX.replace("一、总体情况", "总体情况").replace("五、", "四、").replace("六、", "")
    outline = read("某局2023年政府信息公开工作年度报告\n" + text)
    assert [section.kind for section in outline.sections] == KINDS
    assert [section.marker for section in outline.sections] == [None, "二、", "三、", "四、", "四、", None]
    assert codes(outline) == ["GP204", "GP203", "GP204"]
    wrong = next(finding for finding in outline.diagnostics if finding.code == "GP203")
    assert "存在的主要问题及改进情况" in wrong.message.zh
    assert "四、" in wrong.message.zh


def test_a_missing_section_is_said() -> None:
    outline = read("某局2023年政府信息公开工作年度报告\n" + SIX.replace("六、其他需要报告的事项\n无。\n", ""))
    assert codes(outline) == ["GP202"]
    assert "其他需要报告的事项" in outline.diagnostics[0].message.zh


def test_text_before_the_first_heading_is_the_preamble() -> None:
    outline = read("某局2023年政府信息公开工作年度报告\n\n本报告按要求编制。\n数据截至年底。\n" + SIX)
    assert outline.preamble is not None
    assert outline.preamble.text == "本报告按要求编制。数据截至年底。"
    assert read(SIX).preamble is None


def test_a_section_reaches_over_its_table() -> None:
    table = "信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n行政规范性文件\t0\t5\t2\n"
    text = f"二、主动公开政府信息情况\n{table}三、收到和处理政府信息公开申请情况\n略。"
    disclosure, applications = read(text).sections
    assert disclosure.span == (0, text.index("\n三、"))
    assert disclosure.paragraphs == []
    assert applications.span == (text.index("三、"), len(text))
