"""Widths, clipping, wrapping and carets under full-width text."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govparse.cli.display import clip, columns, display_width, excerpt, pad, wrap


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("", 0),
        ("abc", 3),
        ("规章", 4),
        ("（一）", 6),
        ("(一)", 4),
        ("ｱ", 1),
        ("Ａ", 2),
        ("e\u0301", 1),
        ("规\u200b章", 4),
        ("\ufeff规", 2),
        ("“”", 2),
        ("😀", 2),
        ("👩\u200d🔬", 2),
        ("\u3000", 2),
    ],
)
def test_width_in_columns(text: str, width: int) -> None:
    assert display_width(text) == width


@pytest.mark.parametrize(
    ("text", "width", "clipped"),
    [
        ("行政许可", 8, "行政许可"),
        ("行政许可", 7, "行政许…"),
        ("行政许可", 6, "行政…"),
        ("abcdef", 4, "abc…"),
        ("e\u0301e\u0301e\u0301", 2, "e\u0301…"),
    ],
)
def test_clip_never_cuts_a_character_in_half(text: str, width: int, clipped: str) -> None:
    assert clip(text, width) == clipped


def test_pad_counts_columns() -> None:
    assert pad("规章", 6) == "规章  "
    assert pad("规章", 6, right=True) == "  规章"


def test_wrap_breaks_chinese_anywhere_and_ascii_between_words() -> None:
    assert wrap("社会公益组织", 6) == ["社会公", "益组织"]
    assert wrap("the total is 7", 9) == ["the total", "is 7"]
    assert wrap("", 9) == [""]


def test_columns_stand_below_each_other() -> None:
    assert columns([("GP401", "错误", "a"), ("x", "提示", "b")]) == ["GP401  错误  a", "x      提示  b"]


def carets_stand_under(line: str, start: int, end: int, width: int = 80) -> str:
    """The part of the shown line that stands above the carets."""
    shown = excerpt(line, start, end, width)
    left = len(shown.carets) - len(shown.carets.lstrip(" "))
    right = len(shown.carets)
    column, above = 0, ""
    for char in shown.line:
        if left <= column < right:
            above += char
        column += display_width(char)
    return above


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("行政处罚\t11", "11"),
        ("规章 0 0 0", "规章"),
        ("一、本年新收政府信息公开申请数量\t0\t0\t7", "7"),
        ("e\u0301 规\u200b章 12 件", "12"),
        ("😀😀 12 件", "12"),
        ("\x1b[31m行政许可 44", "44"),
    ],
)
def test_carets_stand_under_the_place(line: str, place: str) -> None:
    start = line.index(place)
    assert carets_stand_under(line, start, start + len(place)) == place


def test_a_tab_itself_can_be_the_place() -> None:
    shown = excerpt("规章\t0", 2, 3, 80)
    assert shown.line == "规章    0"
    assert shown.carets == "    ^^^^"


def test_terminal_controls_do_not_reach_the_terminal() -> None:
    assert "\x1b" not in excerpt("\x1b[2J规章", 4, 6, 80).line


@pytest.mark.parametrize(("start", "end"), [(2, 2), (2, 1), (9, 12), (2, 9)])
def test_empty_places_and_places_past_the_end_get_a_caret(start: int, end: int) -> None:
    assert excerpt("规章", start, end, 80) == ("规章", "    ^")


def test_a_long_line_is_shortened_around_the_place() -> None:
    line = "公开" * 500 + "44" + "信息" * 500
    shown = excerpt(line, 1000, 1002, 60)
    assert shown.line.startswith("…")
    assert shown.line.endswith("…")
    assert display_width(shown.line) <= 60
    assert carets_stand_under(line, 1000, 1002, 60) == "44"


def test_a_long_place_keeps_its_beginning() -> None:
    line = "前言" + "公开" * 500
    assert carets_stand_under(line, 2, 1002, 60).startswith("公开公开")


def test_a_line_that_fits_is_shown_whole() -> None:
    assert excerpt("规章\t0", 0, 2, 80).line == "规章    0"


def test_a_hostile_line_costs_no_more_than_a_short_one() -> None:
    line = "0\t" * 5_000_000
    began = time.process_time()
    excerpt(line, 5_000_000, 10_000_000, 80)
    assert time.process_time() - began < 0.5


@given(st.text("规章0 \t（\u0301\u200b😀", max_size=400), st.integers(0, 400), st.integers(0, 400), st.integers(1, 120))
def test_no_line_and_no_place_breaks_the_excerpt(line: str, start: int, end: int, width: int) -> None:
    shown = excerpt(line, start, end, width)
    assert display_width(shown.line) <= max(width, 40)
    assert "^" in shown.carets
    assert display_width(shown.carets) <= max(width, 40) + 1
