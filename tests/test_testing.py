"""`govparse.testing`, which others test with: what is right passes, and each law that is broken is noticed."""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given

import govparse
import govparse.testing
from govparse.forms import forms_of
from govparse.records import Report
from govparse.tables.dialects.markdown import Markdown
from govparse.tables.dialects.tab_separated import TabSeparated
from govparse.tables.grid import Cell, Grid, Row
from govparse.testing import (
    check_grid,
    check_laws,
    check_linear,
    check_render,
    check_round_trip,
    check_tree,
    compare_with_gold,
    read_rows,
    strategies,
)
from helpers import CASES, ROOT, corpus_text, gold

TEXT = "规章\t0\n行政许可\t44\n"


class Changed(TabSeparated):
    """A dialect of which something was changed after it had read a block."""

    name = "tab_separated"

    def __init__(self, change: Callable[[Grid], None]) -> None:
        self.change = change

    def grid(self, text: str, offset: int = 0) -> Grid:
        """The changed grid."""
        grid = super().grid(text, offset)
        self.change(grid)
        return grid


def test_rows_that_were_read() -> None:
    assert read_rows(TabSeparated(), TEXT) == [["规章", "0"], ["行政许可", "44"]]


def shift(grid: Grid) -> None:
    grid.rows[0].cells[1].start -= 1


def misread(grid: Grid) -> None:
    grid.rows[0].cells[1].text = "1"


def drop_row(grid: Grid) -> None:
    del grid.rows[1]


def drop_cell(grid: Grid) -> None:
    del grid.rows[1].cells[0]


def swap_rows(grid: Grid) -> None:
    grid.rows.reverse()


def swap_cells(grid: Grid) -> None:
    grid.rows[0].cells.reverse()


def empty_row(grid: Grid) -> None:
    grid.rows[0].cells.clear()


def blank_left(grid: Grid) -> None:
    grid.rows[0].cells[1].text = "0 "


def reach_out(grid: Grid) -> None:
    grid.rows[0].cells[1] = Cell("0行", grid.rows[0].cells[1].start, grid.rows[0].end + 1)


def too_long(grid: Grid) -> None:
    grid.rows.append(Row([Cell("", grid.end, grid.end)], grid.end, grid.end + 1))


def renamed(grid: Grid) -> None:
    grid.dialect = "other"


@pytest.mark.parametrize(
    "change",
    [
        shift,
        misread,
        drop_row,
        drop_cell,
        swap_rows,
        swap_cells,
        empty_row,
        blank_left,
        reach_out,
        too_long,
        renamed,
    ],
)
def test_a_broken_grid_is_noticed(change: Callable[[Grid], None]) -> None:
    check_grid(TabSeparated(), TEXT)
    with pytest.raises(AssertionError):
        check_grid(Changed(change), TEXT)


def test_separators_may_be_named() -> None:
    text = "规章\t0;\n"

    def cut(grid: Grid) -> None:
        cell = grid.rows[0].cells[1]
        cell.text, cell.end = "0", cell.end - 1

    check_grid(Changed(cut), text, separators=";")
    with pytest.raises(AssertionError, match="lost: ;"):
        check_grid(Changed(cut), text)


def test_a_tree_at_the_wrong_place_is_noticed() -> None:
    class Displaced(TabSeparated):
        name = "tab_separated"

        def tree(self, text: str, offset: int = 0) -> Any:
            """The tree at another place."""
            return super().tree(text, offset + 1)

    check_tree(TabSeparated(), TEXT)
    with pytest.raises(AssertionError, match="its place is 7"):
        check_tree(Displaced(), TEXT)


def test_a_dialect_that_does_not_read_what_it_writes_is_noticed() -> None:
    class Careless(TabSeparated):
        name = "tab_separated"

        def render(self, rows: Any) -> str:
            """Without looking at what is inside of cells."""
            return "".join("\t".join(row) + "\n" for row in rows)

    assert check_render(Careless(), [["规章", "0"]]) == "规章\t0\n"
    with pytest.raises(AssertionError, match="written"):
        check_render(Careless(), [["规\t章", "0"]])


