"""`govparse tree`: the parse trees of outline and tables."""

from enum import StrEnum
from typing import Annotated

import typer

from govparse.cli.options import AsJson, ChosenDialect, DialectPath, Paths, both
from govparse.cli.run import Run
from govparse.source import Source

HELP = both("显示大纲和表格的语法树。", "Show the parse trees of outline and tables.")


class Format(StrEnum):
    """What `tree` writes."""

    TEXT = "text"
    SEXP = "sexp"
    JSON = "json"


def tree(
    context: typer.Context,
    paths: Paths,
    format: Annotated[  # noqa: A002  # the name of the option
        Format,
        typer.Option(
            "--format",
            help=both(
                "text：每个节点一行，附位置；sexp：与用例相同的写法；json：每个输入一行。",
                "text: a node a line with its place; sexp: as cases have it; json: an input a line.",
            ),
        ),
    ] = Format.TEXT,
    as_json: AsJson = False,
    dialect: ChosenDialect = None,
    dialect_path: DialectPath = None,
) -> None:
    """Write the parse trees of every input to standard output."""
    from govparse.cli.trees import forest_of, sexp_lines, tree_lines, tree_record

    run = Run(context.obj, folders=dialect_path, dialect=dialect)

    def show(source: Source) -> None:
        forest = forest_of(source, run.dialects)
        if as_json or format is Format.JSON:
            from govparse.conversion.encoding import to_json

            run.console.emit(to_json(tree_record(forest)) + b"\n")
            return
        run.console.say(run.console.style(source.name or "", "strong"))
        for line in (sexp_lines if format is Format.SEXP else tree_lines)(run.console, forest):
            run.console.say(line)

    run.over(paths, show)
    run.finish()
