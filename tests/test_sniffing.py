"""Choosing a dialect for a block: by what its lines show, whatever order the dialects are asked in."""

import subprocess
import sys
from importlib import import_module

import pytest
from attrs import evolve
from grids import ANY_BLOCK, corpus_blocks
from hypothesis import given
from hypothesis import strategies as st

from govparse.blocks.split import split_blocks
from govparse.cleaning import clean
from govparse.tables.bars import encloses, has_rows, openings, pads_opened_rows, separates, stands_alone
from govparse.tables.dialect import Score
from govparse.tables.registry import BUILT_IN, GENERAL, THRESHOLD, choose, get_dialect, sniff_all
from govparse.tables.shapes import skeleton
from helpers import CASES, corpus_text

DIALECT_OF = {
    "000": "tab_separated",
    "001": "bar_terminated",
    "002": "markdown",
    "003": "cell_per_line",
    "004": "tab_separated",
}


@pytest.mark.parametrize("case", CASES)
def test_every_table_of_the_corpus_finds_its_dialect(case: str) -> None:
    for text, _ in corpus_blocks(case):
        choice = choose(text)
        assert choice.name == DIALECT_OF[case[:3]]
        assert choice.scores[0][1].value > 2 * choice.scores[1][1].value


@pytest.mark.parametrize("case", CASES)
def test_prose_is_no_table(case: str) -> None:
    cleaned = clean(corpus_text(case))
    for block in split_blocks(cleaned):
        if block.kind == "prose":
            scores = sniff_all(cleaned.folded[block.start : block.end])
            assert [score.value for _, score in scores] == [0.0] * len(BUILT_IN)


FOREIGN = {
    "blank cells as bars": "新收\n|\n|\n26\n|\n||\n||\n结转\n|\n1\n||\n",
    "indented prose": "\t一是加强学习,提高认识。\n\t二是完善制度,规范流程。\n\n\t三是强化监督。\n",
    "one tab in prose": "一、总体情况\n2023年,本机关认真落实条例。\n\t全年公开信息35条。\n以上数据截至年底。\n",
    "nothing": "",
    "blank lines": "\n  \n\n",
}


@pytest.mark.parametrize("text", FOREIGN.values(), ids=FOREIGN)
def test_layouts_of_others_are_not_claimed(text: str) -> None:
    choice = choose(text)
    assert choice.name == GENERAL
    assert choice.scores[0][1].value < THRESHOLD
    assert choice.tie == ()


def test_reasons_are_given_in_both_languages() -> None:
    scores = dict(sniff_all("规章\t0\t1\n行政许可\t5\n第二十条\n"))
    assert scores["tab_separated"] == Score(
        2 / 3, (("3 行中有 2 行：单元格之间是制表符", "2 of 3 lines: tabs stand between cells"),)
    )
    assert scores["markdown"] == Score(0.0, (("没有竖线", "there is no bar"),))
    assert scores["cell_per_line"].value == 0.0


@given(ANY_BLOCK)
def test_scores_are_shares(text: str) -> None:
    scores = sniff_all(text)
    assert all(0 <= score.value <= 1 and score.reasons for _, score in scores)
    assert [score.value for _, score in scores] == sorted((score.value for _, score in scores), reverse=True)


def test_a_dialect_is_imported_when_it_is_asked_for() -> None:
    code = "import sys, govparse.tables.registry; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(run.stdout.split())
    assert "lark" not in loaded
    assert not loaded & {f"govparse.tables.{name}" for name in BUILT_IN}


@pytest.mark.parametrize("name", BUILT_IN)
def test_a_dialect_is_known_by_its_name(name: str) -> None:
    assert get_dialect(name).name == name
    assert all(get_dialect(name).title)
    with pytest.raises(LookupError, match=f"did you mean {name}"):
        get_dialect(f"no_{name}")


SHAPED = [
    layout
    for target in BUILT_IN.values()
    if (layout := getattr(import_module(target.partition(":")[0]), "LAYOUT", None)) and layout.by_shape
]
LINES = st.lists(
    st.text(st.sampled_from("||  \t规0。;；-+/:x\u3000"), max_size=8)
    | st.sampled_from(["|", "||||", "8 |", "| 8 | |", ""])
)


@given(LINES.map("\n".join))
def test_layouts_judge_the_shapes_of_lines_as_they_judge_the_lines(text: str) -> None:
    assert len(SHAPED) == 7
    for layout in SHAPED:
        assert layout.score(text) == evolve(layout, by_shape=False).score(text)


@given(st.one_of(LINES.map("\n".join), ANY_BLOCK))
def test_no_dialect_that_is_left_unasked_could_be_chosen(text: str) -> None:
    every, some = choose(text), choose(text, ask_all=False)
    assert (some.name, some.tie, some.broken) == (every.name, every.tie, every.broken)
    asked = dict(some.scores)
    assert asked == {name: score for name, score in every.scores if name in asked}
    assert {score.value for name, score in every.scores if name not in asked} <= {0.0}


@pytest.mark.parametrize("case", CASES)
def test_few_dialects_are_asked_about_tables_of_tabs(case: str) -> None:
    for text, _ in corpus_blocks(case):
        if "\t" in text:
            assert len(choose(text, ask_all=False).scores) < len(BUILT_IN) / 3


@given(ANY_BLOCK)
def test_layouts_judge_the_shapes_of_blocks_as_they_judge_the_blocks(text: str) -> None:
    for layout in SHAPED:
        assert layout.score(text) == evolve(layout, by_shape=False).score(text)


@given(LINES.map("\n".join))
def test_a_skeleton_says_of_bars_what_the_block_says(text: str) -> None:
    seen = skeleton(text)
    for says in (openings, pads_opened_rows, separates, has_rows, encloses, stands_alone):
        assert says(seen) == says(text)
