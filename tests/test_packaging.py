"""What ships: wheel and sdist, built from a copy of the sources, installed into an empty environment, run elsewhere.

Needs a package index for setuptools and the dependencies, as any installation does.
"""

import json
import os
import shutil
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

from helpers import CASES, CORPUS, ROOT, gold

pytestmark = pytest.mark.packaging
SHIPPED = ("govparse", "cli", "grammars")
PROJECT_FILES = ("pyproject.toml", "setup.py", "README.md", "LICENSE")


@pytest.fixture(scope="module")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a freshly built sdist and wheel; leftovers of an earlier build stand beside the sources."""
    copy = tmp_path_factory.mktemp("copy")
    for folder in SHIPPED:
        shutil.copytree(ROOT / folder, copy / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for name in PROJECT_FILES:
        shutil.copy(ROOT / name, copy)
    stale = copy / "build" / "lib" / "govparse" / "stale.py"
    stale.parent.mkdir(parents=True)
    stale.touch()
    call([sys.executable, "-m", "build", "--outdir", copy / "dist", copy], cwd=copy)
    return copy / "dist"


@pytest.fixture(scope="module")
def fresh(dist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty environment with nothing but the wheel; its folder of programs."""
    home = tmp_path_factory.mktemp("fresh")
    venv.create(home, with_pip=True)
    programs = home / ("Scripts" if os.name == "nt" else "bin")
    call([programs / "python", "-m", "pip", "install", "--quiet", only(dist, "*.whl")], cwd=home)
    return programs


def call(command: list[str | Path], cwd: Path) -> str:
    done = subprocess.run(
        list(map(str, command)), cwd=cwd, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, f"{command}\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}"
    return done.stdout


def only(folder: Path, pattern: str) -> Path:
    (path,) = folder.glob(pattern)
    return path


def test_wheel_holds_the_three_packages_and_nothing_else(dist: Path) -> None:
    names = zipfile.ZipFile(only(dist, "*.whl")).namelist()
    assert {name.split("/")[0].split("-")[0] for name in names} == {"govparse"}
    inner = {name.removeprefix("govparse/") for name in names}
    assert "stale.py" not in inner
    assert "py.typed" in inner
    sources = {str(path.relative_to(ROOT / "govparse")) for path in files("govparse")}
    moved = {str(path.relative_to(ROOT)) for folder in ("cli", "grammars") for path in files(folder)}
    assert sources | moved <= inner, sorted((sources | moved) - inner)


def files(folder: str) -> list[Path]:
    return [path for path in (ROOT / folder).rglob("*") if path.is_file() and "__pycache__" not in path.parts]


def test_sdist_is_complete(dist: Path) -> None:
    """`python -m build` makes the wheel out of the sdist, which therefore has all that a build needs."""
    with tarfile.open(only(dist, "*.tar.gz")) as archive:
        names = {name.split("/", 1)[-1] for name in archive.getnames()}
    assert set(PROJECT_FILES) <= names


def test_command_runs_from_anywhere(fresh: Path, tmp_path: Path) -> None:
    assert call([fresh / "govparse", "--version"], tmp_path).strip().endswith("0.1.0")
    rows = call([fresh / "govparse", "cells", CORPUS / f"{CASES[3]}.txt", "--format", "jsonl"], tmp_path).splitlines()
    values = {row["cell"]: row["value"] for row in map(json.loads, rows)}
    assert values == {entry["cell"]: entry["value"] for entry in gold(CASES[3])["cells"]}


OPEN_ALL = """
import sys
from lark import Lark
for name in sys.argv[1:]:
    assert Lark.open_from_package("govparse.grammars", name, ("",), parser="lalr").rules
"""


def test_every_grammar_opens(fresh: Path, tmp_path: Path) -> None:
    """All but the terminals that grammars share, which are no grammar by themselves."""
    folder = ROOT / "grammars"
    names = [str(path.relative_to(folder)) for path in folder.rglob("*.lark") if "start:" in path.read_text("utf-8")]
    assert names
    call([fresh / "python", "-c", OPEN_ALL, *names], tmp_path)


def test_no_other_top_level_package_is_installed(fresh: Path, tmp_path: Path) -> None:
    names = ["cli", "grammars", "tests", "scripts", "helpers"]
    code = f"from importlib.util import find_spec; print([name for name in {names} if find_spec(name)])"
    assert call([fresh / "python", "-c", code], tmp_path).strip() == "[]"
