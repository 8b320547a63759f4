"""`govparse tree`: the parse trees of outline and tables."""

import typer

from govparse.cli.options import Paths, both
from govparse.cli.run import Run
from govparse.source import Source

HELP = both("显示大纲和表格的语法树。", "Show the parse trees of outline and tables.")


def tree(context: typer.Context, paths: Paths) -> None:
    """Write the parse trees of every input to standard output."""
    from govparse.cli.trees import forest_of, tree_lines

    run = Run(context.obj)

    def show(source: Source) -> None:
        run.console.say(run.console.style(source.name or "", "strong"))
        for line in tree_lines(run.console, forest_of(source)):
            run.console.say(line)

    run.over(paths, show)
    run.finish()
