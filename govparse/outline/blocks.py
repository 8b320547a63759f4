"""Which lines of a text are table and which are prose, decided before any heading is looked for.

一、本年新收… in a table is no heading, and the list of section names in a preamble is no table. A table block starts
at a line that carries a label of an official form, reaches over everything that may belong to a table, and ends
before the heading of the next section or the first sentence of prose.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate
from typing import Literal

from attrs import define, frozen

from govparse.cleaning import PAGE_NUMBER, Cleaned
from govparse.forms import TABLES
from govparse.forms.labels import anchors, label_key

Kind = Literal["prose", "table"]
_Kind = Literal["blank", "layout", "anchor", "label", "values", "heading", "prose", "other"]

_SEPARATOR = re.compile(r"[\t|│┃║├┣╠┤┫╣┼╋╬]+| {2,}|<br */?>")
_OTHER_SEPARATORS = re.compile(r"[;,¦]"), re.compile(" ")
"""What else a layout may write between cells; prose writes it, too."""
_LAYOUT = re.compile(r"(?=[^\n]*[|\t+─-╿-])[\s|:+*_─-╿-]*")
_VALUES = re.compile(r"[-+()0-9.,/%—增减\s|│┃║元万件项条]+|[。〇○]")
"""Nothing but numbers; a scan may have a full stop or a ring for a zero."""
_TRAILING_VALUES = re.compile(r"(?:\s+(?:[-+增减]?[0-9][0-9.,]{0,12}|/|-|—))+\s*$")
_SECTION = re.compile(
    r"(?:[#\s|*]*)(?P<marker>[一二三四五六七八九十]{1,2}[、.,]|\([一二三四五六七八九十]{1,2}\)|第[一二三四五六七八九十]部分)?\s*(?:"
    r"(?P<disclosure>(?:行政机关)?主动公开(?:政府)?信息的?情况)"
    r"|(?P<applications>(?:行政机关)?收到和处理政府信息公开申请的?情况|依申请公开(?:政府信息)?(?:办理)?情况)"
    r"|(?P<reconsideration_litigation>(?:因)?政府信息公开(?:工作)?(?:被申请|被提起)?行政复议[、及和与,]*(?:提起)?行政诉讼的?情况)"
    r"|(?P<prose>(?:政府信息公开工作)?存在的?(?:主要)?问题[及和、与]*(?:改进|整改)(?:情况|措施)|其[他它]需要(?:报告|说明)的(?:其他)?事项|总体情况|概述)"
    r")\s*[。:]?[\s|*]*"
)
_SENTENCE = re.compile(r"[。；;！？]")
_LONGEST_LABEL = 80
_MOST_PIECES = 24
_LONGEST_LOOKED_AT = 600
"""What a line is shows in its beginning; a line of megabytes is not searched through."""
_LOST_LINES = 40
"""So many lines of label pieces may stand together in a table that was taken apart, blank lines not counted."""


@define
class Block:
    """Consecutive whole lines of the cleaned text: prose, or a table and which one its labels say it is."""

    kind: Kind
    start: int
    end: int
    table: str | None = None


@frozen
class _Look:
    """What a line looks like: its kind, the table that its labels tell of, and the section it is the heading of."""

    kind: _Kind
    table: str | None = None
    heading: str | None = None


_BLANK, _LAYOUT_ONLY, _LABEL = _Look("blank"), _Look("layout"), _Look("label")
_VALUES_ONLY, _PROSE, _OTHER = _Look("values"), _Look("prose"), _Look("other")


@lru_cache(maxsize=16384)
def _look(text: str) -> _Look:
    """What a folded line looks like."""
    stripped = text.strip()
    if not stripped:
        return _LAYOUT_ONLY if "\t" in text else _BLANK
    if _LAYOUT.fullmatch(text) or PAGE_NUMBER.fullmatch(stripped):
        return _LAYOUT_ONLY
    unframed = stripped.strip("| \t")  # in the frame of a page that is one table
    if len(unframed) <= _LONGEST_LABEL and (section := _section_headed(unframed)):
        return _Look("heading", heading=section)
    pieces = [piece for piece in map(str.strip, _SEPARATOR.split(text)) if piece]
    if pieces and len(pieces[0]) > _LONGEST_LABEL and "。" in pieces[0]:  # into which the first cell of a table ran
        return _PROSE
    if found := [tables for piece in pieces[:_MOST_PIECES] if (tables := _tables_of(piece)) is not None]:
        table = next((table for tables in found if len(tables) == 1 for table in tables), None)
        return _Look("anchor", table) if table else _LABEL
    if _VALUES.fullmatch(stripped):
        return _VALUES_ONLY
    for separator in _OTHER_SEPARATORS:
        if (mark := separator.search(text)) and (look := _look_cut(text.split(mark[0]))):
            return look
    if _SENTENCE.search(stripped) or len(max(pieces, key=len, default="")) > _LONGEST_LABEL:
        return _PROSE
    return _LABEL if len(pieces) > 1 or "|" in text or "\t" in text else _OTHER


def _section_headed(line: str) -> str | None:
    """The section that a line is the heading of, also where the first label of its table ran into it."""
    heading = _SECTION.fullmatch(line)
    if heading is None and (start := _SECTION.match(line)) and start["marker"]:
        heading = start if label_key(line[start.end() :]) in anchors() else None
    return heading.lastgroup if heading else None


def _look_cut(pieces: list[str]) -> _Look | None:
    """What a line looks like that a layout unknown here may have written: None where it is no row for certain.

    Certain are a row of nothing but official labels and values, and a row of values behind whatever stands first.
    """
    pieces = [piece for piece in map(str.strip, pieces) if piece]
    unread = [piece for piece in pieces[:_MOST_PIECES] if not _VALUES.fullmatch(piece)]
    found = [_tables_of(piece) for piece in unread]
    known = [tables for tables in found if tables is not None]
    if known and len(known) == len(unread):
        table = next((table for tables in known if len(tables) == 1 for table in tables), None)
        return _Look("anchor", table) if table else _LABEL
    return _LABEL if len(pieces) > len(unread) + 1 and unread == pieces[:1] else None


def _tables_of(piece: str) -> frozenset[str] | None:
    """The tables that a label of an official form belongs to; also where its numbers follow on the same line."""
    if len(piece) > _LONGEST_LABEL:
        return None
    known = anchors()
    if (tables := known.get(label_key(piece))) is not None:
        return tables
    cut = _TRAILING_VALUES.search(piece)
    return known.get(label_key(piece[: cut.start()])) if cut and cut.start() else None


def split_blocks(cleaned: Cleaned, start: int = 0, end: int | None = None) -> list[Block]:
    """The blocks between two clean offsets (at line starts) in order; together they hold every line there."""
    end = len(cleaned.folded) if end is None else end
    lines = cleaned.folded[start:end].split("\n")
    looks = [_look(line if len(line) <= _LONGEST_LOOKED_AT else line[:_LONGEST_LOOKED_AT]) for line in lines]
    starts = list(accumulate((len(line) + 1 for line in lines), initial=start))
    starts[-1] = end
    return [
        Block(kind, starts[first], starts[last], table)
        for kind, first, last, table in _stretches(looks)
        if starts[first] < starts[last]
    ]


def _stretches(looks: list[_Look]) -> Iterator[tuple[Kind, int, int, str | None]]:
    """The blocks as ranges of line numbers."""
    done = number = 0
    section: str | None = None
    while number < len(looks):
        look = looks[number]
        if look.kind == "heading":
            section = look.heading
        if look.kind != "anchor":
            number += 1
            continue
        first, last = _reach(looks, number, done)
        if _is_table(looks[first:last], section):
            if first > done:
                yield "prose", done, first, None
            yield from _tables(looks, first, last)
            done = last
        number = last
    if done < len(looks):
        yield "prose", done, len(looks), None


def _reach(looks: list[_Look], anchor: int, done: int) -> tuple[int, int]:
    """The first line of the table that an anchor opens and the line behind its last."""
    first = anchor
    while first > done and looks[first - 1].kind in ("layout", "label"):
        first -= 1
    last = number = anchor + 1
    while number < len(looks) and (kind := looks[number].kind) not in ("heading", "prose"):
        if kind in ("layout", "anchor", "label", "values"):
            last = number + 1
        elif kind == "other" and not _more_to_come(looks, number):
            break
        number += 1
    return first, last


def _more_to_come(looks: list[_Look], number: int) -> bool:
    """Whether a line that looks like nothing is followed by more of the table before prose or a heading comes."""
    pieces = 1
    while (number := number + 1) < len(looks) and pieces < _LOST_LINES:
        kind = looks[number].kind
        if kind in ("heading", "prose"):
            return False
        if kind in ("anchor", "label", "values"):
            return True
        pieces += kind == "other"
    return False


def _is_table(looks: list[_Look], section: str | None) -> bool:
    """A lone label is prose (a list of topics, say) unless its section is that of a table or values stand by it."""
    kinds = [look.kind for look in looks]
    return kinds.count("anchor") > 1 or section in TABLES or "values" in kinds


def _tables(looks: list[_Look], first: int, last: int) -> Iterator[tuple[Kind, int, int, str | None]]:
    """One block a table: where its heading is lost, a table begins at the first label that only it has."""
    start, table = first, None
    for number in range(first, last):
        if (other := looks[number].table) is None or other == table:
            continue
        if table is not None:
            end = number
            while looks[end - 1].kind == "layout":
                end -= 1
            yield "table", start, end, table
            start = end
        table = other
    yield "table", start, last, table
