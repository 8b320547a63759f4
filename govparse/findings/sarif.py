"""Findings as SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format), which platforms show beside a file."""

from collections.abc import Sequence
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from govparse import __version__
from govparse.checks import all_entries
from govparse.conversion.encoding import indented, to_json
from govparse.diagnostics import Bilingual, Diagnostic
from govparse.findings.checked import Checked, Found
from govparse.findings.overview import kind_of

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_FINGERPRINT = "govparse/v1"

Json = dict[str, Any]
Refusal = tuple[str, tuple[str, str]]
"""An input that cannot be read: its path and why, in Chinese and in English."""


def sarif_json(
    checked: Sequence[Checked], language: str, *, refused: Sequence[Refusal] = (), compared: bool = False
) -> bytes:
    """A log with one run: a result a finding, its rules, the files with their hashes, and what could not be read.

    Words are those of `language`, `zh` or `en`. `compared`: known findings were given, so that results say whether they
    are new; known ones stand in the log as accepted. A line and a character are given of plain text alone: those of
    other files count in a text that the file does not show. No clock: the same inputs give the same log.
    """
    files = {report.source.name or "": report.source.sha256 for report in checked}
    rules = {each.finding.code: each.finding for report in checked for each in (*report.found, *report.known)}
    writer = _Writer(language, list(files), sorted(rules), compared)
    driver = {
        "name": "govparse",
        "version": __version__,
        "rules": [writer.rule(rules[code]) for code in sorted(rules)],
    }
    run = {
        "tool": {"driver": driver},
        "language": "zh-CN" if language == "zh" else "en-US",
        "columnKind": "unicodeCodePoints",
        "artifacts": [_artifact(name, digest) for name, digest in files.items()],
        "invocations": [{"executionSuccessful": not refused, **_notified(writer, refused)}],
        "results": [result for report in checked for result in writer.results(report)],
    }
    return indented(to_json({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})) + b"\n"


def address(name: str) -> str:
    """A path as a URI: relative where it is, percent-encoded."""
    path = PurePath(name)
    encoded = quote(path.as_posix().encode("utf-8", "replace"))
    if not path.is_absolute():
        return encoded
    return f"file://{encoded}" if encoded.startswith("/") else f"file:///{encoded}"


def _artifact(name: str, digest: str | None) -> Json:
    artifact: Json = {"location": {"uri": address(name)}, "roles": ["analysisTarget"]}
    return artifact | ({"hashes": {"sha-256": digest}} if digest else {})


def _notified(writer: "_Writer", refused: Sequence[Refusal]) -> Json:
    notices = [
        {
            "level": "error",
            "message": {"text": reason[0] if writer.language == "zh" else reason[1]},
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": address(name)}}}],
        }
        for name, reason in refused
    ]
    return {"toolExecutionNotifications": notices} if notices else {}


class _Writer:
    """Writes results and rules in one language; `files` and `codes` are in the order in which they are numbered."""

    def __init__(self, language: str, files: list[str], codes: list[str], compared: bool) -> None:
        self.language = language
        self._files = {name: number for number, name in enumerate(files)}
        self._codes = {code: number for number, code in enumerate(codes)}
        self._compared = compared

    def _pick(self, words: Bilingual) -> str:
        return words.zh if self.language == "zh" else words.en

    def rule(self, finding: Diagnostic) -> Json:
        """What a code means; of one without an entry what its finding says."""
        entry = all_entries().get(finding.code)
        about: Json = {
            "id": finding.code,
            "shortDescription": {"text": self._pick(kind_of(finding))},
            "help": {"text": self._pick(finding.hint)},
            "defaultConfiguration": {"level": _LEVELS[finding.severity if entry is None else entry.severity]},
        }
        if entry is None:
            return about
        explained = {"fullDescription": {"text": self._pick(Bilingual(*entry.explanation))}}
        return about | explained | {"name": entry.name, "properties": {"origin": self._pick(Bilingual(*entry.origin))}}

    def results(self, report: Checked) -> list[Json]:
        """The findings of a report, known ones last."""
        found = [self._result(report, each, known=False) for each in report.found]
        return found + [self._result(report, each, known=True) for each in report.known]

    def _result(self, report: Checked, each: Found, *, known: bool) -> Json:
        finding = each.finding
        result: Json = {
            "ruleId": finding.code,
            "ruleIndex": self._codes[finding.code],
            "level": _LEVELS[finding.severity],
            "message": {"text": self._pick(finding.message)},
            "locations": [self._location(report, each)],
            "fingerprints": {_FINGERPRINT: each.fingerprint},
            "partialFingerprints": {_FINGERPRINT: each.fingerprint},  # platforms that read only these
            "properties": self._properties(report, each),
        }
        if self._compared:
            result["baselineState"] = "unchanged" if known else "new"
        if known:
            result["suppressions"] = [{"kind": "external"}]
        return result

    def _location(self, report: Checked, each: Found) -> Json:
        name = report.source.name or ""
        physical: Json = {"artifactLocation": {"uri": address(name), "index": self._files[name]}}
        if (region := _region(report, each)) is not None:
            physical["region"] = region
        location: Json = {"physicalLocation": physical}
        if each.finding.cells:
            location["logicalLocations"] = [{"fullyQualifiedName": cell, "kind": "cell"} for cell in each.finding.cells]
        if each.place is not None:
            location["message"] = {"text": self._pick(each.place)}
        return location

    def _properties(self, report: Checked, each: Found) -> Json:
        finding = each.finding
        facts = {
            "organ": report.organ,
            "year": report.year,
            "part": report.source.part,
            "extractedLine": finding.line,
            "extractedChar": finding.char,
            "locator": finding.locator,
        }
        return {name: fact for name, fact in facts.items() if fact is not None}


def _region(report: Checked, each: Found) -> Json | None:
    """The characters of a finding in a file of plain text."""
    finding = each.finding
    if report.source.format != "text" or each.quote is None:
        return None
    line, char = each.quote.last
    text = each.quote.text[each.quote.start : each.quote.end]
    region: Json = {"startLine": finding.line, "startColumn": finding.char, "endLine": line, "endColumn": char}
    return region | ({"snippet": {"text": text}} if line == finding.line else {})