def test_quadratic_time_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    passed = 0.0

    class Timed(TabSeparated):
        name = "tab_separated"
        power = 1

        def sniff(self, text: str) -> Any:
            """Takes as long as a power of the length says."""
            nonlocal passed
            passed += (len(text) / 1000) ** self.power
            return super().sniff(text)

    class Slow(Timed):
        power = 2

    monkeypatch.setattr("govparse.testing.grids.process_time", lambda: passed)
    check_linear(Timed(), "\t0")
    with pytest.raises(AssertionError, match="eight times as much"):
        check_linear(Slow(), "\t0")


def test_a_report_that_is_read_differently_is_noticed() -> None:
    report = govparse.parse(corpus_text(CASES[2]))
    dialect = Markdown()

    def misread(text: str) -> Report:
        again = govparse.parse(text)
        again.cell("disclosure.rules.issued").value = 5
        return again

    check_round_trip(report, dialect)
    with pytest.raises(AssertionError, match=r"disclosure\.rules\.issued: \('0'"):
        check_round_trip(report, dialect, misread)


def spoil_cell(report: Report) -> None:
    report.cell("disclosure.rules.issued").start = 0


def spoil_value(report: Report) -> None:
    report.cell("disclosure.rules.issued").reading = "absent"


def spoil_section(report: Report) -> None:
    start, end = report.sections[1].span
    report.sections[1].span = (start + 1, end)


def spoil_prose(report: Report) -> None:
    report.sections[0].children[0].paragraphs[0].text += "x"


def spoil_order(report: Report) -> None:
    report.sections.reverse()


@pytest.mark.parametrize("spoil", [spoil_cell, spoil_value, spoil_section, spoil_prose, spoil_order])
def test_a_report_that_breaks_a_law_is_noticed(spoil: Callable[[Report], None]) -> None:
    text = corpus_text(CASES[2])
    report = govparse.parse(text)
    check_laws(report, text)
    spoil(report)
    with pytest.raises(AssertionError):
        check_laws(report, text)


def test_what_is_not_as_in_gold_is_listed() -> None:
    report, wanted = govparse.parse(corpus_text(CASES[2])), gold(CASES[2])
    assert compare_with_gold(report, wanted) == []
    cell = report.cell("disclosure.rules.issued")
    spoiled = evolve(report, year=1999, sections=report.sections[1:])
    spoiled.cells["disclosure.rules.issued"] = evolve(cell, value=7)
    differences = compare_with_gold(spoiled, wanted)
    assert [difference.split(":")[0] for difference in differences] == ["year", "outline", "disclosure.rules.issued"]
    assert compare_with_gold(spoiled, {"organ": wanted["organ"]}) == []


def test_a_doubtful_cell_is_wanted_where_gold_has_candidates() -> None:
    name = "reconsideration_litigation.litigation_after_reconsideration.upheld"
    report, wanted = govparse.parse(corpus_text(CASES[0])), gold(CASES[0])
    report.cells[name] = evolve(report.cell(name), value=1, reading="exact", candidates=None)
    assert compare_with_gold(report, wanted) == [f"{name}: exact 1 None, gold [0, 1]"]


@given(strategies.reports())
def test_made_up_reports_hold_every_cell_of_their_forms(report: Report) -> None:
    for table, rows in report.tables.items():
        (form,) = (f for f in forms_of(table) if f.edition == rows["edition"])
        assert [name for name in report.cells if name.startswith(f"{table}.")] == list(form.cell_ids())


def test_strategies_say_what_they_need() -> None:
    code = "import sys; sys.modules['hypothesis'] = None; import govparse.testing.strategies"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert 'pip install "govparse[testing]"' in done.stderr.splitlines()[-1]


def test_the_checks_need_no_hypothesis() -> None:
    code = "import sys; sys.modules['hypothesis'] = None; import govparse.testing"
    subprocess.run([sys.executable, "-c", code], check=True)


PAGE = ROOT / "docs" / "testing-a-dialect.md"


def test_the_test_module_of_the_docs_passes(tmp_path: Path) -> None:
    module = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)[0]
    (tmp_path / "test_it.py").write_text(module, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(tmp_path)]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert "5 passed" in done.stdout


def test_the_docs_name_every_check() -> None:
    text = PAGE.read_text(encoding="utf-8")
    shown = set(govparse.testing.__all__) - {"check_partition", "rows_of"}
    assert [name for name in shown if f"`{name}(" not in text] == []
