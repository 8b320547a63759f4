"""Patterns that grammars and Python share: they stand in `grammars/common.lark`, and Python takes them from there."""

from functools import cache

from lark.load_grammar import load_grammar

from govparse.parsing.grammar import find_grammar

_HOME = "common.lark"


def terminal(name: str) -> str:
    """The pattern of a terminal of `common.lark`, put together as Lark does it.

    Raises `KeyError` where that file has no terminal of the name.
    """
    return _terminals()[name]


@cache
def _terminals() -> dict[str, str]:
    text, place, folders = find_grammar(_HOME)
    grammar, _ = load_grammar(text, place, folders, global_keep_all_tokens=True)
    terminals, _, _ = grammar.compile([], "*")
    return {str(each.name): each.pattern.to_regexp() for each in terminals}
