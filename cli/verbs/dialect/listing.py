"""`govparse dialect list`: which dialects there are, where they come from, and which do not work."""

from pathlib import Path
from typing import Any

import typer

from govparse.cli import words
from govparse.cli.console import Console
from govparse.cli.display import columns
from govparse.cli.options import AsJson, DialectPath, both
from govparse.cli.run import Run

HELP = both("列出所有版式及其来源。", "List all dialects and where they come from.")


def list_dialects(context: typer.Context, dialect_path: DialectPath = None, as_json: AsJson = False) -> None:
    """Write name, origin, title, grammar and place of every dialect to standard output."""
    from govparse.conversion.encoding import to_json_lines

    run = Run(context.obj, folders=dialect_path)
    console, entries = run.console, run.dialects.entries
    working = [None if entry.error else run.dialects.get(entry.name) for entry in entries]
    titles = [None if dialect is None else dialect.title for dialect in working]
    grammars = [None if dialect is None else dialect.grammar for dialect in working]
    if as_json:
        run.console.emit(
            to_json_lines(
                [
                    {
                        "name": entry.name,
                        "origin": entry.origin,
                        "title": _spoken(title),
                        "grammar": grammar,
                        "location": entry.location,
                        "error": _spoken(entry.error),
                    }
                    for entry, title, grammar in zip(entries, titles, grammars, strict=True)
                ]
            )
        )
        return
    rows = [
        (entry.name, console.pick(words.ORIGINS[entry.origin]), _shown(console, title), _file(grammar), entry.location)
        for entry, title, grammar in zip(entries, titles, grammars, strict=True)
    ]
    for entry, line in zip(entries, columns(rows), strict=True):
        console.say(console.style(line, "error") if entry.error else line)


def _shown(console: Console, title: tuple[str, str] | None) -> str:
    return console.pick(words.UNUSABLE if title is None else title)


def _file(grammar: str | None) -> str:
    return "-" if grammar is None else Path(grammar).name


def _spoken(pair: tuple[str, str] | None) -> dict[str, Any] | None:
    return None if pair is None else {"zh": pair[0], "en": pair[1]}
