"""`govparse dialect diagram`: a grammar as a page of railroad diagrams."""

from pathlib import Path
from typing import Annotated

import typer

from govparse.cli import words
from govparse.cli.options import DialectPath, both
from govparse.cli.run import Exit, Run

HELP = both("把语法画成铁路图（一个HTML文件）。", "Draw a grammar as railroad diagrams (one HTML file).")


def diagram(
    context: typer.Context,
    grammar: Annotated[
        str, typer.Argument(metavar="NAME|FILE", help=both("版式名称或.lark文件。", "A dialect, or a .lark file."))
    ],
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="FILE", help=both("写入此文件。", "Write to this file."), dir_okay=False
        ),
    ] = None,
    dialect_path: DialectPath = None,
) -> None:
    """Write the page to a file, or to standard output."""
    from lark.exceptions import GrammarError

    from govparse.authoring.diagram import diagram_page
    from govparse.authoring.reading import Misspelt, read_grammar
    from govparse.cli.grammars import grammars_of

    run = Run(context.obj, folders=dialect_path)
    (asked, *others) = grammars_of(run, [grammar])
    if others:
        run.console.note(run.console.pick(words.ONE_GRAMMAR).format(folder=grammar))
        raise typer.Exit(Exit.USAGE)
    try:
        page = diagram_page(read_grammar(asked.path), asked.name, run.console.language)
    except (Misspelt, GrammarError, FileNotFoundError, UnicodeDecodeError):
        run.console.note(run.console.pick(words.CHECK_FIRST).format(file=asked.path))
        raise typer.Exit(Exit.UNREADABLE) from None
    data = page.encode("utf-8")
    if output is None:
        run.console.emit(data)
    else:
        output.write_bytes(data)
    run.finish()
