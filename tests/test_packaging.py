"""What ships: wheel and sdist, built from a copy of the sources, installed into an empty environment, run elsewhere.

Needs a package index for setuptools and the dependencies, as any installation does.
"""

import json
import tarfile
import zipfile
from pathlib import Path

import pytest
from environments import PROJECT_FILES, call, only

from helpers import CASES, CORPUS, ROOT, gold

pytestmark = pytest.mark.packaging


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
