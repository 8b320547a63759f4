"""What programs call: text, bytes or files in, reports out."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from govparse.diagnostics import Diagnostic
from govparse.pipeline import read_reports
from govparse.readers import UnreadableInput, read_all, read_bytes, read_file, read_text
from govparse.readers.batches import read_many
from govparse.records import Report
from govparse.source import Source
from govparse.tables.registry import Registry, default_registry


class Findings(Exception):  # noqa: N818  # it carries findings, and may carry one
    """Raised by `strict=True`: all findings of severity error of one report, which is kept in `report`."""

    def __init__(self, report: Report, findings: list[Diagnostic]) -> None:
        self.report = report
        self.findings = findings
        places = (f"{finding.line}:{finding.char}: " if finding.line else "" for finding in findings)
        lines = [f"{place}{finding.code} {finding.message.en}" for place, finding in zip(places, findings, strict=True)]
        super().__init__("\n".join([f"{len(findings)} finding(s) of severity error", *lines]))


def _source(text: str | bytes, name: str | None = None) -> Source:
    return read_bytes(text, name) if isinstance(text, bytes) else read_text(text, name)


def _sources(text: str | bytes, name: str | None) -> Iterator[Source | UnreadableInput]:
    return read_all(text, name) if isinstance(text, bytes) else iter([read_text(text, name)])


def _reports(sources: Iterator[Source | UnreadableInput], dialects: Registry | None) -> Iterator[Report]:
    for source in sources:
        if isinstance(source, UnreadableInput):
            raise source
        yield from read_reports(source, dialects)


def _asked(dialects: Registry | None, dialect: str | None) -> Registry | None:
    """The dialects to choose from, or the one that is to read every table among them."""
    return dialects if dialect is None else (dialects or default_registry()).choosing(dialect)


def _judged(report: Report, strict: bool) -> Report:
    findings = [finding for finding in report.diagnostics if finding.severity == "error"] if strict else []
    if findings:
        raise Findings(report, findings)
    return report


def parse_all(
    text: str | bytes,
    name: str | None = None,
    *,
    strict: bool = False,
    dialects: Registry | None = None,
    dialect: str | None = None,
) -> list[Report]:
    """All reports that stand in one text, at least one.

    `text` is a decoded text (also that of a web page), or the bytes of a file of any kind that is read; `name` is kept
    as the name of the source. Any text gives a report (`recognised` says whether it is one). Raises `UnreadableInput`
    where nothing can be read, and `Findings` with `strict` where a report has findings of severity error. `dialects`
    are those to choose from, by default the ones that ship and those of installed packages;
    `default_registry().with_folder(path)` adds a folder. `dialect` is the name of the one that is to read every table,
    whatever the scores; raises `UnknownPart` where there is none of that name, `BrokenPart` where it cannot be used.
    """
    return [_judged(report, strict) for report in _reports(_sources(text, name), _asked(dialects, dialect))]


def parse(
    text: str | bytes,
    name: str | None = None,
    *,
    strict: bool = False,
    dialects: Registry | None = None,
    dialect: str | None = None,
) -> Report:
    """The first report of a text; where there are more, diagnostic GP112 says how many. See `parse_all`."""
    reports = read_reports(_source(text, name), _asked(dialects, dialect))
    return _judged(_first(reports), strict)


def _first(reports: list[Report]) -> Report:
    report = reports[0]
    if len(reports) > 1:
        from govparse.diagnostics import diagnose

        report.diagnostics.append(diagnose("GP112", count=len(reports)))
    return report


def parse_file(
    path: str | Path, *, strict: bool = False, dialects: Registry | None = None, dialect: str | None = None
) -> Report:
    """The first report of a file of any kind that is read. Raises `UnreadableInput` where nothing can be read."""
    return _judged(_first(read_reports(read_file(path), _asked(dialects, dialect))), strict)


def parse_many(
    paths: Iterable[str | Path],
    *,
    strict: bool = False,
    dialects: Registry | None = None,
    dialect: str | None = None,
) -> Iterator[Report]:
    """The reports of many files, one after the other, all reports of each file. See `parse_all`.

    Files that another program has to convert are converted together; for that, `paths` is read some files ahead.
    """
    asked = _asked(dialects, dialect)
    for sources in read_many(paths):
        for report in _reports(sources, asked):
            yield _judged(report, strict)
