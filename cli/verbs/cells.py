"""`govparse cells`: one object or one line a cell of the official tables, or a number that the prose states."""

from enum import StrEnum
from typing import Annotated

import typer

from govparse.cli.options import ChosenDialect, DialectPath, FailOn, Paths, both
from govparse.cli.run import Run
from govparse.source import Source

HELP = both(
    "列出每个单元格，或文中的每个数字：数值、读法和出处。",
    "List every cell, or every number of the prose, with its place.",
)


class Format(StrEnum):
    """What `cells` writes."""

    JSONL = "jsonl"
    CSV = "csv"


def cells(
    context: typer.Context,
    paths: Paths,
    format: Annotated[  # noqa: A002  # the name of the option
        Format,
        typer.Option(
            "--format", help=both("jsonl：每格一行JSON；csv：供Excel打开。", "jsonl: an object a line; csv: for Excel.")
        ),
    ] = Format.JSONL,
    statements: Annotated[
        bool,
        typer.Option(
            "--statements",
            help=both(
                "列出文中的数字及其所指的单元格。", "List the numbers of the prose, with the cells they speak of."
            ),
        ),
    ] = False,
    fail_on: FailOn = None,
    dialect: ChosenDialect = None,
    dialect_path: DialectPath = None,
) -> None:
    """Write the cells, or the numbers of the prose, of every report of the inputs to standard output."""
    from govparse.exports import cells as export
    from govparse.exports import statements as prose

    run = Run(context.obj, fail_on, dialect_path, dialect=dialect)
    write = export.to_csv if format is Format.CSV else export.to_jsonl
    records = prose.statement_records if statements else export.cell_records
    if format is Format.CSV:
        run.console.emit(export.csv_header(prose.COLUMNS if statements else export.COLUMNS))

    def show(source: Source) -> None:
        reports = run.reports(source)
        run.note_unrecognised(reports)
        for report in reports:
            run.console.emit(write(records(report)))

    run.over(paths, show)
    run.finish()
