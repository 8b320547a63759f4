from govparse.dialects import DeclaredDialect, Layout, rows_split_at


class ClaimsTabs(DeclaredDialect):
    name = "claims_tabs"
    title = ("波浪线分隔", "separated by tildes")
    grammar = "claims_tabs.lark"
    separators = "~"
    actions = rows_split_at("~")
    layout = Layout(
        mark="\t",
        shown=r"^[^\n]*[~\t]",
        words=("有波浪线", "a tilde stands in the line"),
        denied=r"。$",
        denial=("有其他分隔符", "another separator"),
    )
