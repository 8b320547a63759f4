"""Claims in prose: words and numbers, what a report says of them, and what the tables say against it."""

import random
from collections.abc import Iterator
from decimal import Decimal

import pytest
from lark import Token

import govparse
from govparse.authoring.samples import beginnings
from govparse.claims.amounts import Amount, numeral_value
from govparse.claims.lexing import Word, lexicon, tokens_of
from govparse.claims.parsing import Clause, Group, parse_sentence
from govparse.forms import forms_of
from govparse.parsing.terminals import terminals_of
from helpers import ROOT

WORDS = "statements/claims/words.lark"
TITLE = "云溪县水务局2023年政府信息公开工作年度报告\n"
TABLE = """三、收到和处理政府信息公开申请情况
（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\t\t\t申请人情况
\t\t\t自然人\t法人或其他组织\t\t\t\t\t总计
\t\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他
一、本年新收政府信息公开申请数量\t\t\t10\t2\t0\t0\t0\t0\t12
二、上年结转政府信息公开申请数量\t\t\t1\t0\t0\t0\t0\t0\t1
"""
FEES = """二、主动公开政府信息情况
第二十条第（八）项
信息内容\t本年收费金额（单位：万元）
行政事业性收费\t120
"""


def counts(sentence: str, heading: str = "依申请公开") -> list[tuple[str, object, str, str | None]]:
    report = govparse.parse(f"{TITLE}一、{heading}\n{sentence}\n")
    return [(count.quote, count.value, count.bound, count.unit) for count in report.statements.counts]


def codes(sentence: str, table: str = TABLE) -> list[str]:
    report = govparse.parse(f"{TITLE}一、依申请公开\n{sentence}\n{table}")
    return [finding.code for finding in report.diagnostics if finding.code.startswith("GP6")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("公开信息1,204条。", ("1,204条", 1204, "exact", "条")),
        ("推送1,100多万篇次。", ("1,100多万篇次", 11_000_000, "at_least", "篇次")),
        ("贴了三百来张。", ("三百来张", 300, "about", "张")),
        ("发布信息约260条。", ("260条", 260, "about", "条")),
        ("发布信息不少于90条。", ("90条", 90, "at_least", "条")),
        ("发布信息二百条以上。", ("二百条", 200, "at_least", "条")),
        ("电子化程度不足四成。", ("四成", 40, "at_most", "%")),
        ("收到申请一百零五件。", ("一百零五件", 105, "exact", "件")),
        ("收到申请１，２０８件。", ("１，２０８件", 1208, "exact", "件")),
        ("收到申请 6 400 件。", ("6 400 件", 6400, "exact", "件")),
        ("同比下降9.9%。", ("9.9%", Decimal("-9.9"), "exact", "%")),
    ],
)
def test_a_number_has_value_bound_and_unit(sentence: str, expected: tuple[object, ...]) -> None:
    (found,) = counts(sentence)
    quote, value, bound, unit = expected
    assert found == (quote, value, bound, unit)


@pytest.mark.parametrize(
    "sentence",
    [
        "电话0398-2260113，邮编472000，邮箱xxgk@example.cn。",
        "依据国办公开办函〔2021〕30号和第五十条编制。",
        "拨打12345热线，地址为和平路18号302室。",
        "统计期为2023年1月1日至12月31日。",
        "落实三重一大、双随机一公开，推进一网通办。",
        "每周1期，15个工作日内办结，满分100分。",
        "分六个部分，围绕三条主线开展工作。",
    ],
)
def test_dates_names_and_sayings_are_no_claims(sentence: str) -> None:
    assert counts(sentence) == []


@pytest.mark.parametrize(("text", "value"), [("十", 10), ("二十三", 23), ("一百零五", 105), ("两万三千", 23000)])
def test_chinese_numerals(text: str, value: int) -> None:
    assert numeral_value(text) == value


def test_the_words_of_the_lexer_are_those_of_the_grammars() -> None:
    lines = [line.split("\t") for line in (ROOT / "govparse/claims/words.tsv").read_text("utf-8").splitlines()]
    terminals = {str(each.name): each.pattern.to_regexp() for each in terminals_of(WORDS)}
    assert {name: pattern for name, _, pattern in lines} == terminals
    for name, first, pattern in lines:
        assert set(first) == beginnings(pattern), name


