"""Layouts with frames, rulers and places on the screen."""

from collections.abc import Callable, Iterator

from hunting.layouts.registry import BEGUN, FULL, Style, bare, even, joined, layout, lines_of, pad, width, widths
from hunting.model import WRAP, Row, Table


def _ruled(table: Table, style: Style, *, bar: str, rulers: tuple[str, str, str, str], between: bool) -> Iterator[str]:
    """Rows between bars under a ruler; `rulers` are above, below the heads, between rows and below all."""
    rooms = widths(table, style)
    rows = list(table.grid(style.spans))
    top, under, inner, bottom = (ruler and _ruler(ruler, rooms) for ruler in rulers)
    if top:
        yield top
    for number, (row, cells) in enumerate(rows):
        if row.kind == "line":
            yield row.text
            continue
        for line in folded(even(cells, len(rooms))):
            yield f"{bar} {f' {bar} '.join(map(pad, line, rooms))} {bar}"
        last = number == len(rows) - 1
        if number == 0 and under:
            yield table.delimiter if table.delimiter is not None else under
        elif between and inner and not last:
            yield inner
    if bottom:
        yield bottom


def folded(cells: list[str]) -> list[list[str]]:
    """A row of cells as lines: a cell that is wrapped goes on in its column."""
    parts = [cell.split(WRAP) for cell in cells]
    height = max(map(len, parts), default=1)
    return [[part[n] if n < len(part) else "" for part in parts] for n in range(height)]


def _ruler(signs: str, rooms: list[int]) -> str:
    left, line, middle, right = tuple(signs)
    return left + middle.join(line * (room + 2) for room in rooms) + right


def _plain(name: str, dialect: str | None, bar: str, rulers: tuple[str, str, str, str], *, between: bool) -> None:
    @layout(name, dialect, spans=FULL)
    def write(table: Table, style: Style) -> str:
        return joined(line for line in _ruled(table, style, bar=bar, rulers=rulers, between=between) if line)


_plain("grid", "boxed", "|", ("+-++", "+=++", "+-++", "+-++"), between=True)
_plain("prettytable", None, "|", ("+-++", "+-++", "", "+-++"), between=False)
_plain("psql", None, "|", ("+-++", "|-+|", "", "+-++"), between=False)
_plain("strokes", "framed", "│", ("┌─┬┐", "├─┼┤", "├─┼┤", "└─┴┘"), between=True)
_plain("double strokes", None, "║", ("╔═╦╗", "╠═╬╣", "", "╚═╩╝"), between=False)
_plain("org", None, "|", ("", "|-+|", "", ""), between=False)


def _columns(name: str, dialect: str | None, write: Callable[[Table, Style], Iterator[str]]) -> None:
    @layout(name, dialect, spans=FULL)
    def text(table: Table, style: Style) -> str:
        return joined(write(table, style))


def _dashed(table: Table, style: Style) -> Iterator[str]:
    """Columns under a ruler of dashes, as pandoc writes simple tables."""
    yield from _under(table, style, "-", "  ", head=False)


def _simple(table: Table, style: Style) -> Iterator[str]:
    """Columns between rulers of equals signs, as reStructuredText writes simple tables."""
    yield from _under(table, style, "=", "  " if style.variant % 2 else " ", head=True)


def _presto(table: Table, style: Style) -> Iterator[str]:
    """Bars between padded cells, none around them."""
    rooms = widths(table, style)
    for number, (row, cells) in enumerate(table.grid(style.spans)):
        if row.kind == "line":
            yield row.text
            continue
        for line in folded(even(cells, len(rooms))):
            yield " " + " | ".join(map(pad, line, rooms))
        if number == 0:
            yield table.delimiter if table.delimiter is not None else "+".join("-" * (room + 2) for room in rooms)


def _under(table: Table, style: Style, sign: str, gap: str, *, head: bool) -> Iterator[str]:
    rooms = widths(table, style)
    ruler = gap.join(sign * room for room in rooms)
    yield ruler
    for number, (row, cells) in enumerate(table.grid(style.spans)):
        if row.kind == "line":
            yield row.text
        else:
            yield from (gap.join(map(pad, line, rooms)).rstrip(" ") for line in folded(even(cells, len(rooms))))
        if head and number == 0:
            yield table.delimiter if table.delimiter is not None else ruler
    yield ruler


_columns("dashes", "dashed", _dashed)
_columns("rst simple", None, _simple)
_columns("presto", None, _presto)


@layout("inscriptis", "aligned", spans=BEGUN)
def inscriptis(table: Table, style: Style) -> str:
    """Cells where they begin, padded by the number of characters."""
    rooms = widths(table, style, len)

    def write(_: Row, cells: list[str]) -> str:
        lines = folded(even(cells, len(rooms)))
        return "\n".join("  ".join(map(str.ljust, line, rooms)) for line in lines)

    return joined(lines_of(table, style, write))


def _placed(table: Table, style: Style, measure: Callable[[str], int], side: str) -> Iterator[str]:
    rooms = widths(table, style, measure)

    def write(_: Row, cells: list[str]) -> str:
        return "\n".join(map(laid, folded(even(cells, len(rooms)))))

    def laid(cells: list[str]) -> str:
        line = ""
        for cell, room in zip(cells, rooms, strict=False):
            lack = " " * max(room - measure(bare(cell)), 0)
            line += (lack + cell if side == ">" and bare(cell)[-1:].isdigit() else cell + lack) + "  "
        return line.rstrip(" ")

    return lines_of(table, style, write)


@layout("columns on the screen", "spaced", spans=FULL)
def on_screen(table: Table, style: Style) -> str:
    """Columns by display width, blank cells keep their room, as pdftotext -layout writes."""
    return joined(_placed(table, style, width, "<>"[style.variant % 2]))


@layout("columns by characters", "spaced", spans=FULL)
def by_characters(table: Table, style: Style) -> str:
    """Columns by the number of characters, blank cells keep their room."""
    return joined(_placed(table, style, len, "<>"[style.variant % 2]))


@layout("data frame", None, spans=FULL)
def data_frame(table: Table, style: Style) -> str:
    """As a data frame is printed: numbers over columns and before rows, NaN for what is blank."""
    nan = ("NaN", "nan", "None", "")[style.variant % 4]
    rows = [[cell if cell else nan for cell in cells] for row, cells in table.grid("full") if row.kind != "line"]
    count = max(map(len, rows))
    rows = [[str(n), *even(row, count)] for n, row in enumerate(rows)]
    rows.insert(0, ["", *map(str, range(count))])
    rooms = [max(width(row[n]) for row in rows) for n in range(count + 1)]
    lines = [
        "  ".join([pad(row[0], rooms[0]), *(pad(c, r, ">") for c, r in zip(row[1:], rooms[1:], strict=True))])
        for row in rows
    ]
    return joined(iter(lines + [row.text for row in table.rows if row.kind == "line"]))
