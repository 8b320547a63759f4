"""Who reports and for which year: every place that says so, how sure that is, and what is said where two disagree."""

import pytest
from outlines import codes, read

import govparse
from govparse.outline.identity.names import read_name
from govparse.source import Source

SECTIONS = (
    "\n一、总体情况\n工作有序开展。\n二、主动公开政府信息情况\n见表。\n三、收到和处理政府信息公开申请情况\n无。\n"
)
PERIOD = "统计期限自2022年1月1日起至2022年12月31日止。"
NO_ORGAN = "2022年政府信息公开工作年度报告\n"


@pytest.mark.parametrize(
    ("name", "kind", "parent"),
    [
        ("甲县交通运输局", "body", "甲县交通运输局"),
        ("甲县交通运输局办公室", "body", "甲县交通运输局"),
        ("甲县人民政府办公室政务公开科", "body", "甲县人民政府"),
        ("甲县机构编制委员会办公室", "body", "甲县机构编制委员会办公室"),
        ("国家税务总局甲县税务局第三稽查局", "body", "国家税务总局甲县税务局第三稽查局"),
        ("甲滨江经济开发区管理委员会", "body", "甲滨江经济开发区管理委员会"),
        ("甲海关", "bare", "甲海关"),
        ("甲市乙区", "region", "甲市乙区"),
        ("市城管局", "short", "市城管局"),
        ("镇党政办公室", "short", "镇党政办公室"),
        ("我局", "pronoun", "我局"),
        ("本行政机关", "pronoun", "本行政机关"),
        ("本溪市财政局", "body", "本溪市财政局"),
        ("镇江市财政局", "body", "镇江市财政局"),
        ("点击下载", "words", "点击下载"),
    ],
)
def test_what_a_name_says(name: str, kind: str, parent: str) -> None:
    read = read_name(name)
    assert (read.kind, read.parent) == (kind, parent)


@pytest.mark.parametrize(
    ("text", "organ", "source"),
    [
        ("本报告由甲县林业局根据《条例》编制。", "甲县林业局", "preamble"),
        ("本报告由甲县林业局会同局属各单位编制而成，初稿曾征求甲县司法局意见。", "甲县林业局", "preamble"),
        ("本报告由甲县林业局办公室依据《条例》撰写。", "甲县林业局", "preamble"),
        ("根据《条例》第五十条规定，甲县林业局编制本报告，报送县人民政府办公室。", "甲县林业局", "preamble"),
        ("现向社会公布甲县林业局2022年政府信息公开工作年度报告。", "甲县林业局", "preamble"),
        ("现将甲县林业局2022年度政府信息公开工作情况报告如下。", "甲县林业局", "preamble"),
        ("甲县林业局2022年政府信息公开工作年度报告根据《条例》编制。", "甲县林业局", "preamble"),
        ("本报告由甲海关编制。", "甲海关", "preamble"),
        ("有疑问的，请与甲县林业局办公室联系。", "甲县林业局", "contact"),
        ("按照乙省人民政府办公厅要求和县政府办公室下发的格式，现公布我局2022年政府信息公开工作年度报告。", None, None),
        ("我局编制了本报告，初稿听取了甲县教育局的意见，定稿报送甲县人民政府。", None, None),
        ("本报告经县领导审定，报甲县人民政府办公室备查。", None, None),
    ],
)
def test_an_organ_that_the_title_does_not_name(text: str, organ: str | None, source: str | None) -> None:
    identity = read(NO_ORGAN + text + SECTIONS).identity
    evidence = identity.organ_evidence
    assert (identity.organ, evidence and evidence.source) == (organ, source)


@pytest.mark.parametrize(
    "front",
    [
        "发布机构：甲县财政局 | 文号：无\n" + NO_ORGAN,
        "| 索引号 | 000 | 发布机构 | 甲县财政局 |\n" + NO_ORGAN,
        NO_ORGAN + "来源：甲县财政局　浏览次数：73 次\n",
        "首页 > 政务公开 > 甲县财政局 > 年度报告\n" + NO_ORGAN,
    ],
)
def test_the_page_around_the_report_names_the_organ(front: str) -> None:
    outline = read(front + "本机关编制本报告。" + SECTIONS)
    assert outline.organ == "甲县财政局"
    assert outline.preamble is not None
    assert outline.preamble.text == "本机关编制本报告。"


@pytest.mark.parametrize(
    "end",
    ["甲县统计局\n2023年1月18日\n", "甲县统计局 2023年1月18日", "甲县统计局（盖章）\n二〇二三年一月十八日\n[打印]\n"],
)
def test_the_signature_names_the_organ_and_no_year(end: str) -> None:
    identity = read("政府信息公开工作年度报告\n" + SECTIONS + "四、其他需要报告的事项\n无。\n" + end).identity
    assert (identity.organ, identity.year) == ("甲县统计局", None)
    assert identity.organ_evidence is not None
    assert identity.organ_evidence.source == "signature"


def test_the_first_section_opens_with_organ_and_year() -> None:
    text = (
        "一、总体情况\n2022年，甲县乙街道办事处聚焦基层。\n（四）监督。甲县人民政府办公室来抽查。"
        + SECTIONS.replace("一、", "")
    )
    identity = read(text).identity
    assert (identity.organ, identity.year) == ("甲县乙街道办事处", 2022)
    assert read(text.replace("甲县乙街道办事处", "我街道")).organ is None
    assert read(text.replace("2022年，", "2022年以来，")).year is None


