"""A bar behind every cell and rows padded with bars, as some extractors of main text write the tables of web pages.

Cells of text share a line, or have a line each; a blank cell is a bar that opens a line:

    规章 | 0 | 5 | ||
    行政许可 | 5 |
    |
    | 8 | |
"""

import re
from collections.abc import Iterator
from functools import reduce
from math import gcd
from typing import TYPE_CHECKING

from govparse.tables.bars import LONE, kinds_of_lines, openings, separates, stands_alone
from govparse.tables.declared import DeclaredDialect
from govparse.tables.dialect import Score
from govparse.tables.grid import Row
from govparse.tables.rows import NOISE, Part, fold_lines
from govparse.tables.shapes import Tally, sketch
from govparse.tables.sniffing import Layout
from govparse.tables.stretches import Stretch

if TYPE_CHECKING:
    from lark import Token

LAYOUT = Layout(
    mark="|",
    shown=r"^[^\S\n]*+(?:[^|\s](?:[^|\n]*+\|)++|\|++(?:[^\S\n]*+\|++)*+)[^\S\n]*+$",
    words=("每个单元格后有竖线，行首没有", "a bar ends every cell, none stands before the first"),
    denied=r"[^|\s][^\S\n]*$|^[^|\n]*[^|\s]\|",
    denial=("行末没有竖线，或竖线紧接文字", "no bar at the end, or a bar right behind text"),
    by_shape=True,
)

_SEVERAL = Tally(r"^[^\S\n]*+[^|\s][^|\n]*+\|[^\S\n]*+\S[^\n]*$")
_BEHIND_BAR = Tally(r"^[^\S\n]*+\|[^\S\n]*+[^|\s][^\n]*\|[^\S\n]*$")
_CONTINUED = re.compile(r"[^\S\n]*+\|[^\S\n]*+[-+/0-9增减]")
_NUMBER = re.compile(r"[0-9 ]+")
_MOST_PIECES = 3
"""So many lines without a bar may begin a cell."""


class Rows:
    """What each rule of the grammar makes: stretches of cells, then the rows that the width of the table gives."""

    def start(self, stretches: list[Stretch]) -> list[Part]:
        """All rows, then the lines that belong to none."""
        width = _width(stretches)
        rows = (row for stretch in stretches if stretch.slots for row in _cut(stretch, width))
        return [*rows, *(token for stretch in stretches for token in stretch.noise)]

    def row(self, tokens: "list[Token]") -> Stretch:
        """The cells up to the end of a row."""
        stretch = Stretch(tokens[0].start_pos or 0, tokens[-1].end_pos or 0)
        begun: list[Token] = []
        for token in tokens:
            if token.type == "STRAY":
                begun.append(token)
                continue
            if begun and token.type in ("CELL", "LAST") and len(begun) <= _MOST_PIECES and not token.startswith("|"):
                _add_begun(stretch, begun, token)
            else:
                stretch.noise += begun
                _add(stretch, token)
            begun = []
        stretch.noise += begun
        return stretch


class BarPadded(DeclaredDialect):
    """The layout of cells that end with a bar in rows that are padded and not opened.

    Cells without even a blank in them are left out by these extractors, other blank ones are written: hence not
    `blanks_kept`.
    """

    name = "bar_padded"
    title = ("竖线结尾并补齐", "cells ended and rows padded by bars")
    grammar = "tables/bar_padded.lark"
    needs = "|"
    layout = LAYOUT
    actions = Rows
    blanks_kept = False

    def sniff(self, text: str) -> Score:
        """The share of lines that end with a bar; 0 where rows are opened by a bar, or nothing tells.

        Lines of values behind a blank cell are not counted: pipe tables have such lines, too.
        """
        if "|" not in text:
            return super().sniff(text)
        score = self.layout.score_of(_shapes_not_continued(text))
        if not score.value:
            return score
        opened, unopened = openings(text)
        if not (separates(text) or stands_alone(text)):
            words = "没有一行有几个单元格，也没有只有竖线的行", "no line has several cells, or bars and nothing else"
            return Score(0.0, (*score.reasons, words))
        several = _SEVERAL.of(text) > kinds_of_lines(text).count("oe")
        if unopened > opened or (not opened and (several or not LONE.of(text))):
            return score
        words = (
            f"补齐后有 {opened} 行以竖线开始，{unopened} 行以文字开始",
            f"behind padding {opened} rows open with a bar and {unopened} with text",
        )
        return Score(0.0, (*score.reasons, words))


def _shapes_not_continued(text: str) -> dict[str, int]:
    """The shapes of all lines but those of values behind a blank cell."""
    seen = sketch(text)
    behind = (line for line, shape in seen.shape_of.items() if _BEHIND_BAR[shape])
    continued = [line for line in behind if _CONTINUED.match(line)]
    return seen.without(continued) if continued else seen.shapes


def _add(stretch: Stretch, token: "Token") -> None:
    """Adds what a token holds: cells, padding, or noise."""
    start = token.start_pos or 0
    if token.type == "PADDING":
        stretch.padding = token.count("|")
    elif token.type in NOISE:
        stretch.noise.append(token)
    elif token.type not in ("BLANK_LINE", "DELIMITER"):
        stretch.add(token.split("|")[:-1], start, gap=1)


def _add_begun(stretch: Stretch, begun: "list[Token]", token: "Token") -> None:
    """Adds a cell that began in the lines before."""
    stretch.add(["".join(begun) + token.rpartition("|")[0]], begun[0].start_pos or 0, gap=1)
    texts = stretch.slots.texts
    texts[-1] = fold_lines(texts[-1])


def _width(stretches: list[Stretch]) -> int | None:
    """The width of all rows that the padded stretches allow, None where there are several or none.

    Each of them is a number of whole rows, and padding is narrower than a row.
    """
    padded = [stretch for stretch in stretches if stretch.padding and stretch.slots]
    common = reduce(gcd, (stretch.bars() for stretch in padded), 0)
    least = max((stretch.padding for stretch in padded), default=0) + 1
    widths = [width for width in range(least, common + 1) if common % width == 0]
    return widths[0] if len(widths) == 1 else None


def _cut(stretch: Stretch, width: int | None) -> Iterator[Row]:
    """The rows of a stretch: cut by the width where each then opens with text that is no number, else one."""
    texts, starts = stretch.slots.texts, stretch.starts()
    whole = not stretch.padding or (width is not None and stretch.bars() % width == 0)
    if width is None or not whole or not all(map(_opens, texts[::width])):
        width = len(texts)
    for first in range(0, len(texts), width):
        after = min(first + width, len(texts))
        yield Row.of_texts(stretch.slots.between(first, after), starts[first], starts[after])


def _opens(text: str) -> bool:
    return bool(text) and not _NUMBER.fullmatch(text)
