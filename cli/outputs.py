"""Where a verb writes: standard output, or the file that `--output` names."""

from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer
from attrs import evolve

from govparse.cli import words
from govparse.cli.console import Color, Console
from govparse.cli.options import both
from govparse.cli.run import Exit

Output = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help=both("写入此文件（默认标准输出）。", "Write to this file (standard output by default)."),
        show_default=False,
    ),
]


def plain(console: Console) -> Console:
    """The console for text that goes into a file: without colours."""
    return evolve(console, color=Color.NEVER)


def write_lines(console: Console, lines: Iterable[str], output: str | None) -> None:
    """Write lines for people."""
    if output is None:
        for line in lines:
            console.say(line)
    else:
        from govparse.conversion.encoding import utf8

        save(console, output, utf8("".join(f"{line}\n" for line in lines)))


def write_bytes(console: Console, data: bytes, output: str | None) -> None:
    """Write a result for programs."""
    if output is None:
        console.emit(data)
    else:
        save(console, output, data)


def save(console: Console, path: str, data: bytes) -> None:
    """Write a file; ends the program with the code for wrong usage where that cannot be done."""
    try:
        Path(path).write_bytes(data)
    except (OSError, ValueError) as error:  # ValueError: a path that no system accepts
        detail = (error.strerror if isinstance(error, OSError) else None) or str(error)
        console.note(console.pick(words.CANNOT_SAVE).format(path=path, reason=detail))
        raise typer.Exit(Exit.USAGE) from None


def need_workbooks(console: Console, output: str | None) -> None:
    """Ends the program with the code for wrong usage where a workbook cannot be written, or would go to a terminal."""
    if find_spec("xlsxwriter") is None:
        console.note(console.pick(words.NEEDS_EXTRA).format(command="pip install 'govparse[xlsx]'"))
    elif output is None and console.interactive:
        console.note(console.pick(words.NEEDS_OUTPUT))
    else:
        return
    raise typer.Exit(Exit.USAGE)
