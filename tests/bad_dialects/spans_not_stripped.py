from govparse.dialects import Cell, DeclaredDialect, Layout, Row


class Actions:
    def row(self, tokens):
        cells = [Cell(token.strip("~ \n"), token.start_pos, token.end_pos) for token in tokens]
        return Row(cells, tokens[0].start_pos, tokens[-1].end_pos)


class SpansNotStripped(DeclaredDialect):
    name = "spans_not_stripped"
    title = ("波浪线分隔", "separated by tildes")
    grammar = "spans_not_stripped.lark"
    separators = "~"
    actions = Actions
    layout = Layout(
        mark="~",
        shown=r"^[^~\n]*~",
        words=("有波浪线", "a tilde stands in the line"),
        denied=r"[|\t]",
        denial=("有其他分隔符", "another separator"),
    )
