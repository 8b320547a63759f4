"""A parent and its children: cells of which the children make more than the parent."""

from comparisons import codes, given, said
from composed import cases, report

from govparse.comparing.comparison import Comparison, Given
from govparse.comparing.parents import compare_with_children, rest


def county(received: int, penalties: int = 10) -> Given:
    return given(
        report(2023, cases(received, 0, 0) | {"disclosure.penalties.decisions": penalties}, "某县人民政府"), "县"
    )


def office(name: str, received: int, penalties: int = 0, year: int = 2023) -> Given:
    figures = cases(received, 0, 0) | {"disclosure.penalties.decisions": penalties}
    return given(report(year, figures, f"某县{name}"), name)


def family(parent: Given, *children: Given) -> Comparison:
    return compare_with_children(parent, children)


def test_a_parent_that_includes_its_children_shows_nothing() -> None:
    made = family(county(40), office("甲局", 30, 6), office("乙局", 10, 4))
    assert codes(made) == []
    rows = {row.cell: row for row in made.figures}
    assert rows["applications.new_received.total"].values == [40, 30, 10]
    assert rest(rows["disclosure.penalties.decisions"]) == 0


def test_children_that_make_more_are_said_row_by_row() -> None:
    made = family(county(40), office("甲局", 30), office("乙局", 15))
    assert said(made, "GP721") == [
        "一、本年新收政府信息公开申请数量：下级之和大于上级：自然人 45>40、总计 45>40",
        "三、本年度办理结果/（一）予以公开：下级之和大于上级：自然人 45>40、总计 45>40",
        "三、本年度办理结果/（七）总计：下级之和大于上级：自然人 45>40、总计 45>40",
    ]
    assert [side.report for side in made.differences[0].sides] == [0, 1, 2]


def test_a_child_that_has_nothing_there_is_not_named() -> None:
    made = family(county(40, penalties=3), office("甲局", 1, penalties=4), office("乙局", 1))
    assert [side.report for side in made.differences[0].sides] == [0, 1]
    assert [side.value for side in made.differences[0].sides] == [3, 4]


def test_a_child_of_another_year_is_left_out_and_said() -> None:
    made = family(county(40), office("甲局", 30), office("乙局", 15, year=2022))
    assert said(made, "GP722") == ["乙局是2022年的报告，未计入"]
    assert codes(made) == ["GP722"]


def test_a_child_in_another_edition_adds_nothing_to_that_table() -> None:
    old = given(report(2023, {"disclosure.penalties.decisions": 99}, "某县丙局", edition="2019"), "丙局")
    assert codes(family(county(40), old)) == []
