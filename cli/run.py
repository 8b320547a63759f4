"""One invocation over many inputs: each is done whatever became of the others, and the highest exit code wins."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import IntEnum, StrEnum
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import typer
from attrs import define, field

from govparse.cli import findings, words
from govparse.cli.console import Console
from govparse.cli.inputs import STANDARD_INPUT, open_sources
from govparse.diagnostics import Diagnostic, diagnose
from govparse.folders import list_folder
from govparse.source import Source

if TYPE_CHECKING:
    from govparse.checks import Selection
    from govparse.comparing.comparison import Difference
    from govparse.readers import UnreadableInput
    from govparse.records import Report
    from govparse.tables.registry import Registry


class Exit(IntEnum):
    """The exit codes of the contract."""

    DONE = 0
    FINDINGS = 1
    USAGE = 2
    UNREADABLE = 3


class Severity(StrEnum):
    """Severities as `--fail-on` takes them, the gravest first."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


_RANKS = list(Severity)


@define(slots=False)
class Run:
    """Does a piece of work for every input and keeps count.

    `fail_on` is the mildest finding that makes the exit code 1 (None: none does), `folders` are those that the user
    keeps dialects in, `selection` the findings that are wanted (None: all), `dialect` the one that is to read every
    table. `inputs` counts the inputs tried, `refusals` are those that could not be read, and why.
    """

    console: Console
    fail_on: Severity | None = None
    folders: Sequence[str] | None = None
    selection: "Selection | None" = None
    dialect: str | None = None
    code: Exit = Exit.DONE
    inputs: int = 0
    refusals: list[tuple[str, tuple[str, str]]] = field(factory=list)

    @cached_property
    def dialects(self) -> "Registry":
        """The dialects to choose from."""
        from govparse.cli.plugins import registry_of

        return registry_of(self.console, self.folders or (), self.dialect)

    def over(
        self,
        paths: Sequence[str],
        work: Callable[[Source], None],
        opened: "Callable[[Iterable[str]], Iterator[Iterator[Source | UnreadableInput]]]" = open_sources,
    ) -> None:
        """Call `work` for every source that `paths` name; what cannot be read is said on standard error.

        `opened` gives the sources of each file.
        """
        from govparse.readers import UnreadableInput

        _ = self.dialects
        for sources in opened(self._expand(paths)):
            self.inputs += 1
            for source in sources:
                if isinstance(source, UnreadableInput):
                    self.refuse(source.name, source.reason)
                else:
                    work(source)

    def _expand(self, paths: Sequence[str]) -> Iterator[str]:
        for path in paths:
            if path == STANDARD_INPUT or not Path(path).is_dir():
                yield path
                continue
            folder = list_folder(path)
            yield from folder.files
            for error in folder.closed:
                detail = error.strerror or str(error)
                self.refuse(error.filename, (detail, detail))
            if not folder.files and not folder.closed:
                self.refuse(path, words.EMPTY_FOLDER)
            elif folder.others:
                self.console.note(self.console.pick(words.SKIPPED).format(folder=path, count=folder.others))

    def refuse(self, path: str, reason: tuple[str, str]) -> None:
        """Say on standard error why an input cannot be used; the exit code will be 3."""
        self.refusals.append((path, reason))
        self.raise_to(Exit.UNREADABLE)
        self.console.note(findings.headline(self.console.aside, path, diagnose("GP901", reason=reason)))

    def reports(self, source: Source) -> "list[Report]":
        """The reports of a source, judged for the exit code."""
        reports = self.read(source)
        for report in reports:
            self.judge(report.diagnostics)
        return reports

    def read(self, source: Source) -> "list[Report]":
        """The reports of a source; what is no report makes the exit code 3."""
        from govparse.checks import EVERYTHING
        from govparse.pipeline import read_reports

        reports = read_reports(source, self.dialects, self.selection or EVERYTHING)
        if not all(report.recognised for report in reports):
            self.raise_to(Exit.UNREADABLE)
        return reports

    def judge(self, findings: "Iterable[Diagnostic | Difference]") -> None:
        """Make the exit code 1 where one of the findings is as grave as asked for."""
        if any(map(self._counts, findings)):
            self.raise_to(Exit.FINDINGS)

    def _counts(self, finding: "Diagnostic | Difference") -> bool:
        return self.fail_on is not None and _RANKS.index(Severity(finding.severity)) <= _RANKS.index(self.fail_on)

    def note_unrecognised(self, reports: "list[Report]") -> None:
        """Say on standard error what is no report, for verbs whose results do not say it."""
        for report in reports:
            if not report.recognised:
                for finding in report.diagnostics:
                    self.console.note(findings.headline(self.console.aside, report.source.name or "", finding))

    def raise_to(self, code: Exit) -> None:
        """Make the exit code at least `code`."""
        self.code = max(self.code, code)

    def finish(self) -> NoReturn:
        """End the program with the exit code reached."""
        raise typer.Exit(self.code)
