"""`govparse tokens`: the tokens of outline and tables."""

import typer

from govparse.cli.options import Paths, both
from govparse.cli.run import Run
from govparse.source import Source

HELP = both("显示大纲和表格的词法单元。", "Show the tokens of outline and tables.")


def tokens(context: typer.Context, paths: Paths) -> None:
    """Write the tokens of every input to standard output."""
    from govparse.cli.trees import forest_of, token_lines

    run = Run(context.obj)

    def show(source: Source) -> None:
        run.console.say(run.console.style(source.name or "", "strong"))
        for line in token_lines(run.console, forest_of(source)):
            run.console.say(line)

    run.over(paths, show)
    run.finish()
