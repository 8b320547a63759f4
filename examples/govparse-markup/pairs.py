"""One value a line behind its address: `- 三、本年度办理结果/（一）予以公开（自然人）：1`."""

import re

from lark import Token

from govparse.dialects import Addressed, DeclaredDialect, Layout, Markup, Part, cell_at, rows_of_values

KEY = re.compile(r"\s*+(?:[-*•]\s++)?(?P<names>.+?)\((?P<column>(?:[^()]|\([^()]*\))+)\):")


class Actions:
    def pair(self, tokens: list[Token]) -> Addressed | Token:
        key, value = tokens[0], "".join(tokens[1:])
        found = KEY.fullmatch(key)
        if found is None:
            return Token("STRAY", key + value, key.start_pos, end_pos=tokens[-1].end_pos)
        place, path = key.start_pos + found.start("names"), []
        for name in found["names"].split("/"):
            path.append(cell_at(name, place))
            place += len(name) + 1
        column = cell_at(found["column"], key.start_pos + found.start("column"))
        return Addressed(tuple(path), column, cell_at(value, key.end_pos))

    def start(self, parts: list[Addressed | Token]) -> list[Part]:
        rows = rows_of_values([part for part in parts if isinstance(part, Addressed)])
        return [*rows, *(part for part in parts if isinstance(part, Token))]


class Pairs(DeclaredDialect):
    name = "pairs"
    title = ("逐项列举", "one value a line")
    grammar = "pairs.lark"
    beats = ("keyed",)
    addressed = True
    separators = "-*•/():"
    actions = Actions
    layout = Layout(
        mark="):",
        shown=r"^[^\n]+\):[^\n]*",
        words=("冒号前的括号里是列名", "the column stands in brackets before a colon"),
        denied=r"。$",
        denial=("是完整的句子", "a whole sentence"),
    )
    markup = Markup(rows=r"[^。]+\):[^。]*", separators=r"[-*•] |/|\((?=[^()]+\):|[^()]+\([^()]+\)\):)|\):")
