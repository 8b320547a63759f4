r"""Tables of Org: cells between bars, a row a line, `|----+----|` between rows; a bar in a cell is `\vert`."""

from lark import Token

from govparse.dialects import DeclaredDialect, Layout, Markup, Row, cell_at


class Actions:
    def row(self, tokens: list[Token]) -> Row:
        cells = []
        for token in tokens:
            mark = token.index("|") + 1
            text = token[mark:].rstrip()
            cells.append(cell_at(text.removesuffix("|"), token.start_pos + mark))
            cells[-1].text = cells[-1].text.replace(r"\vert", "|")
        return Row(cells, tokens[0].start_pos, tokens[-1].end_pos)


class Org(DeclaredDialect):
    name = "org"
    title = ("Org表格", "Org table")
    grammar = "org.lark"
    unescapes = True
    beats = ("markdown", "boxed")
    actions = Actions
    layout = Layout(
        mark="-+-",
        shown=r"^[ \t]*\||^#\+",
        words=("竖线开头", "a bar opens the line"),
        denied=r"^[ \t]*(?:\|[ :]*-[-: ]*\||\+)",
        denial=("是Markdown的分隔行，或是方框", "a delimiter row of Markdown, or a frame"),
    )
    markup = Markup(
        rows=r"\|.*",
        frames=r"\|-[-+|]*",
        after=r"#\+.*",
        separators=r"\|",
        heading=r"\*+ (?P<title>.+)",
        removed=r":(?:PROPERTIES|CUSTOM_ID|END):.*",
    )
