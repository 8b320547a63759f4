import re

from govparse.dialects import Cell, DeclaredDialect, Layout, Row

NOTE = re.compile(r"\(.+\)$")


class Actions:
    def row(self, tokens):
        cells = [Cell(NOTE.sub("", token).strip("~ \n"), token.start_pos, token.end_pos) for token in tokens]
        return Row(cells, tokens[0].start_pos, tokens[-1].end_pos)


class SlowPython(DeclaredDialect):
    name = "slow_python"
    title = ("波浪线分隔", "separated by tildes")
    grammar = "slow_python.lark"
    separators = "~"
    actions = Actions
    layout = Layout(
        mark="~",
        shown=r"^[^~\n]*~",
        words=("有波浪线", "a tilde stands in the line"),
        denied=r"[|\t]",
        denial=("有其他分隔符", "another separator"),
    )
