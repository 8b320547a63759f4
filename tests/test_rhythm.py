"""Blank cells told by empty lines, in random tables of one cell a line or a paragraph."""

import random

import pytest

import govparse
from govparse.blocks.split import split_blocks
from govparse.cleaning import clean
from govparse.forms.applications import FORM_2021 as FORM
from govparse.forms.labels import label_key
from govparse.tables.dialects.cell_lines import CellLines
from govparse.tables.grid import Grid
from govparse.tables.registry import choose

COLUMNS = 7
DIALECT = CellLines()
ENDS = {"a line a cell": "\n", "a paragraph a cell": "\n\n", "three line ends a cell": "\n\n\n"}
SEEDS = range(60)

Cells = list[str]


def table(seed: int, density: float = 0.4) -> list[tuple[list[str], Cells]]:
    """The rows of the form in order: the labels that stand before each (its group's before the first), its cells."""
    rand = random.Random(seed)
    rows: list[tuple[list[str], Cells]] = []
    above: tuple[str, ...] = ()
    for line in FORM.lines:
        path = tuple(label.text for label in line.path)
        new = [text for place, text in enumerate(path) if path[: place + 1] != above[: place + 1]]
        cells = [str(rand.choice([0, rand.randint(1, 99)])) if rand.random() < density else "" for _ in range(COLUMNS)]
        rows.append((new, cells))
        above = path
    return rows


def written(rows: list[tuple[list[str], Cells]], end: str, *, covered: bool = False) -> str:
    """Every cell and then its line ends; `covered`: also those of labels that stand further up."""
    text = ""
    for (labels, cells), line in zip(rows, FORM.lines, strict=True):
        blank = [""] * (len(line.path) - len(labels)) if covered else []
        text += "".join(cell + end for cell in [*blank, *labels, *cells])
    return text


def rows_read(text: str) -> dict[str, tuple[Cells, bool]]:
    """The cells of every row by the key of its label, and whether it is miscounted."""
    grid = read(text)
    return {label_key(row.cells[0].text): ([c.text for c in row.cells[1:]], row.miscounted) for row in grid.rows}


def read(text: str) -> Grid:
    folded = clean(text).folded
    assert choose(folded).name == "cell_lines"
    return DIALECT.grid(folded)


def expected(rows: list[tuple[list[str], Cells]]) -> dict[str, tuple[Cells, bool]]:
    return {label_key(labels[-1]): (cells, False) for labels, cells in rows}


@pytest.mark.parametrize("covered", [False, True])
@pytest.mark.parametrize("end", ENDS.values(), ids=ENDS)
def test_blank_cells_come_back(end: str, *, covered: bool) -> None:
    for seed in SEEDS:
        rows = table(seed)
        text = written(rows, end, covered=covered)
        assert DIALECT.grid(clean(text).folded).blanks_kept
        got = rows_read(text)
        assert {key: got[key] for key in expected(rows)} == expected(rows)


@pytest.mark.parametrize("end", ENDS.values(), ids=ENDS)
def test_where_blank_cells_are_left_out_none_is_added(end: str) -> None:
    for seed in SEEDS:
        text = "".join(cell + end for labels, cells in table(seed) for cell in [*labels, *filter(None, cells)])
        grid = DIALECT.grid(clean(text).folded)
        assert not grid.blanks_kept
        assert len(grid.rows) == 1
        assert all(cell.text for cell in grid.rows[0].cells)


def test_empty_lines_anywhere_are_no_blank_cells() -> None:
    for seed in SEEDS:
        rand = random.Random(seed)
        shown = [cell for labels, cells in table(seed) for cell in [*labels, *filter(None, cells)]]
        text = "".join(cell + "\n" * rand.choice([1, 1, 2, 3]) for cell in shown)
        assert not DIALECT.grid(clean(text).folded).blanks_kept


@pytest.mark.parametrize("lost", [0, 3])
def test_a_row_that_lost_a_value_is_miscounted(lost: int) -> None:
    """It has its values without blank cells, and says that they are too few; the others have theirs."""
    for seed in SEEDS:
        rows = table(seed)
        number = random.Random(seed).randrange(len(rows) - 1)
        whole = list(rows[number][1])
        whole[lost] = "5"
        damaged = [*rows]
        damaged[number] = (rows[number][0], [*whole[:lost], *whole[lost + 1 :]])
        got = rows_read(written(damaged, "\n\n"))
        key = label_key(rows[number][0][-1])
        left = [cell for cell in damaged[number][1] if cell]
        assert got.pop(key) == (left, bool(left) or key not in ("总计", "其他"))
        others = expected([row for row in rows if row is not rows[number]])
        assert {name: got[name] for name in others} == others


def test_a_number_without_its_empty_line_is_no_cell() -> None:
    """A page number stands among paragraphs, with one line end behind it."""
    for seed in SEEDS:
        rows = table(seed, 0.9)
        labels, cells = rows[4]
        place = random.Random(seed).randrange(COLUMNS)
        text = written(
            [*rows[:4], (labels, [*cells[:place], "3\n" + cells[place], *cells[place + 1 :]]), *rows[5:]], "\n\n"
        )
        if not cells[place]:
            continue
        got = rows_read(text)
        assert {key: got[key] for key in expected(rows)} == expected(rows)
        folded = clean(text).folded
        assert [folded[start:end] for start, end in DIALECT.grid(folded).noise] == ["3"]


@pytest.mark.parametrize("page", ["- 3 -\n\n", "- 3 -\n", "第 3 页 共 9 页\n\n"])
def test_page_numbers_do_not_break_the_rhythm(page: str) -> None:
    for seed in SEEDS:
        rows = table(seed)
        before, behind = written(rows, "\n\n").split(rows[9][0][-1], 1)
        got = rows_read(before + rows[9][0][-1] + "\n\n" + page + behind.removeprefix("\n\n"))
        assert {key: got[key] for key in expected(rows)} == expected(rows)


def test_the_blank_cells_at_the_end_of_a_table_belong_to_it() -> None:
    """Up to the heading that follows; also where the only row of a table is the last, and where it is all blank."""
    heads = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
    text = "四、政府信息公开行政复议、行政诉讼情况\n行政复议\n行政诉讼\n" + "\n".join(heads * 3) + "\n"
    for cells in (["1", "", "", "", "1", *[""] * 10], [""] * 15):
        cleaned = clean(text + "".join(cell + "\n" for cell in cells) + "五、存在的主要问题及改进情况\n不足。\n")
        (block,) = [block for block in split_blocks(cleaned) if block.kind == "table"]
        grid = DIALECT.grid(cleaned.folded[block.start : block.end], block.start)
        assert [cell.text for cell in grid.rows[-1].cells] == ["总计", *cells]


def test_a_report_with_empty_paragraphs_reads_whole() -> None:
    """Empty paragraphs say where blanks stand, whatever its sums say: here they would move a value, if they could."""
    rows = table(0, 0)
    rows[0][1][:] = ["5", "", "7", "", "", "", "12"]
    rows[1][1][:] = ["", "2", "", "", "", "", "3"]
    report = govparse.parse("三、收到和处理政府信息公开申请情况\n\n" + written(rows, "\n\n"))
    columns = [cell.id for cell in FORM.lines[0].cells]
    assert [report.cells[f"applications.{column}"].value for column in columns] == [5, None, 7, None, None, None, 12]
    carried = [report.cells[f"applications.{cell.id}"] for cell in FORM.lines[1].cells]
    assert [cell.value for cell in carried] == [None, 2, None, None, None, None, 3]
    assert {cell.reading for cell in carried} == {"exact"}
