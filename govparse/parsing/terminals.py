"""Patterns that grammars and Python share: they stand in `grammars/common.lark`, and Python takes them from there."""

from functools import cache

from lark.lexer import TerminalDef
from lark.load_grammar import load_grammar

from govparse.parsing.grammar import find_grammar

_HOME = "common.lark"


def terminal(name: str) -> str:
    """The pattern of a terminal of `common.lark`, put together as Lark does it.

    Raises `KeyError` where that file has no terminal of the name.
    """
    return _terminals()[name]


def terminals_of(name: str) -> list[TerminalDef]:
    """The terminals of a grammar of that name (of `find_grammar`), those that it imports among them.

    A vocabulary has no rules and cannot be opened otherwise.
    """
    text, place, folders = find_grammar(name)
    grammar, _ = load_grammar(text, place, folders, global_keep_all_tokens=True)
    return list(grammar.compile([], "*")[0])


@cache
def _terminals() -> dict[str, str]:
    return {str(each.name): each.pattern.to_regexp() for each in terminals_of(_HOME)}
