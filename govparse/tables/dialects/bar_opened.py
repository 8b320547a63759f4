"""One row a line, opened by a bar and padded with bars in one piece, as some extractors of main text write tables."""

from typing import TYPE_CHECKING

from govparse.tables.bars import pads_opened_rows
from govparse.tables.declared import DeclaredDialect
from govparse.tables.dialect import Score
from govparse.tables.grid import Row
from govparse.tables.rows import cells_of
from govparse.tables.sniffing import Layout

if TYPE_CHECKING:
    from lark import Token

LAYOUT = Layout(
    mark="|",
    shown=r"^[^\S\n]*+\|[^\S\n]*+[^|\s][^|\n]*+\|",
    words=("竖线开始一行，并结束每个单元格", "a bar opens the row and one ends every cell"),
    denied=r"^[^\S\n]*+(?:[^|\s][^|\n]*+\||\|(?:[^\S\n]|\|)*+$)",
    denial=("竖线不在行首，或只有竖线", "the first bar stands behind text, or there are only bars"),
    by_shape=True,
)


class Rows:
    """What each rule of the grammar makes: rows of cells."""

    def row(self, tokens: "list[Token]") -> Row:
        """One line without the bars that open and pad it."""
        first, last = tokens[0], tokens[-1]
        pieces = "".join([token for token in tokens[1:] if token.type != "PADDING"]).removesuffix("\n").split("|")
        if not pieces[-1].strip():
            pieces.pop()
        return Row(cells_of(pieces, first.end_pos or 0), first.start_pos or 0, last.end_pos or 0)


class BarOpened(DeclaredDialect):
    """The layout of opened and padded rows, one a line; blank cells are left out."""

    name = "bar_opened"
    title = ("竖线开头并补齐", "rows opened and padded by bars")
    grammar = "tables/bar_opened.lark"
    needs = "|"
    layout = LAYOUT
    actions = Rows
    blanks_kept = False

    def sniff(self, text: str) -> Score:
        """The share of lines that a bar opens; 0 where no row is padded in one piece, or blank cells are written."""
        score = super().sniff(text)
        if not score.value or pads_opened_rows(text):
            return score
        words = (
            "行末没有连续的竖线，或写出了空单元格",
            "no row ends with bars in one piece, or blank cells are written",
        )
        return Score(0.0, (*score.reasons, words))