def leaves(clauses: list[Clause]) -> Iterator[Token]:
    for clause in clauses:
        for part in clause.parts:
            if isinstance(part, Group):
                yield from leaves(part.clauses)
            elif not isinstance(part, Amount):
                yield part


def test_every_splice_of_sentences_is_a_sentence() -> None:
    pieces = [line.split("\t")[1] for line in (ROOT / "tests/claims_wordings.tsv").read_text("utf-8").splitlines()[1:]]
    fragments = ["(", ")", "约", "各", "分别为", "余", "万", "一", "十", "成", "以上", "%", "件", ","]
    choose = random.Random(7)
    for _ in range(400):
        cuts = [choose.choice(pieces) for _ in range(3)]
        text = "".join(cut[choose.randrange(len(cut)) :][:12] + choose.choice(fragments) for cut in cuts)
        clauses = parse_sentence(text.replace("（", "(").replace("）", ")").replace("，", ","))
        assert all(isinstance(leaf, Word) for leaf in leaves(clauses))


def test_the_tokens_of_a_sentence_are_its_text() -> None:
    text = "全年收到申请12件(含上年结转3件),其中自然人10件,均已答复。"
    assert "".join(tokens_of(text)) == text
    assert lexicon().scan("") == []


LABELS = [
    (row.path[-1].text, row.key)
    for row in forms_of("applications")[-1].rows
    if row.key not in ("results_total", "otherwise_handled.other", "otherwise_handled.undivided")
]


@pytest.mark.parametrize(("label", "row"), LABELS)
def test_a_label_of_the_form_names_its_own_row(label: str, row: str) -> None:
    words = label.split("（区分")[0].lstrip("一二三四五六七八九（）0123456789、.")
    report = govparse.parse(f"{TITLE}一、收到和处理政府信息公开申请情况\n办理结果：{words}7件。\n")
    assert [count.cells for count in report.statements.counts] == [[f"applications.{row}.total"]]


def test_text_against_table() -> None:
    assert codes("全年新收到政府信息公开申请12件，其中自然人10件。") == []
    assert codes("全年新收到政府信息公开申请15件。") == ["GP601"]
    assert codes("未收到政府信息公开申请。") == ["GP601"]


@pytest.mark.parametrize(
    "sentence",
    [
        "全年收到政府信息公开申请13件。",
        "全年收到政府信息公开申请十余件。",
        "全年收到政府信息公开申请约11件。",
        "2022年收到申请30件。",
        "全县各部门共收到申请300件。",
        "全年收到申请12件，比上年增加4件。",
        "网上收到申请9件。",
    ],
)
def test_a_bound_another_reading_and_another_scope_explain_a_difference(sentence: str) -> None:
    assert codes(sentence) == []


def test_a_finding_shows_both_numbers_and_the_cells() -> None:
    report = govparse.parse(f"{TITLE}一、依申请公开\n全年新收到政府信息公开申请15件。\n{TABLE}")
    finding = next(each for each in report.diagnostics if each.code == "GP601")
    assert finding.cells == ["applications.new_received.total"]
    assert "15" in finding.message.zh
    assert "12" in finding.message.zh


def test_parts_that_are_said_to_be_all() -> None:
    assert codes("行政复议6件：维持3件，纠正1件，其他1件。", "") == ["GP602"]
    assert codes("行政复议6件：维持3件，纠正1件，其他2件。", "") == []
    assert codes("行政复议6件，其中维持3件。", "") == []


def test_a_percentage_with_its_part_and_base() -> None:
    assert codes("收到申请152件，其中自然人占98.5%，计136件。", "") == ["GP603"]
    assert codes("收到申请152件，其中自然人占89.5%，计136件。", "") == []
    assert codes("收到申请152件，其中自然人占89.5%。", "") == []


def test_a_fee_in_yuan() -> None:
    assert codes("收取信息处理费120元。", FEES) == ["GP604"]
    assert codes("收取信息处理费60元。", FEES) == []
    assert codes("行政事业性收费120万元。", FEES) == []


def test_fees_and_trainings() -> None:
    report = govparse.parse(f"{TITLE}一、其他需要报告的事项\n收取信息处理费120元。组织培训3次，参训94人次。\n")
    assert [(fee.status, fee.amount, fee.unit) for fee in report.statements.fees] == [("collected", 120, "元")]
    trainings = [(each.status, each.sessions, each.participants) for each in report.statements.trainings]
    assert trainings == [("held", 3, None), ("held", None, 94)]
