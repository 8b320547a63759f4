"""One cell a line behind a tab and a blank line after every row, as word processors save tables as text."""

from typing import TYPE_CHECKING

from govparse.parsing.joined import Joined, name_joined
from govparse.tables.declared import DeclaredDialect
from govparse.tables.grid import CellTexts, Row
from govparse.tables.rows import NOISE, Part, fold_lines, in_turn, texts_of
from govparse.tables.sniffing import Layout
from govparse.tables.writing import Texts, read_back

if TYPE_CHECKING:
    from lark import Token

# In the patterns a tab comes before the look behind, so that few places are looked at.
LAYOUT = Layout(
    mark="\t",
    shown=r"\t(?<![^\n]\t)[^\t\n]*$",
    words=("制表符后只有一个单元格", "one cell behind a tab"),
    denied=r"[\t。;；](?:(?<=[^\n]\t)(?:[^\n]*\t)?|(?<=[^\t])$)",
    denial=("行内另有制表符，或是完整的句子", "another tab inside, or a whole sentence"),
)

_JOINED = name_joined("row")
_CELLS = frozenset({"CELL", "VALUES"})


class Rows:
    """What each rule of the grammar makes: the lines of a cell, and rows of cells."""

    joined = (Joined("row", _CELLS, several=True),)

    def start(self, parts: "list[list[Part] | Token]") -> list[Part]:
        """All rows, and the lines that belong to none."""
        return in_turn(parts)

    def row(self, parts: "list[list[Token] | Token]") -> list[Part]:
        """The row of the lines up to a blank one, and the page numbers that stood inside; several rows in one token."""
        last = parts[-1]
        rows = _rows(last) if not isinstance(last, list) and last.type == _JOINED else []
        if len(parts) == 1 and rows:
            return [*rows]
        cells = CellTexts()
        noise: list[Part] = []
        run: list[Token] = []
        for part in parts:
            if isinstance(part, list):
                cells.add(_cells([*run, part[0]]))
                _go_on(cells, part[1:])
            elif part.type in _CELLS:
                run.append(part)
                continue
            else:
                cells.add(_cells(run))
                if part.type in NOISE:
                    noise.append(part)
            run = []
        cells.add(_cells(run))
        first = parts[0]
        start = (first[0] if isinstance(first, list) else first).start_pos or 0
        end = (last[-1] if isinstance(last, list) else last).end_pos or 0
        if rows:
            cells.add(rows[0].texts)
            end = rows[0].end
        return [Row.of_texts(cells, start, end), *noise, *rows[1:]]

    def wrapped(self, tokens: "list[Token]") -> "list[Token]":
        """The first line of a cell and the lines that go on with it."""
        return tokens


class CellPerLine(DeclaredDialect):
    """The layout of one cell a line: one row a stretch of lines without a blank one; an empty cell is a lone tab."""

    name = "cell_per_line"
    title = ("每行一个单元格", "one cell a line")
    grammar = "tables/cell_per_line.lark"
    needs = "\t"
    layout = LAYOUT
    actions = Rows
    spanned = "below"

    def render(self, rows: Texts) -> str:
        """One line a cell, a blank line after every row. Raises `Unwritable` for line breaks and page numbers."""
        return read_back(self, rows, "".join("".join(f"\t{cell}\n" for cell in row) + "\n" for row in rows))


def _rows(lines: "Token") -> list[Row]:
    """The rows of some lines: each is cells, which stand behind tabs, and a blank line."""
    pieces = lines.removesuffix("\n").split("\n")
    start, first = lines.start_pos or 0, 0
    cells = texts_of(pieces, start)
    rows = []
    for number, piece in enumerate(pieces):
        if not piece.startswith("\t"):
            end = cells.ends[number] + 1
            rows.append(Row.of_texts(cells.between(first, number), start, end))
            start, first = end, number + 1
    rows[-1].end = lines.end_pos or 0  # the end of the text may stand for that of its last line
    return rows


def _cells(lines: "list[Token]") -> CellTexts:
    """One cell a line; blank ones keep the place of the blanks."""
    if not lines:
        return CellTexts()
    return texts_of("".join(lines).removesuffix("\n").split("\n"), lines[0].start_pos or 0)


def _go_on(cells: CellTexts, lines: "list[Token]") -> None:
    """Adds lines to the last cell; its place then runs from its first character to its last."""
    place, more = lines[0].start_pos or 0, "".join(lines)
    text = cells.texts[-1]
    if not text:
        cells.starts[-1] = place + len(more) - len(more.lstrip())
    cells.texts[-1] = fold_lines(f"{text}\n{more}")
    cells.ends[-1] = place + len(more.rstrip())
