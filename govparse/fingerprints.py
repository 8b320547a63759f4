"""What a finding is known by from one run to the next, however the lines around it move."""

import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import PurePath

from govparse.diagnostics import Diagnostic
from govparse.records import Report

_LONGEST = 200
"""Characters of a finding's text that tell it from others; a longer one is a whole table or section."""
_DIGITS = 32


def fingerprints(report: Report, text: str, findings: Sequence[Diagnostic]) -> list[str]:
    """The fingerprint of each of the findings of one report, 32 hexadecimal digits; no two are the same.

    `text` is the one that spans point into. A fingerprint holds the code, whose report of which year it is (the name of
    the file where no organ is named), and the cells with what they print, else the words found. So it is the same in
    every version of a report and in every run, and another one as soon as a figure that it speaks of is another.
    """
    whose = report.organ or PurePath(report.source.name or "").name
    seen: Counter[str] = Counter()
    made = []
    for finding in findings:
        about = [finding.code, whose, report.year, _matter(report, text, finding)]
        key = json.dumps(about, ensure_ascii=False)
        seen[key] += 1
        digest = hashlib.sha256(f"{key}#{seen[key]}".encode("utf-8", "surrogatepass")).hexdigest()
        made.append(digest[:_DIGITS])
    return made


def _matter(report: Report, text: str, finding: Diagnostic) -> object:
    if finding.cells:
        return [[name, cell.raw if (cell := report.cells.get(name)) else None] for name in sorted(finding.cells)]
    if finding.span is None or finding.span[1] - finding.span[0] > _LONGEST:
        return None
    return "".join(text[slice(*finding.span)].split())
