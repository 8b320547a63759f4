"""`govparse check`: what is wrong or in doubt in a report, each at its place."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from govparse.cli import words
from govparse.cli.checking import Checking, Format
from govparse.cli.options import ChosenDialect, DialectPath, Paths, both
from govparse.cli.outputs import Output, need_workbooks, plain, save, write_bytes, write_lines
from govparse.cli.run import Exit, Run, Severity
from govparse.cli.selecting import Ignore, Select, Severities, selected

if TYPE_CHECKING:
    from govparse.findings.baseline import Baseline

HELP = both(
    "检查报告：勾稽关系、合计、漏填、旧格式和存疑之处。",
    "Check reports: sums, missing parts, doubts.",
)


def check(
    context: typer.Context,
    paths: Paths,
    format: Annotated[  # noqa: A002  # the name of the option
        Format,
        typer.Option(
            "--format",
            help=both(
                "text：供人阅读；json：每行一个问题；sarif：SARIF 2.1.0；"
                "xlsx：工作簿，表中标出问题；html：一页，可转发。",
                "text: for people; json: a finding a line; sarif: SARIF 2.1.0; xlsx: a workbook, problems marked in "
                "the tables; html: one page to hand on.",
            ),
        ),
    ] = Format.TEXT,
    output: Output = None,
    fail_on: Annotated[
        Severity,
        typer.Option(
            "--fail-on",
            help=both("出现此级别及以上的问题时，退出码为1。", "Exit with 1 where a finding is at least this grave."),
        ),
    ] = Severity.ERROR,
    baseline: Annotated[
        str | None,
        typer.Option(
            "--baseline",
            metavar="FILE",
            help=both("不再列出此文件中的已知问题。", "Leave out the known findings of this file."),
            show_default=False,
        ),
    ] = None,
    write_baseline: Annotated[
        str | None,
        typer.Option(
            "--write-baseline",
            metavar="FILE",
            help=both(
                "把本次全部问题写入此文件，作为已知问题。", "Write all findings of this run to this file, as known."
            ),
            show_default=False,
        ),
    ] = None,
    select: Select = None,
    ignore: Ignore = None,
    severity: Severities = None,
    dialect: ChosenDialect = None,
    dialect_path: DialectPath = None,
) -> None:
    """Write the findings of every report of the inputs, and totals to standard error."""
    wanted = selected(context.obj, select, ignore, severity)
    run = Run(context.obj, fail_on, dialect_path, wanted, dialect=dialect)
    if format is Format.XLSX:
        need_workbooks(run.console, output)
    known = _known(run, baseline) if baseline is not None else None
    checking = Checking(run, format, known, streams=format is Format.JSON and output is None)
    run.over(paths, checking.take)
    if format is Format.TEXT:
        write_lines(run.console, checking.lines(run.console if output is None else plain(run.console)), output)
    elif not checking.streams:
        write_bytes(run.console, checking.document(), output)
    if write_baseline is not None:
        from govparse.findings.baseline import baseline_json

        save(run.console, write_baseline, baseline_json(checking.gathered))
    run.console.note(checking.totals())
    run.finish()


def _known(run: Run, path: str) -> "Baseline":
    """The known findings of a file; ends the program with the code for wrong usage where it is none."""
    from govparse.findings.baseline import read_baseline

    try:
        return read_baseline(Path(path).read_bytes())
    except (OSError, ValueError) as error:
        detail = (error.strerror if isinstance(error, OSError) else None) or str(error)
        run.console.note(run.console.pick(words.NO_BASELINE).format(path=path, reason=detail))
        raise typer.Exit(Exit.USAGE) from None
