"""`govparse dialect try`: what a dialect makes of a file, from the score to the cells, again at every change."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from time import sleep
from typing import TYPE_CHECKING, Annotated

import typer

from govparse.cli import words
from govparse.cli.console import Console
from govparse.cli.options import DialectPath, both
from govparse.cli.run import Exit, Run
from govparse.source import Source

if TYPE_CHECKING:
    from govparse.records import Report
    from govparse.tracing import GridTrace

HELP = both(
    "用某种版式读一个文件：得分、语法树、行、对应表格的单元格；--watch 在文件改变时重读。",
    "Read a file with a dialect: score, tree, rows, cells of the form; again at every change with --watch.",
)
INTERVAL = 0.2
"""Seconds between two looks at the files."""
_SOURCES = (".py", ".lark")


def try_dialect(
    context: typer.Context,
    name: Annotated[
        str, typer.Argument(metavar="NAME", help=both("版式名称。", "The name of a dialect."), show_default=False)
    ],
    path: Annotated[
        Path, typer.Argument(metavar="FILE", help=both("报告文件。", "A report."), exists=True, dir_okay=False)
    ],
    watch: Annotated[
        bool,
        typer.Option(
            "--watch",
            help=both(
                "文件、语法或类改变时重读，Ctrl-C 结束。", "Read again when file, grammar or class change; Ctrl-C ends."
            ),
        ),
    ] = False,
    dialect_path: DialectPath = None,
) -> None:
    """Write what the dialect makes of every table of the file, whatever others score."""
    folders = dialect_path or []
    if not watch:
        raise typer.Exit(_once(context.obj, name, path, folders))
    sys.dont_write_bytecode = True  # two changes in one second may leave the same time and size
    seen: dict[Path, tuple[int, int]] = {}
    try:
        while True:
            now = _stamps([path, *(file for folder in folders for file in _sources(folder))])
            if now != seen:
                seen = now
                _again(context.obj, name, path, folders)
            sleep(INTERVAL)
    except KeyboardInterrupt:
        raise typer.Exit(Exit.DONE) from None


def _again(console: Console, name: str, path: Path, folders: Sequence[str]) -> None:
    """Read the file with what stands in the folders now; what cannot be used ends nothing."""
    from govparse.tables.registry import forget

    for folder in folders:
        forget(folder)
    console.say(console.style(f"== {path}", "caret"))
    with suppress(typer.Exit):  # what is wrong was said
        _once(console, name, path, folders)
    sys.stdout.flush()


def _stamps(files: Sequence[Path]) -> dict[Path, tuple[int, int]]:
    """When the files were written, and how long they are."""
    return {file: (file.stat().st_mtime_ns, file.stat().st_size) for file in files if file.exists()}


def _sources(folder: str) -> list[Path]:
    return sorted(file for file in Path(folder).glob("*") if file.suffix in _SOURCES)


def _once(console: Console, name: str, path: Path, folders: Sequence[str]) -> Exit:
    """Read the file once and write what came of it; gives the exit code."""
    from govparse.tracing import trace_grids

    run = Run(console, folders=folders, dialect=name)

    def show(source: Source) -> None:
        (report, *_) = run.reports(source)
        shown = False
        for trace in trace_grids(source, run.dialects):
            shown = True
            for line in _lines(run, name, trace, report):
                console.say(line)
        if not shown:
            console.say(f"  {console.pick(words.NO_BLOCKS)}")

    run.over([str(path)], show)
    return run.code


def _lines(run: Run, name: str, trace: "GridTrace", report: "Report") -> Iterator[str]:
    """A table block: score, tree, rows, and the cells of the form whose values stand in it."""
    from govparse.authoring.sexp import show_sexp
    from govparse.cli.verbs.dialect.rows import block_lines

    console = run.console
    rows = [*block_lines(console, trace, places=False)]
    yield rows[0]
    text = trace.cleaned.folded[trace.block.start : trace.block.end]
    score = run.dialects.get(name).sniff(text)
    yield f"    {name} {score.value:.2f}  {'; '.join(map(console.pick, score.reasons))}"
    for broken, reason in trace.choice.broken:
        yield console.style(f"    ! {broken}: {console.pick(reason)}", "error")
    if trace.tree is not None:
        yield console.style(f"  {console.pick(words.TREE)}", "faint")
        yield from (f"    {line}" for line in show_sexp(trace.tree).split("\n"))
    yield from rows[1:]
    yield console.style(f"  {console.pick(words.CELLS_OF_FORM)}", "faint")
    start, end = trace.cleaned.span(trace.block.start, trace.block.end)
    for cell_id, cell in report.cells.items():
        if cell.start is not None and start <= cell.start < end:
            said = cell.candidates if cell.reading == "ambiguous" else cell.state if cell.value is None else cell.value
            style = "faint" if cell.reading == "exact" else "warning"
            yield f"    {cell.line}:{cell.char}  {cell_id}  {said}  {console.style(cell.reading, style)}"
