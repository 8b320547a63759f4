"""Values in a cell that is not theirs: what their row lacks is no blank."""

from damage import laid_out

from govparse.cleaning import clean
from govparse.fitting.fit import Fit, fit_table
from govparse.forms import forms_of
from govparse.source import Source

FORM = next(form for form in forms_of("applications") if form.edition == "2021")
LABELS = [line.path[-1].text for line in FORM.lines]
NONE: list[str] = [""] * 7


def rows(**changed: list[str]) -> list[list[str]]:
    """A table without a value but for these rows, named r0 to r24: label and values."""
    return [changed.get(f"r{number}", [label, *NONE]) for number, label in enumerate(LABELS)]


def fitted(made: list[list[str]]) -> Fit:
    text, grid = laid_out(made)
    fit = fit_table("applications", [grid], clean(text), Source(text), 2023)
    assert fit is not None
    return fit


def readings(fit: Fit, line: int) -> list[tuple[str, object]]:
    """Reading and value of the cells of a line."""
    cells = list(fit.cells.values())[7 * line : 7 * line + 7]
    return [(cell.reading, cell.value) for cell in cells]


def test_a_row_whose_label_swallowed_a_number_has_no_certain_blank() -> None:
    label = f"{LABELS[1][:8]}2{LABELS[1][8:]}"
    assert {reading for reading, _ in readings(fitted(rows(r1=[label, *NONE[1:], "2"])), 1)} == {"ambiguous"}


def test_a_misprinted_label_without_a_number_leaves_its_row_as_it_is() -> None:
    label = f"{LABELS[1][:8]}口{LABELS[1][9:]}"
    assert readings(fitted(rows(r1=[label, *NONE[1:], "2"])), 1) == [*[("repaired", None)] * 6, ("repaired", 2)]


def test_a_number_in_the_label_of_a_full_row_takes_nothing_away() -> None:
    values = ["1", "0", "0", "0", "0", "0", "1"]
    found = readings(fitted(rows(r1=[f"{LABELS[1][:8]}2{LABELS[1][8:]}", *values])), 1)
    assert [value for _, value in found] == [1, 0, 0, 0, 0, 0, 1]


def test_a_row_under_a_stack_of_numbers_may_have_its_value_there() -> None:
    first, second = ["21", "6", "", "", "1", "1", "29 2"], ["2", "", "", "", "", ""]
    fit = fitted(rows(r0=[LABELS[0], *first], r1=[LABELS[1], *second]))
    assert {reading for reading, _ in readings(fit, 1)} == {"ambiguous"}


def test_a_stack_beside_a_blank_may_hold_the_number_of_that_place() -> None:
    fit = fitted(rows(r2=[LABELS[2], "", "", "", "", "41 9", "", ""]))
    cells = list(fit.cells.values())[14:21]
    assert [cell.reading for cell in cells[3:6]] == ["ambiguous"] * 3
    assert [set(cell.candidates or ()) for cell in cells[3:6]] == [{None, 41}, {41, 9, 419, None}, {None, 9}]


def test_a_stack_between_values_is_that_of_its_place() -> None:
    fit = fitted(rows(r2=[LABELS[2], "", "", "", "5", "41 9", "7", ""]))
    assert [cell.reading for cell in list(fit.cells.values())[14:21]].count("ambiguous") == 1
