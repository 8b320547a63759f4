"""PDF: two pages on one sheet."""

from itertools import pairwise

from pdfs import lattice, line, pdf, text, words

import govparse
from govparse.readers.pdf import read

SHEET = "/MediaBox[0 0 800 500]"


def _report(left: float, organ: str, issued: str) -> list[str]:
    drawings = [text(left + 60, 40, f"{organ}2023年政府信息公开工作年度报告", 14)]
    drawings += [
        text(left + 50, 70, "本报告依照国务院办公厅规定的格式编写，数据的统计期限自"),
        text(left + 30, 85, "二〇二三年一月起。"),
    ]
    drawings += [text(left + 30, 105, "一、总体情况")]
    drawings += [
        text(left + 50, 120, "全年通过门户网站发布各类信息，明确专人负责收集与审核，"),
        text(left + 30, 135, "按期更新。"),
    ]
    drawings += [text(left + 30, 155, "二、主动公开政府信息情况")]
    places = [left + 30, left + 120, left + 190, left + 260, left + 330]
    drawings += lattice(places, [170, 190, 210])
    drawings += words([each + 4 for each in places], 184, ["信息内容", "制发件数", "废止件数", "现行有效件数"])
    drawings += words([each + 4 for each in places], 204, ["规章", issued, "0", "9"])
    return [*drawings, text(left + 180, 480, "- 1 -")]


def test_reports_on_facing_halves_are_two_reports() -> None:
    sheet = [*_report(20, "某县财政局", "2"), *_report(420, "某县教育局", "3")]
    reports = govparse.parse_all(pdf(sheet, page=SHEET))
    assert [report.organ for report in reports] == ["某县财政局", "某县教育局"]
    assert [report.cell("disclosure.rules.issued").value for report in reports] == [2, 3]
    places = [report.cell("disclosure.rules.issued").locator for report in reports]
    assert [round(place.box[0]) for place in places if place and place.box] == [140, 540]


def test_a_wide_table_without_borders_is_not_divided() -> None:
    places = [30, 150, 250, 330, 450, 550, 650]
    drawings = [text(30, 40, "三、收到和处理政府信息公开申请情况")]
    for number, label in enumerate(
        ["本年新收政府信息公开申请数量", "上年结转政府信息公开申请数量", "予以公开", "部分公开"]
    ):
        drawings += words([30, *places[2:]], 80 + 15 * number, [label, *"123456"])
    shown = read(pdf(drawings, page=SHEET)).source(None, None).text.splitlines()
    assert [row.split()[1:] for row in shown[1:]] == [list("12345")] * 4


def test_a_wide_table_with_a_border_over_the_middle_is_not_divided() -> None:
    xs = [30, 200, 370, 440, 600, 780]
    drawings = [line(xs[0], y, xs[-1], y) for y in (100, 120, 140)] + [line(x, 100, x, 140) for x in xs]
    for top in (114, 134):
        drawings += words([x + 5 for x, _ in pairwise(xs)], top, ["行政许可", "1", "", "2", "3"])
    source = read(pdf(drawings, page=SHEET)).source(None, None)
    assert [len(row) for row in source.rows] == [5, 5]
