"""`govparse parse`: whole reports, as JSON for programs or as a summary for people."""

from enum import StrEnum
from typing import Annotated

import typer

from govparse.cli.options import ChosenDialect, DialectPath, FailOn, Paths, both
from govparse.cli.run import Run
from govparse.source import Source

HELP = both(
    "读取报告：在终端显示摘要，经管道输出时为JSON。",
    "Read reports: a summary, or JSON when piped.",
)


class Format(StrEnum):
    """What `parse` writes."""

    SUMMARY = "summary"
    JSON = "json"
    TEXT = "text"


def parse(
    context: typer.Context,
    paths: Paths,
    format: Annotated[  # noqa: A002  # the name of the option
        Format | None,
        typer.Option(
            "--format",
            help=both(
                "summary：摘要；json：记录；text：各处定位所指的文本。",
                "summary: for people; json: the records; text: the text that places point into.",
            ),
            show_default=False,
        ),
    ] = None,
    pretty: Annotated[bool, typer.Option("--pretty", help=both("JSON分行缩进。", "Indent the JSON."))] = False,
    fail_on: FailOn = None,
    dialect: ChosenDialect = None,
    dialect_path: DialectPath = None,
) -> None:
    """Write every report of the inputs to standard output."""
    run = Run(context.obj, fail_on, dialect_path, dialect=dialect)
    chosen = format or (Format.SUMMARY if run.console.interactive else Format.JSON)

    def show(source: Source) -> None:
        reports = run.reports(source)
        if chosen is Format.SUMMARY:
            from govparse.cli.summary import summary_lines

            for report in reports:
                for line in summary_lines(run.console, report):
                    run.console.say(line)
            return
        run.note_unrecognised(reports)
        if chosen is Format.TEXT:
            from govparse.conversion.encoding import utf8

            run.console.emit(utf8(source.text))
            return
        from govparse.exports.json import report_json

        for report in reports:
            run.console.emit(report_json(report, pretty=pretty) + b"\n")

    run.over(paths, show)
    run.finish()
