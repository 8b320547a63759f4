from govparse.dialects import Cell, DeclaredDialect, Layout, Row


class Actions:
    def row(self, tokens):
        place, cells = tokens[0].start_pos, []
        for token in tokens:
            text = token.strip("~ \n")
            cells.append(Cell(text, place, place + len(text)))
            place += len(text)
        return Row(cells, tokens[0].start_pos, tokens[-1].end_pos)


class SpansCountedTwice(DeclaredDialect):
    name = "spans_counted_twice"
    title = ("波浪线分隔", "separated by tildes")
    grammar = "spans_counted_twice.lark"
    separators = "~"
    actions = Actions
    layout = Layout(
        mark="~",
        shown=r"^[^~\n]*~",
        words=("有波浪线", "a tilde stands in the line"),
        denied=r"[|\t]",
        denial=("有其他分隔符", "another separator"),
    )
