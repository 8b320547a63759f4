"""The dialects of one invocation: those that ship, those of installed packages, and those in folders that are named."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import typer

from govparse.cli import findings, words
from govparse.cli.console import Console
from govparse.cli.run import Exit
from govparse.diagnostics import diagnose
from govparse.plugins import BrokenPart, UnknownPart

if TYPE_CHECKING:
    from govparse.tables.registry import Registry


def registry_of(console: Console, folders: Sequence[str], chosen: str | None = None) -> "Registry":
    """The dialects to choose from; those that cannot be used are named on standard error.

    `chosen` is the name of the one that is to read every table. Ends the program with the code for wrong usage where a
    folder is not there or holds no dialect, or where the chosen one is not there or cannot be used.
    """
    from govparse.checks.registry import check_entries
    from govparse.forms.registry import form_entries
    from govparse.tables.registry import default_registry

    registry = default_registry()
    for folder in folders:
        try:
            registry = registry.with_folder(folder)
        except FileNotFoundError:
            console.note(console.pick(words.NO_DIALECTS).format(folder=folder))
            raise typer.Exit(Exit.USAGE) from None
    for entry in (*registry.entries, *form_entries(), *check_entries()):
        if entry.error is not None:
            broken = diagnose("GP313", name=entry.name, error=entry.error)
            console.note(findings.headline(console.aside, entry.location, broken))
    try:
        return registry if chosen is None else registry.choosing(chosen)
    except UnknownPart as error:
        raise unknown(console, error) from None
    except BrokenPart:
        raise typer.Exit(Exit.USAGE) from None  # it was named above


def unknown(console: Console, error: "UnknownPart") -> typer.Exit:
    """Says that no dialect has that name and which ones are close; gives what ends the program."""
    close = console.pick(words.CLOSE_CODES).format(codes=", ".join(error.close)) if error.close else ""
    console.note(console.pick(words.UNKNOWN_DIALECT).format(name=error.name) + close)
    return typer.Exit(Exit.USAGE)
