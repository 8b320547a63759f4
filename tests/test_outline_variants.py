"""Headings and titles as real reports and extractors write them: one row a variant."""

import pytest
from outlines import codes, headings, read

TITLE = "某市财政局2022年政府信息公开工作年度报告"
KINDS = ["overview", "disclosure", "applications", "reconsideration_litigation", "problems", "other"]
NAMES = (
    "一、总体情况",
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况",
    "五、存在的主要问题及改进情况",
    "六、其他需要报告的事项",
)
SIX = "".join(f"{name}\n略。\n" for name in NAMES)
ONE_LINE = " ".join(
    (
        "数据截至2022年底。 一、总体情况 2022年,我局公开信息。 (一)主动公开 公开10条。 (二)依申请公开 收到0件。",
        "二、主动公开政府信息情况 见表。 三、收到和处理政府信息公开申请情况",
        "四、政府信息公开行政复议、行政诉讼情况 无。",
        "五、存在的主要问题及改进情况 力量不足。 六、其他需要报告的事项 无。",
    )
)


@pytest.mark.parametrize(
    ("front", "title"),
    [
        (f"| 索引号 | 0001/2023 | 主题 | 政务公开 |\n| 标题 | {TITLE} | 日期 | 2023-01-20 |\n", TITLE),
        (f"| 标题: | {TITLE} |\n", TITLE),
        (f"| | | {TITLE} | | |\n", TITLE),
        (f"{TITLE} | | | | | |\n", TITLE),
        (f"首页 > 政府信息公开年报 > {TITLE}\n", TITLE),
        (f"首页 > 政府信息公开年报\n{TITLE}\n发布日期：2023-01-20 来源：某局 字号：大 中 小 分享 打印\n", TITLE),
        (f"{TITLE} 索引号：0001 发布日期：2023-01-20\n", TITLE),
        (f"{TITLE} 本报告由某局编制。\n", TITLE),
        (f"{TITLE}_某市人民政府门户网站\n", TITLE),
        (f"{TITLE}-某市人民政府\n{TITLE}\n", TITLE),
        (f"附件1 {TITLE}\n", TITLE),
        (f"附件：{TITLE}\n", TITLE),
        (f"《{TITLE}》\n", f"《{TITLE}》"),
        ("某市财政局\n2022年\n政府信息公开工作年度报告\n", TITLE),
        ("某市财政局\n2022年政府信息公开工作年度报告\n", TITLE),
        ("某市财政局2022年\n\n政府信息公开工作年度报告\n", TITLE),
    ],
)
def test_where_a_title_stands(front: str, title: str) -> None:
    outline = read(front + SIX)
    assert outline.title is not None
    assert (outline.title.text, outline.organ, outline.year) == (title, "某市财政局", 2022)
    assert [section.kind for section in outline.sections] == KINDS


def test_a_menu_in_a_breadcrumb_is_no_title() -> None:
    assert read("首页 > 政府信息公开年报\n" + SIX).title is None


@pytest.mark.parametrize(
    "text",
    [
        SIX,
        SIX.replace("一、", "一 、 ").replace("二、", "二. "),
        "".join(f"| {name} |\n| 略。 |\n|  |\n" for name in NAMES),
        "".join(f"{name} | |\n略。 |\n" for name in NAMES),
        "".join(f"{name} 略。\n" for name in NAMES),
        "".join(f"{name}。略。\n" for name in NAMES),
        "".join(f"## {name}\n\n#### 略。\n" for name in NAMES),
        "".join(f"**{name}**\n略。\n" for name in NAMES),
        "".join(f"<p><br />{name}</p>\n<p>略。</p>\n" for name in NAMES),
        "目录\n" + "".join(f"{name}…………{number}\n" for number, name in enumerate(NAMES)) + SIX,
        "目录\n" + "".join(f"{name}\n" for name in NAMES) + SIX,
        "".join(f"{name[:-1]}\n{name[-1]}\n略。\n" for name in NAMES),
        f"本报告分六部分： {' '.join(NAMES)}。\n{SIX}",
        "".join(f"第{name[0]}部分 {name[2:]}\n略。\n" for name in NAMES),
        "".join(f"{number}.{name[2:]}\n略。\n" for number, name in enumerate(NAMES, 1)),
        "".join(f"（{name[0]}）{name[2:]}\n略。\n" for name in NAMES),
        SIX.replace("五、", "四、").replace("六、", "五、"),
        (
            "一、總體情況\n略。\n二、主動公開政府資訊情況\n略。\n三、收到和處理政府資訊公開申請情況\n略。\n"
            "四、政府資訊公開行政複議、行政訴訟情況\n略。\n五、存在的主要問題及改進情況\n略。\n六、其他需要報告的事項\n略。\n"
        ),
    ],
)
def test_the_six_sections_however_they_are_headed(text: str) -> None:
    outline = read(f"{TITLE}\n{text}")
    assert [section.kind for section in outline.sections] == KINDS
    assert {text.text for section in outline.sections for text in section.paragraphs} == {"略。"}


