"""`govparse compare`: reports beside each other, by year, version or parent."""

from enum import StrEnum
from typing import Annotated

import typer

from govparse.cli.comparing import Gathered, How, comparison_lines
from govparse.cli.options import ChosenDialect, DialectPath, FailOn, both
from govparse.cli.outputs import Output, plain, write_bytes, write_lines
from govparse.cli.run import Run

HELP = both(
    "比较报告：同一机关各年度、同一报告的各个版本，或上级与所列下级。",
    "Compare reports: years of an organ, versions of a report, or a parent and its children.",
)


class Format(StrEnum):
    """What `compare` writes."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"
    HTML = "html"


def compare(
    context: typer.Context,
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH",
            help=both("要比较的报告：文件或文件夹。", "The reports to compare: files or folders."),
            show_default=False,
        ),
    ],
    parent: Annotated[
        str | None,
        typer.Option(
            "--parent",
            metavar="FILE",
            help=both("上级的报告，与所列下级比较。", "The report of a parent, to compare with those named."),
            show_default=False,
        ),
    ] = None,
    how: Annotated[
        How,
        typer.Option(
            "--as",
            help=both(
                "auto：年度各不相同的按年度比较，否则作为同一报告的版本。",
                "auto: as years where every report is for another year, else as versions.",
            ),
        ),
    ] = How.AUTO,
    format: Annotated[  # noqa: A002  # the name of the option
        Format,
        typer.Option(
            "--format",
            help=both(
                "text：供人阅读；json：记录；csv：供Excel打开；html：一页，可转发。",
                "text: for people; json: a record; csv: for Excel; html: one page to hand on.",
            ),
        ),
    ] = Format.TEXT,
    output: Output = None,
    fail_on: FailOn = None,
    dialect: ChosenDialect = None,
    dialect_path: DialectPath = None,
) -> None:
    """Write what comparing the reports of the inputs shows."""
    run = Run(context.obj, fail_on, dialect_path, dialect=dialect)
    gathered = Gathered(run)
    if parent is not None:
        run.over([parent], gathered.take_parent)
    run.over(paths, gathered.take)
    comparison = gathered.compared(how, by_parent=parent is not None)
    run.judge(comparison.differences)
    if format is Format.TEXT:
        console = run.console if output is None else plain(run.console)
        write_lines(run.console, comparison_lines(console, comparison), output)
    elif format is Format.HTML:
        from govparse.comparing.page import page

        write_bytes(run.console, page(comparison, run.console.handed_on), output)
    else:
        from govparse.comparing.written import comparison_csv, comparison_json

        write = comparison_csv if format is Format.CSV else comparison_json
        write_bytes(run.console, write(comparison), output)
    run.finish()
