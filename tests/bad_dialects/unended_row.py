from govparse.dialects import DeclaredDialect, Layout, rows_split_at


class UnendedRow(DeclaredDialect):
    name = "unended_row"
    title = ("波浪线分隔", "separated by tildes")
    grammar = "unended_row.lark"
    separators = "~"
    actions = rows_split_at("~")
    layout = Layout(
        mark="~",
        shown=r"^[^~\n]*~",
        words=("有波浪线", "a tilde stands in the line"),
        denied=r"[|\t]",
        denial=("有其他分隔符", "another separator"),
    )
