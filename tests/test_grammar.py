"""Opening grammars: lexer and parse loop read what Lark's own read, and what would be read differently is refused."""

import pickle
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from grids import ANY_BLOCK, corpus_blocks
from hypothesis import given
from hypothesis import strategies as st
from lark import Lark, Token, Tree
from lark.exceptions import GrammarError, UnexpectedCharacters, UnexpectedToken
from lark.lark import PostLex
from lark.lexer import LexerState
from lark.utils import TextSlice

from govparse.cleaning import clean
from govparse.outline.nesting import nest
from govparse.parsing.grammar import ScanLexer, open_grammar, parse_tree, show_tree
from helpers import CASES, ROOT, corpus_text

FOLDER = ROOT / "grammars"
GRAMMARS = sorted(
    str(path.relative_to(FOLDER)) for path in FOLDER.rglob("*.lark") if "start:" in path.read_text(encoding="utf-8")
)
DIALECTS = sorted(name for name in GRAMMARS if name.startswith("tables/"))
NESTED = ("outline.lark",)
"""The grammars whose tokens are changed between lexer and parser."""
PROSE = st.text(
    st.sampled_from("一二十第部分、.（）()1２①是： \n\t年度报告政府信息公开《》〔〕号0至月日|#*-"), max_size=80
)
SHAPES = st.text(st.sampled_from("NBDSUL"), max_size=12)
TITLES = st.lists(
    st.sampled_from(["关于", "水利局", "市", "2023年", "二〇二三年度", "政府信息公开", "工作", "年度报告", "(", ")"]),
    max_size=8,
).map("".join)

Place = tuple[str, str, Any, Any]
"""Type, text, start and end of a token."""


class Nested(PostLex):
    """The nesting of headings as Lark asks for it."""

    always_accept = ()

    def process(self, stream: Iterator[Token]) -> Iterator[Token]:
        return nest(stream)


def stock(name: str, postlex: PostLex | None = None) -> Lark:
    """The grammar behind Lark's own lexer and parse loop."""
    return Lark.open_from_package(
        "govparse.grammars",
        name,
        ("",),
        parser="lalr",
        lexer="basic",
        keep_all_tokens=True,
        maybe_placeholders=False,
        postlex=postlex,
    )


STOCK = {name: stock(name) for name in GRAMMARS}
WHOLE = STOCK | {name: stock(name, Nested()) for name in NESTED}
SCAN = {name: ScanLexer(parser.lexer_conf) for name, parser in STOCK.items()}


def place(token: Token) -> Place:
    return token.type, str(token), token.start_pos, token.end_pos


def stop(error: Any) -> tuple[str, int, int]:
    """Where no terminal matched: the offset as text, the line and the column."""
    return str(error.pos_in_stream), error.line, error.column


def lexed(name: str, text: str) -> tuple[list[Place], list[Place]]:
    """What Lark's lexer and ours make of a text; where no terminal matches, the place ends the list."""
    state = LexerState(TextSlice.cast_from(text))
    found = []
    for tokens in (STOCK[name].lex(text), SCAN[name].lex(state, None)):
        places: list[Place] = []
        try:
            places.extend(map(place, tokens))
        except UnexpectedCharacters as error:
            places.append(("", *stop(error)))
        found.append(places)
    return found[0], found[1]


def nodes(tree: Tree[Token]) -> list[object]:
    """A tree as plain lists, tokens with their places."""
    return [str(tree.data), *(nodes(child) if isinstance(child, Tree) else place(child) for child in tree.children)]


@pytest.mark.parametrize("name", GRAMMARS)
def test_a_grammar_opens_without_conflict(name: str) -> None:
    Lark.open_from_package("govparse.grammars", name, ("",), parser="lalr", lexer=ScanLexer, strict=True)


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("name", GRAMMARS)
def test_tokens_of_the_corpus_are_those_of_lark(name: str, case: str) -> None:
    expected, found = lexed(name, clean(corpus_text(case)).folded)
    assert found == expected


@pytest.mark.parametrize("name", GRAMMARS)
@given(text=st.one_of(ANY_BLOCK, PROSE))
def test_tokens_of_any_text_are_those_of_lark(name: str, text: str) -> None:
    expected, found = lexed(name, text)
    assert found == expected


