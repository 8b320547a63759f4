"""`strict=True`: a report with findings of severity error is raised, not returned."""

from typing import Any

from govparse.diagnostics import Diagnostic
from govparse.records import Report


class Findings(Exception):  # noqa: N818  # it carries findings, and may carry one
    """Raised by `strict=True`: all findings of severity error of one report, which is kept in `report`."""

    def __init__(self, report: Report, findings: list[Diagnostic]) -> None:
        self.report = report
        self.findings = findings
        places = (f"{finding.line}:{finding.char}: " if finding.line else "" for finding in findings)
        lines = [f"{place}{finding.code} {finding.message.en}" for place, finding in zip(places, findings, strict=True)]
        super().__init__("\n".join([f"{len(findings)} finding(s) of severity error", *lines]))

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.report, self.findings)


def judged(report: Report, strict: bool) -> Report:
    """The report; raises `Findings` with `strict` where it has findings of severity error."""
    findings = [finding for finding in report.diagnostics if finding.severity == "error"] if strict else []
    if findings:
        raise Findings(report, findings)
    return report
