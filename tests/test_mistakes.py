"""One mistake, one finding: relations that fail together, the smallest change that makes all hold, blanks."""

import pytest

import govparse
from govparse.catalogue.entry import Edits
from govparse.catalogue.sample import edited
from govparse.diagnostics import Diagnostic

NEW = "\t14\t3\t0\t0\t0\t0\t17"
GRANTED = "\t8\t1\t0\t0\t0\t0\t9"
TOTALS = "\t13\t3\t0\t0\t0\t0\t16"
NOT_HELD = "\t3\t1\t0\t0\t0\t0\t4"
REVIEW = "1\t0\t0\t0\t1\t0\t0"


def arithmetic(*edits: tuple[str, str]) -> list[Diagnostic]:
    """The findings on figures in the sample with some changes."""
    return [each for each in govparse.parse(edited(edits)).diagnostics if each.code.startswith("GP4")]


@pytest.mark.parametrize(
    ("before", "behind", "cell", "remedy"),
    [
        (NEW, "\t14\t3\t0\t0\t0\t0\t18", "new_received.total", "为18，若改为17，两项关系全部成立"),
        (GRANTED, "\t80\t1\t0\t0\t0\t0\t9", "granted.natural_person", "为80，若改为8，两项关系全部成立"),
        (TOTALS, "\t31\t3\t0\t0\t0\t0\t16", "results_total.natural_person", "为31，若改为13，三项关系全部成立"),
        (GRANTED, "\t8\t0\t0\t0\t0\t0\t9", "granted.commercial_enterprise", "为0，若改为1，两项关系全部成立"),
    ],
)
def test_the_cell_that_is_wrong_is_named(before: str, behind: str, cell: str, remedy: str) -> None:
    (finding,) = arithmetic((before, behind))
    assert finding.cells == [f"applications.{cell}"]
    assert finding.message.zh.endswith(remedy)
    assert finding.span is not None


def test_two_mistakes_are_two_findings() -> None:
    first, second = arithmetic((NEW, "\t14\t3\t0\t0\t0\t0\t18"), (GRANTED, "\t5\t1\t0\t0\t0\t0\t9"))
    assert [first.cells, second.cells] == [
        ["applications.new_received.total"],
        ["applications.granted.natural_person"],
    ] or [second.cells, first.cells] == [["applications.new_received.total"], ["applications.granted.natural_person"]]


def test_two_wrong_figures_of_one_row_are_one_finding() -> None:
    (finding,) = arithmetic((GRANTED, "\t10\t2\t0\t0\t0\t0\t9"))
    assert set(finding.cells) == {"applications.granted.natural_person", "applications.granted.commercial_enterprise"}
    assert "三项关系全部成立" in finding.message.zh


def test_four_mistakes_are_named_each() -> None:
    found = arithmetic(
        (NEW, "\t14\t3\t0\t0\t0\t0\t18"),
        (GRANTED, "\t10\t1\t0\t0\t0\t0\t9"),
        (NOT_HELD, "\t3\t6\t0\t0\t0\t0\t4"),
        (REVIEW, "1\t0\t0\t0\t3\t0\t0"),
    )
    assert sorted(cell for finding in found for cell in finding.cells if cell.startswith("app")) == [
        "applications.granted.natural_person",
        "applications.new_received.total",
        "applications.unable.not_held.commercial_enterprise",
    ]


def test_where_several_changes_would_do_the_cells_in_question_are_named() -> None:
    (finding,) = arithmetic((REVIEW, "1\t0\t0\t0\t2\t0\t0"))
    assert set(finding.cells) == {
        f"reconsideration_litigation.reconsideration.{outcome}"
        for outcome in ("upheld", "corrected", "other", "pending", "total")
    }
    assert "若改为" not in finding.message.zh


def test_no_figure_below_zero_is_proposed() -> None:
    (finding,) = arithmetic((REVIEW, "0\t0\t0\t4\t0\t0\t0"))
    assert finding.message.zh.endswith("可能有误的单元格：“行政复议 × 尚未审结”、“行政复议 × 总计”")
    assert "-" not in finding.message.zh


def test_a_table_that_is_wrong_all_over_is_one_finding() -> None:
    rows: Edits = (
        (NEW, "\t51\t32\t0\t0\t0\t0\t7"),
        (GRANTED, "\t81\t1\t5\t0\t9\t0\t3"),
        (NOT_HELD, "\t39\t1\t0\t2\t0\t0\t40"),
        (TOTALS, "\t1\t30\t0\t7\t0\t0\t61"),
    )
    (finding,) = arithmetic(*rows)
    assert finding.cells
    assert "另有" in finding.message.zh


def test_blanks_that_hold_as_zero_are_one_warning_a_row() -> None:
    found = arithmetic(("1.属于国家秘密\t0\t0\t0\t0\t0\t0\t0", "1.属于国家秘密\t\t\t\t0\t0\t0\t0"))
    assert [(each.code, each.severity, len(each.cells)) for each in found] == [("GP411", "warning", 3)]
    assert "自然人、商业企业、科研机构空白，应填0" in found[0].message.zh


def test_a_blank_that_cannot_be_zero_is_said_once_and_not_told_to_be_zero() -> None:
    (finding,) = arithmetic((GRANTED, "\t\t1\t0\t0\t0\t0\t9"))
    assert (finding.code, finding.cells) == ("GP415", ["applications.granted.natural_person"])
    assert "空白，若填8，两项关系全部成立" in finding.message.zh


def test_what_fails_with_any_number_in_the_blank_is_an_error_of_the_sum() -> None:
    found = arithmetic((GRANTED, "\t12\t1\t\t0\t0\t0\t9"))
    assert [each.code for each in found if each.severity == "error"] == ["GP401"]
    assert "applications.granted.natural_person" in found[0].cells


def test_totals_left_out_everywhere_are_one_finding() -> None:
    marks = ("新收政府信息公开申请数量", "上年结转政府信息公开申请数量", "（一）予以公开", "结转下年度继续办理")
    report = govparse.parse(
        "\n".join(
            line.rpartition("\t")[0] + "\t" if any(mark in line for mark in marks) or ".属于" in line else line
            for line in edited(()).split("\n")
        )
    )
    left_out = [each for each in report.diagnostics if each.code == "GP412"]
    assert len(left_out) == 1
    assert "总计空白" in left_out[0].message.zh
