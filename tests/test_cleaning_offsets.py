"""The way back from clean text to raw text is exact at every position, for any text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govparse.cleaning import Cleaned, clean
from govparse.cleaning.script import to_simplified
from helpers import CASES, corpus_text

# What reports and their damages are made of, and a little of everything else.
PIECES = st.lists(
    st.sampled_from(
        [
            *"一二开開報国國公政府信息告著乾条件0 12｜|\t\n\r\f\u3000\u00a0\u200b\ufeff\ufffd⼈⺠，（）()*_#-+<>\\.",
            *(
                "\r\n",
                "(kāi)",
                "（kāi）",
                "(gong)(gong)",
                "(app)",
                "**",
                "__",
                "<br>",
                "<br />",
                "## ",
                "- ",
                "\\.",
                "顯著",
            ),
            *(" and ", "- 3 -", "|---|", "一、", "（一）", "&nbsp;", "\x00", "\U00020000", "\ud800"),
        ]
    )
    | st.text(max_size=3)
).map("".join)

# What is cut is none of these: Chinese characters, digits, capitals, the separators of tables, Chinese punctuation.
CONTENT = re.compile("[\u3400-\u9fff\U00020000-\U000323af0-9A-Z|\t，。、：；]")


def maps_to(raw: str, text: str) -> bool:
    """Whether cleaning may make the second character of the first: alone, in a traditional text, or of a `<br>`."""
    alone = clean(raw).text
    return text in {raw, alone, to_simplified(alone)} or (raw == ">" and text in " \n")


def check_map(cleaned: Cleaned) -> None:
    """The laws of the offset map, at every position."""
    text, raw = cleaned.text, cleaned.raw
    assert len(text) == len(cleaned.folded)
    last = -1
    for offset, character in enumerate(text):
        start, end = cleaned.span(offset, offset + 1)
        assert last < start < end == start + 1 <= len(raw)
        assert maps_to(raw[start], character), (raw[start], character)
        last = start
    assert cleaned.at((0, len(raw))) == text


@pytest.mark.parametrize("case", CASES)
def test_every_character_of_the_corpus_is_mapped(case: str) -> None:
    check_map(clean(corpus_text(case)))


@given(PIECES)
def test_every_character_of_any_text_is_mapped(raw: str) -> None:
    check_map(clean(raw))


@given(PIECES)
def test_no_content_is_ever_cut(raw: str) -> None:
    cleaned = clean(raw)
    kept = "".join(raw[cleaned.span(offset, offset + 1)[0]] for offset in range(len(cleaned.text)))
    assert CONTENT.findall(kept) == CONTENT.findall(raw)


@given(PIECES, st.data())
def test_spans_nest_and_come_back(raw: str, data: st.DataObject) -> None:
    cleaned = clean(raw)
    size = len(cleaned.text)
    start, inner_start, inner_end, end = sorted(data.draw(st.tuples(*[st.integers(0, size)] * 4)))
    outer, inner = cleaned.span(start, end), cleaned.span(inner_start, inner_end)
    assert cleaned.at(outer) == cleaned.printed(start, end) == cleaned.text[start:end]
    assert (outer[0] == outer[1]) is (start == end)
    if start < inner_end and inner_start < inner_end:
        assert outer[0] <= inner[0] < inner[1] <= outer[1]


@given(PIECES, st.data())
def test_the_text_of_any_raw_span_is_part_of_the_text(raw: str, data: st.DataObject) -> None:
    cleaned = clean(raw)
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(raw))] * 2)))
    kept = "".join(
        character for offset, character in enumerate(cleaned.text) if start <= cleaned.span(offset, offset + 1)[0] < end
    )
    assert cleaned.at((start, end)) == kept


@given(PIECES)
def test_changes_stand_inside_the_raw_text(raw: str) -> None:
    for change in clean(raw).changes:
        assert 0 <= change.start < change.end <= len(raw)
        assert change.count > 0


@pytest.mark.parametrize("case", CASES)
def test_clean_text_needs_no_cleaning(case: str) -> None:
    once = clean(corpus_text(case)).text
    again = clean(once)
    assert again.text == once
    assert {change.step for change in again.changes} <= {"foreign_conjunction", "replacement_characters"}


def test_cuts_inside_cuts_are_one() -> None:
    cleaned = clean("公开(k\u200bāi)信\u200b息")
    assert cleaned.text == "公开信息"
    assert [cleaned.span(offset, offset + 1) for offset in range(4)] == [(0, 1), (1, 2), (8, 9), (10, 11)]
    assert cleaned.span(1, 2) == (1, 2)
    assert cleaned.span(0, 4) == (0, 11)
    assert cleaned.span(2, 2) == (8, 8)
    assert cleaned.span(4, 4) == (11, 11)


HOSTILE = [
    "(kāi)",
    "开(kāi)",
    "**条",
    "**a",
    "__a",
    "a<br>",
    "\r\n",
    "\r",
    "\u200b",
    " ",
    "\n ",
    "\n- ",
    "\\.",
    "開",
    "开(guān)",
    "和 and 和",
    "- ",
    "\ufeff",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_long_hostile_line_takes_linear_time(piece: str) -> None:
    cleaned = clean(piece * (1_000_000 // len(piece)))
    assert len(cleaned.folded) == len(cleaned.text)
