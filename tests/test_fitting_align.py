"""Rows laid over the lines of a form: by label, by order between sure rows, and by nothing weaker."""

import pytest
from damage import laid_out

from govparse.cleaning import clean
from govparse.fitting.fit import fit_table
from govparse.fitting.placement import align
from govparse.fitting.records.rows import read_records
from govparse.forms import forms_of
from govparse.source import Source

FORM = next(form for form in forms_of("applications") if form.edition == "2021")
FOLD = str.maketrans("（）：，", "():,")
LABELS = [line.path[-1].text.translate(FOLD) for line in FORM.lines]


def numbered(label, number):
    """A row whose values tell its line: the number of the line in the first column and in the total."""
    return [label, str(number + 1), *["0"] * 5, str(number + 1)]


def full():
    return [numbered(label, number) for number, label in enumerate(LABELS)]


def fitted(rows, year=2023):
    """The applications table that rows make, read as a whole."""
    text, grid = laid_out(rows)
    fit = fit_table("applications", [grid], clean(text), Source(text), year)
    assert fit is not None
    return fit


def placed(rows):
    """For every line of the form what stands there: the number that tells the row, or None."""
    _, grid = laid_out(rows)
    alignment = align(FORM, read_records(grid))
    found = []
    for placement in alignment.lines:
        found.append(
            None
            if placement is None
            else next(s.value.number for s in placement.records[0].slots if s.value.number) - 1
        )
    return found, alignment


def test_every_row_stands_where_its_label_says():
    found, alignment = placed(full())
    assert found == list(range(25))
    assert alignment.complete


@pytest.mark.parametrize("lost", [2, 7, 12, 24])
def test_one_lost_label_is_found_by_order(lost):
    rows = full()
    rows[lost][0] = ""
    found, alignment = placed(rows)
    assert found == list(range(25))
    assert alignment.lines[lost].how == "order"


def test_lost_labels_are_not_guessed_where_a_row_is_missing_too():
    rows = full()
    del rows[9]
    rows[8][0] = rows[9][0] = ""
    found, alignment = placed(rows)
    assert found[8:11] == [None, None, None]
    assert len(alignment.unplaced) == 2


@pytest.mark.parametrize(
    ("line", "label"), [(5, "2.其他法律行政止公开"), (10, "7.属于行政执法董卷"), (20, "1.中请人无正当理由途期不补正")]
)
def test_a_misprinted_label_stands_for_the_close_one_missing_there(line, label):
    rows = full()
    rows[line][0] = label
    found, alignment = placed(rows)
    assert found == list(range(25))
    assert alignment.lines[line].how in ("label", "similar_label")


def test_a_misprinted_label_that_two_lines_are_close_to_is_not_settled():
    rows = [numbered("5.属于三类信息", 8)]
    found, alignment = placed(rows)
    assert set(found) == {None}
    assert len(alignment.unplaced) == 1


def test_rows_out_of_order_keep_their_labels():
    rows = full()
    rows[4], rows[9] = rows[9], rows[4]
    found, _ = placed(rows)
    assert found == list(range(25))


def test_a_foreign_row_is_left_over():
    rows = full()
    rows.insert(3, ["其他主动公开文件", *"1234567"])
    found, alignment = placed(rows)
    assert found == list(range(25))
    assert len(alignment.unplaced) == 1


def test_a_column_head_is_no_row():
    rows = [["自然人", "其他", "总计"], *full()]
    found, alignment = placed(rows)
    assert found == list(range(25))
    assert len(alignment.heads) == 1


def test_a_row_printed_twice_with_other_values_is_in_doubt():
    rows = full()
    rows.insert(1, [LABELS[0], "9", *["0"] * 5, "9"])
    fit = fitted(rows)
    cell = fit.cells["new_received.natural_person"]
    assert (cell.reading, cell.candidates) == ("ambiguous", [1, 9])
    assert "GP310" in {diagnostic.code for diagnostic in fit.diagnostics}


def test_a_row_printed_twice_alike_is_one():
    rows = full()
    rows.insert(1, list(rows[0]))
    fit = fitted(rows)
    assert fit.cells["new_received.natural_person"].value == 1


def test_a_table_that_breaks_off_keeps_its_missing_rows_as_absent():
    fit = fitted(full()[:6])
    assert fit.form is FORM
    assert fit.cells["refused.prohibited_by_law.total"].value == 6
    assert fit.cells["carried_forward.total"].reading == "absent"
    (missing,) = (diagnostic for diagnostic in fit.diagnostics if diagnostic.code == "GP303")
    assert len(missing.cells) == 19 * 7


def test_text_without_a_label_of_the_form_is_no_table():
    text, grid = laid_out([["甲", "1", "2"], ["乙", "3", "4"]])
    assert fit_table("applications", [grid], clean(text), Source(text), 2023) is None


def test_the_edition_is_that_of_the_table_whatever_the_year():
    form = next(form for form in forms_of("applications") if form.edition == "2019")
    rows = [numbered(line.path[-1].text.translate(FOLD), n) for n, line in enumerate(form.lines)]
    for year in (2019, 2023, None):
        assert fitted(rows, year).form is form


def outcomes(*rows):
    text, grid = laid_out([["行政复议", "行政诉讼"], ["结果维持", "结果纠正"], *rows])
    fit = fit_table("reconsideration_litigation", [grid], clean(text), Source(text), 2023)
    assert fit is not None
    return fit


def test_the_line_without_labels_in_pieces():
    fit = outcomes(["1", "0", "0", "0", "1"], ["0"] * 5, ["0", "2", "0", "0", "2"])
    assert fit.cells["litigation_after_reconsideration.corrected"].value == 2
    assert fit.cells["reconsideration.upheld"].value == 1


def test_sixteen_values_for_fifteen_columns_are_two_readings():
    fit = outcomes([*["0"] * 11, "1", "0", "0", "0", "1"])
    assert fit.readings == [
        {
            "reconsideration_litigation.litigation_after_reconsideration.upheld": upheld,
            "reconsideration_litigation.litigation_after_reconsideration.corrected": 1 - upheld,
        }
        for upheld in (1, 0)
    ]
    assert fit.cells["litigation_after_reconsideration.upheld"].candidates == [0, 1]
    assert fit.cells["litigation_after_reconsideration.total"].value == 1


def test_rows_that_are_named_for_columns_are_no_pieces_of_the_line():
    rows = [["结果维持", "11", "5", "7"], ["结果纠正", "2", "1", "0"], ["其他结果", "3", "0", "1"]]
    text, grid = laid_out([["", "行政复议"], ["未经复议直接起诉", "复议后起诉"], *rows, ["总计", "16", "6", "8"]])
    fit = fit_table("reconsideration_litigation", [grid], clean(text), Source(text), 2023)
    assert fit is not None
    assert {cell.reading for cell in fit.cells.values()} == {"absent"}
