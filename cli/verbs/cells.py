"""`govparse cells`: one object or one line a cell of the official tables."""

from enum import StrEnum
from typing import Annotated

import typer

from govparse.cli.options import ChosenDialect, DialectPath, FailOn, Paths, both
from govparse.cli.run import Run
from govparse.source import Source

HELP = both(
    "列出每个单元格：数值、状态、读法和出处。",
    "List every cell with its value and its place.",
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
    fail_on: FailOn = None,
    dialect: ChosenDialect = None,
    dialect_path: DialectPath = None,
) -> None:
    """Write the cells of every report of the inputs to standard output."""
    from govparse.exports import cells as export

    run = Run(context.obj, fail_on, dialect_path, dialect=dialect)
    write = export.to_csv if format is Format.CSV else export.to_jsonl
    if format is Format.CSV:
        run.console.emit(export.csv_header())

    def show(source: Source) -> None:
        reports = run.reports(source)
        run.note_unrecognised(reports)
        for report in reports:
            run.console.emit(write(export.cell_records(report)))

    run.over(paths, show)
    run.finish()
