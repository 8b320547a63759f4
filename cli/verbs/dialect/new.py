"""`govparse dialect new`: the files that a dialect begins with."""

from pathlib import Path
from typing import Annotated

import typer

from govparse.cli import words
from govparse.cli.options import both
from govparse.cli.run import Exit

HELP = both("新建一个版式：类、语法和用例。", "Begin a dialect: class, grammar and a case.")


def new(
    context: typer.Context,
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME",
            help=both("版式的名称，小写英文，例如 semicolon。", "Its name in small letters, such as semicolon."),
            show_default=False,
        ),
    ],
    path: Annotated[
        str | None,
        typer.Option(
            "--path",
            metavar="FOLDER",
            help=both("写入此文件夹（默认 govparse-NAME）。", "Write into this folder (govparse-NAME by default)."),
            show_default=False,
        ),
    ] = None,
) -> None:
    """Write the files and say what to do next; nothing is overwritten."""
    from govparse.authoring.scaffold import write_dialect

    console = context.obj
    folder = Path(path or f"govparse-{name.replace('_', '-')}")
    try:
        made = write_dialect(name, folder)
    except ValueError:
        console.note(console.pick(words.NO_NAME).format(name=name))
        raise typer.Exit(Exit.USAGE) from None
    except OSError as error:
        told = words.FILE_EXISTS if isinstance(error, FileExistsError) else words.NOT_WRITTEN
        console.note(console.pick(told).format(path=error.filename or error, reason=error.strerror))
        raise typer.Exit(Exit.USAGE) from None
    for file in made.files:
        console.say(str(file))
    if made.entry_point is not None:
        console.note(console.pick(words.ADD_ENTRY_POINT).format(line=made.entry_point))
    console.note(console.pick(words.NEXT_STEPS).format(name=name, folder=folder))