def test_a_short_form_is_resolved_where_the_text_defines_it() -> None:
    text = (
        "市城管局2022年政府信息公开工作年度报告\n甲市城市管理综合行政执法局（以下简称“市城管局”）编制本报告。"
        + SECTIONS
    )
    identity = read(text).identity
    assert identity.organ == "甲市城市管理综合行政执法局"
    assert identity.organ_evidence is not None
    assert (identity.organ_evidence.source, identity.organ_evidence.reading) == ("title", "repaired")


@pytest.mark.parametrize(
    ("text", "year", "source"),
    [
        (PERIOD, 2022, "period"),
        ("统计期限自2008年5月1日起至2008年12月31日止。", 2008, "period"),
        ("数据截至2022年12月31日。", 2022, "period"),
        ("按学年统计，自2021年9月1日起至2022年8月31日止。", None, None),
        ("我局编制了2022年政府信息公开工作年度报告。", 2022, "preamble"),
        ("现将上一年度政府信息公开工作情况公布如下。", None, None),
    ],
)
def test_a_year_that_the_title_does_not_name(text: str, year: int | None, source: str | None) -> None:
    identity = read("甲县财政局政府信息公开工作年度报告\n" + text + SECTIONS).identity
    assert (identity.year, identity.year_evidence and identity.year_evidence.source) == (year, source)


def test_the_evidence_points_at_the_characters() -> None:
    text = "政府信息公开工作年度报告\n本报告由甲县林业局编制。" + PERIOD + SECTIONS
    report = govparse.parse(text)
    assert report.organ_evidence is not None
    assert report.organ_evidence.span is not None
    assert text[slice(*report.organ_evidence.span)] == report.organ == "甲县林业局"


def test_another_organ_in_the_text_is_said_and_the_title_counts() -> None:
    title = "甲县民政局2022年政府信息公开工作年度报告\n"
    for text in (
        title + "本报告由甲县信访局编制。" + SECTIONS,
        title + SECTIONS + "六、其他需要报告的事项\n无。\n甲县信访局\n2023年1月1日\n",
    ):
        report = govparse.parse(text)
        assert (report.organ, report.organ_evidence and report.organ_evidence.candidates) == (
            "甲县民政局",
            ["甲县民政局", "甲县信访局"],
        )
        assert [d.code for d in report.diagnostics].count("GP205") == 1


@pytest.mark.parametrize(
    "text",
    [
        "请与甲县人民政府办公室联系（电话：0398-2260113）。",
        "来源：甲县融媒体中心\n根据条例编制。",
        "本报告由甲县民政局办公室编制。",
        "本报告由县民政局编制。",
    ],
)
def test_what_contradicts_no_title(text: str) -> None:
    report = govparse.parse("甲县民政局2022年政府信息公开工作年度报告\n" + text + SECTIONS)
    assert report.organ == "甲县民政局"
    assert "GP205" not in [d.code for d in report.diagnostics]


def test_places_of_one_rank_that_disagree_leave_it_open() -> None:
    text = "本报告由甲县民政局编制。" + PERIOD + SECTIONS + "四、其他需要报告的事项\n无。\n甲县信访局\n2023年1月1日\n"
    report = govparse.parse(text)
    assert report.organ is None
    assert report.organ_evidence is not None
    assert (report.organ_evidence.reading, report.organ_evidence.candidates) == (
        "ambiguous",
        ["甲县民政局", "甲县信访局"],
    )
    assert "GP208" in [d.code for d in report.diagnostics]


def test_another_year_in_the_text_is_said() -> None:
    text = "甲县民政局2023年政府信息公开工作年度报告\n现公布甲县民政局2022年政府信息公开工作年度报告。" + SECTIONS
    report = govparse.parse(text)
    assert (report.year, report.year_evidence and report.year_evidence.candidates) == (2023, [2023, 2022])
    assert "GP208" in [d.code for d in report.diagnostics]


def test_the_name_of_the_file_comes_last() -> None:
    name = "报告/甲县财政局2022年政府信息公开工作年度报告.txt"
    from govparse.pipeline import read_reports

    (report,) = read_reports(Source("政府信息公开工作年度报告\n" + SECTIONS, name=name))
    assert (report.organ, report.year) == ("甲县财政局", 2022)
    assert report.organ_evidence is not None
    assert (report.organ_evidence.source, report.organ_evidence.span) == ("file_name", None)


def test_numbers_that_go_on_where_a_section_is_left_out_are_right() -> None:
    title = "甲县财政局2022年政府信息公开工作年度报告\n"
    assert "GP203" not in codes(read(title + SECTIONS + "四、存在的主要问题及改进情况\n无。\n"))
    assert "GP203" in codes(read(title + SECTIONS + "三、存在的主要问题及改进情况\n无。\n"))
    old = title.replace("2022", "2013") + SECTIONS + "六、存在的主要问题及改进情况\n无。\n"
    assert {"GP202", "GP203"}.isdisjoint(codes(read(old)))
