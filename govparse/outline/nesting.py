"""Which heading stands below which: between the lexer and the parser of the outline grammar.

Marks have no fixed depth. A mark of a new kind opens a level below the heading it follows; a mark of a kind that is
open ends every section down to the last one of its kind. The kind of mark that the top level bears ends them all.
"""

import re
from collections.abc import Iterable, Iterator

from lark import Token

from govparse.outline.names import kind_of, unnumbered_heading
from govparse.outline.places import end_of, start_of
from govparse.parsing.grammar import lexeme

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
    types = [token.type for token in tokens]
    _mark_official_names(tokens, types)
    top = _top_mark(types)
    _unmark_contents(tokens, types, top)
    headings = [number for number, kind in enumerate(types) if kind in _HEADINGS]
    lost = _lost_heading(tokens, types, headings, top)
    nested: list[Token] = []
    opened: list[str] = []
    done = 0
    for number in headings:
        nested += tokens[done:number]
        done = number
        mark, place = types[number], start_of(tokens[number])
        if number == lost:
            nested += _closings(len(opened), place)
            opened = [_OFFICIAL]
            nested.append(lexeme(_OFFICIAL, "", place))
        depth = _depth(mark, top, opened)
        if depth < len(opened):
            nested += _closings(len(opened) - depth, place)
            del opened[depth:]
        opened.append(mark)
    nested += tokens[done:]
    if opened:
        nested += _closings(len(opened), end_of(tokens[-1]))
    return iter(nested)


def _closings(count: int, place: int) -> list[Token]:
    """The ends of some sections at a place; all of them are one token."""
    return [lexeme("_CLOSE", "", place)] * count


def _depth(mark: str, top: str | None, opened: list[str]) -> int:
    """How many of the open sections a heading leaves open."""
    if mark in (top, _OFFICIAL):
        return 0
    return opened.index(mark) if mark in opened else len(opened)


def _top_mark(types: list[str]) -> str | None:
    """The mark of the top level: 第一部分 or 一、 wherever one of them stands, else whatever comes first."""
    for mark in ("PART", "HAN"):
        if mark in types:
            return mark
    return next((each for each in types if each in _MARKS), None)


def _mark_official_names(tokens: list[Token], types: list[str]) -> None:
    """Retypes a text that is an official section name and fills its line: the heading lost its number."""
    texts = [number for number, kind in enumerate(types) if kind == "TEXT"]
    for number in texts:
        token = tokens[number]
        if len(token) <= _LONGEST_NAME and _begins_line(tokens, number) and unnumbered_heading(token.strip()):
            token.type = types[number] = _OFFICIAL


def _begins_line(tokens: list[Token], number: int) -> bool:
    return not number or tokens[number - 1].type in _BETWEEN or tokens[number - 1].endswith("\n")


def _unmark_contents(tokens: list[Token], types: list[str], top: str | None) -> None:
    """Makes text of a table of contents: headings with nothing between them, the first of which comes again below."""
    heads = [number for number, kind in enumerate(types) if kind == top]
    if len(heads) <= _FEWEST or not _IN_CONTENTS.issuperset(types[heads[0] : heads[1]]):  # as in nearly every report
        return
    run = heads[:1]
    first = _title_behind(tokens, run[0])
    for number in heads[1:]:
        if _title_behind(tokens, number) == first or not _IN_CONTENTS.issuperset(types[run[-1] : number]):
            break
        run.append(number)
    again = heads[len(run) :]
    if len(run) < _FEWEST or not again or not first or _title_behind(tokens, again[0]) != first:
        return
    for number in range(run[0], again[0]):
        if types[number] in (*_MARKS, "TITLE"):
            tokens[number].type = types[number] = "TEXT"


def _lost_heading(tokens: list[Token], types: list[str], headings: list[int], top: str | None) -> int | None:
    """The number of the heading before which the heading of section 五 is lost: （一）主要问题 below section 四.

    None where that section has its heading.
    """
    below: list[int] = []
    found = None
    for number in reversed(headings):  # section 五 is one of the last
        mark = types[number]
        if mark != top and mark != _OFFICIAL:
            below.append(number)
            continue
        title = _title_behind(tokens, number) if mark == top else tokens[number].strip()
        kind = kind_of(title) if title else None
        if kind == "problems":
            return None
        if kind == "reconsideration_litigation":
            found = next((child for child in reversed(below) if _PROBLEMS.match(_title_behind(tokens, child))), found)
        below = []
    return found


def _title_behind(tokens: list[Token], number: int) -> str:
    """The title of the heading at a place, without what a table of contents prints behind it; empty where none is."""
    behind = tokens[number + 1] if number + 1 < len(tokens) else None
    if behind is None or behind.type != "TITLE":
        return ""
    title = behind.strip(" \t\n。:")
    return title if title[-1:].isalpha() else _LEADERS.sub("", title)
