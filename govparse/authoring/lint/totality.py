"""Whether a grammar reads any text: every character matches a terminal, every state takes every terminal.

Where all states take all terminals, and terminals that look at nothing but their own text match every character alone,
that is decided. Else short texts are tried: those that the terminals match, the characters that they name, and two or
three of these in turn.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from pathlib import Path
from random import Random
from re import _constants as codes
from re import _parser as parser
from typing import Any

from attrs import frozen
from lark.exceptions import UnexpectedCharacters, UnexpectedInput, UnexpectedToken
from lark.lexer import TerminalDef

from govparse.authoring.definitions import GrammarFile
from govparse.authoring.lint.problem import Problem, problem
from govparse.authoring.lint.terminals import pattern_of
from govparse.authoring.samples import PALETTE, characters, samples, shown
from govparse.parsing.grammar import open_grammar, parse_tree
from govparse.parsing.patterns import compile_pattern

TRIED = 4_000
"""Texts of two or three pieces."""
_EACH = 5
"""Texts of one terminal."""
_LOOKS = {codes.ASSERT, codes.ASSERT_NOT, codes.AT}


@frozen
class Totality:
    """The gaps of a grammar that were found, whether that is decided, and how many texts were tried where it is not."""

    gaps: list[Problem]
    decided: bool
    tried: int


def totality(file: GrammarFile, terminals: Sequence[TerminalDef]) -> Totality:
    """The gaps of a grammar, one for the characters and one for each terminal that some state does not take."""
    path = file.path.resolve()
    if takes_everything(path, terminals):
        return Totality([], decided=True, tried=0)
    gaps: dict[str, Problem] = {}
    tried = 0
    for text in texts(terminals):
        tried += 1
        error = _error(path, text)
        if error is not None and _key(error) not in gaps:
            least = _shortest(path, text, _key(error))
            gaps[_key(error)] = _gap(file, least, _error(path, least) or error)
    return Totality(list(gaps.values()), decided=False, tried=tried)


def takes_everything(path: Path, terminals: Iterable[TerminalDef]) -> bool:
    """Whether every state takes every terminal, and every character alone is one."""
    names = {terminal.name for terminal in terminals}
    table: Any = open_grammar(str(path)).parser.parser.parser.parse_table
    if not all(names <= {str(name) for name in state} for state in table.states.values() if _goes_on(state)):
        return False
    plain = [compile_pattern(pattern_of(each)) for each in terminals if not _looks_around(pattern_of(each))]
    every = {
        *PALETTE,
        "\r",
        "\u3000",
        "一",
        "\U00020000",
        *(char for each in terminals for char in characters(pattern_of(each))),
    }
    return all(any(pattern.fullmatch(char) for pattern in plain) for char in every)


def _goes_on(state: Any) -> bool:
    """Whether a state has anything to take: behind the whole text there is nothing."""
    return any(str(name) != "$END" and str(name).isupper() for name in state)


def _looks_around(pattern: str) -> bool:
    """Whether a pattern asks what stands beside its text."""

    def walk(items: Any) -> bool:
        if isinstance(items, parser.SubPattern | list | tuple):
            return any(walk(item) for item in items)
        return items in _LOOKS if isinstance(items, type(codes.AT)) else False

    return walk(parser.parse(pattern))


def texts(terminals: Sequence[TerminalDef]) -> Iterator[str]:
    """Short texts that may trouble a grammar, the shortest first; always the same."""
    patterns = [pattern_of(terminal) for terminal in terminals]
    pieces = dict.fromkeys([*PALETTE, *sorted({char for pattern in patterns for char in characters(pattern)})])
    for pattern in patterns:
        for text in list(dict.fromkeys(sample.text for sample in samples(pattern)))[:_EACH]:
            pieces |= dict.fromkeys((text, text.rstrip("\n")))
    known = sorted(filter(None, pieces), key=len)
    yield from known
    chosen = Random(0)  # the same texts on every machine, and nothing secret
    pairs = [*product(known, repeat=2)]
    yield from map("".join, pairs if len(pairs) <= TRIED else chosen.sample(pairs, TRIED))
    for _ in range(TRIED):
        yield "".join(chosen.choices(known, k=3))


def _error(path: Path, text: str) -> UnexpectedInput | None:
    try:
        parse_tree(str(path), text)
    except UnexpectedInput as error:
        return error
    return None


def _key(error: UnexpectedInput) -> str:
    """One for all characters, one for each terminal."""
    return error.token.type if isinstance(error, UnexpectedToken) else ""


def _shortest(path: Path, text: str, key: str) -> str:
    """The text with every character left out that the gap does not need."""
    place = 0
    while place < len(text):
        less = text[:place] + text[place + 1 :]
        error = _error(path, less)
        if error is not None and _key(error) == key:
            text, place = less, 0
        else:
            place += 1
    return text


def _gap(file: GrammarFile, text: str, error: UnexpectedInput) -> Problem:
    """The problem that a text shows."""
    if isinstance(error, UnexpectedCharacters):
        place = error.pos_in_stream or 0
        before = text[:place]
        line, column = before.count("\n") + 1, place - before.rfind("\n")
        return problem("unmatched", example=shown(text), char=shown(text[place : place + 1]), line=line, column=column)
    assert isinstance(error, UnexpectedToken)
    name = str(error.token.type)
    expected = "、".join(sorted(map(str, error.expected))), ", ".join(sorted(map(str, error.expected)))
    if name == "$END":
        return problem("unended", example=shown(text), expected_zh=expected[0], expected_en=expected[1])
    return problem(
        "untaken",
        file.named(name),
        example=f"{shown(text[: error.token.start_pos])}[{shown(str(error.token))}]",
        name=name,
        expected_zh=expected[0],
        expected_en=expected[1],
    )


def rough(pattern: re.Pattern[str]) -> list[str]:
    """Short texts that a pattern of Python's matches, and what it names."""
    found = list(dict.fromkeys(sample.text for sample in samples(pattern.pattern)))
    return [*PALETTE, *sorted(characters(pattern.pattern)), *found[:_EACH]]
