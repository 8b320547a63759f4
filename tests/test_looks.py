"""What lines look like: the quick tests for sentences and labels say what the slow way says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govparse.blocks.looks import is_sentence, look_at, look_at_lines
from govparse.cleaning import clean
from govparse.forms.labels import anchor_beginning, anchors, label_key
from helpers import CASES, corpus_text

LABELS = sorted(anchors())
# What sentences, labels, headings and rows are made of, so that made-up lines come near all of them.
PIECES = st.sampled_from(
    [
        *("2023年", "我局主动公开信息", "加强了队伍建设，", "严格审核", "情况。", "。", "；", ";", ",", "、", ":", "¦"),
        *(" ", "  ", "|", "\t", "<br>", "(", ")", "（", "）", "一、", "(二)", "3.", "②", "#", "-", "—", "/", "〇"),
        *("0", "12", "0 0 0", "3件", "二、主动公开政府信息情况", "六、其他需要报告的事项", "总体情况"),
    ]
)
LINES = st.lists(PIECES | st.sampled_from(LABELS), max_size=14).map("".join)


@given(LINES)
def test_what_is_told_for_a_sentence_is_prose(line: str) -> None:
    folded = clean(line).folded
    for text in (folded, folded + "我们将加强学习" * 12, f"全年工作进展顺利。{folded}", f"{folded}如下。"):
        assert not is_sentence(text) or look_at(text).kind == "P"


@pytest.mark.parametrize("name", CASES)
def test_most_sentences_of_reports_are_told_at_once(name: str) -> None:
    lines = [line for line in clean(corpus_text(name)).folded.split("\n") if len(line) > 40 and "。" in line]
    prose = [line for line in lines if look_at(line).kind == "P"]
    assert sum(map(is_sentence, prose)) >= 0.7 * len(prose)
    assert all(look_at(line).kind == "P" for line in lines if is_sentence(line))


@given(LINES)
def test_a_label_begins_as_labels_do(text: str) -> None:
    folded = clean(text).folded
    assert label_key(folded) not in anchors() or anchor_beginning().match(folded)


@pytest.mark.parametrize("marker", ["", "一、", "（二）", "3.", " ④ ", "·"])
def test_every_label_begins_as_labels_do(marker: str) -> None:
    for key in LABELS:
        for text in (key, f"（{key}）", f"{key[0]} {key[1:]}", f"“{key}”（件）"):
            assert anchor_beginning().match(clean(marker + text).folded), marker + text


def test_figures_make_no_difference() -> None:
    rows = ["规章\t0\t0\t0", "(一)予以公开 | 3 | 12 |", "1.属于国家秘密  7  0", "第 4 页", "- 12 -", "35.5"]
    others = ["规章\t9\t5\t1", "(一)予以公开 | 8 | 70 |", "6.属于国家秘密  2  9", "第 7 页", "- 98 -", "11.1"]
    one, other = look_at_lines("\n".join(rows)), look_at_lines("\n".join(others))
    assert one.letters == other.letters == "AAAFFV"


@pytest.mark.parametrize("name", CASES)
def test_what_is_remembered_of_a_line_is_what_it_looks_like(name: str) -> None:
    for _ in range(2):
        lines = look_at_lines(clean(corpus_text(name)).folded)
        assert lines.looks == [look_at(line) for line in lines.texts]
