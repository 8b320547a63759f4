"""`govparse tokens`: the tokens of outline and tables."""

import typer

from govparse.cli.options import AsJson, DialectPath, Paths, both
from govparse.cli.run import Run
from govparse.source import Source

HELP = both("显示大纲和表格的词法单元。", "Show the tokens of outline and tables.")


def tokens(context: typer.Context, paths: Paths, as_json: AsJson = False, dialect_path: DialectPath = None) -> None:
    """Write the tokens of every input to standard output."""
    from govparse.cli.trees import forest_of, token_lines, token_records

    run = Run(context.obj, folders=dialect_path)

    def show(source: Source) -> None:
        forest = forest_of(source, run.dialects)
        if as_json:
            from govparse.conversion.encoding import to_json_lines

            run.console.emit(to_json_lines(list(token_records(forest))))
            return
        run.console.say(run.console.style(source.name or "", "strong"))
        for line in token_lines(run.console, forest):
            run.console.say(line)

    run.over(paths, show)
    run.finish()
