"""Several years of one organ: what is carried over, what goes on, what repeats itself, what jumps."""

import pytest
from comparisons import codes, given, said
from composed import Figures, cases, report, word

from govparse.comparing.comparison import Comparison, Given
from govparse.comparing.prose import repeated_share
from govparse.comparing.years import compare_years
from govparse.forms.applications import COLUMNS

IN_FORCE = "disclosure.normative_documents"


def years(*figures: Figures, first: int = 2022) -> Comparison:
    """The comparison of reports of years in a row with these figures."""
    return compare_years([given(report(first + n, each)) for n, each in enumerate(figures)])


def documents(issued: int, repealed: int, in_force: int) -> dict[str, int | str]:
    return {f"{IN_FORCE}.issued": issued, f"{IN_FORCE}.repealed": repealed, f"{IN_FORCE}.in_force": in_force}


def test_reports_that_go_on_from_each_other_show_nothing() -> None:
    made = years(
        cases(12, 0, 3) | documents(2, 0, 10), cases(9, 3, 1) | documents(1, 2, 9), cases(7, 1, 0) | documents(0, 0, 9)
    )
    assert codes(made) == []
    assert [each.year for each in made.reports] == [2022, 2023, 2024]


def test_what_is_carried_forward_is_carried_in_by_column() -> None:
    made = years(cases(12, 0, 3), cases(9, 2, 1))
    assert said(made, "GP701") == ["2023年“上年结转”与2022年“结转下年度”不符：自然人 3→2、总计 3→2"]
    (found,) = made.differences
    assert found.severity == "error"
    assert found.cells == [
        "applications.carried_forward.natural_person",
        "applications.carried_forward.total",
        "applications.carried_in.natural_person",
        "applications.carried_in.total",
    ]
    before, after = found.sides
    assert before.place is not None
    assert before.place.zh == "第三部分表格，“四、结转下年度继续办理”行“自然人”“总计”列"
    assert after.place is not None
    assert after.place.zh == "第三部分表格，“二、上年结转政府信息公开申请数量”行“自然人”“总计”列"


def test_the_same_total_in_other_columns_is_found() -> None:
    made = years(cases(12, 0, 3), cases(9, 3, 1, column="commercial_enterprise"))
    assert said(made, "GP701") == ["2023年“上年结转”与2022年“结转下年度”不符：自然人 3→0、商业企业 0→3"]


def test_places_name_the_file() -> None:
    made = compare_years([given(word(2022, cases(12, 0, 3))), given(word(2023, cases(9, 2, 1)))])
    place = made.differences[0].sides[0].place
    assert place is not None
    assert place.zh.endswith("列，文档第2个表格第28行")


def blank(report: Given, *columns: str) -> Given:
    """The report with blanks in these columns of what is carried in."""
    for column in columns:
        cell = report.report.cell(f"applications.carried_in.{column}")
        cell.value, cell.state = None, "blank"
    return report


def test_blanks_count_as_nothing_carried_over_and_blank_totals_say_nothing() -> None:
    nothing = given(report(2022, cases(12, 0, 0)))
    after = blank(given(report(2023, cases(9, 0, 0))), *(column.key for column in COLUMNS))
    assert codes(compare_years([nothing, after])) == []
    something = given(report(2022, cases(12, 0, 3)))
    made = compare_years([something, blank(given(report(2023, cases(9, 3, 1))), "total")])
    assert said(made, "GP709") == ["2022—2023年结转衔接：1处存疑或缺失，无法比较"]
    made = compare_years([something, blank(given(report(2023, cases(9, 3, 1))), "natural_person")])
    assert said(made, "GP701") == ["2023年“上年结转”与2022年“结转下年度”不符：自然人 3→0"]


def test_documents_in_force_go_on() -> None:
    made = years(documents(2, 0, 10), documents(1, 2, 15))
    assert said(made, "GP702") == [
        "行政规范性文件：现行有效件数不衔接，2022年10件，加2023年制发1件，减废止2件，应为9件，填报15件"
    ]
    assert [side.value for side in made.differences[0].sides] == [10, 15]


def test_the_order_of_the_files_does_not_matter() -> None:
    reports = [given(report(year, cases(12, 0, 3))) for year in (2023, 2022)]
    assert codes(compare_years(reports)) == codes(compare_years(reports[::-1]))
    assert [each.year for each in compare_years(reports).reports] == [2022, 2023]


