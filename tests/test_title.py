"""The title: organ and year in any order, on one line or several, behind navigation, damaged, or lost."""

import pytest
from outlines import codes, read

import govparse
from govparse.cleaning import clean
from govparse.outline import same_organ, split_reports

SECTIONS = "\n一、总体情况\n略。\n二、主动公开政府信息情况\n略。\n"


@pytest.mark.parametrize(
    ("title", "organ", "year"),
    [
        ("某市财政局2022年政府信息公开工作年度报告", "某市财政局", 2022),
        ("某市财政局政府信息公开2021年度工作报告", "某市财政局", 2021),
        ("2019年某市人民政府办公厅政府信息公开工作年度报告", "某市人民政府办公厅", 2019),
        ("某市财政局 2023 年政府信息公开年度报告", "某市财政局", 2023),
        ("某市财政局２０２３年度政府信息公开工作报告", "某市财政局", 2023),
        ("某县教育局二〇二二年政府信息公开年度报告", "某县教育局", 2022),
        ("某市财政局2021年政务公开工作报告", "某市财政局", 2021),
        ("某市财政局政府信息公开工作年度报告（2022年度）", "某市财政局", 2022),
        ("某市财政局关于2022年政府信息公开工作的报告", "某市财政局", 2022),
        ("关于某镇人民政府信息公开工作年度", "某镇人民政府", None),
        ("某县人民政府政府信息公开工作告年度报", "某县人民政府", None),
        ("某市人民政府2024年某市政府信息公开工作年度报告", "某市人民政府", 2024),
        # The name of the organ holds the words of the topic.
        ("某市行政审批和政务信息管理局2023年政府信息公开工作年度报告", "某市行政审批和政务信息管理局", 2023),
        ("某区人民政府\n2023 年政府信息公开工作年度报告", "某区人民政府", 2023),
        ("某市财政局2022年\n政府信息公开\n工作年度报告", "某市财政局", 2022),
        ("某自治区人民政府办公厅2022\n政府信息公开工作年度报告", "某自治区人民政府办公厅", 2022),
        ("某市人民政府\n关于2022年度政府信息公开工作的年度报告", "某市人民政府", 2022),
    ],
)
def test_word_orders(title: str, organ: str, year: int | None) -> None:
    outline = read(title + "\n" + SECTIONS)
    assert (outline.organ, outline.year) == (organ, year)
    assert outline.title is not None
    assert outline.title.span == (0, len(title))
    assert outline.preamble is None


def test_navigation_and_metadata_before_the_title_are_skipped() -> None:
    front = (
        "首页 > 政府信息公开 > 政府信息公开年报\n索引号：000014349\n发布日期：2023-01-20\n"
        "标题：某局2022年政府信息公开年度报告\n\n"
    )
    outline = read(front + "某局2022年政府信息公开年度报告\n本报告按要求编制。" + SECTIONS)
    assert outline.title is not None
    assert outline.title.span[0] == len(front)
    assert outline.preamble is not None
    assert outline.preamble.text == "本报告按要求编制。"


def test_a_line_before_the_title_that_is_no_organ_is_no_part_of_it() -> None:
    for line in ("打印本页", "字体", "2023-01-20"):
        outline = read(f"{line}\n2022年政府信息公开工作年度报告" + SECTIONS)
        assert (outline.organ, outline.year) == (None, 2022)
        assert outline.title is not None
        assert outline.title.text == "2022年政府信息公开工作年度报告"


@pytest.mark.parametrize(
    "preamble",
    [
        "现发布《某市财政局2022年政府信息公开工作年度报告》，数据从2022年1月1日至12月31日。",
        "根据《国务院办公厅关于政府信息公开工作年度报告有关事项的通知》，现将某市财政局2022年政府信息公开工作年度报告公布如下。",
        "根据要求，制作并向社会公布2022年度某市财政局政府信息公开工作报告。",
    ],
)
def test_without_a_title_the_preamble_names_organ_and_year(preamble: str) -> None:
    outline = read(preamble + SECTIONS)
    assert (outline.title, outline.organ, outline.year) == (None, "某市财政局", 2022)
    assert "GP201" in codes(outline)
    assert outline.preamble is not None
    assert outline.preamble.text == preamble


