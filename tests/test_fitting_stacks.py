"""Values not written row by row: columns turned into rows and rows that ran together cut, where sums prove it."""

from typing import Any

from govparse.fitting.records.rows import Record, Slot
from govparse.fitting.records.stacks import in_rows
from govparse.fitting.records.values import read_value
from govparse.forms import forms_of
from govparse.tables.grid import Cell, Row

FORM = next(form for form in forms_of("applications") if form.edition == "2021")
ROWS = [[3, 1, 0, 0, 0, 0, 4], [0, 2, 0, 0, 1, 0, 3]]


def records(*rows: tuple[str, list[int], bool]) -> list[Record]:
    """Records of a label (or none) and its values, columns with nothing between them."""
    made, place = [], 0
    for label, values, is_column in rows:
        texts = [label, *map(str, values)] if label else list(map(str, values))
        cells = []
        for text in texts:
            cells.append(Cell(text, place, place + len(text)))
            place += len(text) + 1
        labels = cells[:1] if label else []
        slots = [Slot(cell, read_value(cell.text), None) for cell in cells[len(labels) :]]
        row = Row(cells, cells[0].start, place, is_column)
        letters = "".join(slot.value.letter for slot in slots)
        made.append(Record(row, labels, (0,) if label else (), slots, letters, len(labels)))
    return made


def numbers(found: list[Record]) -> list[list[Any]]:
    return [[slot.value.number for slot in record.slots] for record in found if record.slots]


def columns(rows: list[list[int]]) -> list[tuple[str, list[int], bool]]:
    return [("", list(column), True) for column in zip(*rows, strict=True)]


def test_columns_side_by_side_are_rows() -> None:
    assert numbers(in_rows(FORM, records(*columns(ROWS)))) == ROWS


def test_paragraphs_that_are_rows_stay_rows() -> None:
    assert numbers(in_rows(FORM, records(*(("", row, True) for row in ROWS)))) == ROWS


def test_rows_that_do_not_add_up_are_not_made() -> None:
    wrong = [ROWS[0], [0, 2, 0, 0, 1, 0, 7]]
    assert numbers(in_rows(FORM, records(*columns(wrong)))) == [
        [n for column in zip(*wrong, strict=True) for n in column]
    ]


def test_two_stacks_of_one_height_fit_nowhere() -> None:
    (found,) = numbers(in_rows(FORM, records(*columns(ROWS), *columns(ROWS))))
    assert len(found) == 28


def test_rows_behind_one_label_are_cut_up_to_the_next_sure_row() -> None:
    run = ("3.其他", [*ROWS[0], *ROWS[1]], False)
    end = ("四、结转下年度继续办理", [0] * 7, False)
    found = in_rows(FORM, records(run, end))
    assert numbers(found) == [*ROWS, [0] * 7]
    assert [len(record.labels) for record in found] == [1, 0, 1]


def test_rows_are_not_cut_where_their_number_is_not_that_of_the_lines() -> None:
    run = ("3.其他", [*ROWS[0], *ROWS[1], *ROWS[0]], False)
    assert len(numbers(in_rows(FORM, records(run, ("四、结转下年度继续办理", [0] * 7, False))))[0]) == 21


def test_rows_that_ran_together_column_by_column_are_turned() -> None:
    run = ("3.其他", [n for column in zip(*ROWS, strict=True) for n in column], False)
    assert numbers(in_rows(FORM, records(run, ("四、结转下年度继续办理", [0] * 7, False))))[:2] == ROWS


def test_values_below_a_column_head_are_apart_from_it() -> None:
    form = next(form for form in forms_of("disclosure") if form.edition == "2021")
    found = in_rows(form, records(("规章", [0, 0, 0], False), ("本年处理决定数量", [550], False)))
    assert [(len(record.labels), record.apart) for record in found[1:]] == [(1, False), (0, True)]
