"""`govparse render RECORD`: the official tables of a record, in a layout of your choice."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from govparse.cli import words
from govparse.cli.inputs import open_texts
from govparse.cli.options import DialectPath, both
from govparse.cli.run import Exit, Run
from govparse.source import Source

if TYPE_CHECKING:
    from govparse.records import Report
    from govparse.rendering import PrintedTable

HELP = both("把记录（JSON）写成正式表格。", "Write the official tables of a record (JSON).")
HTML = "html"


def render(
    context: typer.Context,
    records: Annotated[
        list[str],
        typer.Argument(
            metavar="RECORD",
            help=both(
                "parse输出的JSON文件，或“-”（标准输入）。", "JSON files that parse wrote, or - for standard input."
            ),
            show_default=False,
        ),
    ],
    dialect: Annotated[
        str, typer.Option("--dialect", metavar="NAME", help=both("版式名称，或html。", "A dialect, or html."))
    ],
    table: Annotated[
        list[str] | None,
        typer.Option(
            "--table",
            metavar="TABLE",
            help=both("只写此表（可重复），例如applications。", "Only this table (may be repeated), as applications."),
            show_default=False,
        ),
    ] = None,
    dialect_path: DialectPath = None,
) -> None:
    """Write the tables of every report of the records to standard output."""
    from govparse.conversion.encoding import utf8
    from govparse.exports.json import read_reports_json
    from govparse.rendering import Unwritable, printed_tables

    run = Run(context.obj, folders=dialect_path)
    _check_tables(run, table or ())
    write = _writer(run, dialect)

    def show(source: Source) -> None:
        name = source.name or ""
        try:
            reports = read_reports_json(source.text.removeprefix("\ufeff"))
        except ValueError as error:
            zh, en = words.NO_RECORD
            run.refuse(name, (zh.format(reason=error), en.format(reason=error)))
            return
        for report in reports:
            try:
                printed = printed_tables(report, table)
                text = write(report, printed)
            except Unwritable as error:
                run.refuse(name, error.reason)
                continue
            if printed:
                run.console.emit(utf8(text))
                _say_doubts(run, name, report, table)
            else:
                run.refuse(name, words.NO_TABLES_IN_RECORD)

    run.over(records, show, open_texts)
    run.finish()


def _say_doubts(run: Run, name: str, report: "Report", tables: Sequence[str] | None) -> None:
    """Say which cells were written as blanks because the record leaves them open."""
    shown = [table for table in report.tables if not tables or table in tables]
    doubtful = [
        cell for cell, about in report.cells.items() if about.reading == "ambiguous" and cell.partition(".")[0] in shown
    ]
    if doubtful:
        text = run.console.pick(words.WRITTEN_AS_BLANK)
        run.console.note(text.format(name=name, count=len(doubtful), cells=", ".join(doubtful)))


def _check_tables(run: Run, tables: Sequence[str]) -> None:
    """Ends the program with the code for wrong usage where there is no such table."""
    from govparse.forms import TABLES

    if unknown := [table for table in tables if table not in TABLES]:
        text = run.console.pick(words.NO_SUCH_TABLE)
        run.console.note(text.format(table=unknown[0], tables=", ".join(TABLES)))
        raise typer.Exit(Exit.USAGE)


def _writer(run: Run, name: str) -> "Callable[[Report, Sequence[PrintedTable]], str]":
    """What writes printed tables in the layout of that name; ends the program where there is none that can."""
    from govparse.cli.plugins import unknown
    from govparse.plugins import BrokenPart, UnknownPart
    from govparse.rendering import Writer, as_html, as_text

    if name == HTML:
        return lambda report, tables: as_html(tables, report.title.text if report.title else HTML)
    try:
        dialect = run.dialects.get(name)
    except UnknownPart as error:
        raise unknown(run.console, error) from None
    except BrokenPart:
        raise typer.Exit(Exit.USAGE) from None  # said when the dialects were collected
    if not isinstance(dialect, Writer):
        run.console.note(run.console.pick(words.CANNOT_WRITE).format(name=name))
        raise typer.Exit(Exit.USAGE)
    writer = dialect
    return lambda report, tables: as_text(tables, writer)
