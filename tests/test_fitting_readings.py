"""Admissible readings of one row, by hard evidence alone."""

from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govparse.fitting.readings import LIMIT, RowEvidence, admissible, plain, saying
from govparse.fitting.records.rows import Record, Slot
from govparse.fitting.records.values import read_value
from govparse.tables.grid import Cell, Row


def slots_of(text):
    return [
        Slot(Cell(piece, place, place + len(piece)), read_value(piece), place)
        for place, piece in enumerate(text.split("|"))
    ]


def read(text, columns, **evidence):
    readings = admissible(slots_of(text), columns, RowEvidence(**evidence))
    return readings, [saying(reading) for reading in readings.readings]


def plainly(text, columns, *, labelled=True):
    slots = slots_of(text)
    letters = "".join(slot.value.letter for slot in slots)
    readings = plain(Record(Row([], 0, 0), [], (), slots, letters, 0), columns, labelled=labelled)
    return None if readings is None else (readings.certain, [saying(reading) for reading in readings.readings])


def test_a_number_in_every_column_is_plain():
    for text in ("1|2|3", "1|2|3|", "||1|2|3|"):
        assert plainly(text, 3) == (True, [(1, 2, 3)])
        assert plainly(text, 3)[1] == read(text, 3)[1]
    for text in ("1|2", "1|2|", "1|/|3", "1|2|3|4", "1||2|3", "0|0", "||"):
        assert plainly(text, 3) is None


def test_without_a_label_only_the_exact_count_is_plain():
    assert plainly("1|2|3", 3, labelled=False) == (True, [(1, 2, 3)])
    assert plainly("1|2|3|", 3, labelled=False) is None


def test_more_zeros_than_columns_say_the_same_whichever_is_left_out():
    assert plainly("0|0|0|0", 3) == (False, [(0, 0, 0)])
    assert read("0|0|0|0", 3)[1] == [(0, 0, 0)]


@pytest.mark.parametrize("text", ["1|2|3", "|1|2|3|", "||1|2|3"])
def test_as_many_values_as_columns_are_exact_wherever_they_start(text):
    readings, says = read(text, 3)
    assert readings.certain
    assert says == [(1, 2, 3)]


def test_a_blank_between_the_values_is_that_of_a_merged_cell_where_the_form_has_them():
    readings, says = read("0||0|0", 3, merged=True)
    assert readings.certain
    assert says == [(0, 0, 0)]


def test_a_blank_between_the_values_is_else_as_good_as_a_zero():
    readings, says = read("5||0|5", 3)
    assert not readings.certain
    assert set(says) == {(5, 0, 5), (5, None, 5)}


def test_where_rows_are_padded_with_blanks_only_those_around_the_values_are_left_out():
    readings, says = read("||1|||0|2|", 5, padded=True)
    assert readings.reason == "places"
    assert set(says) == {(1, None, None, 0, 2)}
    _, says = read("||1||0|2|", 5, padded=True)
    assert set(says) == {(None, 1, None, 0, 2), (1, None, 0, 2, None)}


def test_without_a_label_the_first_value_may_be_a_remnant_of_it():
    _, says = read("0|1|0|1|", 4, labelled=False)
    assert {(0, 1, 0, 1), (1, 0, 1, None)} <= set(says)


def test_as_many_places_as_columns_are_exact_with_their_blanks():
    readings, says = read("821|35|||2|1|859", 7)
    assert readings.certain
    assert says == [(821, 35, None, None, 2, 1, 859)]


def test_a_dash_holds_its_place():
    readings, says = read("/|/|5", 3)
    assert readings.certain
    assert says == [("D", "D", 5)]


def test_a_dash_says_another_thing_than_a_blank():
    _, says = read("/|5", 3)
    assert ("D", None, 5) in says
    assert (None, "D", 5) in says


def test_blanks_left_out_may_be_anywhere():
    readings, says = read("18|18", 7)
    assert not readings.certain
    assert len(says) == comb(7, 2)
    assert (18, None, None, None, None, None, 18) in says


def test_surplus_blanks_may_be_any():
    _, says = read("|5||", 2)
    assert set(says) == {(None, 5), (5, None)}
    _, says = read("||258|12|||1|2|", 7)
    assert (258, 12, None, None, 1, 2, None) in says
    assert all([number for number in say if number is not None] == [258, 12, 1, 2] for say in says)


