"""Any text is a Report, and the laws hold of it: arbitrary text, and reports damaged without any thought."""

from collections.abc import Callable
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

import govparse
from helpers import CASES, check_laws, corpus_text, gold

# What reports are made of, so that arbitrary text meets the grammars and not only their catch-alls.
PIECES = """
    一、 二、 （一） (二) 1. （1） ① 一是 二是 ： 。 ； | || - / － ** 《 》
    报告 报告(gào) 開(kāi) 和 and 中 ⽂ ２０２３ 0 1 235 71.5 增1 -3 251000元 22（其中修订16件）
    总体情况 主动公开政府信息情况 收到和处理政府信息公开申请情况 某市某局2023年政府信息公开工作年度报告
    第二十条第（一）项 信息内容 本年制发件数 规章 行政许可 行政事业性收费 自然人 总计 结果维持 行政复议
    一、本年新收政府信息公开申请数量 三、本年度办理结果 （三）不予公开 1.属于国家秘密 （七）总计
    四、结转下年度继续办理 2023年1月1日至12月31日 电话：0398-2260113 国办函〔2020〕109号
"""
GAPS = [
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    " ",
    "| ",
    " |\n",
    "|---|---|\n",
    "\n- 2 -\n",
    "\u3000",
    "\u200b",
    "\ufeff",
    "\ufffd",
]
REPORT_LIKE = st.lists(
    st.one_of(st.sampled_from(PIECES.split()), st.sampled_from(GAPS), st.text(max_size=5)), max_size=60
).map("".join)
case_texts = st.sampled_from(CASES).map(corpus_text)


def holds(text: str) -> None:
    check_laws(govparse.parse(text), text)


@given(st.text())
def test_arbitrary_text(text: str) -> None:
    holds(text)


@given(REPORT_LIKE)
def test_arbitrary_pieces_of_reports(text: str) -> None:
    holds(text)


@given(case_texts, st.data())
def test_a_report_cut_anywhere(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    holds(text[start : data.draw(st.integers(start, len(text)))])


@given(case_texts, st.randoms(use_true_random=False))
def test_a_report_with_its_lines_shuffled(text: str, random: Random) -> None:
    lines = text.splitlines(keepends=True)
    random.shuffle(lines)
    holds("".join(lines))


@given(case_texts, st.data())
def test_a_report_with_characters_deleted(text: str, data: st.DataObject) -> None:
    places = data.draw(st.sets(st.integers(0, len(text) - 1), max_size=40))
    holds("".join(character for place, character in enumerate(text) if place not in places))


@given(case_texts, st.data())
def test_a_report_with_pieces_inserted(text: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(text)))
    holds(text[:place] + data.draw(REPORT_LIKE) + text[place:])


@pytest.mark.parametrize("line_end", ["\r\n", "\r", "\u2028"])
@pytest.mark.parametrize("case", CASES)
def test_line_ends_change_places_but_no_value(case: str, line_end: str) -> None:
    text = corpus_text(case)
    other = text.replace("\n", line_end)
    holds(other)
    assert _values(other) == _values(text)


@pytest.mark.parametrize("damage", [lambda text: "\ufeff" + text, lambda text: text + "\n\n", lambda text: "\n" + text])
@pytest.mark.parametrize("case", CASES)
def test_harmless_changes_change_no_value(case: str, damage: Callable[[str], str]) -> None:
    text = corpus_text(case)
    holds(damage(text))
    assert _values(damage(text)) == _values(text)


def test_several_reports_in_one_text_are_read_apart() -> None:
    """The four in simplified characters; 001 is traditional, and one text has one script."""
    cases = [case for case in CASES if "总体情况" in corpus_text(case)]
    text = "\n".join(map(corpus_text, cases))
    reports = govparse.parse_all(text)
    assert [(report.organ, report.source.part) for report in reports] == [
        (gold(case)["organ"], part) for part, case in enumerate(cases, start=1)
    ]
    for report, case in zip(reports, cases, strict=True):
        check_laws(report, text)
        assert {name: cell.value for name, cell in report.cells.items()} == _values(corpus_text(case))


def _values(text: str) -> dict[str, object]:
    return {name: cell.value for name, cell in govparse.parse(text).cells.items()}
