"""The shapes of lines: what is asked of them is what the lines themselves say."""

import re
from collections.abc import Callable
from importlib import import_module

import pytest
from grids import ANY_BLOCK
from hypothesis import given
from hypothesis import strategies as st

from govparse.tables.bars import kinds_of_lines, openings
from govparse.tables.registry import BUILT_IN
from govparse.tables.shapes import ByShape, Tally, skeleton, sketch

LINES = st.lists(
    st.text(st.sampled_from("||  \t规0。;；-+/:x\u3000"), max_size=8)
    | st.sampled_from(["|", "|", "||||", "8 |", "8 | ||", "规章", "规章 |", "| 8 | |", "| 规章 | 0 ||", ""])
)
TEXTS = LINES.map("\n".join)
BLOCKS = st.one_of(TEXTS, ANY_BLOCK)
MODULES = {target.partition(":")[0] for target in BUILT_IN.values()} | {"govparse.tables.bars"}
TALLIES = {
    f"{module}.{name}": value
    for module in sorted(MODULES)
    for name, value in vars(import_module(module)).items()
    if isinstance(value, Tally)
}
ACROSS_LINES: dict[str, tuple[str, Callable[[str], int]]] = {
    "openings by a bar": (
        r"\|[^\S\n]*+\|[^\S\n]*+\n[^\S\n]*+\|[^\S\n]*+\n",
        lambda text: openings(text)[0],
    ),
    "openings by text": (
        r"\|[^\S\n]*+\|[^\S\n]*+\n(?=[^\S\n]*+[^|\s])",
        lambda text: openings(text)[1],
    ),
    "bars before text": (
        r"^[^\S\n]*\|[^\S\n]*\n(?=[^|\n]*[^|\s])",
        lambda text: len(re.findall("o(?=[ceTt])", kinds_of_lines(text))),
    ),
    "bars before one cell": (
        r"^[^\S\n]*+\|[^\S\n]*+\n[^\S\n]*+[^|\s][^|\n]*+\|[^\S\n]*$",
        lambda text: kinds_of_lines(text).count("oe"),
    ),
    "bars between cells": (
        r"(?=^[^\S\n]*+[^|\s][^|\n]*+\n[^\S\n]*+\|[^\S\n]*+\n[^\S\n]*+[^|\s])",
        lambda text: len(re.findall("(?=co[ceTt])", kinds_of_lines(text))),
    ),
}
"""Patterns of several lines, and what the letters of the lines say instead."""


@given(BLOCKS)
def test_a_skeleton_has_one_letter_for_every_text(text: str) -> None:
    assert skeleton(text) == re.sub(r"[^|\s。;；]+(?: [^|\s。;；]+)*", "x", text)


@given(BLOCKS)
def test_a_tally_of_shapes_is_that_of_the_lines(text: str) -> None:
    assert len(TALLIES) > 15
    for name, tally in TALLIES.items():
        assert tally.of(text) == len(tally.pattern.findall(text)), name


@pytest.mark.parametrize("kind", ACROSS_LINES)
@given(text=BLOCKS)
def test_letters_tell_what_patterns_of_several_lines_tell(kind: str, text: str) -> None:
    pattern, told = ACROSS_LINES[kind]
    assert told(text) == len(re.findall(pattern, text, re.MULTILINE))


@given(TEXTS, st.data())
def test_lines_can_be_left_out_of_a_sketch(text: str, data: st.DataObject) -> None:
    seen = sketch(text)
    out = data.draw(st.sets(st.sampled_from(seen.lines)))
    left = [line for line in seen.lines if line not in out]
    assert seen.without(out) == (sketch("\n".join(left)).shapes if left else {})


def test_long_shapes_are_judged_and_not_remembered() -> None:
    judged = ByShape(len)
    assert [judged["|"], judged["|" * 101], judged["|"]] == [1, 101, 1]
    assert list(judged) == ["|"]
