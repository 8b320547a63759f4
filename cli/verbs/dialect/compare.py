"""`govparse dialect compare`: what a dialect changes in the texts that others read."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from govparse.cli import words
from govparse.cli.console import Console
from govparse.cli.options import DialectPath, both
from govparse.cli.run import Exit, Run
from govparse.source import Source

if TYPE_CHECKING:
    from govparse.authoring.compare import Comparison

HELP = both(
    "比较有无某种版式的读取结果：抢走的表格、得分相同、改变的单元格、耗时。",
    "Compare readings with a dialect and without: tables stolen, ties, cells changed, time.",
)
CORPUS = "corpus"
"""The folder of reports of a checkout of govparse."""


def compare(
    context: typer.Context,
    name: Annotated[
        str, typer.Argument(metavar="NAME", help=both("版式名称。", "The name of a dialect."), show_default=False)
    ],
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PATH",
            help=both("报告文件或文件夹（默认 corpus）。", "Reports, or folders of them (corpus by default)."),
            show_default=False,
        ),
    ] = None,
    dialect_path: DialectPath = None,
) -> None:
    """Write what changes in each input, and the sums; stolen tables, ties and losses make the exit code 1."""
    from govparse.authoring.compare import compare as compared
    from govparse.cli.plugins import unknown
    from govparse.plugins import UnknownPart

    run = Run(context.obj, folders=dialect_path)
    console = run.console
    asked = paths or _texts_of(CORPUS)
    if not asked:
        console.note(console.pick(words.NO_CORPUS))
        raise typer.Exit(Exit.USAGE)
    try:
        run.dialects.without(name)
    except UnknownPart as error:
        raise unknown(console, error) from None
    sums: Counter[str] = Counter()
    seconds = [0.0, 0.0]

    def show(source: Source) -> None:
        found = compared(source, name, run.dialects)
        for place, time in enumerate(found.seconds):
            seconds[place] += time
        sums.update(_counts(found))
        for line in _lines(console, found):
            console.say(f"{source.name}: {line}")

    run.over(asked, show)
    before, after = (1000 * total / max(1, run.inputs) for total in seconds)
    keys = ("general", "stolen", "tied", "changed", "lost")
    console.say(
        console.pick(words.COMPARED).format(
            inputs=run.inputs, before=before, after=after, **{key: sums[key] for key in keys}
        )
    )
    if sums["stolen"] or sums["tied"] > 0 or sums["lost"]:
        run.raise_to(Exit.FINDINGS)
    run.finish()


def _texts_of(folder: str) -> list[str]:
    """The texts of the corpus and of the zoo below it, but no gold and no documents that go with them."""
    return [str(path) for path in sorted(Path(folder).rglob("*.txt"))]


def _counts(found: "Comparison") -> Counter[str]:
    return Counter(
        general=sum(not table.stolen for table in found.taken),
        stolen=sum(table.stolen for table in found.taken),
        tied=found.tied,
        changed=len(found.changed),
        lost=sum(cell.is_loss for cell in found.changed),
    )


def _lines(console: Console, found: "Comparison") -> Iterator[str]:
    """Tables that the dialect takes, and cells that are read otherwise."""
    for table in found.taken:
        told = words.STOLEN if table.stolen else words.TAKEN
        line = console.pick(told).format(table=table.table, before=table.before)
        yield console.style(line, "error") if table.stolen else line
    if found.tied > 0:
        yield console.style(console.pick(words.MORE_TIES).format(count=found.tied), "error")
    for cell in found.changed:
        line = f"{cell.cell}: {' '.join(cell.before)} → {' '.join(cell.after)}"
        yield console.style(line, "error") if cell.is_loss else line
