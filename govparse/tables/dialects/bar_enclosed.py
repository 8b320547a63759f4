"""One row a line, every cell between two bars of its own, as some extractors of main text write tables."""

import re
from typing import TYPE_CHECKING

from govparse.tables.bars import encloses
from govparse.tables.declared import DeclaredDialect
from govparse.tables.dialect import Score
from govparse.tables.grid import Row
from govparse.tables.rows import cell_at
from govparse.tables.sniffing import Layout

if TYPE_CHECKING:
    from lark import Token

LAYOUT = Layout(
    mark="||",
    shown=r"^[^\S\n]*+\|[^|\n]++(?:\|\|[^|\n]*+)*+\|?[^\S\n]*$",
    words=("每个单元格两侧各有竖线", "every cell stands between two bars of its own"),
    denied=r"^[^\S\n]*+[^|\s][^|\n]*+\||^[^\S\n]*+\|(?:[^\S\n]|\|)*+$",
    denial=("竖线不在行首，或只有竖线", "the first bar stands behind text, or there are only bars"),
    by_shape=True,
)

_BETWEEN_ROWS = re.compile(r"^\|-+[^\S\n]*$", re.MULTILINE)
_CELL = re.compile(r"\|([^|\n]*)\|?|([^|\n]+)\|?")


class Rows:
    """What each rule of the grammar makes: rows of cells."""

    def row(self, tokens: "list[Token]") -> Row:
        """One line, a cell for every pair of bars."""
        start = tokens[0].start_pos or 0
        text = "".join(tokens)
        pieces = ((found[found.lastindex or 0], found.start(found.lastindex or 0)) for found in _CELL.finditer(text))
        cells = [cell_at(piece, start + place) for piece, place in pieces if piece or text[place - 1] == "|"]
        return Row(cells, start, start + len(text))


class BarEnclosed(DeclaredDialect):
    """The layout of cells with two bars each, one row a line; blank cells are left out."""

    name = "bar_enclosed"
    title = ("单元格两侧竖线", "cells between bars of their own")
    grammar = "tables/bar_enclosed.lark"
    needs = "|"
    layout = LAYOUT
    actions = Rows
    blanks_kept = False

    def sniff(self, text: str) -> Score:
        """The share of lines of such cells; 0 where one bar alone stands between two cells, or two never do, and for a
        table of a wiki, in which two bars stand for one and blank cells are written.
        """
        score = super().sniff(text)
        if score.value and _BETWEEN_ROWS.search(text):
            return Score(0.0, (*score.reasons, ("各行之间有“|-”", "`|-` stands between rows")))
        if not score.value or encloses(text):
            return score
        words = ("有的单元格之间只有一条竖线", "one bar alone stands between two cells")
        return Score(0.0, (*score.reasons, words))
