"""Rows of cells with semicolons between them, one row a line: `规章 ; 0 ; 0`."""

from govparse.dialects import DeclaredDialect, Layout, rows_split_at


class Semicolon(DeclaredDialect):
    name = "semicolon"
    title = ("分号分隔", "separated by semicolons")
    grammar = "semicolon.lark"
    separators = ";"
    actions = rows_split_at(";")
    layout = Layout(
        mark=";",
        shown=r"^[^;\n]*;[^\n]",
        words=("分号之间是单元格", "semicolons stand between cells"),
        denied=r"。$|[|\t]",
        denial=("是完整的句子，或有其他分隔符", "a whole sentence, or another separator"),
    )
