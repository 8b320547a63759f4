"""Pipe tables as Markdown writes them, and as converters from HTML and PDF to Markdown do."""

import re
from typing import TYPE_CHECKING

from govparse.parsing.joined import Joined
from govparse.tables.bars import encloses, has_rows, pads_opened_rows
from govparse.tables.declared import DeclaredDialect
from govparse.tables.dialect import Score
from govparse.tables.dialects.inlined import stands_inline
from govparse.tables.grid import Row
from govparse.tables.rows import Part, fold_lines, in_turn, lines_of, texts_of
from govparse.tables.sniffing import Layout
from govparse.tables.writing import Texts, read_back

if TYPE_CHECKING:
    from lark import Token

LAYOUT = Layout(
    mark="|",
    shown=r"^[^\S\n]*\|+[^|\n]+\|",
    words=("以竖线开头并分隔单元格", "bars open the line and separate cells"),
    denied=r"^[^\S\n]*(?:[^|\s][^|\n]*\||\|+[^\S\n]*$)",
    denial=("竖线不在行首，或只有竖线", "the first bar stands behind text, or there are only bars"),
    by_shape=True,
)

_OPENING = re.compile(r"^ {0,3}\|", re.MULTILINE)
_BEHIND_TEXT = re.compile(r"^[^\S\n]*+[^|\s][^|\n]*+\|", re.MULTILINE)
"""A bar that opens a line, and one that stands behind the text of one. Where the first cell of a line is blank, as in
tables without bars around their rows, a bar stands behind many blanks.
"""

_BAR = re.compile(r"\\[^\n]|\|")
_BREAK = re.compile(r"<br ?/?>", re.IGNORECASE)

_OTHERS = re.compile(r"^[^\S\n]*\^[^\n]*\^[^\S\n]*$|(?:^|(?<=\s))[0-9]{1,2}(?:\.[0-9]{1,2})?\+\|", re.MULTILINE)
"""Marks that other layouts have beside bars: DokuWiki before and behind heads, AsciiDoc before a cell over columns."""

_LEAST_UNBOUND, _UNBOUND = 3, 4
"""So many rows, one in four, are without a last bar where it is none of the table's."""


class Rows:
    """What each rule of the grammar makes: rows of cells."""

    joined = (Joined("row", several=True),)

    def start(self, parts: "list[list[Part] | Token]") -> list[Part]:
        """All rows, and the lines between them."""
        return in_turn(parts)

    def row(self, tokens: "list[Token]") -> list[Part]:
        """The rows of some lines. Where many have no last bar, one that stands last has a blank cell behind it."""
        lines = list(lines_of(tokens))
        unbound = sum(not line.rstrip().endswith("|") for line, _ in lines)
        bound = unbound < _LEAST_UNBOUND or _UNBOUND * unbound < len(lines)
        return [_row(line, start, bound=bound) for line, start in lines]


class Markdown(DeclaredDialect):
    """The layout of pipe tables: one row a line, blank cells kept; lines without a bar are noise."""

    name = "markdown"
    title = ("Markdown 表格", "Markdown table")
    grammar = "tables/markdown.lark"
    needs = "|"
    layout = LAYOUT
    actions = Rows

    def sniff(self, text: str) -> Score:
        """The share of lines that open with a bar and separate cells.

        0 where bars only pad the rows, where every cell has two bars of its own, and where no row has several cells.
        """
        score = super().sniff(text)
        if not score.value:
            return score
        if stands_inline(text):
            return Score(
                0.0, (*score.reasons, ("分隔行与其他行同在一行", "a row of dashes shares its line with others"))
            )
        if _OTHERS.search(text):
            words = (
                "表头以^分隔，或单元格前注明所占列数",
                "heads between carets, or cells that say how far they reach",
            )
            return Score(0.0, (*score.reasons, words))
        if pads_opened_rows(text):
            padded = ("行末有连续的竖线补齐宽度", "rows are padded to the width of the table with bars in one piece")
            return Score(0.0, (*score.reasons, padded))
        if encloses(text):
            return Score(0.0, (*score.reasons, ("单元格之间都是双竖线", "two bars stand between all cells")))
        if not has_rows(text):
            return Score(0.0, (*score.reasons, ("没有一行有几个单元格", "no line has several cells")))
        if _BEHIND_TEXT.search(text) and not _OPENING.search(text):
            within = ("竖线只在单元格之间，行首的是空白单元格", "bars only between cells: a blank cell opens a line")
            return Score(0.0, (*score.reasons, within))
        return score

    def render(self, rows: Texts) -> str:
        """One line a row and a delimiter row behind the first; bars in cells are escaped.

        Raises `Unwritable` for line breaks, for a bar behind a backslash, and for cells that look like a delimiter row.
        """
        lines = ["| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |\n" for row in rows]
        lines[1:1] = ["|" + " --- |" * len(rows[0]) + "\n"] if rows else []
        return read_back(self, rows, "".join(lines))


def _row(line: str, start: int, *, bound: bool = True) -> Row:
    """One line, cut at its bars; the first bar bounds it and makes no cell, and so does the last in a `bound` one."""
    place = start
    pieces = line.split("|") if "\\" not in line else _split_escaped(line)
    if not pieces[0].strip() and len(pieces) > 1:
        place += len(pieces.pop(0)) + 1
    if bound and not pieces[-1].strip() and len(pieces) > 1:
        pieces.pop()
    texts = texts_of(pieces, place)
    if "<" in line or "\\" in line:
        texts.texts = list(map(_unmarked, texts.texts))
    return Row.of_texts(texts, start, start + len(line))


def _unmarked(text: str) -> str:
    """Line breaks and escaped bars in a cell as the text that they stand for."""
    if "<" in text:
        text = fold_lines(_BREAK.sub("\n", text))
    return text.replace("\\|", "|")


def _split_escaped(text: str) -> list[str]:
    """The stretches of a line between bars that no backslash precedes."""
    bars = [found.start() for found in _BAR.finditer(text) if found[0] == "|"]
    return [text[start:end] for start, end in zip([0, *(bar + 1 for bar in bars)], [*bars, len(text)], strict=True)]
