from govparse.dialects import DeclaredDialect, Layout, rows_split_at


class SlowDenied(DeclaredDialect):
    name = "slow_denied"
    title = ("波浪线分隔", "separated by tildes")
    grammar = "slow_denied.lark"
    separators = "~"
    actions = rows_split_at("~")
    layout = Layout(
        mark="~",
        shown=r"^[^~\n]*~",
        words=("有波浪线", "a tilde stands in the line"),
        denied=r"[0-9]+[|]",
        denial=("有其他分隔符", "another separator"),
    )
