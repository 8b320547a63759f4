"""The edition of a table: told by labels, else by the width of rows, else by the year, and then said."""

from decimal import Decimal

import pytest
from damage import laid_out

from govparse.cleaning import clean
from govparse.fitting.fit import Fit, fit_table
from govparse.source import Source

RULES = [["规章", "0", "1", "2"], ["行政规范性文件", "1", "2", "3"]]
ITEMS = [
    ["行政许可", "5", "1", "6"],
    ["行政处罚", "6", "-1", "0"],
    ["行政强制", "0", "0", "0"],
    ["行政事业性收费", "1", "0"],
]
SERVICES = [["其他对外管理服务事项", "1", "2", "3"]]
DECISIONS = [["行政许可", "5"], ["行政处罚", "6"], ["行政强制", "0"], ["行政事业性收费", "1.5"]]
YEARS = (2019, 2020, 2021, 2023, None)


def fitted(rows: list[list[str]], year: int | None, *, blanks_kept: bool = True) -> Fit:
    text, grid = laid_out(rows, blanks_kept=blanks_kept)
    fit = fit_table("disclosure", [grid], clean(text), Source(text), year)
    assert fit is not None
    return fit


def codes(fit: Fit) -> set[str]:
    return {diagnostic.code for diagnostic in fit.diagnostics}


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize(
    ("rows", "edition"),
    [
        (RULES + ITEMS, "2019"),
        (RULES + DECISIONS, "2021"),
        (ITEMS, "2019"),
        (DECISIONS, "2021"),
        (ITEMS[:1], "2019"),
        (RULES + SERVICES, "2019"),
        ([["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"], *RULES], "2021"),
        ([["信息内容", "本年新制作数量", "本年新公开数量", "对外公开总数量"], *RULES], "2019"),
    ],
)
def test_what_a_table_shows_decides_whatever_the_year(rows: list[list[str]], edition: str, year: int | None) -> None:
    fit = fitted(rows, year)
    assert fit.form.edition == edition
    assert "GP503" not in codes(fit)
    assert {cell.reading for cell in fit.cells.values()} <= {"exact", "absent"}


@pytest.mark.parametrize("year", [2021, 2023, None])
def test_where_only_the_year_could_choose_the_cells_are_in_doubt(year: int | None) -> None:
    fit = fitted(RULES, year)
    assert fit.form.edition == "2021"
    assert "GP503" in codes(fit)
    cell = fit.cells["normative_documents.in_force"]
    assert (cell.value, cell.reading, cell.candidates) == (None, "ambiguous", [3, None])
    assert fit.readings is None


@pytest.mark.parametrize("year", [2019, 2020])
def test_before_2021_there_was_one_form(year: int) -> None:
    fit = fitted(RULES, year)
    assert fit.form.edition == "2019"
    assert "GP503" in codes(fit)
    assert fit.cells["normative_documents.total_disclosed"].value == 3


def test_one_short_row_tells_nothing_where_blanks_were_dropped() -> None:
    assert "GP503" in codes(fitted(DECISIONS[:1], 2023, blanks_kept=False))
    assert "GP503" not in codes(fitted(DECISIONS[:1], 2023))


def test_a_count_printed_as_a_decimal_is_a_count() -> None:
    fit = fitted([["规章", "0.0", "1.0", "2.5"], RULES[1], *DECISIONS], 2023)
    assert fit.cells["rules.repealed"].value == 1
    assert isinstance(fit.cells["rules.repealed"].value, int)
    assert fit.cells["rules.in_force"].reading == "ambiguous"
    assert fit.cells["administrative_fees.amount"].value == Decimal("1.5")


def test_a_change_whose_sign_stands_in_a_remark_is_in_doubt() -> None:
    rows = [[*ITEMS[0][:2], "3(比上年减少)", "6"], *ITEMS[1:]]
    assert fitted(rows, 2019).cells["licensing.items_change"].reading == "ambiguous"
