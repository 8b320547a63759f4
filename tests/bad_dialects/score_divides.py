from govparse.dialects import DeclaredDialect, Layout, Score, rows_split_at


class ScoreDivides(DeclaredDialect):
    name = "score_divides"
    title = ("波浪线分隔", "separated by tildes")
    grammar = "score_divides.lark"
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
        return Score(text.count("~") / max(1, text.count("\n")), (("有波浪线", "tildes"),))
