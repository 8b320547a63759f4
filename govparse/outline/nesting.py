"""Which heading stands below which: between the lexer and the parser of the outline grammar.

Marks have no fixed depth. A mark of a new kind opens a level below the heading it follows; a mark of a kind that is
open ends every section down to the last one of its kind. The kind of mark that the top level bears ends them all.
"""

import re
from collections.abc import Iterable, Iterator

from lark import Token

from govparse.grammar import lexeme
from govparse.outline.names import kind_of, unnumbered_heading
from govparse.outline.places import end_of, start_of

_MARKS = ("PART", "HAN", "HAN_BRACKET", "DIGIT", "DIGIT_BRACKET", "CIRCLED")
_OFFICIAL = "OFFICIAL_NAME"
_HEADINGS = frozenset((*_MARKS, _OFFICIAL))
_BETWEEN = ("BREAK", "PAGE", "TABLE")
_LONGEST_NAME = 60
"""An official name with the blanks around it is no longer than this."""
_IN_CONTENTS = frozenset((*_BETWEEN, *_MARKS, "TITLE"))
_LEADERS = re.compile(r"[\s.…·]*[0-9]{0,3}\s*$")
"""What a table of contents prints behind a title."""
_FEWEST = 3
"""So many headings follow each other in a table of contents, or more."""
_PROBLEMS = re.compile(r"\s*(?:存在的?)?(?:主要)?(?:问题|不足|困难)")


def nest(stream: Iterable[Token]) -> Iterator[Token]:
    """The tokens of `stream` in order, official names turned into headings, each section ended by an empty `_CLOSE`."""
    tokens = list(stream)
    _mark_official_names(tokens)
    top = _top_mark(tokens)
    _unmark_contents(tokens, top)
    headings = [number for number, token in enumerate(tokens) if token.type in _HEADINGS]
    lost = _lost_heading(tokens, headings, top)
    opened: list[str] = []
    done = 0
    for number in headings:
        yield from tokens[done:number]
        done = number
        mark, place = tokens[number].type, start_of(tokens[number])
        if number == lost:
            yield from (lexeme("_CLOSE", "", place) for _ in opened)
            opened = [_OFFICIAL]
            yield lexeme(_OFFICIAL, "", place)
        depth = _depth(mark, top, opened)
        for _ in opened[depth:]:
            yield lexeme("_CLOSE", "", place)
        del opened[depth:]
        opened.append(mark)
    yield from tokens[done:]
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
    short = [n for n, token in enumerate(tokens) if token.type == "TEXT" and len(token) <= _LONGEST_NAME]
    for number in short:
        if _begins_line(tokens, number) and unnumbered_heading(tokens[number].strip()):
            tokens[number].type = _OFFICIAL


def _begins_line(tokens: list[Token], number: int) -> bool:
    return not number or tokens[number - 1].type in _BETWEEN or tokens[number - 1].endswith("\n")


def _unmark_contents(tokens: list[Token], top: str | None) -> None:
    """Makes text of a table of contents: headings with nothing between them, the first of which comes again below."""
    if top is None:
        return
    heads = [number for number, token in enumerate(tokens) if token.type == top]
    run = heads[:1]
    first = _title_behind(tokens, run[0])
    for number in heads[1:]:
        between = {token.type for token in tokens[run[-1] + 1 : number]}
        if _title_behind(tokens, number) == first or not between <= _IN_CONTENTS:
            break
        run.append(number)
    again = heads[len(run) :]
    if len(run) < _FEWEST or not again or not first or _title_behind(tokens, again[0]) != first:
        return
    for token in tokens[run[0] : again[0]]:
        if token.type in (*_MARKS, "TITLE"):
            token.type = "TEXT"


def _lost_heading(tokens: list[Token], headings: list[int], top: str | None) -> int | None:
    """The number of the heading before which the heading of section 五 is lost: （一）主要问题 below section 四.

    None where that section has its heading.
    """
    kind = None
    found = None
    for number in headings:
        token = tokens[number]
        if token.type in (top, _OFFICIAL):
            title = _title_behind(tokens, number) if token.type == top else token.strip()
            kind = kind_of(title) if title else None
            if kind == "problems":
                return None
        elif found is None and kind == "reconsideration_litigation":
            found = number if _PROBLEMS.match(_title_behind(tokens, number)) else None
    return found


def _title_behind(tokens: list[Token], number: int) -> str:
    """The title of the heading at a place, without what a table of contents prints behind it; empty where none is."""
    behind = tokens[number + 1 : number + 2]
    return _LEADERS.sub("", behind[0].strip(" \t\n。:")) if behind and behind[0].type == "TITLE" else ""