def read(name: str, text: str) -> object:
    """The tree of a text as plain lists, or what could stand in place of the token at which the parser stopped."""
    try:
        return nodes(parse_tree(name, text, between=nest if name in NESTED else None))
    except (UnexpectedToken, UnexpectedCharacters) as error:
        return outcome(error)


def read_by_lark(name: str, text: str) -> object:
    try:
        return nodes(WHOLE[name].parse(text))
    except (UnexpectedToken, UnexpectedCharacters) as error:
        return outcome(error)


def outcome(error: UnexpectedToken | UnexpectedCharacters) -> object:
    if isinstance(error, UnexpectedCharacters):
        return stop(error)
    return error.token.type, str(error.token), error.expected


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("name", GRAMMARS)
def test_trees_of_the_corpus_are_those_of_lark(name: str, case: str) -> None:
    for text in (*(text for text, _ in corpus_blocks(case)), clean(corpus_text(case)).folded):
        assert read(name, text) == read_by_lark(name, text)


@pytest.mark.parametrize("name", GRAMMARS)
@given(text=st.one_of(ANY_BLOCK, PROSE, SHAPES, TITLES))
def test_trees_of_any_text_are_those_of_lark(name: str, text: str) -> None:
    assert read(name, text) == read_by_lark(name, text)


def test_a_grammar_is_opened_once() -> None:
    assert open_grammar(DIALECTS[0]) is open_grammar(DIALECTS[0])


def test_importing_dialects_opens_no_grammar() -> None:
    modules = ", ".join(
        f"govparse.tables.dialects.{name.removeprefix('tables/').removesuffix('.lark')}" for name in DIALECTS
    )
    code = f"import {modules}, govparse.parsing.grammar as g; print(g.open_grammar.cache_info().currsize)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "0"


def test_places_count_from_the_offset() -> None:
    tree = parse_tree("tables/tab_separated.lark", "规章\t0\n", 100)
    assert [place(token) for token in tree.scan_values(lambda _: True)] == [
        ("TEXT", "规章", 100, 102),
        ("VALUES_END", "\t0\n", 102, 105),
    ]


def test_a_slice_is_read_at_its_place() -> None:
    state = LexerState(TextSlice("x\t0\nx", 1, 4))
    assert [place(token) for token in SCAN["tables/tab_separated.lark"].lex(state, None)] == [
        ("VALUES_END", "\t0\n", 1, 4)
    ]


def test_a_tree_is_shown_with_rules_names_and_places() -> None:
    assert show_tree(parse_tree("tables/markdown.lark", "| 规章 | 0 |\n---", 10)) == (
        "start\n  row\n    TEXT 10-15 '| 规章 '\n    VALUES_END 15-21 '| 0 |\\n'\n  DELIMITER 21-24 '---'\n"
    )


def test_tokens_can_be_copied() -> None:
    tree = parse_tree("tables/tab_separated.lark", "规章\t0\n", 3)
    assert nodes(pickle.loads(pickle.dumps(tree))) == nodes(tree)


def scanner(grammar: str) -> Lark:
    return Lark(grammar, parser="lalr", lexer=ScanLexer, strict=True)


@pytest.mark.parametrize(
    ("grammar", "reason"),
    [
        ('start: A+\nA: "a"\nB: " "\n%ignore B', "ignored"),
        ('start: (A | /b+c/)+\nA: "a"', "needs a name"),
        ("start: A+\nA: /a*/", "match nothing"),
        ('start: (A | WORD)+\nA: "a"\nWORD: /[a-z]+/', "give one of them a priority"),
        ('start: x A | x\nx: A+\nA: "a"', "conflict"),
    ],
)
def test_what_would_be_read_differently_is_refused(grammar: str, reason: str) -> None:
    with pytest.raises(GrammarError, match=f"(?i){reason}"):
        scanner(grammar)


def test_a_character_without_a_terminal_is_named_with_its_place() -> None:
    with pytest.raises(UnexpectedCharacters) as caught:
        scanner("start: (A | B)+\nA: /a/\nB: /\\n/").parse("aa\naxa")
    assert stop(caught.value) == ("4", 2, 2)
