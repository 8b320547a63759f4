"""The quick tests of the outline say what the slow ways say: headings inside lines, beginnings of official names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govparse.outline.names import exact_names, is_official_beginning
from govparse.outline.unfolding import headings_apart, with_headings_apart

PIECES = st.sampled_from(
    [
        *(" ", "  ", "\t", "\n", "\x00\n", "。", ":", "、", "和"),
        *("(一)", "一、", "二.", "三 、", "四、 ", "五,", "六、"),
        *("我局主动公开信息。", "略。", "2023 年", "总体情况", "主动公开政府信息情况", "概述", "其他需要报告的事项"),
    ]
)
TEXTS = st.lists(PIECES | st.sampled_from(exact_names()), max_size=16).map("".join)


@given(TEXTS)
def test_headings_are_set_apart_where_the_quick_test_lets_pass(text: str) -> None:
    assert headings_apart(text) == with_headings_apart(text)


def test_a_heading_inside_a_line_is_set_apart() -> None:
    text = "前言。 一、总体情况 我局主动公开信息。 二、主动公开政府信息情况 略。"
    assert headings_apart(text).split("\n")[1::2] == ["一、总体情况", "二、主动公开政府信息情况"]


@pytest.mark.parametrize("name", exact_names())
def test_beginnings_of_official_names(name: str) -> None:
    for length in range(len(name) + 1):
        begun = name[:length]
        whole = begun in exact_names()
        others = any(other.startswith(begun) for other in exact_names())
        assert is_official_beginning(begun) == (length > 1 and others and not whole)
        assert is_official_beginning(f" {begun} ") == is_official_beginning(begun)
        assert not is_official_beginning(begun + "甲")
