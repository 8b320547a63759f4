from govparse.dialects import DeclaredDialect, Layout, Markup, rows_split_at


class SlowMarkup(DeclaredDialect):
    name = "slow_markup"
    title = ("波浪线分隔", "separated by tildes")
    grammar = "slow_markup.lark"
    separators = "~"
    actions = rows_split_at("~")
    layout = Layout(
        mark="~",
        shown=r"^[^~\n]*~",
        words=("有波浪线", "a tilde stands in the line"),
        denied=r"[|\t]",
        denial=("有其他分隔符", "another separator"),
    )
    markup = Markup(rows=r".*~.*", decoration=r"[a-z]+=")
