"""The official forms as data, against the notices: counts of cells, labels, equations."""

import re

import pytest

from govparse.forms import FORMS, TABLES, forms_of
from govparse.forms.labels import label_index, label_key, label_marker

SIZES = {
    ("disclosure", "2021"): 10,
    ("disclosure", "2019"): 22,
    ("applications", "2021"): 25 * 7,
    ("applications", "2019"): 23 * 7,
    ("reconsideration_litigation", None): 15,
    ("statistics", "35-indicators"): 35 * 3,
    ("statistics", "54-indicators"): 54 * 3,
}


def named(table, edition=None):
    return next(form for form in FORMS if (form.table, form.edition) == (table, edition))


@pytest.mark.parametrize("form", FORMS, ids=lambda form: f"{form.table}-{form.edition}")
def test_number_of_cells(form):
    assert len(form.cells) == SIZES[form.table, form.edition]
    assert len(set(form.cell_ids())) == len(form.cells)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: f"{form.table}-{form.edition}")
def test_equations_and_totals_speak_of_cells_of_the_form(form):
    for equation in form.equations:
        assert set(equation.cells) <= set(form.cells)
        assert len(set(equation.cells)) == len(equation.cells)
    assert form.totals <= set(form.cells)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: f"{form.table}-{form.edition}")
def test_every_row_label_is_known_by_one_key(form):
    index = label_index(form)
    for number, line in enumerate(form.lines):
        for text in (line.path[-1].text, *line.path[-1].aliases) if line.path else ():
            assert index.rows[label_key(text)] == number


def test_every_table_of_a_report_has_forms():
    assert {form.table for form in FORMS} == set(TABLES)
    assert [form.edition for form in forms_of("applications")] == ["2021", "2019"]


def test_equations_of_the_applications_table():
    form = named("applications", "2021")
    assert sum(equation.kind == "row_sum" for equation in form.equations) == 25
    assert sum(equation.kind == "balance" for equation in form.equations) == 7
    (column,) = (e for e in form.equations if e.kind == "column_sum" and e.subject == "自然人")
    assert column.left == ("results_total.natural_person",)
    assert len(column.right) == 21  # 25 rows without 一、二、（七） and 四
    (balance,) = (e for e in form.equations if e.kind == "balance" and e.subject == "总计")
    assert balance.left == ("new_received.total", "carried_in.total")
    assert balance.right == ("results_total.total", "carried_forward.total")


def test_the_editions_differ_in_otherwise_handled_alone():
    rows = {form.edition: {row.key for row in form.rows} for form in forms_of("applications")}
    assert rows["2019"] ^ rows["2021"] == {
        "otherwise_handled.undivided",
        "otherwise_handled.supplement_overdue",
        "otherwise_handled.fee_unpaid",
        "otherwise_handled.other",
    }


@pytest.mark.parametrize(
    ("printed", "official"),
    [
        (
            "(二) 部分公开(区分处理的, 只计这一情形, 不计其他情形)",
            "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
        ),
        ('3.危及"三安全一稳定"', "3.危及“三安全一稳定”"),
        ("3、危及三安全一稳定", "3.危及“三安全一稳定”"),
        ("1. 属于国家秘密", "1.属于国家秘密"),
        ("1 .属于国家秘密", "1.属于国家秘密"),
        ("结果 维持", "结果维持"),
        ("第二十条第(一)项", "第二十条第（一）项"),
        ("规章(全区机关均无制定规章的权限)", "规章"),
        ("本年收费金额(单位:万元,保留4位小数)", "本年收费金额（单位：万元）"),
    ],
)
def test_printed_and_official_labels_meet(printed, official):
    assert label_key(printed) == label_key(official)


@pytest.mark.parametrize(
    ("text", "marker"),
    [
        ("三、本年度办理结果", "三"),
        ("(七)总计", "七"),
        ("3.其他", "3"),
        ("①", "①"),
        ("其他", ""),
        ("上一年项目数量", ""),
    ],
)
def test_markers(text, marker):
    assert label_marker(text) == marker


def test_articles_of_the_disclosure_tables_stay_apart():
    keys = [
        label_key(header.text) for header in named("disclosure", "2019").headers if header.text.startswith("第二十条")
    ]
    assert len(set(keys)) == len(keys) == 5


def test_official_labels_are_printed_in_full_width():
    for form in FORMS:
        for cell in form.cells.values():
            assert not re.search(r"[(),:;]", cell.label)
