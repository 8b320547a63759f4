"""Rows of cells separated by tabs, as spreadsheets and tables of web pages give when they are copied."""

from govparse.tables.declared import DeclaredDialect
from govparse.tables.rows import rows_split_at
from govparse.tables.sniffing import Layout
from govparse.tables.writing import Texts, read_back

# In the patterns a tab comes before the look behind, so that few places are looked at.
LAYOUT = Layout(
    mark="\t",
    shown=r"\t(?<=[^\n]\t)[^\n]*",
    words=("单元格之间是制表符", "tabs stand between cells"),
    denied=r"[。;；]$",
    denial=("是完整的句子", "a whole sentence"),
)


class TabSeparated(DeclaredDialect):
    """The layout of tab separated rows: one row a line; every tab starts a cell, also at the ends of a row."""

    name = "tab_separated"
    title = ("制表符分隔", "tab separated")
    grammar = "tables/tab_separated.lark"
    needs = "\t"
    layout = LAYOUT
    actions = rows_split_at("\t")

    def render(self, rows: Texts) -> str:
        """One line a row. Raises `Unwritable` for tabs in a cell, and for a row that is one blank cell."""
        return read_back(self, rows, "".join("\t".join(row) + "\n" for row in rows))
