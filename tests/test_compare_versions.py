"""Versions of one report: the cells and the sentences that differ, and nothing else."""

import pytest
from comparisons import codes, given, said
from composed import cases, report, word

from govparse.comparing.comparison import Comparison
from govparse.comparing.versions import compare_versions
from zoo_gold import ZOO

ORIGINALS = ZOO / "originals"
BASES = sorted(path.stem for path in (ZOO / "gold").glob("*.json"))
KINDS = ("docx", "pdf", "clean.html", "nested.html", "soup.html")
PROSE = {1: ["全年工作平稳。", "收到申请12件，均已办结。"], 5: ["一是解读不够。二是更新较慢。"]}
FIGURES = cases(12, 3, 2) | {"disclosure.licensing.decisions": 64}


def versions(one: str | bytes, other: str | bytes) -> Comparison:
    return compare_versions([given(one, "a.docx"), given(other, "b.html")])


@pytest.mark.parametrize("base", BASES)
def test_files_of_every_kind_that_hold_one_report_do_not_differ(base: str) -> None:
    made = compare_versions([given((ORIGINALS / f"{base}.{kind}").read_bytes(), kind) for kind in KINDS])
    assert codes(made) == []


def test_a_document_and_a_text_of_it_do_not_differ() -> None:
    assert codes(versions(word(2023, FIGURES, prose=PROSE), report(2023, FIGURES, prose=PROSE))) == []


def test_a_cell_that_differs_is_named_with_both_places() -> None:
    changed = FIGURES | {"disclosure.licensing.decisions": 46}
    made = versions(word(2023, FIGURES), report(2023, changed))
    assert said(made, "GP711") == ["行政许可 × 本年处理决定数量：a.docx为64，b.html为46"]
    (found,) = made.differences
    assert [side.value for side in found.sides] == [64, 46]
    places = [side.place.zh for side in found.sides if side.place is not None]
    assert places[0].startswith("第二部分表格，“行政许可”行“本年处理决定数量”列，文档第1个表格第")
    assert places[1] == "第二部分表格，“行政许可”行“本年处理决定数量”列"


def test_a_number_against_a_blank_is_an_error_and_zeros_against_blanks_are_one_warning_a_row() -> None:
    row = "applications.new_received."
    blank = FIGURES | {f"{row}{name}": "" for name in ("research_institution", "other_organization")}
    made = versions(report(2023, FIGURES), report(2023, blank))
    assert said(made, "GP713") == ["一、本年新收政府信息公开申请数量：一个版本为空白或“/”，另一个为0：科研机构、其他"]
    lost = versions(report(2023, FIGURES), report(2023, FIGURES | {"disclosure.licensing.decisions": ""}))
    assert said(lost, "GP711") == ["行政许可 × 本年处理决定数量：a.docx为64，b.html为空白"]


def test_a_table_that_one_lacks_or_has_in_another_edition_is_named_once() -> None:
    whole = report(2023, FIGURES)
    start, end = whole.index("第二十条"), whole.index("三、收到和处理")
    assert said(versions(whole, whole[:start] + whole[end:]), "GP712") == [
        "主动公开政府信息情况：两个版本的表格不同，a.docx为2021年格式，b.html没有此表"
    ]
    old = versions(report(2023, {}), report(2023, {}, edition="2019"))
    assert codes(old) == ["GP712", "GP712"]


@pytest.mark.parametrize(
    ("change", "code", "message"),
    [
        (
            ("申请12件", "申请13件"),
            "GP714",
            "文字不同：a.docx“收到申请12件，均已办结。”，b.html“收到申请13件，均已办结。”",
        ),
        (("二是更新较慢。", ""), "GP715", "只见于a.docx：“二是更新较慢。”"),
        (("全年工作平稳。", "全年工作平稳。另有新设栏目三个。"), "GP715", "只见于b.html：“另有新设栏目三个。”"),
    ],
)
def test_a_sentence_that_differs_is_named(change: tuple[str, str], code: str, message: str) -> None:
    text = report(2023, FIGURES, prose=PROSE)
    made = versions(text, text.replace(*change))
    assert [(each.code, each.message.zh) for each in made.differences] == [(code, message)]
    assert all(side.place and "部分第" in side.place.zh for side in made.differences[0].sides)


def test_blanks_breaks_and_widths_are_no_difference() -> None:
    text = report(2023, FIGURES, prose=PROSE)
    other = text.replace("收到申请12件，均", "收到申请 １２ 件,均").replace("全年工作平稳。\n", "全年工作\n平稳。")
    assert other != text
    assert codes(versions(text, other)) == []


def test_cells_in_doubt_are_counted_and_not_called_different() -> None:
    text = report(2023, FIGURES)
    lost = text.replace("\t".join(["0"] * 15), "\t".join(["0"] * 14))
    assert lost != text
    made = versions(text, lost)
    assert [each.severity for each in made.differences] == ["info"]
    assert codes(made) == ["GP709"]


def test_the_first_is_compared_with_each_of_the_others() -> None:
    text = report(2023, FIGURES)
    changed = report(2023, FIGURES | {"disclosure.licensing.decisions": 46})
    made = compare_versions([given(text, "a"), given(text, "b"), given(changed, "c")])
    assert said(made, "GP711") == ["行政许可 × 本年处理决定数量：a为64，c为46"]
    assert [side.report for side in made.differences[0].sides] == [0, 2]


def test_the_same_sentence_over_and_over_is_no_difference() -> None:
    often = report(2023, FIGURES, prose={1: ["同一句话。" * 3000, "另一句话。", "同一句话。" * 3000]})
    assert codes(versions(often, often.replace("另一句话", "又一句话"))) == ["GP714"]