def test_the_whole_narrative_on_one_line() -> None:
    for page in (ONE_LINE, f"| {ONE_LINE} |", f"{TITLE} | | | | {ONE_LINE}"):
        outline = read(f"{TITLE}\n{page}\n")
        assert headings(outline.sections) == [
            "1 一、 总体情况",
            "2 (一) 主动公开",
            "2 (二) 依申请公开",
            *(f"1 {name[:2]} {name[2:]}" for name in NAMES[1:]),
        ]
        assert [section.kind for section in outline.sections] == KINDS
        assert [text.text for text in outline.sections[0].paragraphs] == ["2022年,我局公开信息。"]
        assert [text.text for text in outline.sections[4].paragraphs] == ["力量不足。"]


@pytest.mark.parametrize(
    "line",
    [
        f"本报告由以下部分组成： {' '.join(NAMES)}。全文可在网站下载。",
        "详细数据见 二、主动公开政府信息情况 的表格，下载地址见网站。",
    ],
)
def test_sections_named_inside_a_line_are_no_headings(line: str) -> None:
    assert read(f"{TITLE}\n{line}\n").sections == []


def test_numbers_that_start_again() -> None:
    """The narrative runs through six headings of its own, then the official sections begin at 一、 again."""
    story = ["总体情况", "工作机制保障", "制度建设", "主动公开", "解读回应", "政府信息公开平台建设"]
    text = "".join(f"{numeral}、{name}\n略。\n" for numeral, name in zip("一二三四五六", story, strict=True))
    official = ("一、主动公开政府信息情况", "二、收到和处理政府信息公开申请情况", "三、行政复议、行政诉讼情况")
    outline = read(
        f"{TITLE}\n{text}" + "".join(f"{name}\n略。\n" for name in official) + "五、其他需要报告的事项\n无。\n"
    )
    assert [section.kind for section in outline.sections] == [
        "overview", None, None, None, None, None, "disclosure", "applications", "reconsideration_litigation", "other",
    ]  # fmt: skip


def test_the_heading_of_the_problems_is_lost() -> None:
    text = SIX.replace("五、存在的主要问题及改进情况\n", "（一）主要问题\n一是人手少。\n（二）改进措施\n一是培训。\n")
    outline = read(f"{TITLE}\n{text}")
    assert [section.kind for section in outline.sections] == KINDS
    problems = outline.sections[4]
    assert (problems.marker, problems.title) == (None, None)
    assert [child.title for child in problems.children] == ["主要问题", "改进措施"]
    assert [item.role for child in problems.children for item in child.items] == ["problem", "measure"]
    assert codes(outline) == ["GP202"]


def test_dashes_colons_and_items_are_no_headings() -> None:
    text = (
        "一、总体情况\n--2022年预算公开情况。\n决策公开：略。\n一是加强领导。\n- 二是强化监督。\n#### 三是提高效能。\n"
    )
    (overview,) = read(f"{TITLE}\n{text}").sections
    assert overview.children == []
    assert [item.ordinal for item in overview.items] == [1, 2, 3]


def test_without_a_title_the_text_says_who_and_when_or_nothing_does() -> None:
    named = read(f"现将《{TITLE}》公布如下。\n{SIX}")
    assert (named.title, named.organ, named.year) == (None, "某市财政局", 2022)
    period = read(f"统计期限自2022年1月1日至2022年12月31日。\n{SIX}")
    assert (period.organ, period.year) == (None, 2022)
    nothing = read(SIX)
    assert (nothing.organ, nothing.year) == (None, None)
