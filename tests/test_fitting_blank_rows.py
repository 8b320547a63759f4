"""A table of one line whose row prints nothing: blank where that row is there, absent where it is not."""

import pytest

from govparse import parse, parse_file
from govparse.cleaning import clean
from govparse.fitting.fit import fit_table
from govparse.records import Report
from govparse.source import Source
from govparse.tables.grid import Cell, Grid, Row
from zoo_gold import ZOO, Dump, read

TABLE = "reconsideration_litigation"
OUTCOMES = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
HEADS = [["行政复议", "行政诉讼"], ["未经复议直接起诉", "复议后起诉"], OUTCOMES * 3]
BLANK = [""] * 15
VALUES = [*"00000", *"10001", *"00000"]


def states(*rows: list[str], blanks_kept: bool = True) -> list[str]:
    """The different states of the cells of the table that the rows make below its heads."""
    text, made = "", []
    for row in [*HEADS, *rows]:
        cells, start = [], len(text)
        for cell in row:
            cells.append(Cell(cell, len(text), len(text) + len(cell)))
            text += f"{cell}\t"
        text = f"{text[:-1]}\n"
        made.append(Row(cells, start, len(text) - 1))
    fit = fit_table(TABLE, [Grid("test", made, 0, len(text), blanks_kept)], clean(text), Source(text), 2023)
    assert fit is not None
    return sorted({cell.state for cell in fit.cells.values()})


def test_the_one_blank_row_below_the_heads_is_blank() -> None:
    assert states(BLANK) == ["blank"]
    assert states(BLANK, ["注：本表由机关填写。"]) == ["blank"]


@pytest.mark.parametrize(
    "rows",
    [
        [],
        [BLANK, BLANK],
        [BLANK[1:]],
        [[*BLANK, ""]],
        [BLANK, OUTCOMES * 3],
        [BLANK, ["注：其中结果纠正1件。", "1"]],
        [BLANK, ["1", "0"]],
    ],
    ids=["no row", "two", "narrower", "wider", "heads below", "a number with a label", "a piece of a row"],
)
def test_what_may_be_something_else_is_not_blank(rows: list[list[str]]) -> None:
    assert "blank" not in states(*rows)


def test_a_row_with_values_is_the_line_whatever_blank_row_stands_by_it() -> None:
    assert states(BLANK, VALUES) == states(VALUES, BLANK) == ["number"]


def test_layouts_that_drop_blanks_show_no_blank_row() -> None:
    assert states(BLANK, blanks_kept=False) == ["absent"]


@pytest.mark.parametrize("tool", ["html2text", "markitdown", "pandas-tsv", "pdfplumber-tables", "python-docx"])
def test_layouts_that_print_the_blank_row(tool: str) -> None:
    assert _states(read(Dump("blanks-2019", tool))) == {"blank"}


@pytest.mark.parametrize("tool", ["w3m", "pymupdf4llm", "lynx", "trafilatura-newest", "markdownify-nested"])
def test_layouts_that_left_the_row_out(tool: str) -> None:
    assert _states(read(Dump("blanks-2019", tool))) <= {"absent"}


@pytest.mark.parametrize("kind", ["clean.html", "docx", "pdf"])
def test_originals(kind: str) -> None:
    report = parse_file(ZOO / "originals" / f"blanks-2019.{kind}")
    assert _states(report) == {"blank"}
    assert not [found.code for found in report.diagnostics if found.code == "GP303"]


def test_a_page_whose_row_is_lost_says_so() -> None:
    page = (ZOO / "originals" / "blanks-2019.clean.html").read_text(encoding="utf-8")
    before, _, after = page.rpartition("<tr")
    report = parse(before + after.partition("</tr>")[2])
    assert _states(report) == {"absent"}
    assert "GP303" in [found.code for found in report.diagnostics]


def _states(report: Report) -> set[str]:
    return {cell.state for name, cell in report.cells.items() if name.startswith(f"{TABLE}.")}
