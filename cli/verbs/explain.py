"""`govparse explain CODE`: what a code of a finding means."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Annotated

import typer

from govparse.catalogue import CATALOGUE, Entry, Pair
from govparse.cli import words
from govparse.cli.console import Console
from govparse.cli.display import columns, wrap
from govparse.cli.options import both
from govparse.cli.run import Exit

HELP = both("说明某个检查代码的含义；不带代码时列出全部。", "Explain a code of a finding; list all codes without one.")


def explain(
    context: typer.Context,
    code: Annotated[
        str | None,
        typer.Argument(metavar="[CODE]", help=both("代码，例如 GP401。", "A code such as GP401."), show_default=False),
    ] = None,
) -> None:
    """Print one entry of the catalogue, or the list of all."""
    console: Console = context.obj
    if code is None:
        _list(console)
        return
    entries = _entries()
    entry = entries.get(code.upper()) or next((e for e in entries.values() if e.name == code.lower()), None)
    if entry is None:
        close = get_close_matches(code.upper(), entries, n=3)
        close += get_close_matches(code.lower(), [entry.name for entry in entries.values()], n=3)
        suggestion = console.pick(words.CLOSE_CODES).format(codes=", ".join(close)) if close else ""
        console.note(console.pick(words.UNKNOWN_CODE).format(code=code) + suggestion)
        raise typer.Exit(Exit.USAGE)
    _show(console, entry)


def _entries() -> Mapping[str, Entry]:
    """The codes that ship, and those of checks that installed packages declare; only those import anything."""
    from govparse.plugins import entry_points

    if not entry_points().select(group="govparse.checks"):
        return CATALOGUE
    from govparse.checks import all_entries

    return all_entries()


def _list(console: Console) -> None:
    rows = [
        (entry.code, console.pick(words.SEVERITIES[entry.severity]), entry.name, console.pick(entry.message))
        for entry in _entries().values()
    ]
    for line in columns(rows):
        console.say(line)


def _parts(entry: Entry) -> Iterator[tuple[Pair, Pair | str]]:
    """What is said of an entry, each with its title; the rule where there is one."""
    for part, title in words.CODE_PARTS.items():
        yield title, getattr(entry, part)
    if entry.rule is not None:
        yield words.RULE, entry.rule.formula


def _show(console: Console, entry: Entry) -> None:
    severity = console.style(console.pick(words.SEVERITIES[entry.severity]), entry.severity)
    console.say(f"{console.style(entry.code, 'strong')} {entry.name} ({severity})")
    for title, content in _parts(entry):
        text = content if isinstance(content, str) else console.pick(content)
        console.say()
        console.say(console.pick(title) + console.pick(words.COLON).rstrip())
        for line in wrap(text, min(console.width, 100) - 4):
            console.say(f"    {line}")
