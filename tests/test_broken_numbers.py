"""Numbers that go on in the next line of their column: the upper piece alone is never stated."""

import pytest

import govparse
from govparse.cleaning import clean
from govparse.tables.broken_numbers import join_broken_numbers
from govparse.tables.registry import choose, get_dialect
from govparse.testing import rows_of

HEAD = """二、主动公开政府信息情况
第二十条第（一）项
信息内容                本年新制作     本年新公开     对外公开总
                        数量           数量           数量
"""
OTHER = "其他对外管理服务事项     3             2             1\n"


def rows(text: str) -> list[list[str]]:
    """The rows of a table without blank cells, broken numbers joined."""
    cleaned = clean(text)
    grid = get_dialect(choose(cleaned.folded).name or "").grid(cleaned.folded)
    join_broken_numbers(grid, cleaned)
    return [[cell for cell in row if cell] for row in rows_of(grid)]


BY_CHARACTERS = """规章                       1234          5             6
                           5
行政规范性文件             40            1             0
行政许可                   7             8             9
"""
IN_A_TERMINAL = """规章                  １２３４      5             6
                        ５６
行政规范性文件          40          1             0
行政许可                 7          8             9
"""


@pytest.mark.parametrize(
    ("text", "piece"), [(BY_CHARACTERS, "1234 5"), (IN_A_TERMINAL, "1234 56")], ids=["characters", "terminal"]
)
def test_both_pieces_stand_in_one_cell(text: str, piece: str) -> None:
    (first, *others) = rows(text)
    assert first == ["规章", piece, "5", "6"]
    assert [row[0] for row in others] == ["行政规范性文件", "行政许可"]


def test_the_cell_keeps_the_place_of_its_first_piece() -> None:
    cleaned = clean(BY_CHARACTERS)
    grid = get_dialect("spaced").grid(cleaned.folded)
    join_broken_numbers(grid, cleaned)
    cell = grid.rows[0].cells[1]
    assert cleaned.text[cell.start : cell.end] == "1234"
    assert cleaned.text[: grid.rows[0].end].count("\n") == 2


APART = {
    "not below the value": BY_CHARACTERS.replace("                           5\n", "                       5\n"),
    "below a wider number": BY_CHARACTERS.replace("40            1", "400000        1"),
    "wider than the value": BY_CHARACTERS.replace(
        "                           5\n", "                           555555\n"
    ),
    "an empty line between": BY_CHARACTERS.replace("6\n", "6\n\n"),
    "below one digit": BY_CHARACTERS.replace("1234", "1   "),
    "a label beside it": BY_CHARACTERS.replace("\n    ", "\n某项"),
    "more numbers than the row has": BY_CHARACTERS.replace("          5             6\n", "\n", 1).replace(
        "5\n", "5  5\n"
    ),
}


@pytest.mark.parametrize("text", APART.values(), ids=APART)
def test_what_may_be_a_row_of_its_own_stays_one(text: str) -> None:
    assert not any(" " in cell for row in rows(text) for cell in row)


@pytest.mark.parametrize("table", [BY_CHARACTERS, IN_A_TERMINAL], ids=["characters", "terminal"])
def test_the_upper_piece_is_not_stated(table: str) -> None:
    """No piece is taken for the value; the whole number is among the candidates; nothing else is touched."""
    report = govparse.parse(HEAD + table + OTHER)
    broken = report.cells["disclosure.rules.newly_made"]
    assert broken.reading == "ambiguous"
    assert broken.candidates is not None
    assert {12345, 123456} & set(broken.candidates)
    assert broken.value is None
    assert report.cells["disclosure.rules.total_disclosed"].value == 6
    assert report.cells["disclosure.normative_documents.newly_made"].value == 40
