"""Which lines of a text are table and which are prose, decided before any heading is looked for.

一、本年新收… in a table is no heading, and the list of section names in a preamble is no table. A table block starts
at a line that carries a label of an official form, reaches over everything that may belong to a table, and ends
before the heading of the next section or the first sentence of prose.
"""

import re
from functools import lru_cache
from typing import Literal

from attrs import define

from govparse.cleaning import PAGE_NUMBER, Cleaned
from govparse.forms import TABLES
from govparse.forms.labels import anchors, label_key

Kind = Literal["prose", "table"]
_LineKind = Literal["blank", "layout", "anchor", "label", "values", "heading", "prose", "other"]

_SEPARATOR = re.compile(r"[\t|]+|<br */?>")
_LAYOUT = re.compile(r"[\s|:+*_-]*[|\t+-][\s|:+*_-]*")
_VALUES = re.compile(r"[-+()0-9.,/%—增减\s|元万件项条]+")
_TRAILING_VALUES = re.compile(r"(?:\s+(?:[-+增减]?[0-9][0-9.,]{0,12}|/|-|—))+\s*$")
_SECTION = re.compile(
    r"(?:[#\s|*]*)(?:[一二三四五六七八九十]{1,2}[、.,]|\([一二三四五六七八九十]{1,2}\)|第[一二三四五六七八九十]部分)?\s*(?:"
    r"(?P<disclosure>(?:行政机关)?主动公开(?:政府)?信息的?情况)"
    r"|(?P<applications>(?:行政机关)?收到和处理政府信息公开申请的?情况|依申请公开(?:政府信息)?(?:办理)?情况)"
    r"|(?P<reconsideration_litigation>(?:因)?政府信息公开(?:工作)?(?:被申请|被提起)?行政复议[、及和与,]*(?:提起)?行政诉讼的?情况)"
    r"|(?P<prose>(?:政府信息公开工作)?存在的?(?:主要)?问题[及和、与]*(?:改进|整改)(?:情况|措施)|其[他它]需要(?:报告|说明)的(?:其他)?事项|总体情况|概述)"
    r")\s*[。:]?[\s|*]*"
)
_SENTENCE = re.compile(r"[。；;！？]")
_LONGEST_LABEL = 80
_LONGEST_LOOKED_AT = 600
"""What a line is shows in its beginning; a line of megabytes is not searched through."""
_LOST_LINES = 40
"""So many lines of label pieces may stand together in a table that was taken apart."""


@define
class Block:
    """Consecutive whole lines of the cleaned text: prose, or a table and which one its labels say it is."""

    kind: Kind
    start: int
    end: int
    table: str | None = None


@define
class _Line:
    kind: _LineKind
    start: int
    end: int
    tables: frozenset[str] = frozenset()
    heading: str | None = None


_NO_TABLES: frozenset[str] = frozenset()


@lru_cache(maxsize=16384)
def _classify(text: str) -> tuple[_LineKind, frozenset[str], str | None]:
    """What a folded line looks like, the tables its labels may belong to, and the section it is the heading of."""
    stripped = text.strip()
    if not stripped:
        return ("layout" if "\t" in text else "blank"), _NO_TABLES, None
    if _LAYOUT.fullmatch(text) or PAGE_NUMBER.fullmatch(stripped):
        return "layout", _NO_TABLES, None
    if len(stripped) <= _LONGEST_LABEL and (heading := _SECTION.fullmatch(stripped)):
        return "heading", _NO_TABLES, heading.lastgroup
    pieces = [piece for piece in map(str.strip, _SEPARATOR.split(text)) if piece]
    separated = len(pieces) > 1 or "|" in text or "\t" in text
    found = [tables for piece in pieces[:24] if (tables := _anchor(piece)) is not None]
    if found:
        strong = [tables for tables in found if len(tables) == 1]
        return ("anchor", strong[0], None) if strong else ("label", _NO_TABLES, None)
    if _VALUES.fullmatch(stripped):
        return "values", _NO_TABLES, None
    if _SENTENCE.search(stripped) or len(stripped) > _LONGEST_LABEL:
        return "prose", _NO_TABLES, None
    return ("label" if separated else "other"), _NO_TABLES, None


def _anchor(piece: str) -> frozenset[str] | None:
    """The tables that a label of an official form belongs to; also where its numbers follow on the same line."""
    if len(piece) > _LONGEST_LABEL:
        return None
    known = anchors()
    if (tables := known.get(label_key(piece))) is not None:
        return tables
    cut = _TRAILING_VALUES.search(piece)
    return known.get(label_key(piece[: cut.start()])) if cut and cut.start() else None


def _lines(text: str) -> list[_Line]:
    lines: list[_Line] = []
    start = 0
    for piece in text.split("\n"):
        end = min(start + len(piece) + 1, len(text))
        kind, tables, heading = _classify(piece[:_LONGEST_LOOKED_AT])
        lines.append(_Line(kind, start, end, tables, heading))
        start = end
    return lines


def split_blocks(cleaned: Cleaned) -> list[Block]:
    """The blocks of a text in order; together they hold every line of it."""
    lines = _lines(cleaned.folded)
    blocks: list[Block] = []
    done = 0
    number = 0
    section: str | None = None
    while number < len(lines):
        if lines[number].kind == "heading":
            section = lines[number].heading
        if lines[number].kind != "anchor":
            number += 1
            continue
        first, last = _reach(lines, number, done)
        if _is_table(lines[first:last], section):
            if first > done:
                blocks.append(Block("prose", lines[done].start, lines[first].start))
            blocks += _tables(lines[first:last])
            done = number = last
        else:
            number = last
    if done < len(lines) and lines[done].start < lines[-1].end:
        blocks.append(Block("prose", lines[done].start, lines[-1].end))
    return blocks


def _reach(lines: list[_Line], anchor: int, done: int) -> tuple[int, int]:
    """The first line of the table that an anchor opens and the line behind its last."""
    first = anchor
    while first > done and lines[first - 1].kind in ("layout", "label"):
        first -= 1
    last = number = anchor + 1
    while number < len(lines) and lines[number].kind not in ("heading", "prose"):
        if lines[number].kind in ("layout", "anchor", "label", "values"):
            last = number + 1
        elif lines[number].kind == "other" and not _more_to_come(lines, number):
            break
        number += 1
    return first, last


def _more_to_come(lines: list[_Line], number: int) -> bool:
    """Whether a line that looks like nothing is followed by more of the table before prose or a heading comes."""
    for line in lines[number + 1 : number + _LOST_LINES]:
        if line.kind in ("heading", "prose"):
            return False
        if line.kind in ("anchor", "label", "values"):
            return True
    return False


def _is_table(lines: list[_Line], section: str | None) -> bool:
    """A lone label is prose (a list of topics, say) unless its section is that of a table or values stand by it."""
    anchored = sum(line.kind == "anchor" for line in lines)
    return anchored > 1 or section in TABLES or any(line.kind == "values" for line in lines)


def _tables(lines: list[_Line]) -> list[Block]:
    """One block a table: where its heading is lost, a table begins at the first label that only it has."""
    starts: list[tuple[int, str]] = []
    for number, line in enumerate(lines):
        if line.kind == "anchor":
            (table,) = line.tables
            if not starts:
                starts.append((0, table))
            elif starts[-1][1] != table:
                while lines[number - 1].kind == "layout":
                    number -= 1
                starts.append((number, table))
    ends = [*(number for number, _ in starts[1:]), len(lines)]
    return [
        Block("table", lines[first].start, lines[end - 1].end, table)
        for (first, table), end in zip(starts, ends, strict=True)
    ]
