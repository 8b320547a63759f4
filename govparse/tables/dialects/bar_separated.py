"""Rows of cells with bars between them and none around them, as converters from HTML to plain Markdown write."""

from govparse.tables.bars import separates_rows
from govparse.tables.declared import DeclaredDialect
from govparse.tables.dialect import Score
from govparse.tables.rows import rows_split_at
from govparse.tables.sniffing import Layout

LAYOUT = Layout(
    mark="|",
    shown=r"^[^\S\n]*+[^|\s][^|\n]*+\|",
    words=("单元格之间是竖线，行首没有", "bars stand between cells, none before the first"),
    denied=r"[^|\s][^\S\n]++\|[^\S\n]*+\|*+[^\S\n]*+$|^[^\S\n]*+\|+[^\S\n]*+$|。$",
    denial=("行末另有竖线，或只有竖线，或是完整的句子", "a bar ends the line or fills it, or a whole sentence"),
    by_shape=True,
)


class BarSeparated(DeclaredDialect):
    """The layout of cells with bars between them: one row a line, and every bar starts a cell."""

    name = "bar_separated"
    title = ("竖线分隔", "separated by bars")
    grammar = "tables/bar_separated.lark"
    needs = "|"
    layout = LAYOUT
    actions = rows_split_at("|")

    def sniff(self, text: str) -> Score:
        """The share of lines in which bars stand behind text; 0 where in most of them none stands between two texts."""
        score = super().sniff(text)
        if not score.value or separates_rows(text):
            return score
        words = ("很少有行在两个单元格之间有竖线", "few lines or none: a bar between two cells")
        return Score(0.0, (*score.reasons, words))
