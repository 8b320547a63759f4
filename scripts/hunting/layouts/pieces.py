"""Layouts whose tables are in pieces: rows over several lines, a table a row, half a table in another layout."""

from collections.abc import Iterator

from hunting.layouts.registry import BEGUN, FULL, Style, bare, filled, joined, layout, lines_of, widths
from hunting.model import Row, Table


@layout("rows in pieces", None, spans=BEGUN, places=False)
def in_pieces(table: Table, style: Style) -> str:
    """The labels of a row on a line, then its values, a few a line."""
    most = (3, 5, 2)[style.variant % 3]

    def write(row: Row, cells: list[str]) -> str:
        if row.kind != "values":
            return " ".join(filled(cells))
        values = len(row.values) + row.aside
        labels, figures = filled(cells[: len(cells) - values]), filled(cells[len(cells) - values :])
        pieces = [figures[n : n + most] for n in range(0, len(figures), most)]
        return "\n".join(" ".join(piece) for piece in (labels, *pieces) if piece)

    return joined(lines_of(table, style, write))


@layout("a pipe table for each row", None, spans=FULL)
def table_a_row(table: Table, style: Style) -> str:
    """Each row a table of its own, as tools write that rescue the tables of a page."""
    ruler = "|" + "---|" * len(widths(table, style))

    def write(_: Row, cells: list[str]) -> str:
        return f"| {' | '.join(cells)} |\n{ruler}\n"

    return joined(lines_of(table, style, write))


@layout("half pipes, half blanks", None, spans=BEGUN, places=False)
def halves(table: Table, style: Style) -> str:
    """The first rows between pipes, the others with blanks between their cells."""
    return joined(_halves(table, style))


def _halves(table: Table, style: Style) -> Iterator[str]:
    rows = list(table.grid("begun"))
    middle = len(rows) * (1 + style.variant % 3) // 4
    for number, (row, cells) in enumerate(rows):
        if row.kind == "line":
            yield row.text
        elif number < middle:
            yield f"| {' | '.join(cells)} |"
        else:
            yield " ".join(cell for cell in filled(cells) if bare(cell))
