r"""Tables of LaTeX (`longtable`, `tabular`): `规章 & 0 & 0 & 0 \\`."""

import re

from lark import Token

from govparse.dialects import Cell, DeclaredDialect, Layout, Markup, Row, fold_lines

COVERS = re.compile(r"\\multi(?:column\{\d+\}\{(?:[^{}]|\{[^{}]*\})*\}|row\{\d+\}\{[^{}]*\})\{%?\s*(.*?)\}?\s*\Z", re.S)
ENDS = re.compile(r"(?:&|\\\\(?:\[[^\]\n]*\])?\s*)\Z")
ESCAPED = re.compile(r"\\([&%$#_{}])")


class Actions:
    def row(self, tokens: list[Token]) -> Row:
        return Row([cell(token) for token in tokens], tokens[0].start_pos, tokens[-1].end_pos)


def cell(token: Token) -> Cell:
    raw = ENDS.sub("", token)
    covers = COVERS.search(raw)
    start, end = covers.span(1) if covers else (0, len(raw))
    shown = raw[start:end].strip()
    start = token.start_pos + start + raw[start:end].find(shown)
    return Cell(ESCAPED.sub(r"\1", fold_lines(shown)), start, start + len(shown))


class LaTeX(DeclaredDialect):
    name = "latex"
    title = ("LaTeX表格", "LaTeX table")
    grammar = "latex.lark"
    unescapes = True
    actions = Actions
    layout = Layout(
        mark="\\",
        shown=r"^[^\n]*(?:\\\\[ \t]*$|\\(?:[a-z]+rule|hline|end[a-z]*|begin|caption|multicolumn)|[^\\]&)",
        words=(r"以 \\ 结束，或有 & 或命令", r"a line ends with \\, or has a & or a command"),
        denied=r"。$",
        denial=("是完整的句子", "a whole sentence"),
    )
    markup = Markup(
        opens=r"\\begin\{(?:longtable|tabular)\}.*",
        closes=r"\\end\{(?:longtable|tabular)\}.*",
        frames=r"\\(?:toprule|midrule|bottomrule|hline|end|caption).*",
        separators=r"(?<!\\)&|(?<=\\\\)&",
        decoration=r"\\multi(?:column|row)\{\d+\}\{(?:[^{}]|\{[^{}]*\})*\}\{%?|\\\\|\}",
        heading=r"\\(?:sub)*section\*?\{(?P<title>[^{}]*)\}.*",
        removed=r"\\label\{[^{}]*\}",
    )