def test_a_year_that_is_missing_is_said_and_nothing_is_carried_over_it() -> None:
    made = compare_years([given(report(2020, cases(12, 0, 3))), given(report(2023, cases(9, 2, 1)))])
    assert said(made, "GP707") == ["缺少2021、2022年的报告，前后不能衔接核对"]
    assert said(made, "GP701") == []


def test_the_break_between_editions_is_said_and_its_figures_are_not_compared() -> None:
    old = {"disclosure.normative_documents.total_disclosed": 900}
    made = compare_years([given(report(2020, old, edition="2019")), given(report(2021, documents(0, 0, 9)))])
    assert said(made, "GP706") == [
        "主动公开政府信息情况：2020年为2019年格式，2021年为2021年格式，口径不同，未比较数值",
        "收到和处理政府信息公开申请情况：2020年为2019年格式，2021年为2021年格式，口径不同，未比较数值",
    ]
    assert set(codes(made)) == {"GP706"}


def test_rows_that_both_editions_have_are_carried_over() -> None:
    old, new = given(report(2020, cases(12, 0, 3), edition="2019")), given(report(2021, cases(9, 2, 1)))
    assert len(said(compare_years([old, new]), "GP701")) == 1


def test_a_table_that_was_left_in_is_found() -> None:
    same = {"disclosure.licensing.decisions": 64, "disclosure.penalties.decisions": 7} | documents(1, 1, 5)
    made = years(same, same)
    assert said(made, "GP703") == ["主动公开政府信息情况：5个非零数值与2022年全部相同"]
    assert said(years(same, same | {"disclosure.penalties.decisions": 8}), "GP703") == []
    few = {"disclosure.licensing.decisions": 64}
    assert said(years(few, few), "GP703") == [], "three numbers may be the same by chance"


@pytest.mark.parametrize(
    ("before", "after", "jumped"), [(64, 640, True), (64, 300, False), (1, 19, False), (0, 20, True)]
)
def test_jumps_are_said(before: int, after: int, jumped: bool) -> None:
    made = years({"disclosure.licensing.decisions": before}, {"disclosure.licensing.decisions": after})
    assert bool(said(made, "GP705")) is jumped


def test_another_organ_is_said() -> None:
    made = compare_years([given(report(2022, {})), given(report(2023, {}, organ="某市水务局"))])
    assert said(made, "GP708") == ["机关名称不同：某市林业局、某市水务局"]


PROBLEMS = (
    "存在的主要问题是公开内容不够全面，解读形式较为单一，基层工作人员业务能力有待提升。下一步将完善制度，加强培训，"
    "丰富解读形式，持续提升政府信息公开的质量和实效，主动接受社会监督，并对{year}年发现的问题逐项整改到位，及时公布结果。"
)


def test_prose_of_last_year_is_found_whatever_year_it_names() -> None:
    first, second = (given(report(year, {}, prose={5: [PROBLEMS.format(year=year)]})) for year in (2022, 2023))
    made = compare_years([first, second])
    (repeat,) = made.repeats
    assert (repeat.section, repeat.share) == ("存在的主要问题及改进情况", 1.0)
    assert said(made, "GP704") == ["存在的主要问题及改进情况：100%的文字与2022年相同"]
    assert [side.place.zh for side in made.differences[0].sides if side.place] == ["第五部分", "第五部分"]


def test_prose_that_was_written_anew_is_not() -> None:
    new = (
        "今年的短板是平台栏目更新不及时，个别科室对申请办理的时限要求掌握不准。将建立月度通报机制，组织两期专题轮训，"
        * 2
    )
    first, second = (given(report(year, {}, prose={5: [text]})) for year, text in ((2022, PROBLEMS), (2023, new)))
    made = compare_years([first, second])
    assert codes(made) == []
    assert made.repeats[0].share == 0.0


def test_the_share_counts_characters_in_stretches() -> None:
    text = "甲乙丙丁戊己庚辛壬癸"
    assert repeated_share(text, f"前{text}后") == 1.0
    assert repeated_share(text + "子丑寅卯辰巳午未申酉", text) == 0.5
    assert repeated_share(text[:9], text) == 0.0
    assert repeated_share("", text) == 0.0


def test_figures_stand_year_by_year() -> None:
    reports = [given(report(2022, cases(12, 0, 3))), blank(given(report(2023, cases(9, 3, 1))), "total")]
    rows = {row.cell: row.values for row in compare_years(reports).figures}
    assert rows["applications.new_received.total"] == [12, 9]
    assert rows["applications.carried_in.total"] == [0, None]
