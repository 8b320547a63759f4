"""The statistics table before 2019, a form that is data alone: both code books, in every layout that renders."""

import random
from collections.abc import Iterable

import pytest

import govparse
from govparse.forms import forms_of
from govparse.forms.statistics import FORM_OF_35, FORM_OF_54

BOOKS = {"35-indicators": FORM_OF_35, "54-indicators": FORM_OF_54}


def figures(form, seed):
    """Figures for every indicator, with the totals that the form computes."""
    rnd = random.Random(seed)
    found = {f"{row.key}.{column}": rnd.randint(0, 9) for row in form.rows for column in ("period", "year")}
    for equation in reversed(form.equations):
        found[equation.left[0]] = sum(found[part] for part in equation.right)
    return found


def text_of(form, found):
    """A report with the table as tab separated rows, codes with two digits."""
    lines = ["某区2010年政府信息公开工作年度报告", "", "六、附表", "", "指标名称\t计量单位\t代码\t本期实际\t本年累计"]
    for number, row in enumerate(form.rows, 1):
        name, unit = row.path[-1].text, row.columns[1].unit
        lines.append(f"{name}\t{unit}\t{number:02d}\t{found[f'{row.key}.period']}\t{found[f'{row.key}.year']}")
    return "\n".join([*lines, ""])


@pytest.mark.parametrize("edition", BOOKS)
def test_every_indicator_is_read(edition):
    found = figures(BOOKS[edition], edition)
    report = govparse.parse(text_of(BOOKS[edition], found))
    assert report.tables["statistics"]["edition"] == edition
    for cell, value in found.items():
        read = report.cell(f"statistics.{cell}")
        assert (read.value, read.reading) == (value, "exact")
    assert not [d for d in report.diagnostics if d.severity == "error"]


@pytest.mark.parametrize(("edition", "indicators", "sums"), [("35-indicators", 35, 3), ("54-indicators", 54, 7)])
def test_the_books_are_as_long_as_printed(edition, indicators, sums):
    form = BOOKS[edition]
    assert len(form.rows) == indicators
    assert len(form.equations) == 2 * sums


def test_the_sums_are_those_of_the_books():
    """Totals and parts by the codes of each book."""
    books: dict[str, dict[int, Iterable[int]]] = {
        "35-indicators": {10: range(11, 17), 17: range(18, 21), 20: range(21, 32)},
        "54-indicators": {
            12: range(13, 19),
            19: range(20, 28),
            27: range(28, 34),
            37: (38, 43),
            38: range(39, 43),
            43: range(44, 49),
            49: (50, 51),
        },
    }
    for edition, sums in books.items():
        form = BOOKS[edition]
        code = {row.key: number for number, row in enumerate(form.rows, 1)}
        read = {
            code[e.left[0].removesuffix(".year")]: sorted(code[part.removesuffix(".year")] for part in e.right)
            for e in form.equations
            if e.left[0].endswith(".year")
        }
        assert read == {total: sorted(parts) for total, parts in sums.items()}


def test_a_total_that_is_wrong_is_said():
    found = figures(FORM_OF_35, 1)
    found["applications.total.year"] += 1
    report = govparse.parse(text_of(FORM_OF_35, found))
    (finding,) = (d for d in report.diagnostics if d.severity == "error")
    assert finding.code == "GP402"
    assert "statistics.applications.total.year" in finding.cells


def test_no_code_outside_the_forms_knows_of_it():
    assert {form.edition for form in forms_of("statistics")} == set(BOOKS)
