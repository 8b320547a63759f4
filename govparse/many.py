"""The reports of many files: in order, one file after the other or in several processes, whatever some of them are."""

import os
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby
from typing import Literal, overload

from attrs import frozen

from govparse.folders import list_folder
from govparse.inputs import dialects_asked, kind_of, path_of
from govparse.judging import Findings, judged
from govparse.logs import logger
from govparse.pipeline import read_reports
from govparse.readers import UnreadableInput
from govparse.readers.batches import read_many
from govparse.records import Report
from govparse.source import Source
from govparse.tables.registry import Registry

OnError = Literal["raise", "record", "skip"]
"""What becomes of a file that cannot be read: it ends the run, a `Failure` stands in its place, or nothing."""

Paths = str | os.PathLike[str] | Iterable[str | os.PathLike[str]]
"""Files and folders, or one of them."""

_EMPTY_FOLDER = ("文件夹中没有可读取的文档", "the folder holds no documents")
_LOST = ("读取该文件的进程意外结束", "the process that read it came to an end, as for want of memory")


@frozen
class Failure:
    """What stands in the place of a file that gave no report.

    `path` is its path (of a file in an archive `a.zip/b.docx`), `reason` says why in Chinese and in English, `error` is
    the exception: `UnreadableInput`, or `Findings` with `strict`.
    """

    path: str
    reason: tuple[str, str]
    error: UnreadableInput | Findings

    def __str__(self) -> str:
        return f"{self.path}: {self.reason[1]}"


Outcome = Report | Failure
_Item = str | UnreadableInput
"""A file, or a folder that cannot be listed."""


@overload
def parse_many(
    paths: Paths,
    *,
    strict: bool = False,
    dialects: Registry | None = None,
    dialect: str | None = None,
    on_error: Literal["raise", "skip"] = "raise",
    jobs: int | None = 1,
) -> Iterator[Report]: ...
@overload
def parse_many(
    paths: Paths,
    *,
    strict: bool = False,
    dialects: Registry | None = None,
    dialect: str | None = None,
    on_error: Literal["record"],
    jobs: int | None = 1,
) -> Iterator[Report | Failure]: ...
def parse_many(
    paths: Paths,
    *,
    strict: bool = False,
    dialects: Registry | None = None,
    dialect: str | None = None,
    on_error: OnError = "raise",
    jobs: int | None = 1,
) -> Iterator[Report] | Iterator[Report | Failure]:
    """The reports of many files in the order of their paths, all reports of each file. See `parse_all`.

    `paths` are files and folders (of a folder, the documents below it in sorted order), or one of them; they are read
    some files ahead, since files that another program has to convert are converted together. With `on_error="raise"`
    the first file that cannot be read (with `strict`, the first report with findings of severity error) raises in its
    turn; with `"record"` a `Failure` stands in its place, with `"skip"` it is left out; both log it under
    `govparse.many`. `jobs` processes share the work, None is as many as there are processors; a process that comes to
    an end is the failure of its file alone. Raises `TypeError` and `ValueError` for wrong arguments at once.
    """
    if on_error not in ("raise", "record", "skip"):
        raise ValueError(f"on_error is 'raise', 'record' or 'skip', not {on_error!r}")
    work = partial(_outcomes, strict=strict, dialects=dialects_asked(dialects, dialect), surviving=on_error != "raise")
    workers = _count(jobs)
    items = _files(_listed(paths))
    if workers == 1:
        return _settled(work(items), on_error)
    from govparse.workers import in_processes  # what starts processes is slow to import

    return _settled(in_processes(items, work, workers, _lost), on_error)


def _settled(outcomes: Iterable[Outcome], on_error: OnError) -> Iterator[Outcome]:
    for outcome in outcomes:
        if isinstance(outcome, Report):
            yield outcome
        elif on_error == "raise":
            raise outcome.error
        else:
            logger(__name__).warning("%s", outcome)
            if on_error == "record":
                yield outcome


