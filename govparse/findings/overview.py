"""Many reports in one table: whose report has how many findings of each kind."""

import re
from collections import Counter
from collections.abc import Sequence

from attrs import frozen

from govparse.checks import all_entries
from govparse.diagnostics import Bilingual, Diagnostic
from govparse.findings.checked import RANKS, Checked

_DETAILS = re.compile(r"(?:\{[a-z_]+\})+")


@frozen
class OverviewRow:
    """A report in the table: the input, whose report of which year, the findings of each severity and of each code."""

    name: str
    organ: str | None
    year: int | None
    recognised: bool
    severities: Counter[str]
    codes: Counter[str]


@frozen
class Overview:
    """The table: its rows in the order of the inputs, and what errors and warnings say by code, the gravest first."""

    rows: list[OverviewRow]
    kinds: dict[str, Bilingual]

    @property
    def codes(self) -> list[str]:
        """The codes of errors and warnings, the gravest first."""
        return list(self.kinds)

    def total(self) -> OverviewRow:
        """All rows added up, without a name."""
        severities: Counter[str] = Counter()
        codes: Counter[str] = Counter()
        for row in self.rows:
            severities += row.severities
            codes += row.codes
        return OverviewRow("", None, None, all(row.recognised for row in self.rows), severities, codes)


def overview(checked: Sequence[Checked]) -> Overview:
    """The table of reports; notes are counted by severity alone."""
    rows = []
    graves: dict[str, Diagnostic] = {}
    for report in checked:
        grave = [each.finding for each in report.found if each.finding.severity != RANKS[-1]]
        graves = {finding.code: finding for finding in grave} | graves
        codes = Counter(finding.code for finding in grave)
        rows.append(OverviewRow(report.name, report.organ, report.year, report.recognised, report.counts(), codes))
    in_order = sorted(graves.values(), key=lambda finding: (RANKS.index(finding.severity), finding.code))
    return Overview(rows, {finding.code: kind_of(finding) for finding in in_order})


def kind_of(finding: Diagnostic) -> Bilingual:
    """What findings of a code say, with … for what differs; of a code without an entry what this one says."""
    entry = all_entries().get(finding.code)
    return finding.message if entry is None else Bilingual(*(_DETAILS.sub("…", text) for text in entry.message))
