"""PDF tables that go on over the end of a page."""

from pdfs import lattice, line, pdf, text, words

from govparse.readers.pdf import read

XS = [50, 100, 200, 240, 280]
AT = [55, 105, 205, 245]


def _rows(*pages: list[str]) -> list[list[str]]:
    source = read(pdf(*pages)).source(None, None)
    return [[source.text[cell.start : cell.end] for cell in row] for row in source.rows]


def _table(ys: list[float], rows: list[list[str]]) -> list[str]:
    """Four columns; the first is one cell over all rows."""
    drawings = [*lattice(XS[1:], ys), line(50, ys[0], 50, ys[-1]), line(50, ys[0], 100, ys[0])]
    drawings += [line(50, ys[-1], 100, ys[-1])]
    for top, row in zip(ys, rows, strict=False):
        drawings += words(AT, top + 14, row)
    return drawings


def test_rows_of_both_pages_are_one_table() -> None:
    first = _table([400, 420, 440], [["", "甲", "1", "2"], ["", "乙", "3", "4"]])
    second = _table([40, 60, 80], [["", "1.丙", "5", "6"], ["", "2.丁", "7", "8"]])
    source = read(pdf([*first, text(190, 480, "- 1 -")], [*second, text(190, 480, "- 2 -")])).source(None, None)
    assert [cell.locator.table for row in source.rows for cell in row] == [1] * 13
    assert [row[0].locator.row for row in source.rows] == [1, 2, 3, 4]
    assert [row[0].locator.page for row in source.rows] == [1, 1, 2, 2]
    assert source.rows[3][0].locator.column == 2


def test_the_rest_of_a_merged_cell_is_no_cell_and_its_text_goes_to_its_beginning() -> None:
    first = _table([400, 420, 440], [["", "1.甲", "1", "2"], ["", "2.乙", "3", "4"]])
    second = _table([40, 60, 80], [["", "3.丙", "5", "6"], ["无法提供", "4.丁", "7", "8"]])
    assert _rows(first, second) == [
        ["无法提供", "1.甲", "1", "2"],
        ["2.乙", "3", "4"],
        ["3.丙", "5", "6"],
        ["4.丁", "7", "8"],
    ]


def test_a_label_divided_between_pages_is_one() -> None:
    first = _table([400, 420, 440], [["", "1.甲", "1", "2"], ["", "2.属于四类过程性", "3", "4"]])
    second = _table([40, 60, 80], [["", "信息", "", ""], ["", "3.丙", "5", "6"]])
    assert _rows(first, second)[1:] == [["2.属于四类过程性信息", "3", "4"], ["3.丙", "5", "6"]]


def test_rows_that_are_whole_are_not_joined() -> None:
    short = _table([400, 420], [["", "甲", "1", "2"]])
    assert _rows(short, _table([40, 60], [["", "乙", "", ""]]))[1][-3:] == ["乙", "", ""]  # the line was not full
    full = _table([400, 420], [["", "属于四类过程性信", "", ""]])
    assert _rows(full, _table([40, 60], [["", "2.重复", "", ""]]))[1][-3:] == ["2.重复", "", ""]  # a marker of its own
    figures = _table([400, 420], [["", "属于四类过程性信", "1", "2"]])
    assert _rows(figures, _table([40, 60], [["", "息", "3", "4"]]))[1][-3:] == ["息", "3", "4"]  # two rows of figures


def test_figures_below_merged_heads_stay_cells() -> None:
    """The heads reach down to the foot of the page, and the row below them has figures or blanks of its own."""
    xs = [50, 80, 110, 140]
    heads = [*lattice(xs[1:], [400, 420, 440]), line(50, 400, 80, 400), line(50, 440, 80, 440), line(50, 400, 50, 440)]
    heads += words([53], 424, ["结果"]) + words([83, 113], 414, ["甲", "乙"]) + words([83, 113], 434, ["丙", "丁"])
    for values in (["", "1", "2"], ["/", "/", "3"], ["无", "0", ""]):
        figures = lattice(xs, [40, 60]) + words([55, 85, 115], 54, values)
        assert _rows(heads, figures)[-1] == values


def test_repeated_heads_are_left_out() -> None:
    heads = ["", "项目", "件数", "总计"]
    first = _table([400, 420, 440], [heads, ["", "甲", "1", "2"]])
    second = _table([40, 60, 80], [heads, ["", "乙", "3", "4"]])
    assert [row[-3:] for row in _rows(first, second)] == [heads[1:], ["甲", "1", "2"], ["乙", "3", "4"]]


def test_no_border_above_the_first_row_of_a_page() -> None:
    """As browsers print: the vertical lines go on to the edge of the page, the horizontal ones do not."""
    first = _table([400, 420, 440], [["", "甲", "1", "2"], ["", "乙", "3", "4"]])
    second = [line(x, 20, x, 80) for x in XS] + [line(XS[0], y, XS[-1], y) for y in (60, 80)]
    second += [line(XS[0], 40, XS[-1], 40), *words(AT[1:], 34, ["丙", "5", "6"]), *words(AT[1:], 54, ["丁", "7", "8"])]
    assert [row[-3:] for row in _rows(first, second)][:4] == [
        ["甲", "1", "2"],
        ["乙", "3", "4"],
        ["丙", "5", "6"],
        ["丁", "7", "8"],
    ]


def test_a_heading_between_divides_tables() -> None:
    first = _table([400, 420], [["", "甲", "1", "2"]])
    second = [text(50, 30, "四、行政复议情况"), *_table([60, 80], [["", "乙", "3", "4"]])]
    source = read(pdf(first, second)).source(None, None)
    assert [row[0].locator.table for row in source.rows] == [1, 2]
