"""`govparse sniff`: which layout each table block is written in, and why."""

import typer

from govparse.cli import words
from govparse.cli.options import DialectPath, Paths, both
from govparse.cli.run import Run
from govparse.source import Source

HELP = both(
    "显示每段表格属于何种版式，以及理由。",
    "Show which layout each table has, and why.",
)


def sniff(context: typer.Context, paths: Paths, dialect_path: DialectPath = None) -> None:
    """Write the scores of all layouts for every table block of every input to standard output."""
    from govparse.cli.scores import score_lines
    from govparse.cli.trees import table_title
    from govparse.pipeline import explain_tables

    run = Run(context.obj, folders=dialect_path)
    console = run.console

    def show(source: Source) -> None:
        console.say(console.style(source.name or "", "strong"))
        traces = explain_tables(source.text, run.dialects)
        if not traces:
            console.say(f"  {console.pick(words.NO_BLOCKS)}")
        for trace in traces:
            console.say(f"  {table_title(console, source, trace)}")
            for line in score_lines(console, trace.choice):
                console.say(f"    {line}")

    run.over(paths, show)
    run.finish()
