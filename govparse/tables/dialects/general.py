"""The general reading: cells in order, whatever parts them, of tables that no other layout explains."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import define, field

from govparse.parsing.grammar import parse
from govparse.tables.declared import DeclaredDialect
from govparse.tables.dialect import Score
from govparse.tables.grid import Cell, Grid, Row
from govparse.tables.rows import Part, to_grid
from govparse.tables.separators import GAP, separators_of

if TYPE_CHECKING:
    from lark import Token

_WRAPPED = re.compile(r'"(.*)"|\'(.*)\'|\[(.*)\]|“(.*)”')
_BRACKETS = re.compile(r"^[\[({\s]+(?=[\"'\[])|(?<=[\"'\]])[\])}\s]+$")
_HEADS_OPENED = frozenset("!^")
"""What opens a row of heads, or a head, in wikis where a bar opens others."""
_AT_EDGE = re.compile(r"[(\[{]+(None|null|nan|NaN|-?[0-9.]+)|(None|null|nan|NaN|-?[0-9.]+)[)\]}]+")
"""A value beside the bracket that opens or closes a row."""
_NOTHING = frozenset({"nan", "none", "null", "<na>", "nat", "\\", "\\\\"})
"""What programs print where nothing stands, lower case."""


class Lines:
    """What each rule of the grammar makes: lists of tokens, one a line."""

    def line(self, tokens: "list[Token]") -> "list[Token]":
        """The tokens of a line."""
        return tokens

    def last(self, tokens: "list[Token]") -> "list[Token]":
        """The tokens of the last line."""
        return tokens

    def start(self, parts: "list[list[Token] | Token]") -> "list[list[Token] | Token]":
        """The lines, and what stands between them."""
        return parts


class General(DeclaredDialect):
    """The layout of tables that no other one explains. What parts the most values from each other parts the cells.

    Rows are lines, or end where a mark says so (`\\\\`, `|-`); where most lines are one cell, blank lines end rows, or
    nothing says where one ends. Blank cells are known where marks part the cells of rows.
    """

    name = "general"
    title = ("通用读法", "general reading")
    grammar = "tables/general.lark"
    unescapes = True
    separators = None
    actions = Lines

    def sniff(self, text: str) -> Score:
        """Nothing: no line shows this layout, and it reads what others leave."""
        return Score(0.0, (("其他版式都不能解释时采用", "taken where no other layout explains the block"),))

    def grid(self, text: str, offset: int = 0) -> Grid:
        """The rows of the block."""
        parts: list[list[Token] | Token] = parse(self.grammar, text, self.actions, offset)
        lines = [part for part in parts if isinstance(part, list)]
        marks = separators_of(lines)
        ends = _ends_of_rows(parts, marks)
        ended = sum(token.type in ends for part in parts for token in (part if isinstance(part, list) else [part]))
        kept = bool(marks - {GAP})
        made = list(_without_edges(_by_ends(parts, marks, ends) if ended > 1 else _by_lines(parts, marks)))
        several = sum(isinstance(part, Row) and len(part.cells) > 1 for part in made)
        if ended <= 1 and 2 * several < len(lines):
            if kept and (rows := _by_paragraphs(made)) is not None:
                return to_grid(self.name, rows, text, offset)
            return to_grid(self.name, _in_turn(made), text, offset, blanks_kept=False)
        return to_grid(self.name, made, text, offset, blanks_kept=kept)


def _by_lines(parts: "list[list[Token] | Token]", marks: frozenset[str]) -> list[Part]:
    """A row for every line that has a cell."""
    made: list[Part] = []
    for part in parts:
        if not isinstance(part, list):
            made.append(part)
        elif (row := _row(part, marks)) is not None:
            made.append(row)
    return made


def _ends_of_rows(parts: "list[list[Token] | Token]", marks: frozenset[str]) -> frozenset[str]:
    """The types of tokens that end rows: a closing bracket where brackets stand around several cells."""
    opened = inside = brackets = 0
    for part in parts:
        for token in part if isinstance(part, list) else ():
            if token.type == "OPEN":
                opened = 1
                brackets += 1
            elif token.type == "CLOSE":
                opened = 0
            elif opened and token.type == "MARK" and token in marks:
                inside += 1
    rows = frozenset({"ROW_END", "ROW_LINE"})
    return rows | {"CLOSE"} if brackets > 1 and inside >= brackets else rows


def _by_ends(parts: "list[list[Token] | Token]", marks: frozenset[str], ends: frozenset[str]) -> list[Part]:
    """A row for all that stands between two ends of rows, over lines."""
    made: list[Part] = []
    waiting: list[Token] = []

    def close() -> None:
        if waiting and (row := _row(waiting, marks)) is not None:
            made.append(row)
        waiting.clear()

    for part in parts:
        for token in part if isinstance(part, list) else [part]:
            if token.type in ends or token.type in ("SETTING", "RULE"):
                close()
            elif token.type == "PAGE":
                made.append(token)
            elif token.type != "BLANK_LINE":
                waiting.append(token)
    close()
    return made


@define
class _Open:
    """A cell that is being read: its tokens, and where it begins."""

    place: int
    tokens: "list[Token]" = field(factory=list)

    def cell(self) -> Cell:
        """The cell of the tokens, without what only wraps its text."""
        shown = [token for token in self.tokens if token.strip()]
        if not shown:
            return Cell("", self.place, self.place)
        text = _unwrapped("".join([token if token.type != "LINE_END" else " " for token in self.tokens]).strip())
        first, last = shown[0], shown[-1]
        start = (first.start_pos or 0) + len(first) - len(first.lstrip())
        return Cell(text, start, (last.start_pos or 0) + len(last.rstrip()))


def _row(tokens: "Sequence[Token]", marks: frozenset[str]) -> Row | None:
    """The cells of some tokens, parted at the marks; None where there is neither a text nor a mark."""
    marks = marks | _marks_of_heads(tokens, marks)
    double = not _has_single(tokens, marks)
    apart = not marks - {GAP}
    cells = [_Open(tokens[0].start_pos or 0)]
    for number, token in enumerate(tokens):
        name = GAP if token.type == "GAP" else str(token)
        beside = [other.type for other in (*tokens[max(number - 1, 0) : number], *tokens[number + 1 : number + 2])]
        if apart and (token.type == "GAP" or (token.type == "PAD" and len(beside) == 2 and "VALUE" in beside)):
            cells.append(_Open(token.end_pos or 0))
        elif token.type in ("MARK", "GAP") and name in marks:
            for _ in range(1 if double or name == GAP else len(name) if name == "||" else 1):
                cells.append(_Open(token.end_pos or 0))
        elif token.type not in ("DECORATION", "ROW_END"):
            cells[-1].tokens.append(token)
    made = [cell.cell() for cell in cells]
    if len(made) == 1 and not made[0].text:
        return None
    return Row(made, tokens[0].start_pos or 0, tokens[-1].end_pos or 0)


def _marks_of_heads(tokens: "Sequence[Token]", marks: frozenset[str]) -> frozenset[str]:
    """The marks that stand for bars in a row of heads, as wikis write them, where one of them opens it."""
    opening = next((str(token) for token in tokens if token.type not in ("DECORATION", "LINE_END", "PAD")), "")
    return frozenset({opening, 2 * opening}) if "|" in marks and opening in _HEADS_OPENED else frozenset()


def _has_single(tokens: "Sequence[Token]", marks: frozenset[str]) -> bool:
    """Whether a bar stands alone inside a row, so that two in one piece have a blank cell between them."""
    shown = [token for token in tokens if token.type not in ("DECORATION", "LINE_END") and token.strip(" ")]
    inside = [token for token in shown[1:-1] if token.type == "MARK" and token in marks]
    return any(token != "||" for token in inside) or not any(token == "||" for token in tokens)


def _unwrapped(text: str) -> str:
    """A text without quotation marks or brackets around all of it; nothing for what programs print for nothing."""
    if text[:1] in "[({\"'“" or text[-1:] in "])}":
        if (edge := _AT_EDGE.fullmatch(text)) is not None:
            text = edge[1] or edge[2]
        text = _BRACKETS.sub("", text)
        while (wrapped := _WRAPPED.fullmatch(text)) is not None:
            text = next(part for part in wrapped.groups() if part is not None).replace('""', '"').strip()
            if text[:1] not in "[\"'“":
                break
    return "" if text.lower() in _NOTHING else text


def _by_paragraphs(parts: list[Part]) -> list[Part] | None:
    """A row for all lines up to a blank one; None where lines of several cells, or none, stand between blank lines."""
    made: list[Part] = []
    several = 0
    open_row: Row | None = None
    for part in parts:
        if not isinstance(part, Row):
            open_row = None
            made.append(part)
        elif open_row is None:
            open_row = Row(list(part.cells), part.start, part.end)
            made.append(open_row)
        else:
            several += len(open_row.cells) == 1
            open_row.cells = [*open_row.cells, *part.cells]
            open_row.end = part.end
    rows = sum(isinstance(part, Row) for part in made)
    return made if rows > 2 and 2 * several > rows else None


def _in_turn(parts: list[Part]) -> Iterator[Part]:
    """All cells with a text as one row: nothing says where a row ends."""
    rows = [part for part in parts if isinstance(part, Row)]
    cells = [cell for row in rows for cell in row.cells if cell.text]
    if cells:
        yield Row(cells, rows[0].start, rows[-1].end)
    yield from (part for part in parts if not isinstance(part, Row))


def _without_edges(parts: list[Part]) -> Iterator[Part]:
    """The rows without the blank cell before a mark that opens every row, or behind one that ends it."""
    rows = [part for part in parts if isinstance(part, Row) and len(part.cells) > 1]
    opened = all(not row.cells[0].text for row in rows)
    closed = all(not row.cells[-1].text for row in rows)
    for part in parts:
        if isinstance(part, Row) and len(part.cells) > 1:
            part.cells = part.cells[opened : len(part.cells) - closed] or part.cells[:1]
        yield part
