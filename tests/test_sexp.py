"""Parse trees as S-expressions: they read well, and they are the tree."""

import pytest
from grids import ANY_BLOCK
from hypothesis import given
from hypothesis import strategies as st
from lark import Token, Tree

from govparse.authoring.sexp import LINE, SexpError, quote, read_sexp, show_sexp
from govparse.parsing.grammar import parse_tree


def test_a_short_node_stands_in_a_line() -> None:
    tree = parse_tree("tables/markdown.lark", "| 规章 | 0 |\n|---|\n")
    assert show_sexp(tree) == '(start (row TEXT: "| 规章 " VALUES_END: "| 0 |\\n") DELIMITER: "|---|\\n")'


def test_a_long_node_is_indented() -> None:
    label = "规" * 50
    assert show_sexp(parse_tree("tables/markdown.lark", f"| {label} | 0 |\n")) == (
        f'(start\n  (row\n    TEXT: "| {label} "\n    VALUES_END: "| 0 |\\n"))'
    )


def test_what_cannot_be_seen_is_escaped() -> None:
    assert quote('\t\n\r"\\ 规\u3000\u200b\x00\U000e0001') == ('"\\t\\n\\r\\"\\\\ 规\\u3000\\u200b\\u0000\\U000e0001"')


@pytest.mark.parametrize("name", ["markdown", "tab_separated", "cell_per_line", "bar_terminated"])
@given(text=ANY_BLOCK)
def test_the_tree_of_any_block_comes_back(name: str, text: str) -> None:
    tree = parse_tree(f"tables/{name}.lark", text)
    shown = show_sexp(tree)
    assert read_sexp(shown) == tree
    assert show_sexp(read_sexp(shown)) == shown


@given(st.text(st.characters()))
def test_any_text_comes_back(text: str) -> None:
    tree = Tree("start", [Token("A", text)])
    assert read_sexp(show_sexp(tree)).children == [text]
    assert "\n" not in show_sexp(tree)


def test_a_deep_tree_does_no_harm() -> None:
    tree: Tree[Token] = Tree("a", [])
    for _ in range(3000):
        tree = Tree("a", [tree, Token("B", "规" * LINE)])
    assert show_sexp(read_sexp(show_sexp(tree))) == show_sexp(tree)


def test_an_error_has_its_offset() -> None:
    with pytest.raises(SexpError) as caught:
        read_sexp('(start\n  (row TEXT "x"))')
    assert caught.value.offset == len("(start\n  (row ")
