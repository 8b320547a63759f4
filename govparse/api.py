"""What programs call: text, bytes or files in, reports out."""

import os
from collections.abc import Iterator

from govparse.diagnostics import Bilingual
from govparse.inputs import Input, dialects_asked, file_path, may_be_name, source_of, sources_of
from govparse.judging import Findings, judged
from govparse.many import Failure, parse_many
from govparse.pipeline import read_reports
from govparse.readers import UnreadableInput, read_file
from govparse.records import Report
from govparse.source import Source
from govparse.tables.registry import Registry

__all__ = ["Failure", "Findings", "Input", "parse", "parse_all", "parse_file", "parse_many"]


def _reports(sources: Iterator[Source | UnreadableInput], dialects: Registry | None) -> Iterator[Report]:
    for source in sources:
        if isinstance(source, UnreadableInput):
            raise source
        yield from read_reports(source, dialects)


def parse_all(
    text: Input,
    name: str | None = None,
    *,
    strict: bool = False,
    dialects: Registry | None = None,
    dialect: str | None = None,
) -> list[Report]:
    """All reports that stand in one input, at least one.

    `text` is a decoded text (also that of a web page), the bytes of a file of any kind that is read, the path of such a
    file as a `pathlib.Path`, or an open file; `name` is kept as the name of the source, by default the path. A text is
    never taken for a path. Any text gives a report (`recognised` says whether it is one). Raises `UnreadableInput`
    where nothing can be read, `TypeError` for what is no input, and `Findings` with `strict` where a report has
    findings of severity error. `dialects` are those to choose from, by default the ones that ship and those of
    installed packages; `default_registry().with_folder(path)` adds a folder. `dialect` is the name of the one that is
    to read every table, whatever the scores; raises `UnknownPart` where there is none of that name, `BrokenPart` where
    it cannot be used.
    """
    reports = list(_reports(sources_of(text, name), dialects_asked(dialects, dialect)))
    return [judged(_advised(report, text), strict) for report in reports]


def parse(
    text: Input,
    name: str | None = None,
    *,
    strict: bool = False,
    dialects: Registry | None = None,
    dialect: str | None = None,
) -> Report:
    """The first report of an input; where there are more, diagnostic GP112 says how many. See `parse_all`."""
    reports = read_reports(source_of(text, name), dialects_asked(dialects, dialect))
    return judged(_advised(_first(reports), text), strict)


def parse_file(
    path: str | os.PathLike[str],
    *,
    strict: bool = False,
    dialects: Registry | None = None,
    dialect: str | None = None,
) -> Report:
    """The first report of a file of any kind that is read.

    Raises `UnreadableInput` where nothing can be read: `MissingInput` and `ForbiddenInput` are also `FileNotFoundError`
    and `PermissionError`.
    """
    return judged(_first(read_reports(read_file(file_path(path)), dialects_asked(dialects, dialect))), strict)


def _first(reports: list[Report]) -> Report:
    report = reports[0]
    if len(reports) > 1:
        from govparse.diagnostics import diagnose

        report.diagnostics.append(diagnose("GP112", count=len(reports)))
    return report


def _advised(report: Report, given: object) -> Report:
    """The report; one line that is none may be the name of a file, and the hint of its finding says so."""
    if not report.recognised and may_be_name(given):
        call = f"govparse.parse_file({given!r})"
        for finding in report.diagnostics:
            if finding.code == "GP101":
                zh, en = finding.hint.zh, finding.hint.en
                finding.hint = Bilingual(
                    f"如果这是文件名，请用{call}读取。{zh}", f"To read a file of this name: {call}. {en}"
                )
    return report
