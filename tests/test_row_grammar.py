"""The shapes of rows: labels and values read off typed cells, whatever the layout."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govparse.fitting.records.rows import read_records
from govparse.tables.grid import Cell, Grid, Row

TEXTS = {"N": "7", "B": "", "D": "/", "S": "0 0", "U": "O", "L": "规章"}


def records_of(shape):
    cells = [Cell(TEXTS[letter], place, place) for place, letter in enumerate(shape)]
    return read_records(Grid("test", [Row(cells, 0, len(cells))], 0, len(cells), True))


def summary(shape):
    return [(len(record.labels), "".join(slot.value.letter for slot in record.slots)) for record in records_of(shape)]


@pytest.mark.parametrize(
    ("shape", "expected"),
    [
        ("LNNN", [(1, "NNN")]),
        ("BBLNNNNNNN", [(1, "NNNNNNN")]),
        ("LLBNNNNNNNB", [(2, "BNNNNNNNB")]),
        ("LBLBNB", [(2, "BNB")]),
        ("LLL", [(3, "")]),
        ("LBBB", [(1, "BBB")]),
        ("NNN", [(0, "NNN")]),
        ("BBB", [(0, "BBB")]),
        ("", []),
        ("LNNLNN", [(1, "NN"), (1, "NN")]),
        ("NNL", [(0, "NN"), (1, "")]),
        ("LSNN", [(1, "SNN")]),
        ("LDUN", [(1, "DUN")]),
    ],
)
def test_shapes(shape, expected):
    assert summary(shape) == expected


def test_numbers_stacked_over_a_label_are_no_value():
    (record,) = records_of("SNNNN")
    assert record.overwritten
    assert [slot.place for slot in record.slots] == [1, 2, 3, 4]


@given(st.text(alphabet="NBDSUL", max_size=90))
def test_every_shape_is_read_and_no_value_is_lost(shape):
    records = records_of(shape)
    places = [slot.place for record in records for slot in record.slots]
    assert places == sorted(set(places))
    stacks = (
        {next((i for i, letter in enumerate(shape) if letter != "B"), 0)}
        if records and records[0].overwritten
        else set()
    )
    printed = {place for place, letter in enumerate(shape) if letter in "NDSU"}
    assert printed - set(places) <= stacks
