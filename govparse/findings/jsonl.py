"""Findings as JSON Lines, for programs."""

from attrs import define

from govparse.conversion.encoding import to_json_lines
from govparse.diagnostics import Bilingual
from govparse.findings.checked import Checked, Found
from govparse.source import Locator, Span


@define(slots=False)  # msgspec writes slots in alphabetical order
class Finding:
    """One diagnostic with the report it belongs to: `source` is the path as it was given, `part` the number in it.

    `place` says in words where it stands, `locator` where in the file that a reader took apart; `fingerprint` is the
    same in every run (see `govparse.fingerprints`).
    """

    source: str | None
    part: int
    code: str
    severity: str
    message: Bilingual
    hint: Bilingual
    span: Span | None
    line: int | None
    char: int | None
    cells: list[str]
    place: Bilingual | None
    locator: Locator | None
    fingerprint: str


def findings_jsonl(checked: Checked) -> bytes:
    """The findings of a report, known ones left out, one JSON object a line, as UTF-8."""
    return to_json_lines([_finding(checked, each) for each in checked.found])


def _finding(checked: Checked, each: Found) -> Finding:
    found = each.finding
    return Finding(
        source=checked.source.name,
        part=checked.source.part,
        code=found.code,
        severity=found.severity,
        message=found.message,
        hint=found.hint,
        span=found.span,
        line=found.line,
        char=found.char,
        cells=found.cells,
        place=each.place,
        locator=found.locator,
        fingerprint=each.fingerprint,
    )
