"""The files that a new dialect begins with: a class, a grammar, a corpus case, and a package to hold them.

The folder is a package that can be installed, and as it stands it can be given as `--dialect-path`.
"""

import re
from importlib.resources import files
from keyword import iskeyword
from pathlib import Path
from string import Template

from attrs import frozen

from govparse.tables.registry import BUILT_IN, GROUP

NAME = re.compile("[a-z][a-z0-9]*(?:_[a-z0-9]+)*")
"""What a dialect may be called: it is the name of a module as well."""

_TEMPLATES = "govparse.authoring"
_PROJECT = "pyproject.toml"


@frozen
class Scaffold:
    """What was written: the files, and the line that an existing pyproject.toml needs (None where one was written)."""

    files: list[Path]
    entry_point: str | None


def write_dialect(name: str, folder: Path) -> Scaffold:
    """Write the files of a new dialect into a folder, which is made where it is not there.

    Raises `ValueError` for a name that is no name of a module in small letters or that of a dialect that ships, and
    `FileExistsError` for the first file that is there already: then nothing is written. A pyproject.toml that is there
    stays as it is.
    """
    if not NAME.fullmatch(name) or iskeyword(name) or name in BUILT_IN:
        raise ValueError(name)
    words = {
        "name": name,
        "title": name.replace("_", " "),
        "class_name": "".join(map(str.capitalize, name.split("_"))),
        "package": f"govparse-{name.replace('_', '-')}",
        "module": f"govparse_{name}",
    }
    texts = {folder / f"{name}{suffix}": _filled(f"dialect{suffix}", words) for suffix in (".py", ".lark", ".case")}
    for path in texts:
        if path.exists():
            raise FileExistsError(path)
    project, own = folder / _PROJECT, _filled(_PROJECT, words)
    entry_point = None
    if project.exists():
        entry_point = next(line for line in own.splitlines() if GROUP in line)
    else:
        texts[project] = own
    folder.mkdir(parents=True, exist_ok=True)
    for path, text in texts.items():
        path.write_text(text, encoding="utf-8", newline="\n")
    return Scaffold(list(texts), entry_point)


def _filled(template: str, words: dict[str, str]) -> str:
    text = (files(_TEMPLATES) / "templates" / f"{template}.txt").read_text(encoding="utf-8")
    return Template(text).substitute(words)
