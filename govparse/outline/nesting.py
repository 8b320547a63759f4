"""Which heading stands below which: between the lexer and the parser of the outline grammar.

Marks have no fixed depth. A mark of a new kind opens a level below the heading it follows; a mark of a kind that is
open ends every section down to the last one of its kind. The kind of mark that the top level bears ends them all.
"""

from collections.abc import Iterable, Iterator

from lark import Token

from govparse.grammar import lexeme
from govparse.outline.names import unnumbered_heading
from govparse.outline.places import end_of, start_of

_MARKS = ("PART", "HAN", "HAN_BRACKET", "DIGIT", "DIGIT_BRACKET", "CIRCLED")
_OFFICIAL = "OFFICIAL_NAME"
_HEADINGS = frozenset((*_MARKS, _OFFICIAL))
_BETWEEN = ("BREAK", "PAGE", "TABLE")
_LONGEST_NAME = 60
"""An official name with the blanks around it is no longer than this."""


def nest(stream: Iterable[Token]) -> Iterator[Token]:
    """The tokens of `stream` in order, official names turned into headings, each section ended by an empty `_CLOSE`."""
    tokens = list(stream)
    _mark_official_names(tokens)
    top = _top_mark(tokens)
    opened: list[str] = []
    for token in tokens:
        mark = token.type
        if mark in _HEADINGS:
            depth = _depth(mark, top, opened)
            for _ in opened[depth:]:
                yield lexeme("_CLOSE", "", start_of(token))
            del opened[depth:]
            opened.append(mark)
        yield token
    for _ in opened:
        yield lexeme("_CLOSE", "", end_of(tokens[-1]))


def _depth(mark: str, top: str | None, opened: list[str]) -> int:
    """How many of the open sections a heading leaves open."""
    if mark in (top, _OFFICIAL):
        return 0
    return opened.index(mark) if mark in opened else len(opened)


def _top_mark(tokens: list[Token]) -> str | None:
    """The mark of the top level: 第一部分 or 一、 wherever one of them stands, else whatever comes first."""
    types = [token.type for token in tokens]
    return next(
        (mark for mark in ("PART", "HAN") if mark in types), next((each for each in types if each in _MARKS), None)
    )


def _mark_official_names(tokens: list[Token]) -> None:
    """Retypes a text that is an official section name and fills its line: the heading lost its number."""
    for number, token in enumerate(tokens):
        short = token.type == "TEXT" and len(token) <= _LONGEST_NAME
        if short and _begins_line(tokens, number) and unnumbered_heading(token.strip()):
            token.type = _OFFICIAL


def _begins_line(tokens: list[Token], number: int) -> bool:
    return not number or tokens[number - 1].type in _BETWEEN or tokens[number - 1].endswith("\n")
