"""`govparse dialect rows`: the grid of each table block, as its dialect makes it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from govparse.cli import words
from govparse.cli.console import Console
from govparse.cli.options import AsJson, ChosenDialect, DialectPath, Paths, both
from govparse.cli.run import Run
from govparse.source import Source

if TYPE_CHECKING:
    from govparse.tables.grid import Cell, Row
    from govparse.tracing import GridTrace

HELP = both(
    "显示每段表格读出的行和单元格：空格、跨行跨列和出处。",
    "Show the rows and cells that each table is read as: blanks, spans, places.",
)


def rows(
    context: typer.Context,
    paths: Paths,
    places: Annotated[
        bool,
        typer.Option(
            "--places", help=both("每个单元格一行，附位置和原文。", "A cell a line, with place and raw text.")
        ),
    ] = False,
    dialect: ChosenDialect = None,
    dialect_path: DialectPath = None,
    as_json: AsJson = False,
) -> None:
    """Write the grid of every table block of every input; JSON is an object a block."""
    from govparse.conversion.encoding import to_json
    from govparse.tracing import trace_grids

    run = Run(context.obj, folders=dialect_path, dialect=dialect)
    console = run.console

    def show(source: Source) -> None:
        if not as_json:
            console.say(console.style(source.name or "", "strong"))
        shown = False
        for trace in trace_grids(source, run.dialects):
            shown = True
            if as_json:
                run.console.emit(to_json(_record(trace)) + b"\n")
                continue
            for line in block_lines(console, trace, places=places):
                console.say(line)
        if not (shown or as_json):
            console.say(f"  {console.pick(words.NO_BLOCKS)}")

    run.over(paths, show)
    run.finish()


def block_lines(console: Console, trace: "GridTrace", *, places: bool) -> Iterator[str]:
    """A table block: its rows with their lines, and what belongs to none."""
    from govparse.authoring.rows import rows_in, show_rows
    from govparse.cli.trees import title_of

    _, line, char = trace.place(trace.block.start, trace.block.end)
    blanks = words.BLANKS_KEPT if trace.grid.blanks_kept else words.BLANKS_LEFT_OUT
    title = title_of(console, line, char, trace.block.table, trace.choice.name)
    yield f"  {console.style(title, 'strong')}: {console.pick(blanks)}"
    for number, (row, shown) in enumerate(zip(trace.grid.rows, rows_in(trace.grid), strict=True), 1):
        place = console.style(f"{trace.place(row.start, row.end)[1]:>5}", "faint")
        yield f"  {place}  {show_rows([shown])}"
        if places:
            yield from (f"           {line}" for line in _cell_lines(console, trace, number, row))
    for start, end in trace.grid.noise:
        (raw_start, raw_end), line, _ = trace.place(start, end)
        place = console.style(f"{line:>5}", "faint")
        yield f"  {place}  {console.style(console.pick(words.NOISE), 'warning')} {_quoted(trace, raw_start, raw_end)}"


def _cell_lines(console: Console, trace: "GridTrace", number: int, row: "Row") -> Iterator[str]:
    """The cells of a row, each with its place and the raw text that stands there."""
    for column, cell in enumerate(row.cells, 1):
        (start, end), line, char = trace.place(cell.start, cell.end)
        place = console.style(f"{number}.{column} [{start}, {end}) {line}:{char}", "faint")
        yield f"{place} {_quoted(trace, start, end)}"


def _quoted(trace: "GridTrace", start: int, end: int) -> str:
    from govparse.authoring.sexp import quote

    return quote(trace.source.text[start:end])


def _record(trace: "GridTrace") -> dict[str, Any]:
    """A table block as an object, its places in the raw text."""
    (start, end), line, char = trace.place(trace.block.start, trace.block.end)
    return {
        "source": trace.source.name,
        "table": trace.block.table,
        "dialect": trace.choice.name,
        "span": [start, end],
        "line": line,
        "char": char,
        "blanks_kept": trace.grid.blanks_kept,
        "rows": [[_cell_record(trace, cell) for cell in row.cells] for row in trace.grid.rows],
        "noise": [[*trace.place(*span)[0]] for span in trace.grid.noise],
    }


def _cell_record(trace: "GridTrace", cell: "Cell") -> dict[str, Any]:
    (start, end), line, char = trace.place(cell.start, cell.end)
    return {
        "text": cell.text,
        "raw": trace.source.text[start:end],
        "columns": cell.columns,
        "rows": cell.rows,
        "start": start,
        "end": end,
        "line": line,
        "char": char,
    }
