"""Rules whose tokens come as one: what is made of them is what is made of the tokens one by one."""

from typing import Any

import pytest
from attrs import evolve
from grids import ANY_BLOCK, corpus_blocks
from hypothesis import given
from hypothesis import strategies as st

from govparse.parsing.grammar import open_grammar, parse
from govparse.parsing.joined import Joined, Run
from govparse.tables.declared import DeclaredDialect
from govparse.tables.registry import BUILT_IN, choose, get_dialect
from helpers import CASES

DIALECTS = {
    name: dialect
    for name in BUILT_IN
    if isinstance(dialect := get_dialect(name), DeclaredDialect) and hasattr(dialect.actions, "joined")
}
APART = {name: type("Apart", (dialect.actions,), {"joined": ()}) for name, dialect in DIALECTS.items()}
WHOLE = {"cell_per_line": 0.5, "bar_terminated": 0.75}
"""The share of rows of the corpus that have nothing but such tokens: others have wrapped cells, or no end."""

LINES = st.lists(
    st.text(st.sampled_from("|\t\t|0 规-:\\<x\u3000"), max_size=12)
    | st.sampled_from(["- 2 -", "|---|", "", "  ", "\t\t0\t1", "| 规章 | 0 | |", "第2页", "0 | 1"])
    | st.sampled_from(["|", "||", "||| ", "8 |", "规章 |", "规章", "\t0", "\t规章", "\t", "\t ", "\t- 2 -", " |"])
)


def parts(dialect: DeclaredDialect, text: str, actions: type[Any]) -> list[Any]:
    made = parse(dialect.grammar, text, actions, 7)
    return list(getattr(made, "children", made))


def test_the_layouts_whose_rows_are_runs_are_read_so() -> None:
    assert set(DIALECTS) == {"bar_separated", "bar_terminated", "cell_per_line", "markdown", "tab_separated"}


@pytest.mark.parametrize("name", DIALECTS)
@given(text=st.one_of(LINES.map("\n".join), ANY_BLOCK))
def test_a_run_in_one_is_the_run_token_by_token(name: str, text: str) -> None:
    dialect = DIALECTS[name]
    apart = APART[name]
    assert parts(dialect, text, dialect.actions) == parts(dialect, text, apart)


@pytest.mark.parametrize("name", DIALECTS)
@pytest.mark.parametrize("case", CASES)
def test_rows_of_the_corpus_come_in_one(name: str, case: str) -> None:
    dialect = DIALECTS[name]
    (joined,) = dialect.actions.joined
    counting = type("Counting", (Counting,), {"joined": (evolve(joined, several=False),)})
    for text, _ in corpus_blocks(case):
        assert parts(dialect, text, dialect.actions) == parts(dialect, text, APART[name])
        if choose(text).name == name:
            counts = [count for count in parts(dialect, text, counting) if isinstance(count, int)]
            assert counts.count(1) >= WHOLE.get(name, 1) * len(counts)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("tab_separated", "规章\t0\n\t1\n总计\n"),
        ("markdown", "| 规章 | 0 |\n| 1 |\n"),
        ("bar_terminated", "|\n规章 |\n0 |\n||\n|\n总计 |\n|| \n"),
        ("cell_per_line", "\t规章\n\t0\n\n\t总计\n\n"),
    ],
)
def test_rows_in_turn_come_in_one(name: str, text: str) -> None:
    (joined,) = DIALECTS[name].actions.joined
    assert parts(DIALECTS[name], text, type("Counting", (Counting,), {"joined": (joined,)})) == [1]


class Counting:
    """How many tokens a row has; other tokens as they come."""

    def row(self, tokens: list[Any]) -> int:
        return len(tokens)

    stretch = row


@pytest.mark.parametrize("tail", ["\t总计\n\t0\n\n\t其他\n\n", "\t总计\n\n", "\n"])
def test_a_row_that_has_begun_ends_with_a_run(tail: str) -> None:
    dialect = DIALECTS["cell_per_line"]
    text = f"\t规\n章\n{tail}"
    assert parts(dialect, text, dialect.actions) == parts(dialect, text, APART["cell_per_line"])


@pytest.mark.parametrize(
    ("grammar", "rule"),
    [
        ("tables/bar_terminated.lark", "stretch"),
        ("tables/cell_per_line.lark", "row"),
        ("tables/markdown.lark", "start"),
        ("tables/markdown.lark", "no_such_rule"),
        ("outline.lark", "start"),
    ],
)
def test_what_is_no_run_of_tokens_comes_token_by_token(grammar: str, rule: str) -> None:
    assert Run.of(open_grammar(grammar), Joined(rule)) is None
