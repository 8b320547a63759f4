"""Rows separated by tabs with rulers of equals signs: a shipped dialect with one terminal of its own."""

from govparse.dialects import Layout
from govparse.tables.dialects.tab_separated import TabSeparated


class RuledTabs(TabSeparated):
    name = "ruled_tabs"
    title = ("制表符分隔，等号为横线", "tab separated with rulers")
    grammar = "ruled_tabs.lark"
    beats = ("tab_separated",)
    separators = "="
    layout = Layout(
        mark="===",
        shown=r"^={3,}$|\t(?<=[^\n]\t)[^\n]*",
        words=("是等号横线，或单元格之间是制表符", "a ruler of equals signs, or tabs between cells"),
        denied=r"[。;；]$",
        denial=("是完整的句子", "a whole sentence"),
    )
