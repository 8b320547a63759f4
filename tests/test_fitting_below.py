"""Values below their labels, labels in one run and values in another, in layouts that leave blanks out."""

import pytest

import govparse
from govparse.forms.applications import FORM_2021 as APPLICATIONS
from govparse.records import Report

HEADING = "三、收到和处理政府信息公开申请情况\n"
HEADS = "自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计\n"
LABELS = [
    "一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "三、本年度办理结果 （一）予以公开",
    "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "（三）不予公开 1.属于国家秘密",
]  # fmt: skip
ROWS = ["new_received", "carried_in", "granted", "granted_partially", "refused.state_secret"]
VALUES = [
    [4, 1, 0, 0, 0, 2, 7], [1, 0, 0, 0, 0, 0, 1], [3, 0, 0, 0, 0, 2, 5], [1, 1, 0, 0, 0, 0, 2], [1, 0, 0, 0, 0, 0, 1],
]  # fmt: skip


def read(text: str) -> Report:
    return govparse.parse(HEADING + HEADS + text)


def row(report: Report, name: str) -> list[object]:
    return [cell.value for key, cell in report.cells.items() if key.startswith(f"applications.{name}.")]


def line(values: list[int]) -> str:
    return " ".join(map(str, values))


@pytest.mark.parametrize("most", [7, 5, 3, 2])
def test_values_below_a_label_are_its_row_on_one_line_or_on_several(most: int) -> None:
    pieces = ["\n".join(line(each[n : n + most]) for n in range(0, 7, most)) for each in VALUES]
    report = read("\n".join(f"{label}\n{piece}" for label, piece in zip(LABELS, pieces, strict=True)) + "\n")
    assert [row(report, name) for name in ROWS] == VALUES


def test_a_label_without_values_below_it_leaves_the_others_theirs() -> None:
    below = [f"{label}\n{line(each)}\n" for label, each in zip(LABELS, VALUES, strict=True)]
    below[1] = LABELS[1] + "\n"
    report = read("".join(below))
    assert [row(report, name) for name in (ROWS[0], *ROWS[2:])] == [VALUES[0], *VALUES[2:]]
    assert {cell.value for key, cell in report.cells.items() if "carried_in" in key} == {None}


def test_as_many_rows_of_values_as_labels_belong_to_them_in_order() -> None:
    report = read("\n".join([*LABELS, *map(line, VALUES)]) + "\n")
    assert [row(report, name) for name in ROWS] == VALUES


def test_fewer_rows_of_values_than_labels_are_in_doubt_with_all_that_order_allows() -> None:
    end = "四、结转下年度继续办理 0 0 0 0 0 0 0\n"
    labels = [line.path[-1].text for line in APPLICATIONS.lines[:-1]]
    cells = (report := read("\n".join([*labels, *map(line, VALUES)]) + f"\n{end}")).cells
    first, last = (cells[f"applications.{name}.total"] for name in ("new_received", "results_total"))
    assert {first.reading, last.reading} == {"ambiguous"}
    assert {first.value, last.value} == {None}
    assert set(first.candidates or ()) >= {7, 1, None}
    assert set(cells["applications.unable.not_held.total"].candidates or ()) >= {7, 1, 5, 2, None}
    assert "GP324" in {found.code for found in report.diagnostics}
