from govparse.dialects import DeclaredDialect, Layout, rows_split_at


class ClaimsBars(DeclaredDialect):
    name = "claims_bars"
    title = ("波浪线分隔", "separated by tildes")
    grammar = "claims_bars.lark"
    separators = "~"
    actions = rows_split_at("~")
    layout = Layout(
        mark="|",
        shown=r"^[^\n]*[~|]",
        words=("有波浪线", "a tilde stands in the line"),
        denied=r"。$",
        denial=("有其他分隔符", "another separator"),
    )
