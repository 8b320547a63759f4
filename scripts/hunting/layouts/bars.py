"""Layouts with bars between cells."""

from collections.abc import Iterator

from hunting.layouts.registry import BEGUN, BOTH, FULL, Style, bare, even, filled, joined, layout, lines_of, widths
from hunting.model import Row, Table


@layout("markdown", "markdown", spans=BOTH)
def markdown(table: Table, style: Style) -> str:
    """A pipe table: the first row is the head."""
    count = len(widths(table, style))
    lines = list(lines_of(table, style, lambda _, cells: f"| {' | '.join(cells)} |"))
    dash = ("---", ":---", "---:", ":-:")[style.variant % 4]
    lines.insert(1, table.delimiter if table.delimiter is not None else "|" + f" {dash} |" * count)
    return joined(iter(line for line in lines if line))


@layout("markdown no blanks", "markdown", spans=BOTH)
def markdown_tight(table: Table, style: Style) -> str:
    """A pipe table without blanks in it."""
    count = len(widths(table, style))
    lines = list(lines_of(table, style, lambda _, cells: f"|{'|'.join(cells)}|"))
    lines.insert(1, table.delimiter if table.delimiter is not None else "|" + "---|" * count)
    return joined(iter(line for line in lines if line))


@layout("pipes without delimiter", "markdown", spans=BOTH)
def pipes(table: Table, style: Style) -> str:
    """Rows of a pipe table."""
    end = (" | ", " |")[style.variant % 2]
    return joined(lines_of(table, style, lambda _, cells: f"| {' | '.join(cells)}{end}"))


@layout("bars between", "bar_separated", spans=BOTH)
def separated(table: Table, style: Style) -> str:
    """Bars between cells, none around them."""
    bar, end = (("| ", "  "), (" | ", ""), ("|", ""))[style.variant % 3]
    return joined(lines_of(table, style, lambda _, cells: bar.join(cells) + end))


def _padded(table: Table, style: Style, opening: str, kept: bool) -> Iterator[str]:
    count = len(widths(table, style))

    def write(_: Row, cells: list[str]) -> str:
        shown = cells if kept else filled(cells)
        bars = "|" * (count - len(shown))
        return f"{opening}{' | '.join(shown)} |{' ' if bars else ''}{bars}"

    return lines_of(table, style, write)


@layout("bar opened", "bar_opened", spans=BEGUN, places=False)
def opened(table: Table, style: Style) -> str:
    """A bar before each cell, blanks left out, bars at the end up to the width."""
    return joined(_padded(table, style, "| ", kept=False))


@layout("bar padded", "bar_padded", spans=BEGUN, places=False)
def padded(table: Table, style: Style) -> str:
    """A bar behind each cell, blanks left out, bars at the end up to the width."""
    return joined(_padded(table, style, "", kept=False))


@layout("bar padded, broken at blanks", "bar_padded", spans=BEGUN)
def broken(table: Table, style: Style) -> str:
    """As before, but a blank is a bar that opens a line."""
    count = len(widths(table, style))

    def write(_: Row, cells: list[str]) -> str:
        line = ""
        for place, cell in enumerate(cells):
            if bare(cell):
                line += f"{cell} |" if place == 0 else f" {cell} |"
            else:
                line += f"\n{cell}|"
        bars = "|" * (count - len(cells))
        return line + (f" {bars}" if bars else "")

    return joined(lines_of(table, style, write))


@layout("bar enclosed", "bar_enclosed", spans=BEGUN, places=False)
def enclosed(table: Table, style: Style) -> str:
    """Each cell between two bars, blanks left out."""
    return joined(lines_of(table, style, lambda _, cells: f"|{'||'.join(filled(cells))}|"))


@layout("bar ended", "bar_ended", spans=BEGUN, places=False)
def ended(table: Table, style: Style) -> str:
    """A cell a line and a bar behind it, blanks left out."""
    return joined(lines_of(table, style, lambda _, cells: "\n".join(f"{cell}|" for cell in filled(cells))))


