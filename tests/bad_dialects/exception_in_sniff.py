from govparse.dialects import DeclaredDialect, Layout, Score, rows_split_at


class ExceptionInSniff(DeclaredDialect):
    name = "exception_in_sniff"
    title = ("波浪线分隔", "separated by tildes")
    grammar = "exception_in_sniff.lark"
    separators = "~"
    actions = rows_split_at("~")
    layout = Layout(
        mark="~",
        shown=r"^[^~\n]*~",
        words=("有波浪线", "a tilde stands in the line"),
        denied=r"[|\t]",
        denial=("有其他分隔符", "another separator"),
    )

    def sniff(self, text):
        first = text.splitlines().pop(0)
        return Score(float(bool(first)), (("有波浪线", "tildes"),))
