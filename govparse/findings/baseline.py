"""Known findings: a file of those that were looked at and accepted, which are no longer said."""

from collections.abc import Iterable
from typing import Literal

import msgspec
from attrs import define

from govparse.conversion.encoding import indented, to_json
from govparse.findings.checked import Checked


@define(slots=False)  # msgspec writes slots in alphabetical order
class KnownFinding:
    """A finding that was accepted: its fingerprint, and for people who read the file what it says of which report."""

    fingerprint: str
    code: str
    source: str | None
    organ: str | None
    year: int | None
    place: str | None
    message: str


@define(slots=False)
class Baseline:
    """The content of a file of known findings."""

    kind: Literal["govparse-baseline"]
    version: Literal[1]
    findings: list[KnownFinding]

    @property
    def accepted(self) -> frozenset[str]:
        """The fingerprints of the known findings."""
        return frozenset(known.fingerprint for known in self.findings)

    def gone(self, checked: Iterable[Checked]) -> list[KnownFinding]:
        """Those of the reports that were checked which are not found any more."""
        reports, found = set(), set()
        for report in checked:
            reports.add((report.organ, report.year))
            found |= {each.fingerprint for each in report.known}
        return [
            known for known in self.findings if known.fingerprint not in found and (known.organ, known.year) in reports
        ]


def read_baseline(data: bytes) -> Baseline:
    """The known findings of a file that `baseline_json` wrote. Raises `ValueError` for anything else, saying why."""
    return msgspec.json.decode(data, type=Baseline)


def baseline_json(checked: Iterable[Checked]) -> bytes:
    """A file of all findings of reports, those that were known before too, as indented UTF-8 JSON with a line end."""
    known = [
        KnownFinding(
            fingerprint=each.fingerprint,
            code=each.finding.code,
            source=report.source.name,
            organ=report.organ,
            year=report.year,
            place=each.place.zh if each.place else None,
            message=each.finding.message.zh,
        )
        for report in checked
        for each in (*report.found, *report.known)
    ]
    return indented(to_json(Baseline("govparse-baseline", 1, known))) + b"\n"
