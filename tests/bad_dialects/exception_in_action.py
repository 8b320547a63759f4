from govparse.dialects import DeclaredDialect, Layout, Row, cell_at


class Actions:
    def row(self, tokens):
        cells = [cell_at(token.split("~")[1], token.start_pos + 1) for token in tokens]
        return Row(cells, tokens[0].start_pos, tokens[-1].end_pos)


class ExceptionInAction(DeclaredDialect):
    name = "exception_in_action"
    title = ("波浪线分隔", "separated by tildes")
    grammar = "exception_in_action.lark"
    separators = "~"
    actions = Actions
    layout = Layout(
        mark="~",
        shown=r"^[^~\n]*~",
        words=("有波浪线", "a tilde stands in the line"),
        denied=r"[|\t]",
        denial=("有其他分隔符", "another separator"),
    )
