"""Which lines are table: of tables that extractors wrote line by line, without a mark between cells."""

import pytest

import govparse
from govparse.blocks.split import split_blocks
from govparse.cleaning import clean

REVIEW = [*("结果", "维持", "结果", "纠正", "其他", "结果", "尚未", "审结", "总计") * 3]
FIGURES = [str(number) for number in range(15)]


def blocks_of(*lines: str, gap: str = "\n") -> list[tuple[str, str | None, list[str]]]:
    """The blocks of a text of lines: kind, table, and the lines that are not blank."""
    cleaned = clean(gap.join(lines) + "\n")
    return [(block.kind, block.table, cleaned.text[block.start : block.end].split()) for block in split_blocks(cleaned)]


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\n\n\n\n"])
def test_heads_in_pieces_are_followed_to_their_values(gap: str) -> None:
    lines = ["行政复议", "行政诉讼", "未经复议直接起诉", "复议后起诉", *REVIEW, *FIGURES]
    heading, after = "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况"
    assert blocks_of(heading, *lines, after, gap=gap) == [
        ("prose", None, [heading]),
        ("table", "reconsideration_litigation", lines),
        ("prose", None, [after]),
    ]


def test_a_heading_that_the_first_label_ran_into_ends_the_table_before_it() -> None:
    heading = "四、政府信息公开行政复议、行政诉讼情况行政复议"
    applications = ["一、本年新收政府信息公开申请数量", *"0000000", "四、结转下年度继续办理", *"0000000"]
    assert blocks_of(*applications, heading, "行政诉讼", "结果维持", "总计", *FIGURES) == [
        ("table", "applications", applications),
        ("prose", None, [heading]),
        ("table", "reconsideration_litigation", ["行政诉讼", "结果维持", "总计", *FIGURES]),
    ]


def test_a_name_of_a_section_with_other_words_behind_it_is_no_heading() -> None:
    lines = ["规章", "0", "0", "5", "二、主动公开政府信息情况如下", "行政许可", "3"]
    assert blocks_of(*lines) == [("table", "disclosure", lines)]


@pytest.mark.parametrize("zero", ["。", "〇", "○"])
def test_what_a_scan_has_for_a_zero_ends_no_table(zero: str) -> None:
    lines = [
        "一、本年新收政府信息公开申请数量",
        "2",
        zero,
        "0",
        "0",
        "0",
        "0",
        "2",
        "四、结转下年度继续办理",
        *"0000000",
    ]
    assert blocks_of(*lines) == [("table", "applications", lines)]


@pytest.mark.parametrize("gap", [" ", "   ", "|", " │ "])
def test_a_row_of_cells_between_blanks_belongs_to_the_table(gap: str) -> None:
    heads = gap.join(["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"])
    lines = ["行政复议", heads, gap.join(FIGURES)]
    cells = "\n".join(lines).split()
    assert blocks_of("四、政府信息公开行政复议、行政诉讼情况", *lines, "五、存在的主要问题及改进情况")[1] == (
        "table",
        "reconsideration_litigation",
        cells,
    )


@pytest.mark.parametrize(
    "line",
    [
        "规章 0 件 行政规范性文件 2 件",
        "全年受理行政复议 2 件，行政诉讼 3 件",
        "  2023年 新收 5 件，予以公开 3 件",
        "── 行政许可 ──",
    ],
)
def test_prose_with_blanks_and_numbers_is_no_table(line: str) -> None:
    assert [kind for kind, _, _ in blocks_of("一、总体情况", line, "全年无其他事项。")] == ["prose"]


def test_prose_into_which_the_first_cell_of_a_table_ran_is_no_row() -> None:
    narrative = "2023年，本机关认真落实条例。" * 6 + "二、主动公开政府信息情况 | 第二十条第（一）项"
    found = blocks_of(
        narrative, "信息内容| 本年制发件数| 本年废止件数| 现行有效件数", "规章| 1| 0| 2", "行政规范性文件| 1| 0| 4"
    )
    assert [kind for kind, _, _ in found] == ["prose", "table"]


def test_values_behind_a_label_are_taken_off_in_linear_time() -> None:
    """A whole table on one line once took a time that doubled with each digit."""
    values = "1234567890" * 40 + " x"
    text = f"某局2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n规章 {values} 行政规范性文件 {values}\n"
    assert govparse.parse(text).year == 2023