def _count(jobs: int | None) -> int:
    if jobs is None:
        return os.cpu_count() or 1
    if not isinstance(jobs, int) or isinstance(jobs, bool):
        raise TypeError(f"jobs is a number of processes, or None for one a processor, not {kind_of(jobs)}")
    if jobs < 1:
        raise ValueError(f"jobs is at least 1, not {jobs}")
    return jobs


def _listed(paths: Paths) -> Iterable[str | os.PathLike[str]]:
    if isinstance(paths, str | os.PathLike):
        return [paths]
    if isinstance(paths, bytes | bytearray | memoryview) or hasattr(paths, "read") or not isinstance(paths, Iterable):
        raise TypeError(f"paths are files and folders, as str or pathlib.Path, not {kind_of(paths)}")
    return paths


def _files(paths: Iterable[str | os.PathLike[str]]) -> Iterator[_Item]:
    """The files that paths name, those below folders too."""
    for path in map(path_of, paths):
        if not os.path.isdir(path):  # noqa: PTH112  # a path that no system accepts is none, where Path would raise
            yield path
            continue
        folder = list_folder(path)
        yield from folder.files
        for error in folder.closed:
            detail = error.strerror or str(error)
            yield UnreadableInput(str(error.filename), (detail, detail))
        if not folder.files and not folder.closed:
            yield UnreadableInput(path, _EMPTY_FOLDER)
        elif folder.others:
            logger(__name__).info("%s: %d files left out that are no documents", path, folder.others)


def _outcomes(items: Iterable[_Item], *, strict: bool, dialects: Registry | None, surviving: bool) -> Iterator[Outcome]:
    """What becomes of each file. With `surviving`, errors of govparse itself are failures of the file, too."""
    for is_path, group in groupby(items, lambda item: isinstance(item, str)):
        if not is_path:
            yield from (_failure(item) for item in group if not isinstance(item, str))
            continue
        passed: deque[str] = deque()
        for sources in read_many(_noted(group, passed)):
            path = passed.popleft()
            made = (outcome for source in sources for outcome in _of_source(source, path, strict, dialects, surviving))
            yield from _survived(made, path) if surviving else made


def _noted(items: Iterable[_Item], passed: deque[str]) -> Iterator[str]:
    for item in items:
        if isinstance(item, str):
            passed.append(item)
            yield item


def _of_source(
    source: Source | UnreadableInput, path: str, strict: bool, dialects: Registry | None, surviving: bool
) -> Iterator[Outcome]:
    if isinstance(source, UnreadableInput):
        yield _failure(source)
        return
    made = (_judged(report, path, strict) for report in read_reports(source, dialects))
    yield from _survived(made, source.name or path) if surviving else made


def _survived(outcomes: Iterator[Outcome], path: str) -> Iterator[Outcome]:
    """The outcomes, and a failure in the place of the rest where making them fails."""
    try:
        yield from outcomes
    except Exception as error:  # asked for by on_error: a fault of ours is a failure in the file's place, and logged
        log = logger(__name__)
        log.exception("%s", path)
        what = f"{type(error).__name__}: {error}"
        yield _failure(UnreadableInput(path, (f"程序错误（{what}）", f"an error of govparse, {what}")))


def _judged(report: Report, path: str, strict: bool) -> Outcome:
    try:
        return judged(report, strict)
    except Findings as error:
        count = len(error.findings)
        reason = (f"{count}处错误", f"{count} finding(s) of severity error")
        return Failure(report.source.name or path, reason, error)


def _failure(error: UnreadableInput) -> Failure:
    return Failure(error.name, error.reason, error)


def _lost(items: Sequence[_Item]) -> Iterator[Outcome]:
    """What becomes of a file whose process came to an end."""
    for item in items:
        yield _failure(UnreadableInput(item, _LOST) if isinstance(item, str) else item)
