"""Labels that were torn to pieces around their numbers are put together where only one way to do so is best."""

import pytest

from govparse.fitting.records.rows import Record, Slot
from govparse.fitting.records.values import read_value
from govparse.fitting.records.wrapped import rejoined
from govparse.forms import forms_of
from govparse.tables.grid import Cell, Row

FORM = next(form for form in forms_of("applications") if form.edition == "2021")


def torn(*lines: str) -> list[Record]:
    """A record a line: labels between blanks, and its numbers."""
    records, place = [], 0
    for line in lines:
        cells = []
        for text in line.split():
            cells.append(Cell(text, place, place + len(text)))
            place += len(text) + 1
        labels = [cell for cell in cells if read_value(cell.text).letter == "L"]
        slots = [Slot(cell, read_value(cell.text), None) for cell in cells if cell not in labels]
        row = Row(cells, cells[0].start, cells[-1].end)
        letters = "".join(slot.value.letter for slot in slots)
        records.append(Record(row, labels, tuple(range(len(labels))), slots, letters, len(labels)))
    return records


def read(*lines: str) -> list[tuple[str, list[object]]]:
    """The labels and the numbers of every record with numbers."""
    records = rejoined(FORM, torn(*lines))
    return [
        ("/".join(cell.text for cell in record.labels), [slot.value.number for slot in record.slots])
        for record in records
        if record.slots
    ]


ABOVE, BELOW = "1.属于国家秘密 9 0 0 0 0 0 9", "7.属于行政执法案卷 8 0 0 0 0 0 8"


def test_numbers_in_the_middle_of_a_label_are_its_own() -> None:
    lines = ["2.其他法律行政法规", "12 4 0 1 2 0 19", "禁止公开", "3.危及“三安全一稳", "3 0 1 0 0 0 4", "定”"]
    assert read(ABOVE, *lines, BELOW)[1:3] == [
        ("2.其他法律行政法规禁止公开", [12, 4, 0, 1, 2, 0, 19]),
        ("3.危及“三安全一稳定”", [3, 0, 1, 0, 0, 0, 4]),
    ]


def test_pieces_of_a_group_label_take_turns_with_those_of_a_row() -> None:
    lines = ["4.保护第三方合法权", "(三)不予 益 31 8 0 2 1 3 45", "公开", "5.属于三类内部事务", "信息 4 0 0 0 0 0 4"]
    assert read(ABOVE, *lines, BELOW)[1:3] == [
        ("4.保护第三方合法权益", [31, 8, 0, 2, 1, 3, 45]),
        ("5.属于三类内部事务信息", [4, 0, 0, 0, 0, 0, 4]),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(["2.其他法律行政法规", "1 0 0 0 0 0 1"], id="the rest of the label is lost"),
        pytest.param(["1 0 0 0 0 0 1", "2.其他法律行政法规", "禁止公开"], id="numbers before the whole label"),
        pytest.param(["2.其他法律行政法", "某某", "1 0 0 0 0 0 1", "规禁止公开"], id="text of something else between"),
        pytest.param(
            ["2.其他法律行政法规", "1 0 0 0 0 0 1", "2 0 0 0 0 0 2", "禁止公开"], id="numbers of two rows in one label"
        ),
    ],
)
def test_what_is_not_certain_stays_in_pieces(lines: list[str]) -> None:
    labels = [label for label, _ in read(ABOVE, *lines, BELOW)]
    assert "2.其他法律行政法规禁止公开" not in labels


def test_numbers_behind_a_misprinted_label_are_not_those_of_the_blank_row_before() -> None:
    found = read("1.属于国家秘密", "2.其他法津", "5 0 0 0 0 0 5", "禁址公开", BELOW)
    assert found[0] == ("", [5, 0, 0, 0, 0, 0, 5])