def test_column_places_decide_where_the_table_tells_them():
    readings, says = read("||258|12|||1|1|", 7, places=(2, 3, 4, 5, 6, 7, 8))
    assert says == [(258, 12, None, None, 1, 1, None)]
    assert readings.reason == "places"


def test_column_places_that_a_value_contradicts_decide_nothing():
    _, says = read("5||258|12|||1|1|", 7, places=(2, 3, 4, 5, 6, 7, 8))
    assert len(says) > 1


def test_blanks_cut_off_the_end():
    readings, says = read("258|12|||1|1", 7, trailing_cut=True)
    assert says == [(258, 12, None, None, 1, 1, None)]
    assert readings.reason == "trailing_blanks"


def test_one_value_too_many_is_a_filler_or_a_split_number():
    _, says = read("1|0|0|0|0|0|0|10", 7)
    assert (10, 0, 0, 0, 0, 0, 10) in says
    assert (1, 0, 0, 0, 0, 0, 10) in says


def test_the_same_value_too_often_has_one_reading():
    readings, says = read("0|0|0|0|0|0|0|0", 7)
    assert says == [(0,) * 7]
    assert not readings.certain


def test_a_number_of_its_own_is_among_what_may_be_left_out_but_not_likely():
    readings, says = read("0|0|5|0|0|0|0|0", 7)
    likely = says[: readings.likely]
    assert likely
    assert all(5 in say or 50 in say for say in likely)
    assert (0,) * 7 in says[readings.likely :]


def test_what_is_left_out_needs_a_sum_to_prove_it():
    readings, says = read("0|11", 1)
    assert says == [(11,), (0,)]
    assert not readings.solvable


def test_a_long_row_is_given_up_at_once():
    for length in (28, 60, 200):
        readings, _ = read("|".join(["0"] * length + ["1"]), 15)
        assert readings.cut_off


def test_a_blank_of_the_layout_may_stand_for_a_lost_value_where_zeros_are_printed():
    readings, _ = read("|0|0|0|0|0|3", 7, zeros_printed=True, usual=False)
    assert readings.reason == "values_lost"
    readings, says = read("|0|0|0|0|0|3", 7, zeros_printed=True, usual=True)
    assert says == [(None, 0, 0, 0, 0, 0, 3)]


def test_without_any_filler_every_value_may_be_the_surplus_one():
    _, says = read("5|4|3", 2)
    assert set(says) == {(5, 4), (5, 3), (4, 3), (54, 3), (5, 43)}


def test_a_value_left_out_where_zeros_are_printed_is_lost_and_for_no_equation_to_find():
    readings, says = read("5|0|5", 4, zeros_printed=True)
    assert readings.reason == "values_lost"
    assert not readings.solvable
    assert len(says) == 4


def test_cells_that_ran_together_are_taken_apart_where_the_count_then_fits():
    readings, says = read("5|0 0|5", 4, zeros_printed=True)
    assert says == [(5, 0, 0, 5)]
    assert readings.reason == "unclear"
    assert [slot.cell.start for slot in readings.readings[0]] == [0, 1, 3, 2]


def test_a_zero_lookalike_is_worked_out():
    readings, says = read("O|0|0", 3)
    assert says == [(0, 0, 0)]
    assert readings.reason == "unclear"


def test_a_stack_in_a_value_place_may_be_a_number_or_not():
    _, says = read("1 0|0|10", 3)
    assert set(says) == {(10, 0, 10), ("S", 0, 10)}


def test_too_many_readings_are_not_listed():
    readings, _ = read("|".join("123456"), 40)
    assert readings.cut_off
    assert readings.readings == ()


@given(st.lists(st.sampled_from(["", "0", "3", "12", "/"]), min_size=1, max_size=9), st.integers(1, 9))
def test_readings_keep_order_and_differ(pieces, columns):
    readings = admissible(slots_of("|".join(pieces)), columns, RowEvidence())
    says = [saying(reading) for reading in readings.readings]
    assert len(set(says)) == len(says) <= LIMIT
    for reading in readings.readings:
        assert len(reading) == columns
        starts = [slot.cell.start for slot in reading if slot is not None]
        assert starts == sorted(starts)
    numbers = [piece for piece in pieces if piece not in ("", "0", "/")]
    if sum(piece != "" for piece in pieces) <= columns:
        told = ([slot.cell.text for slot in r if slot is not None] for r in readings.readings)
        assert all([text for text in texts if text not in ("", "0", "/")] == numbers for texts in told)
