"""Tables of AsciiDoc: cells behind bars, a row a line, between two lines `|===`."""

import re

from lark import Token

from govparse.dialects import DeclaredDialect, Layout, Markup, Row, cell_at

SPAN = re.compile(r"\s*(?P<columns>\d*)(?:\.(?P<rows>\d+))?\+")


class Actions:
    def row(self, tokens: list[Token]) -> Row:
        cells = []
        for token in tokens:
            mark = token.index("|") + 1
            cell = cell_at(token[mark:], token.start_pos + mark)
            cell.text = cell.text.replace(r"\|", "|")
            if span := SPAN.match(token):
                cell.columns, cell.rows = int(span["columns"] or 1), int(span["rows"] or 1)
            cells.append(cell)
        return Row(cells, tokens[0].start_pos, tokens[-1].end_pos)


class AsciiDoc(DeclaredDialect):
    name = "asciidoc"
    title = ("AsciiDoc表格", "AsciiDoc table")
    grammar = "asciidoc.lark"
    unescapes = True
    actions = Actions
    layout = Layout(
        mark="|===",
        shown=r"^(?:[0-9]*(?:\.[0-9]+)?\+)?[<^>.]*\|[^\n]*|^\[cols[^\n]*|^\.[^\s.][^\n]*",
        words=("单元格前有竖线，行尾没有", "a bar stands before a cell and none at the end"),
        denied=r"[^|=\n]\|$",
        denial=("以竖线结束", "a bar ends the line"),
    )
    markup = Markup(
        opens=r"\|={3,}",
        closes=r"\|={3,}",
        before=r"\[.*\]|\.[^\s.].*",
        separators=r"(?<!\\)\|",
        decoration=r"(?<![\d.])(?:\d{1,3})?(?:\.\d{1,3})?\+?[<^>.]{0,4}(?=\|)",
        heading=r"={1,6} (?P<title>.+)",
        removed=r"^\[\[[^\]]*\]\]$",
    )
