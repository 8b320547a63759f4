"""The rooms: which may import which, how long a file may be, and what must not happen at import."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from helpers import ROOT

# From the ground up; a room imports only from rooms that stand before it. Rooms in one line may not import each other.
FLOORS = [
    "source plugins logs",
    "parsing",
    "forms",
    "cleaning",
    "tables",
    "blocks",
    "dialects",
    "catalogue",
    "diagnostics",
    "accessors",
    "conversion",
    "records",
    "whereabouts fingerprints",
    "readers",
    "folders",
    "outline",
    "claims",
    "fitting",
    "claims",
    "checks",
    "rendering exports",
    "findings",
    "comparing",
    "remarks",
    "pipeline",
    "tracing inputs judging workers",
    "many",
    "lossless",
    "authoring",
    "api",
    "__init__",
    "testing",
    "display",
    "cli",
    "__main__",
]
FLOOR_OF = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms.split()}
SOURCES = sorted([*(ROOT / "govparse").rglob("*.py"), *(ROOT / "cli").rglob("*.py")])
TEXTS = [
    path
    for folder in ("govparse", "cli", "grammars", "tests", "scripts", "docs", "corpus", "examples", ".ci")
    for path in (ROOT / folder).rglob("*")
    if path.suffix in (".py", ".lark", ".md", ".toml", ".json", "")
    and path.is_file()
    and "__pycache__" not in path.parts
] + [ROOT / "README.md", ROOT / "CHANGELOG.md", ROOT / "pyproject.toml", ROOT / "setup.py"]


def room_of(path: Path) -> str:
    top, *inner = path.relative_to(ROOT).with_suffix("").parts
    return top if top == "cli" else inner[0]


def imported_rooms(path: Path) -> Iterator[str]:
    """The rooms of the project that a file imports, also inside functions."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports name their room in full"
            names = [node.module or ""]
            if node.module == "govparse":
                names = [f"govparse.{alias.name}" for alias in node.names]
        else:
            continue
        for name in set(names) - {"govparse.__version__"}:
            package, _, rest = name.partition(".")
            if package == "govparse":
                room = rest.split(".")[0]
                yield room if room in FLOOR_OF else "__init__"


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_room_imports_only_from_rooms_below(path: Path) -> None:
    room = room_of(path)
    assert room in FLOOR_OF, f"{room} is a new room: give it its place in this test and in docs/grammar-guide.md"
    upwards = {other for other in imported_rooms(path) if other != room and FLOOR_OF[other] >= FLOOR_OF[room]}
    assert not upwards, f"{room} must not import {sorted(upwards)}"


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_is_one_construct(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 450


def test_no_file_names_one_machine() -> None:
    machine = re.compile("(?<![A-Za-z0-9.])/(?:work|tmp|home|root|Users)/[A-Za-z]")
    named = [str(path.relative_to(ROOT)) for path in TEXTS if machine.search(path.read_text(encoding="utf-8"))]
    assert named == []


def modules_after(code: str) -> set[str]:
    run = subprocess.run(
        [sys.executable, "-c", f"import sys\n{code}\nprint(*sys.modules)"], capture_output=True, text=True, check=True
    )
    return set(run.stdout.split())


def test_importing_the_library_builds_nothing() -> None:
    loaded = modules_after("import govparse")
    dialects = {name for name in loaded if name.startswith("govparse.tables.")}
    assert not loaded & {"lark", "msgspec", "typer", "rich"}
    assert not dialects
    assert not loaded & {"govparse.pipeline", "govparse.exports", "govparse.readers"}


def test_help_does_not_load_the_parser() -> None:
    loaded = modules_after(
        "sys.argv = ['govparse', '--help']\nfrom govparse.cli import main\ntry: main()\nexcept SystemExit: pass"
    )
    assert not loaded & {"lark", "msgspec", "govparse.pipeline", "govparse.parsing.grammar"}
