"""What wrong borders did to a row: a label in two halves, a number in two cells, a merged cell several times."""

import pytest

import govparse
from govparse.fitting.labels import torn_match
from govparse.forms import forms_of

(FORM,) = [form for form in forms_of("applications") if form.edition == "2021"]
KEYS = [line.key for line in FORM.lines]
HEAD = "某局2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n"


def test_the_halves_of_a_label_name_its_line() -> None:
    halves = ["（二）部分公计这一情形", "开（区分处理的，只，不计其他情形）"]
    line = KEYS.index("granted_partially")
    assert torn_match(FORM, halves, [line, line + 1]) == line
    assert torn_match(FORM, halves, [line + 1]) is None
    assert torn_match(FORM, [*halves, "总计"], [line]) is None


@pytest.mark.parametrize("texts", [["其他"], ["（一）公开予以"], [""], []])
def test_short_texts_name_nothing(texts: list[str]) -> None:
    assert torn_match(FORM, texts, list(range(len(KEYS)))) is None


def test_a_row_with_a_torn_label_is_read() -> None:
    rows = (
        "|三、本年度办理结果|（一）予以公开||3|0|0|0|0|0|3|\n"
        "||（二）部分公<br>计这一情形|开（区分处理的，只<br>，不计其他情形）|0|1|0|0|0|0|1|\n"
        "||（三）不予公开|1.属于国家秘密|0|0|0|0|0|0|0|\n"
    )
    cells = govparse.parse(HEAD.replace("二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况") + rows).cells
    row = [cell for name, cell in cells.items() if name.startswith("applications.granted_partially.")]
    assert [cell.value for cell in row] == [0, 1, 0, 0, 0, 0, 1]
    assert {cell.reading for cell in row} == {"repaired"}


def test_a_number_and_its_unit_in_two_cells_is_among_the_candidates() -> None:
    table = "|其他对外管理服务事项|14|增1|206|\n|信息内容|采购项目数量||采购总|金额|\n|政府集中采购|6||25100|0元|\n"
    amount = govparse.parse(HEAD.replace("2023", "2020") + table).cells["disclosure.procurement.amount"]
    assert amount.reading == "ambiguous"
    assert 251000 in (amount.candidates or ())


@pytest.mark.parametrize(
    ("row", "reading"), [("86\t86\t86", "repaired"), ("86\t86", "repaired"), ("86\t68", "ambiguous")]
)
def test_a_merged_cell_that_is_repeated_is_one_value(row: str, reading: str) -> None:
    """So it is where heads are repeated, too; otherwise the digits of one number might stand in two cells."""
    heads = "第二十条第（五）项\t第二十条第（五）项\t第二十条第（五）项\n信息内容\t本年处理决定数量\t本年处理决定数量\n"
    cell = govparse.parse(f"{HEAD}{heads}行政许可\t{row}\n").cells["disclosure.licensing.decisions"]
    assert cell.reading == reading
    assert govparse.parse(f"{HEAD}行政许可\t86\t86\n").cells["disclosure.licensing.decisions"].reading == "ambiguous"
