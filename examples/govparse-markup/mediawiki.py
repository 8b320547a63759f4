"""Tables of MediaWiki: a line `|-` between rows, a line `| 0` or `! 规章` for every cell."""

import re

from lark import Token

from govparse.dialects import DeclaredDialect, Layout, Markup, Row, cell_at, fold_lines

MARK = re.compile(r"\s*(?:\|\||!!|[|!])(?:\s*[a-z]+\s*=\s*(?:\"[^\"\n]*\"|\w+))*\s*(?:(?<=[\"\w])\s*\|(?!\|))?")


class Actions:
    def row(self, tokens: list[Token]) -> Row:
        cells = []
        for token in tokens:
            mark = MARK.match(token).end()
            cells.append(cell_at(token[mark:], token.start_pos + mark))
            cells[-1].text = fold_lines(cells[-1].text)
        return Row(cells, tokens[0].start_pos, tokens[-1].end_pos)


class MediaWiki(DeclaredDialect):
    name = "mediawiki"
    title = ("MediaWiki表格", "MediaWiki table")
    grammar = "mediawiki.lark"
    actions = Actions
    layout = Layout(
        mark="{|",
        shown=r"^[ \t]*[|!{][^\n]*",
        words=("以 | 、! 或 {| 开头", "a line begins with |, ! or {|"),
        denied=r"。$",
        denial=("是完整的句子", "a whole sentence"),
    )
    markup = Markup(
        opens=r"\{\|.*",
        closes=r"\|\}",
        frames=r"\|[-+].*",
        separators=r"^\s*(?:\|\||!!|[|!])|\|\||!!",
        decoration=r"(?<![a-z])[a-z]{1,20}=\"[^\"]{0,200}\"\|?|'{2,5}",
        heading=r"(?P<marks>={1,6})(?P<title>.+)(?P=marks)",
        removed=r"<span id=\"[^\"]*\"></span>",
    )
