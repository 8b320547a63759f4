"""Which heading stands below which: between the lexer and the parser of the outline grammar.

Marks have no fixed depth. A mark of a new kind opens a level below the heading it follows; a mark of a kind that is
open ends every section down to the last one of its kind. The kind of mark that the top level bears ends them all.
"""

from collections.abc import Iterator

from lark import Token

from govparse.outline.names import unnumbered_heading

_MARKS = ("PART", "HAN", "HAN_BRACKET", "DIGIT", "DIGIT_BRACKET", "CIRCLED")
_OFFICIAL = "OFFICIAL_NAME"
_BETWEEN = ("BREAK", "PAGE", "TABLE")
_LONGEST_NAME = 60
"""An official name with the blanks around it is no longer than this."""


class Nesting:
    """Turns lines that are official names into headings and puts `_CLOSE` where a section ends (a Lark postlex)."""

    always_accept = ()

    def process(self, stream: Iterator[Token]) -> Iterator[Token]:
        """The tokens of `stream` in order, each section ended by an empty `_CLOSE`."""
        tokens = list(stream)
        _mark_official_names(tokens)
        top = _top_mark(tokens)
        opened: list[str] = []
        for token in tokens:
            mark = token.type
            if mark in _MARKS or mark == _OFFICIAL:
                depth = _depth(mark, top, opened)
                for _ in opened[depth:]:
                    yield _close(token.start_pos)
                del opened[depth:]
                opened.append(mark)
            yield token
        end = tokens[-1].end_pos if tokens else 0
        for _ in opened:
            yield _close(end)


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
    begins = True
    for token in tokens:
        if begins and token.type == "TEXT" and len(token) <= _LONGEST_NAME and unnumbered_heading(token.strip()):
            token.type = _OFFICIAL
        begins = token.type in _BETWEEN or token.endswith("\n")


def _close(at: int | None) -> Token:
    return Token("_CLOSE", "", start_pos=at, end_pos=at)
