"""Terminals that run over line ends which nobody named: `[^|]+` takes the next line, too."""

from collections.abc import Iterator, Sequence
from itertools import product
from re import _constants as codes
from re import _parser as parser
from typing import Any

from lark.lexer import TerminalDef

from govparse.authoring.definitions import GrammarFile
from govparse.authoring.lint.problem import Problem, problem
from govparse.authoring.lint.terminals import pattern_of
from govparse.authoring.samples import characters, samples, shown
from govparse.parsing.patterns import compile_pattern

_REPEATS = {codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT}
_WITHOUT_LINE_ENDS = {codes.CATEGORY_SPACE, codes.CATEGORY_NOT_WORD, codes.CATEGORY_NOT_DIGIT}
"""Classes whose negation has no line end in it."""
_INSIDE = ("1\n1", "文\n文", " \n ", "\n\n\n", "-\n-")


def lint_crossing(file: GrammarFile, terminals: Sequence[TerminalDef]) -> Iterator[Problem]:
    """Terminals that repeat a negated class which line ends are in, and do so."""
    for terminal in terminals:
        pattern = pattern_of(terminal)
        if _crosses(parser.parse(pattern)) and (text := _text_over_lines(pattern)):
            yield problem("crossing", file.named(terminal.name), example=shown(text), name=terminal.name)


def _crosses(items: Any) -> bool:
    """Whether a pattern ends with a repetition of one character, and that of a class with line ends unnamed.

    What stands between two marks (`"[^"]*"`) ends where the second one is, and is meant to.
    """
    shown = [item for item in items if item[0] not in (codes.ASSERT, codes.ASSERT_NOT, codes.AT)]
    if not shown:
        return False
    code, argument = shown[-1]
    if code in _REPEATS:
        return argument[1] > 1 and any(map(_is_open, _single(argument[2])))
    if code is codes.SUBPATTERN:
        return _crosses(argument[-1])
    if code is codes.BRANCH:
        return any(map(_crosses, argument[1]))
    return code is codes.ATOMIC_GROUP and _crosses(argument)


def _single(body: Any) -> list[Any]:
    """The items that a repetition may consist of, one each; none where another of them names the line end."""
    if len(body) != 1:
        return []
    code, argument = body[0]
    if code is codes.SUBPATTERN:
        return _single(argument[-1])
    if code is codes.BRANCH:
        named = any(inner and inner[0] == (codes.LITERAL, 10) for inner in argument[1])
        return [] if named else [item for inner in argument[1] for item in _single(inner)]
    return [body[0]]


def _is_open(item: Any) -> bool:
    """Whether an item is a negated class that line ends are in."""
    code, argument = item
    if code is codes.NOT_LITERAL:
        return bool(argument != 10)
    if code is not codes.IN or argument[0][0] is not codes.NEGATE:
        return False
    return not any(
        (kind is codes.LITERAL and value == 10)
        or (kind is codes.RANGE and value[0] <= 10 <= value[1])
        or (kind is codes.CATEGORY and value in _WITHOUT_LINE_ENDS)
        for kind, value in argument[1:]
    )


def _text_over_lines(pattern: str) -> str:
    """A text of several lines that the pattern takes from its start to behind the line end, or nothing."""
    compiled = compile_pattern(pattern)
    starts = ["", *dict.fromkeys(sample.text for sample in samples(pattern))]
    for start in starts[:20]:
        for inside, after in product(_INSIDE, ("", *sorted(characters(pattern))[:20])):
            found = compiled.match(start.rstrip("\n") + inside + after)
            if found is not None and "\n" in found[0].rstrip("\n"):
                return found[0]
    return ""
