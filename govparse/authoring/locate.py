"""Which grammars a person means: dialects by name, shipped grammars, files and folders."""

from collections.abc import Iterable, Sequence
from importlib.resources import files
from pathlib import Path

from attrs import frozen

from govparse.parsing.grammar import PACKAGE
from govparse.plugins import BrokenPart, UnknownPart
from govparse.tables.registry import Registry

SUFFIX = ".lark"


@frozen
class Grammar:
    """A grammar to look at.

    `name` is what it is called in messages. `actions` is the class whose methods make the values of its rules, where a
    dialect says so; `dialect` is whether it is that of a dialect, which has to have a rule `start`.
    """

    name: str
    path: Path
    actions: type | None = None
    dialect: bool = False


def locate_grammars(asked: Sequence[str], registry: Registry) -> list[Grammar]:
    """The grammars that are asked for, or all that ship and those of all dialects.

    Each of `asked` is the name of a dialect, the path of a file or folder, or a shipped grammar (`statements/period`).
    Raises `UnknownPart` for anything else, and for a folder without grammars.
    """
    dialects = {grammar.path: grammar for grammar in _of_dialects(registry)}
    shipped = {_short(path): path for path in _in_folder(_shipped())}
    if not asked:
        return [
            dialects.get(path) or Grammar(_short(path), path) for path in dict.fromkeys([*shipped.values(), *dialects])
        ]
    names = {grammar.name: grammar.path for grammar in dialects.values()}
    found: dict[Path, Grammar] = {}
    for each in asked:
        path = Path(each)
        if each in names:
            paths = [names[each]]
        elif path.is_dir() and (inside := _in_folder(path)):
            paths = inside
        elif path.is_file():
            paths = [path]
        elif each.removesuffix(SUFFIX) in shipped:
            paths = [shipped[each.removesuffix(SUFFIX)]]
        else:
            raise UnknownPart(each, [*names, *shipped])
        found |= {path: dialects.get(path.resolve()) or Grammar(str(path), path) for path in paths}
    return list(found.values())


def _of_dialects(registry: Registry) -> Iterable[Grammar]:
    for name in registry.names():
        try:
            dialect = registry.get(name)
        except BrokenPart:
            continue
        path = (_shipped() / dialect.grammar).resolve()
        yield Grammar(name, path, getattr(dialect, "actions", None), dialect=True)


def _shipped() -> Path:
    return Path(str(files(PACKAGE)))


def _in_folder(folder: Path) -> list[Path]:
    """The grammars below a folder; shipped ones by their real path."""
    return sorted(path if folder != _shipped() else path.resolve() for path in folder.rglob(f"*{SUFFIX}"))


def _short(path: Path) -> str:
    return path.relative_to(_shipped().resolve()).with_suffix("").as_posix()