def test_sentences_that_speak_of_reports_are_no_titles() -> None:
    outline = read("一、总体情况\n按时发布2021年政府信息公开工作年度报告\n略。\n")
    assert (outline.title, outline.organ, outline.year) == (None, None, None)


@pytest.mark.parametrize(
    ("title", "scope"),
    [
        ("某县人民政府2022年政府信息公开工作年度报告", "government"),
        ("2022年度螅镇政府信息公开工作年度报告", "government"),
        ("2021年黄陂区政府信息公开工作年度报告", "region"),
        ("某县人民政府办公室2022年政府信息公开工作年度报告", "organ"),
        ("政府信息公开工作年度报告", None),
    ],
)
def test_scope(title: str, scope: str | None) -> None:
    assert read(title + SECTIONS).scope == scope


def test_the_year_of_the_period_is_compared() -> None:
    text = "某局2020年政府信息公开工作年度报告\n数据的统计期限自2021年1月1日至2021年12月31日。" + SECTIONS
    assert "GP206" in [finding.code for finding in govparse.parse(text).diagnostics]
    assert "GP206" not in [finding.code for finding in govparse.parse(text.replace("2020", "2021")).diagnostics]


@pytest.mark.parametrize(
    ("title", "text", "same"),
    [
        ("三门峡市行政审批和政务信息管理局", "三门峡市政务服务和大数据管理局", False),
        ("某市财政局", "某市税务局", False),
        ("临湘市文化旅游广电局", "市文旅广电局", True),
        ("某区人民政府", "某市某区人民政府办公室", True),
        ("中宁县文化旅游广电局", "中宁县文化旅游广电局办公室", True),
        ("某市财政局", "我局", True),
        ("某市财政局", "某市财政局（国资委）", True),
    ],
)
def test_whether_two_names_mean_one_organ(title: str, text: str, same: bool) -> None:
    assert same_organ(title, text) is same


def test_several_reports_in_one_text() -> None:
    one = "某市甲局2023年政府信息公开工作年度报告\n" + SECTIONS
    two = "某市乙局\n2023年政府信息公开工作年度报告\n" + SECTIONS
    cleaned = clean(one + two)
    assert split_reports(cleaned) == [(0, len(one)), (len(one), len(one + two))]
    assert split_reports(clean(one)) == [(0, len(one))]
    assert split_reports(clean("")) == [(0, 0)]
    # The title again, on the next page, begins no report.
    paged = one.replace("二、", "某市甲局2023年政府信息公开工作年度报告\n二、") + "一、总体情况\n"
    assert len(split_reports(clean(paged))) == 1
    # A link to the report of another year at the end is no report.
    assert len(split_reports(clean(one + "某市甲局2022年政府信息公开工作年度报告\n"))) == 1


WHOLE = (
    "一、总体情况\n甲。乙。\n二、主动公开政府信息情况\n见表。\n三、收到和处理政府信息公开申请情况\n见表。\n"
    "四、政府信息公开行政复议、行政诉讼情况\n无。\n五、存在的主要问题及改进情况\n略。\n六、其他需要报告的事项\n无。\n"
)


@pytest.mark.parametrize("title", ["", "政府信息公开工作年度报告\n", "某市乙局政府信息公开工作年度报告\n"])
def test_a_second_report_without_a_full_title_begins_with_its_first_section(title: str) -> None:
    one = "某市甲局2023年政府信息公开工作年度报告\n" + WHOLE
    assert split_reports(clean(one + title + WHOLE)) == [(0, len(one)), (len(one), len(one + title + WHOLE))]


def test_a_table_of_contents_is_no_report() -> None:
    names = "".join(line + "\n" for line in WHOLE.split("\n") if "、" in line[:2])
    assert len(split_reports(clean("某市甲局2023年政府信息公开工作年度报告\n目录\n" + names + WHOLE))) == 1
