"""Traditional characters become simplified where the text is traditional, and only there."""

import re

import pytest

from govparse.cleaning import clean
from helpers import CASES, corpus_text

TRADITIONAL = "臨湘市文旅廣電局2023年政府信息公開工作年度報告"


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (TRADITIONAL, "临湘市文旅广电局2023年政府信息公开工作年度报告"),
        ("還存在著一些問題，公開、報告", "还存在着一些问题，公开、报告"),
        ("成效顯著，開會總結", "成效显著，开会总结"),
        ("乾隆、乾淨：開報", "乾隆、干净：开报"),
        ("瞭解、瞭望：開報", "了解、瞭望：开报"),
        ("答覆、覆蓋、覆議：開報", "答复、覆盖、复议：开报"),
        ("工作計畫、畫面：開報", "工作计划、画面：开报"),
        ("規範行政復議與規範性檔案", "规范行政复议与规范性档案"),
        ("谘詢、諮詢：開報", "咨询、咨询：开报"),
    ],
)
def test_traditional_text_is_simplified(raw: str, text: str) -> None:
    cleaned = clean(raw)
    assert cleaned.text == text
    assert [change.step for change in cleaned.changes] == ["traditional_converted"]


def test_count_and_place_of_the_change() -> None:
    (change,) = clean("市開報告").changes
    assert (change.start, change.end, change.count) == (1, 2, 2)


@pytest.mark.parametrize("beyond", ["", "\ud800", "\U00020000\U0001f600"])
def test_every_changed_character_counts_once(beyond: str) -> None:
    raw = f"公{beyond}，開報會，告{beyond}國務"
    (change,) = (change for change in clean(raw).changes if change.step == "traditional_converted")
    assert (change.start, change.count) == (raw.index("開"), 5)


@pytest.mark.parametrize(
    "raw",
    [
        "开展政府信息公开工作，开设專栏，劉處长报告",
        "開",
        "于是、后来、乾隆、著作、么、面的总称",
        "我国与港澳合作，在「中華民國」字样的文物上公开标注“總統府”，报告总数为三项，关于处理规范与任务的请示",
    ],
)
def test_simplified_text_keeps_its_traditional_quotes(raw: str) -> None:
    assert clean(raw).text == raw


@pytest.mark.parametrize("case", CASES)
def test_only_the_traditional_report_is_converted(case: str) -> None:
    converted = [change for change in clean(corpus_text(case)).changes if change.step == "traditional_converted"]
    assert bool(converted) is case.startswith("001")


def test_the_traditional_report_reads_as_simplified() -> None:
    text = clean(corpus_text("001_a2685a52b6c2b6a4")).text
    assert text.startswith(
        "临湘市文旅广电局2023年政府信息公开工作年度报告\n根据《中华人民共和国政府信息公开条例》(国务院令第711号)"
    )
    assert "但是还存在着一些问题" in text
    assert text.endswith("六、其他需要报告的事项\n无其他需要报告的事项。")
    # No character is left that simplified text does not have (the small brackets ﹝﹞ and the damaged character apart).
    re.sub("[﹝﹞\ufffd]", "", text).encode("gb2312")
