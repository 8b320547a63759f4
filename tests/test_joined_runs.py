"""Rules whose tokens come as one: what is made of them is what is made of the tokens one by one."""

from typing import Any

import pytest
from grids import ANY_BLOCK, corpus_blocks
from hypothesis import given
from hypothesis import strategies as st

from govparse.driver import Run
from govparse.grammar import open_grammar, parse
from govparse.tables.declared import DeclaredDialect
from govparse.tables.registry import BUILT_IN, get_dialect
from helpers import CASES

DIALECTS = {
    name: dialect
    for name in BUILT_IN
    if isinstance(dialect := get_dialect(name), DeclaredDialect) and hasattr(dialect.actions, "joined")
}
APART = {name: type("Apart", (dialect.actions,), {"joined": ()}) for name, dialect in DIALECTS.items()}
LINES = st.lists(
    st.text(st.sampled_from("|\t\t|0 规-:\\<x\u3000"), max_size=12)
    | st.sampled_from(["- 2 -", "|---|", "", "  ", "\t\t0\t1", "| 规章 | 0 | |", "第2页", "0 | 1"])
)


def parts(dialect: DeclaredDialect, text: str, actions: type[Any]) -> list[Any]:
    made = parse(dialect.grammar, text, actions, 7)
    return list(getattr(made, "children", made))


def test_the_layouts_of_one_row_a_line_are_read_so() -> None:
    assert set(DIALECTS) == {"bar_separated", "markdown", "tab_separated"}


@pytest.mark.parametrize("name", DIALECTS)
@given(text=st.one_of(LINES.map("\n".join), ANY_BLOCK))
def test_a_run_in_one_is_the_run_token_by_token(name: str, text: str) -> None:
    dialect = DIALECTS[name]
    apart = APART[name]
    assert parts(dialect, text, dialect.actions) == parts(dialect, text, apart)


@pytest.mark.parametrize("name", DIALECTS)
@pytest.mark.parametrize("case", CASES)
def test_runs_of_the_corpus_come_in_one(name: str, case: str) -> None:
    dialect = DIALECTS[name]
    for text, _ in corpus_blocks(case):
        assert parts(dialect, text, dialect.actions) == parts(dialect, text, APART[name])
        assert max(map(len, parts(dialect, text, Counting))) == 1


class Counting:
    """A row as its tokens; other tokens as they come."""

    joined = ("row",)

    def start(self, parts: list[Any]) -> list[Any]:
        return [part for part in parts if isinstance(part, list)] or [[None]]

    def row(self, tokens: list[Any]) -> list[Any]:
        return tokens


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
    assert Run.of(open_grammar(grammar), rule) is None
