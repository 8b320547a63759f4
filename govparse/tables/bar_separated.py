"""Rows of cells with bars between them and none around them, as converters from HTML to plain Markdown write."""

from govparse.tables.declared import DeclaredDialect
from govparse.tables.rows import rows_split_at
from govparse.tables.sniffing import Layout
from govparse.tables.writing import Texts, read_back

LAYOUT = Layout(
    mark="|",
    shown=r"^[^\S\n]*+[^|\s][^|\n]*+\|",
    words=("单元格之间是竖线，行首没有", "bars stand between cells, none before the first"),
    denied=r"[^|\s][^\S\n]++\|[^\S\n]*+\|*+[^\S\n]*+$|^[^\S\n]*+\|+[^\S\n]*+$|。$",
    denial=("行末另有竖线，或只有竖线，或是完整的句子", "a bar ends the line or fills it, or a whole sentence"),
)


class BarSeparated(DeclaredDialect):
    """The layout of cells with bars between them: one row a line, and every bar starts a cell."""

    name = "bar_separated"
    title = ("竖线分隔", "separated by bars")
    grammar = "tables/bar_separated.lark"
    layout = LAYOUT
    actions = rows_split_at("|")
    spanned = "none"

    def render(self, rows: Texts) -> str:
        """One line a row and a delimiter row behind the first.

        Raises `Unwritable` for bars and line breaks in cells, for a row that is one blank cell, and for cells that look
        like a delimiter row.
        """
        lines = ["| ".join(row) + "  \n" for row in rows]
        lines[1:1] = ["---|" * (len(rows[0]) - 1) + "---  \n"] if rows else []
        return read_back(self, rows, "".join(lines))
