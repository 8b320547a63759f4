"""The grammars that a command line names."""

from collections.abc import Sequence

import typer

from govparse.authoring.locate import Grammar, locate_grammars
from govparse.cli import words
from govparse.cli.run import Exit, Run
from govparse.plugins import UnknownPart


def grammars_of(run: Run, asked: Sequence[str]) -> list[Grammar]:
    """The grammars that are asked for (all, where none is); ends the program for what is no grammar."""
    try:
        return locate_grammars(asked, run.dialects)
    except UnknownPart as error:
        console = run.console
        close = console.pick(words.CLOSE_CODES).format(codes=", ".join(error.close)) if error.close else ""
        console.note(console.pick(words.UNKNOWN_GRAMMAR).format(name=error.name) + close)
        raise typer.Exit(Exit.USAGE) from None
