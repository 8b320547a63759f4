"""Which findings a run wants: options of the command line, and the settings of a project.

The settings stand in the table `[tool.govparse]` of `pyproject.toml`, or at the top of `govparse.toml`, in the current
folder or the nearest one above it: `select` and `ignore` are lists of codes, beginnings of codes or names, and the
table `severity` gives codes another severity. The command line goes before the settings.
"""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from govparse.catalogue import Pair
from govparse.cli import words
from govparse.cli.console import Console
from govparse.cli.options import both
from govparse.cli.run import Exit, Severity

if TYPE_CHECKING:
    from govparse.checks import Selection

OWN_FILE, PROJECT_FILE = "govparse.toml", "pyproject.toml"
_KEYS = ("select", "ignore", "severity")

Select = Annotated[
    list[str] | None,
    typer.Option(
        "--select",
        metavar="CODE",
        help=both(
            "只报告这些代码：GP401、GP4（以此开头的）或row_sum，逗号分隔，可重复。",
            "Only these codes: GP401, GP4 (all that begin so) or row_sum; with commas, may be repeated.",
        ),
        show_default=False,
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore",
        metavar="CODE",
        help=both("不报告这些代码（写法同上）。", "Not these codes, written as above."),
        show_default=False,
    ),
]
Severities = Annotated[
    list[str] | None,
    typer.Option(
        "--severity",
        metavar="CODE=LEVEL",
        help=both(
            "改变代码的级别，例如 GP414=info（可重复）。",
            "Another severity for a code, such as GP414=info (may be repeated).",
        ),
        show_default=False,
    ),
]


def selected(
    console: Console, select: list[str] | None, ignore: list[str] | None, severities: list[str] | None
) -> "Selection":
    """What the command line and the settings of the project want; ends the program where they cannot be understood."""
    from govparse.checks import joined

    pairs = [each.rpartition("=") for each in _listed(severities)]
    for code, equals, level in pairs:
        if not equals or not code or level not in set(Severity):
            raise _unusable(console, words.NO_SEVERITY, word=f"{code}{equals}{level}")
    settings = _settings(console)
    asked = _selection(console, _listed(select), _listed(ignore), {code: level for code, _, level in pairs})
    return joined(_selection(console, *_of_settings(console, settings)), asked)


def _listed(values: list[str] | None) -> list[str]:
    return [word.strip() for value in values or () for word in value.split(",") if word.strip()]


def _selection(
    console: Console, select: Iterable[str], ignore: Iterable[str], severities: Mapping[str, Any]
) -> "Selection":
    from govparse.checks import UnknownCode, all_entries, selection

    entries = all_entries()
    try:
        return selection(select, ignore, severities, entries)
    except UnknownCode as error:
        close = get_close_matches(error.word.upper(), entries, n=3)
        close += get_close_matches(error.word.lower(), [entry.name for entry in entries.values()], n=3)
        suggestion = console.pick(words.CLOSE_CODES).format(codes=", ".join(close)) if close else ""
        console.note(console.pick(words.UNKNOWN_CODE).format(code=error.word) + suggestion)
        raise typer.Exit(Exit.USAGE) from None


def _of_settings(console: Console, settings: Mapping[str, Any]) -> tuple[list[str], list[str], dict[str, Any]]:
    """The parts of the settings; ends the program where one is not what it should be."""
    lists = [settings.get(key, []) for key in ("select", "ignore")]
    severities = settings.get("severity", {})
    unknown = sorted(settings.keys() - set(_KEYS))
    texts = all(isinstance(each, list) and all(isinstance(word, str) for word in each) for each in lists)
    levels = isinstance(severities, dict) and all(level in set(Severity) for level in severities.values())
    if unknown or not texts or not levels:
        wrong = unknown[0] if unknown else "severity" if texts else "select, ignore"
        raise _unusable(console, words.BAD_SETTING, key=wrong)
    return lists[0], lists[1], severities


def _settings(console: Console) -> Mapping[str, Any]:
    """The settings of the nearest folder that has some; empty where none has."""
    here = Path.cwd()
    for folder in (here, *here.parents):
        for name, keys in ((OWN_FILE, ()), (PROJECT_FILE, ("tool", "govparse"))):
            if (path := folder / name).is_file() and (found := _table(console, path, keys)) is not None:
                return found
    return {}


def _table(console: Console, path: Path, keys: Iterable[str]) -> Mapping[str, Any] | None:
    """A table of a file, None where the file has no such table."""
    import tomllib  # only where there is a file

    try:
        found: Any = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise _unusable(console, words.UNREADABLE_SETTINGS, path=path, reason=error) from None
    for key in keys:
        found = found.get(key) if isinstance(found, dict) else None
    return found if isinstance(found, dict) else None


def _unusable(console: Console, said: Pair, **details: object) -> typer.Exit:
    """Says why the settings cannot be used; gives what ends the program."""
    console.note(console.pick(said).format(**details))
    return typer.Exit(Exit.USAGE)
