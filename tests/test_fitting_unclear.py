"""Characters that had to be read: a value only where something proves it."""

import pytest
from damage import laid_out

from govparse.cleaning import clean
from govparse.fitting.fit import Fit, fit_table
from govparse.source import Source

NEW, CARRIED = "一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量"


def fitted(*rows: list[str]) -> Fit:
    text, grid = laid_out(rows)
    fit = fit_table("applications", [grid], clean(text), Source(text), 2023)
    assert fit is not None
    return fit


def cell(values: str, zeros: bool = True) -> tuple[object, str, object]:
    """The fourth cell of the row of these values, in a table that prints zeros or prints none."""
    second = ["0"] * 7 if zeros else ["1", *[""] * 5, "1"]
    read = fitted([NEW, *values.split(" ")], [CARRIED, *second]).cells["new_received.public_welfare_organization"]
    return read.value, read.reading, read.candidates


@pytest.mark.parametrize("ring", "。O〇零")
def test_a_ring_is_a_zero_where_zeros_are_printed_and_no_sum_speaks_against_it(ring: str) -> None:
    assert cell(f"1 0 0 {ring} 0 0 1") == (0, "repaired", None)


def test_a_ring_that_breaks_the_sum_is_in_doubt() -> None:
    value, reading, candidates = cell("1 0 0 。 0 0 9")
    assert (value, reading) == (None, "ambiguous")
    assert candidates is None or (isinstance(candidates, list) and None in candidates)


def test_a_number_with_a_zero_before_it_needs_a_sum() -> None:
    assert cell("1 0 0 012 0 0 13") == (12, "repaired", None)
    assert cell("1 0 0 012 0 0 3")[1] == "ambiguous"


def test_digits_in_two_cells_need_a_sum() -> None:
    joined = fitted([NEW, "1", "0", "0", "0", "0", "0", "0", "10"], [CARRIED, *["0"] * 7])
    assert joined.cells["new_received.natural_person"].value == 10
    open_ = fitted([NEW, "1", "0", "2", "0", "0", "0", "0", "9"], [CARRIED, *["0"] * 7])
    assert open_.cells["new_received.natural_person"].reading == "ambiguous"


def test_a_misprint_nearer_to_another_line_is_not_put_into_a_gap() -> None:
    """上年结转 is printed twice, once wrong; the line missing before it is 本年新收."""
    wrong = [CARRIED.replace("信息", "信启"), "4", *["0"] * 5, "4"]
    fit = fitted(wrong, [CARRIED, "4", *["0"] * 5, "4"], ["（一）予以公开", *["0"] * 7])
    assert fit.cells["new_received.total"].reading == "absent"
    assert "GP307" in {diagnostic.code for diagnostic in fit.diagnostics}
