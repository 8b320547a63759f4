"""Corpus cases on the command line: the files that paths name, each read and its cases run."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import typer

from govparse.authoring.case_reader import CaseError, read_cases
from govparse.authoring.cases import CaseFile
from govparse.authoring.running import Outcome, Result, run_case, updated
from govparse.cli import words
from govparse.cli.console import Console
from govparse.cli.plugins import unknown
from govparse.cli.run import Exit, Run
from govparse.folders import list_folder
from govparse.plugins import UnknownPart

SUFFIX = ".case"
_STYLES = {"passed": "faint", "failed": "error", "not claimed": "warning", "skipped": "info", "written": "caret"}
_SIGNS = {"-": "error", "+": "caret"}


def run_files(run: Run, paths: Sequence[str], dialect: str | None) -> Iterator[tuple[CaseFile, list[Result]]]:
    """The files of cases that paths name, with what became of their cases, or of those of one dialect.

    Where some case says `only`, such cases alone. What cannot be read is said on standard error. Ends the program for a
    dialect that is not there.
    """
    if dialect is not None and dialect not in run.dialects.names():
        raise unknown(run.console, UnknownPart(dialect, run.dialects.names()))
    files = [file for path in _expand(paths) if (file := _read(run, path)) is not None]
    alone = any(case.only is not None for file in files for case in file.cases)
    if alone:
        run.console.note(run.console.pick(words.ONLY))
    for file in files:
        chosen = [
            case for case in file.cases if dialect in (None, case.dialect) and (case.only is not None or not alone)
        ]
        if chosen:
            yield file, [run_case(case, run.dialects) for case in chosen]


def _read(run: Run, path: str) -> CaseFile | None:
    """A file of cases; what cannot be read is said on standard error."""
    try:
        return read_cases(path)
    except CaseError as error:
        run.raise_to(Exit.UNREADABLE)
        run.console.note(f"{error.path}:{error.line}:{error.char}: {run.console.pick(error.reason)}")
    except (OSError, UnicodeDecodeError) as error:
        run.raise_to(Exit.UNREADABLE)
        run.console.note(f"{path}: {error}")
    return None


def _expand(paths: Sequence[str]) -> Iterator[str]:
    for path in paths:
        if Path(path).is_dir():
            yield from list_folder(path, lambda file: file.suffix.lower() == SUFFIX).files
        else:
            yield path


def write_sound(file: CaseFile, results: Sequence[Result]) -> set[str]:
    """Writes the trees of sound results into a file; the names of the cases that have another tree now."""
    sound = {result.case.name for result in results if result.sound and result.outcome is Outcome.FAILED}
    if sound:
        Path(file.path).write_bytes(updated(file, results).encode())
    return sound


def result_lines(console: Console, file: CaseFile, result: Result, *, written: bool) -> Iterator[str]:
    """The outcome of a case, and why it did not pass."""
    outcome = "written" if written else result.outcome.value
    place = "" if outcome == Outcome.PASSED else f"  {file.path}:{result.case.line}"
    yield f"  {console.style(console.pick(words.OUTCOMES[outcome]), _STYLES[outcome])}  {result.case.name}{place}"
    for reason in [] if written else result.reasons:
        yield f"      {console.pick(reason)}"
    for line in result.diff[2:]:
        yield "      " + (console.style(line, _SIGNS[line[0]]) if line[:1] in _SIGNS else line)


def result_json(file: CaseFile, result: Result, *, written: bool) -> dict[str, Any]:
    """What became of a case, for programs."""
    case = result.case
    return {
        "file": file.path,
        "line": case.line,
        "name": case.name,
        "dialect": case.dialect,
        "grammar": case.grammar,
        "outcome": "written" if written else result.outcome.value,
        "reasons": [{"zh": reason.zh, "en": reason.en} for reason in result.reasons],
        "diff": result.diff,
    }


def total_line(console: Console, counts: Counter[str]) -> str:
    """How many cases there were of each outcome."""
    return ", ".join(f"{console.pick(words.OUTCOMES[name])} {counts[name]}" for name in words.OUTCOMES if counts[name])


def no_cases(run: Run) -> typer.Exit:
    """Says that nothing was run, which is a failure; gives what ends the program."""
    run.raise_to(Exit.FINDINGS)
    run.console.note(run.console.pick(words.NO_CASES))
    return typer.Exit(run.code)
