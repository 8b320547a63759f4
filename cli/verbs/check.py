"""`govparse check`: what is wrong or in doubt in a report, each at its place."""

from collections import Counter
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from govparse.cli import findings, words
from govparse.cli.closing import Coverage
from govparse.cli.options import ChosenDialect, DialectPath, Paths, both
from govparse.cli.overview import overview_lines
from govparse.cli.run import Run, Severity
from govparse.cli.selecting import Ignore, Select, Severities, selected
from govparse.source import Source

if TYPE_CHECKING:
    from govparse.findings.checked import Checked

HELP = both(
    "检查报告：勾稽关系、合计、漏填、旧格式和存疑之处。",
    "Check reports: sums, missing parts, doubts.",
)


class Format(StrEnum):
    """What `check` writes."""

    TEXT = "text"
    JSON = "json"


def check(
    context: typer.Context,
    paths: Paths,
    format: Annotated[  # noqa: A002  # the name of the option
        Format,
        typer.Option(
            "--format", help=both("text：供人阅读；json：每个问题一行。", "text: for people; json: a finding a line.")
        ),
    ] = Format.TEXT,
    fail_on: Annotated[
        Severity,
        typer.Option(
            "--fail-on",
            help=both("出现此级别及以上的问题时，退出码为1。", "Exit with 1 where a finding is at least this grave."),
        ),
    ] = Severity.ERROR,
    select: Select = None,
    ignore: Ignore = None,
    severity: Severities = None,
    dialect: ChosenDialect = None,
    dialect_path: DialectPath = None,
) -> None:
    """Write the findings of every report of the inputs to standard output, and totals to standard error."""
    from govparse.findings.checked import Checked, check_report

    wanted = selected(context.obj, select, ignore, severity)
    run = Run(context.obj, fail_on, dialect_path, wanted, dialect=dialect)
    gathered: list[Checked] = []
    coverage = Coverage()

    def take(source: Source) -> None:
        for report in run.read(source):
            coverage.add([report])
            checked = check_report(report, source)
            run.judge(each.finding for each in checked.found)
            gathered.append(checked)
            if format is Format.JSON:
                from govparse.findings.jsonl import findings_jsonl

                run.console.emit(findings_jsonl(checked))

    run.over(paths, take)
    if format is Format.TEXT:
        _say(run, gathered)
    _say_totals(run, gathered, coverage)
    run.finish()


def _say(run: Run, gathered: "list[Checked]") -> None:
    """The reports for people: of several first the table of all."""
    from govparse.findings.overview import overview

    if len(gathered) > 1:
        for line in overview_lines(run.console, overview(gathered)):
            run.console.say(line)
    for checked in gathered:
        for line in findings.checked_lines(run.console, checked):
            run.console.say(line)


def _say_totals(run: Run, gathered: "list[Checked]", coverage: Coverage) -> None:
    from govparse.checks import all_entries

    counts: Counter[str] = Counter(dict.fromkeys(Severity, 0))
    for checked in gathered:
        counts.update(checked.counts())
    counts[Severity.ERROR] += run.refused
    reports = sum(checked.recognised for checked in gathered)
    total = words.TOTALS if any(counts.values()) else words.NO_FINDINGS
    closing = run.console.pick(total).format(inputs=run.inputs, reports=reports, **counts)
    said = coverage.said(run.console, all_entries())
    run.console.note(run.console.pick(words.SEPARATOR).join([closing, *said]))
