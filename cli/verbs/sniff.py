"""`govparse sniff`: which layout each table block is written in, and why."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import typer

from govparse.cli import words
from govparse.cli.console import Console
from govparse.cli.options import Paths, both
from govparse.cli.run import Run
from govparse.source import Source

if TYPE_CHECKING:
    from govparse.pipeline import TableTrace

HELP = both(
    "显示每段表格属于何种版式，以及理由。",
    "Show which layout each table has, and why.",
)


def sniff(context: typer.Context, paths: Paths) -> None:
    """Write the scores of all layouts for every table block of every input to standard output."""
    from govparse.cli.trees import table_title
    from govparse.pipeline import explain_tables

    run = Run(context.obj)
    console = run.console

    def show(source: Source) -> None:
        console.say(console.style(source.name or "", "strong"))
        traces = explain_tables(source.text)
        if not traces:
            console.say(f"  {console.pick(words.NO_BLOCKS)}")
        for trace in traces:
            console.say(f"  {table_title(console, source, trace)}")
            for line in _scores(console, trace):
                console.say(f"    {line}")

    run.over(paths, show)
    run.finish()


def _scores(console: Console, trace: "TableTrace") -> Iterator[str]:
    for name, score in trace.choice.scores:
        chosen = name == trace.choice.name
        line = f"{'>' if chosen else ' '} {name:<16} {score.value:.2f}  "
        yield (console.style(line, "strong") if chosen else line) + "; ".join(map(console.pick, score.reasons))
    if trace.choice.tie:
        yield console.pick(words.TIE)
