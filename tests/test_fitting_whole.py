"""Tables with nothing to work out are read row by row; what comes out is what the general way gives."""

import random
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from damage import DAMAGE, FOLD, invent, laid_out, printed, tables

import govparse
from govparse.cleaning import clean
from govparse.exports.json import report_json
from govparse.fitting import fit as fitting
from govparse.fitting.fit import Fit, fit_table
from govparse.fitting.whole import WholeTable, _place_of, whole_table
from govparse.forms import FORMS, forms_of
from govparse.source import Source
from govparse.tables.grid import Grid
from helpers import ROOT

DOCUMENTS = [*sorted((ROOT / "corpus").glob("*.txt")), *sorted((ROOT / "corpus" / "zoo").glob("*.txt"))[::4]]
FORM = next(form for form in forms_of("applications") if form.edition == "2021")
HEADS = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]


@pytest.fixture
def ways(monkeypatch: pytest.MonkeyPatch) -> Counter[bool]:
    """Counts the tables by whether they were found whole."""
    found: Counter[bool] = Counter()

    def counted(*args: Any, torn: bool) -> WholeTable | None:
        whole = whole_table(*args, torn=torn)
        found[whole is not None] += 1
        return whole

    monkeypatch.setattr(fitting, "whole_table", counted)
    return found


def in_general(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fitting, "whole_table", lambda *_, torn: None)


def fitted(text: str, grid: Grid) -> Fit | None:
    return fit_table("applications", [grid], clean(text), Source(text), 2023)


def whole_rows(seed: int = 1) -> list[list[str]]:
    rnd = random.Random(seed)
    rows = printed(FORM, invent(FORM, rnd, blank_zeros=False), rnd, "none")
    return [["申请人情况", *HEADS], *rows]


def test_reports_are_the_same_both_ways(ways: Counter[bool], monkeypatch: pytest.MonkeyPatch) -> None:
    def read(path: Path) -> list[bytes]:
        return [report_json(report) for report in govparse.parse_all(path.read_bytes())]

    row_by_row = [read(path) for path in DOCUMENTS]
    assert ways[True] > 100
    assert ways[False] > 50
    in_general(monkeypatch)
    for path, reports in zip(DOCUMENTS, row_by_row, strict=True):
        assert read(path) == reports, path.name


@pytest.mark.parametrize("damage", DAMAGE)
def test_damaged_tables_are_the_same_both_ways(damage: str, monkeypatch: pytest.MonkeyPatch) -> None:
    made = [tables(damage, seed, FORMS)[2:] for seed in range(12)]
    row_by_row = [fitted(text, grid) for text, grid in made]
    in_general(monkeypatch)
    assert [fitted(text, grid) for text, grid in made] == row_by_row


def test_a_table_with_heads_and_every_row_is_whole(ways: Counter[bool]) -> None:
    fit = fitted(*laid_out(whole_rows()))
    assert fit is not None
    assert {cell.reading for cell in fit.cells.values()} == {"exact"}
    assert ways == {True: 1}


def spoil_head(rows: list[list[str]]) -> None:
    rows[0][2], rows[0][3] = rows[0][3], rows[0][2]


def spoil_order(rows: list[list[str]]) -> None:
    rows[3], rows[4] = rows[4], rows[3]


def spoil_label(rows: list[list[str]]) -> None:
    del rows[6][0]


def spoil_value(rows: list[list[str]]) -> None:
    rows[6][-3] = ""


def spoil_count(rows: list[list[str]]) -> None:
    rows[6].append("0")


def lose_row(rows: list[list[str]]) -> None:
    del rows[7]


def repeat_row(rows: list[list[str]]) -> None:
    rows.insert(7, rows[7])


def add_bare_label(rows: list[list[str]]) -> None:
    rows[7].insert(0, FORM.lines[3].path[-1].text.translate(FOLD))


def add_number(rows: list[list[str]]) -> None:
    rows.insert(7, ["3"])


@pytest.mark.parametrize(
    "spoil",
    [
        spoil_head,
        spoil_order,
        spoil_label,
        spoil_value,
        spoil_count,
        lose_row,
        repeat_row,
        add_bare_label,
        add_number,
    ],
)
def test_one_row_that_is_not_whole_leaves_the_table_to_the_general_way(
    ways: Counter[bool], spoil: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = whole_rows()
    assert callable(spoil)
    spoil(rows)
    text, grid = laid_out(rows)
    fit = fitted(text, grid)
    assert not ways[True]
    in_general(monkeypatch)
    assert fitted(text, grid) == fit


def test_a_number_alone_in_a_line_between_the_rows_leaves_it_too(ways: Counter[bool]) -> None:
    text, grid = laid_out([*whole_rows()[:9], ["7"], *whole_rows()[9:]])
    stray = grid.rows.pop(9)
    grid.noise.append((stray.start, stray.end))
    fitted(text, grid)
    assert ways == {False: 1}


def test_a_number_that_its_column_cannot_hold_leaves_it_too(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = whole_rows()
    rows[6][-3] = "1.5"
    text, grid = laid_out(rows)
    fit = fitted(text, grid)
    assert fit is not None
    assert [diagnostic.code for diagnostic in fit.diagnostics] == ["GP311"]
    in_general(monkeypatch)
    assert fitted(text, grid) == fit


def test_a_row_too_long_for_any_form_is_not_remembered(ways: Counter[bool]) -> None:
    remembered = _place_of.cache_info().currsize
    fitted(*laid_out([["规章", *["7"] * 5000], *whole_rows()]))
    assert ways == {False: 1}
    assert _place_of.cache_info().currsize == remembered


def test_a_misprinted_head_is_said(ways: Counter[bool], monkeypatch: pytest.MonkeyPatch) -> None:
    rows = whole_rows()
    rows[0][4] = "社会公益组积"
    text, grid = laid_out(rows)
    fit = fitted(text, grid)
    assert fit is not None
    assert ways == {True: 1}
    assert [diagnostic.code for diagnostic in fit.diagnostics] == ["GP308"]
    in_general(monkeypatch)
    assert fitted(text, grid) == fit
