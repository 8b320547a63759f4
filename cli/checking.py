"""What `check` gathers over its inputs, and the forms it is written in."""

from collections import Counter
from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import define, field

from govparse.cli import findings, words
from govparse.cli.closing import Coverage
from govparse.cli.console import Console
from govparse.cli.overview import overview_lines
from govparse.cli.run import Run, Severity
from govparse.source import Source

if TYPE_CHECKING:
    from govparse.findings.baseline import Baseline
    from govparse.findings.checked import Checked


class Format(StrEnum):
    """What `check` writes."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    XLSX = "xlsx"
    HTML = "html"


_SHOWING_TABLES = (Format.XLSX, Format.HTML)


@define
class Checking:
    """The reports of a run as they were checked.

    `baseline` are the known findings, None where none were given; `streams`: JSON is written as it comes.
    """

    run: Run
    format: Format
    baseline: "Baseline | None"
    streams: bool = False
    gathered: "list[Checked]" = field(factory=list)
    coverage: Coverage = field(factory=Coverage)

    def take(self, source: Source) -> None:
        """Check the reports of a source; known findings do not count for the exit code."""
        from govparse.findings.checked import check_report

        accepted = self.baseline.accepted if self.baseline is not None else ()
        for report in self.run.read(source):
            self.coverage.add([report])
            checked = check_report(report, source, accepted, tables=self.format in _SHOWING_TABLES)
            self.run.judge(each.finding for each in checked.found)
            self.gathered.append(checked)
            if self.streams:
                from govparse.findings.jsonl import findings_jsonl

                self.run.console.emit(findings_jsonl(checked))

    def document(self) -> bytes:
        """All reports as a document, in any format but text; what is handed on is Chinese if not asked otherwise."""
        language = self.run.console.language.value
        handed_on = self.run.console.handed_on
        match self.format:
            case Format.SARIF:
                from govparse.findings.sarif import sarif_json

                compared = self.baseline is not None
                return sarif_json(self.gathered, language, refused=self.run.refusals, compared=compared)
            case Format.XLSX:
                from govparse.findings.workbook import workbook

                return workbook(self.gathered, handed_on)
            case Format.HTML:
                from govparse.findings.page import page

                return page(self.gathered, handed_on)
            case _:
                from govparse.findings.jsonl import findings_jsonl

                return b"".join(map(findings_jsonl, self.gathered))

    def lines(self, console: Console) -> Iterator[str]:
        """All reports for people: of several first the table of all."""
        from govparse.findings.overview import overview

        if len(self.gathered) > 1:
            yield from overview_lines(console, overview(self.gathered))
        for checked in self.gathered:
            yield from findings.checked_lines(console, checked)

    def totals(self) -> str:
        """How many inputs, reports and findings there were, and what was checked and what not, in one line."""
        from govparse.checks import all_entries

        counts: Counter[str] = Counter(dict.fromkeys(Severity, 0))
        for checked in self.gathered:
            counts.update(checked.counts())
        counts[Severity.ERROR] += len(self.run.refusals)
        reports = sum(checked.recognised for checked in self.gathered)
        total = words.TOTALS if any(counts.values()) else words.NO_FINDINGS
        line = self.run.console.pick(total).format(inputs=self.run.inputs, reports=reports, **counts)
        if self.baseline is not None:
            known, gone = sum(len(checked.known) for checked in self.gathered), self.baseline.gone(self.gathered)
            line += self.run.console.pick(words.KNOWN).format(known=known, gone=len(gone))
        said = self.coverage.said(self.run.console, all_entries())
        return self.run.console.pick(words.SEPARATOR).join([line, *said])