@layout("bar terminated", "bar_terminated", spans=BEGUN)
def terminated(table: Table, style: Style) -> str:
    """A bar that opens the row, a cell a line with a bar behind it, padding on a line of its own."""
    count = len(widths(table, style))

    def write(_: Row, cells: list[str]) -> str:
        lines = ["|", *(f"{cell} |" if bare(cell) else f"{cell}|" for cell in cells)]
        lines += ["|" * (count - len(cells))] if len(cells) < count else []
        return "\n".join(lines)

    return joined(lines_of(table, style, write))


@layout("bar on a line between", "bar_between", spans=BEGUN)
def between(table: Table, style: Style) -> str:
    """A cell a line and a bar on a line of its own between the cells of a row."""

    def write(_: Row, cells: list[str]) -> str:
        return "|\n".join(f"{cell}\n" if cell else "" for cell in cells).removesuffix("\n")

    return joined(lines_of(table, style, write))


@layout("bar on a line behind", None, spans=BEGUN)
def behind(table: Table, style: Style) -> str:
    """A cell a line and a bar on a line of its own behind each, rows like cells."""

    def write(_: Row, cells: list[str]) -> str:
        return "\n".join(f"{cell}\n|" if cell else "|" for cell in cells)

    return joined(lines_of(table, style, write))


@layout("bar at every line's end", None, spans=BEGUN, places=False)
def line_ends(table: Table, style: Style) -> str:
    """Cells with blanks between them and one bar at the end of the line."""
    gap = (" ", "  ", "\t")[style.variant % 3]
    return joined(lines_of(table, style, lambda _, cells: gap.join(filled(cells)) + " |"))


@layout("wide bars", None, spans=BOTH)
def wide_bars(table: Table, style: Style) -> str:
    """Full-width or broken bars between cells."""
    bar = ("｜", "¦", "│")[style.variant % 3]
    return joined(lines_of(table, style, lambda _, cells: bar + bar.join(cells) + bar))


@layout("pipe table on one line", "inlined", spans=FULL)
def inlined(table: Table, style: Style) -> str:
    """All rows of a pipe table in one line."""
    count = len(widths(table, style))
    lines = list(lines_of(table, style, lambda _, cells: f"| {' | '.join(cells)} |"))
    lines.insert(1, table.delimiter if table.delimiter is not None else "|" + " --- |" * count)
    return " ".join(line for line in lines if line) + "\n"


@layout("cells in pipes over lines", None, spans=FULL)
def opened_up(table: Table, style: Style) -> str:
    """A bar, a line end, the cell, a bar: pages for small screens."""

    def write(_: Row, cells: list[str]) -> str:
        return "| \n" + "".join(f" {cell}  | \n" for cell in cells).removesuffix("\n")

    return joined(lines_of(table, style, write))


@layout("transposed pipe table", None, spans=FULL, by_columns=True)
def transposed(table: Table, style: Style) -> str:
    """Rows are columns and columns rows."""
    rows = [cells for row, cells in table.grid("full") if row.kind in ("heads", "values")]
    count = max(map(len, rows))
    turned = [f"| {' | '.join(column)} |" for column in zip(*(even(row, count) for row in rows), strict=True)]
    turned.insert(1, "|" + "---|" * len(rows))
    return joined(iter(turned + [row.text for row in table.rows if row.kind == "line"]))


@layout("transposed tabs", None, spans=FULL, by_columns=True)
def transposed_tabs(table: Table, style: Style) -> str:
    """Rows are columns and columns rows, tabs between them."""
    rows = [cells for row, cells in table.grid("full") if row.kind in ("heads", "values")]
    count = max(map(len, rows))
    turned = ["\t".join(column) for column in zip(*(even(row, count) for row in rows), strict=True)]
    return joined(iter(turned + [row.text for row in table.rows if row.kind == "line"]))
