"""`govparse check`: what is wrong or in doubt in a report, each at its place."""

from collections import Counter
from enum import StrEnum
from typing import Annotated

import typer

from govparse.cli import findings, words
from govparse.cli.closing import Coverage
from govparse.cli.options import DialectPath, Paths, both
from govparse.cli.run import Run, Severity
from govparse.cli.selecting import Ignore, Select, Severities, selected
from govparse.source import Source

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
    dialect_path: DialectPath = None,
) -> None:
    """Write the findings of every report of the inputs to standard output, and totals to standard error."""
    from govparse.checks import all_entries

    run = Run(context.obj, fail_on, dialect_path, selected(context.obj, select, ignore, severity))
    coverage = Coverage()
    counts: Counter[str] = Counter(dict.fromkeys([*Severity, "reports"], 0))

    def show(source: Source) -> None:
        reports = run.reports(source)
        coverage.add(reports)
        counts["reports"] += sum(report.recognised for report in reports)
        counts.update(finding.severity for report in reports for finding in report.diagnostics)
        if format is Format.JSON:
            from govparse.exports.json import findings_jsonl

            for report in reports:
                run.console.emit(findings_jsonl(report))
            return
        for report in reports:
            for line in findings.listing(run.console, report.diagnostics, source):
                run.console.say(line)

    run.over(paths, show)
    counts[Severity.ERROR] += run.refused
    total = words.TOTALS if any(counts[severity] for severity in Severity) else words.NO_FINDINGS
    closing = [run.console.pick(total).format(inputs=run.inputs, **counts), *coverage.said(run.console, all_entries())]
    run.console.note(run.console.pick(words.SEPARATOR).join(closing))
    run.finish()
