"""The example of a plugin: as a folder in this process, and installed into an environment that has never seen it.

The second half needs a package index, as any installation does.
"""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from command import govparse as command
from environments import call
from hypothesis import given

import govparse
from govparse.dialects import Dialect, default_registry
from govparse.tables.registry import BUILT_IN, choose
from govparse.testing import check_grid, check_linear, check_tree, rows_of, strategies
from helpers import ROOT

EXAMPLE = ROOT / "examples" / "govparse-semicolon"
PLUGIN = default_registry().with_folder(EXAMPLE)
PAGE = (ROOT / "docs" / "add-a-dialect.md").read_text(encoding="utf-8")
REPORT = re.findall(r"^```text report.txt\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)[0]


@pytest.fixture
def dialect() -> Dialect:
    """The dialect of the example."""
    return PLUGIN.get("semicolon")


def test_rows_and_cells(dialect: Dialect) -> None:
    grid = check_grid(dialect, "规章 ; 0 ; ; 3\n; 5\n续\n")
    assert rows_of(grid) == [["规章", "0", "", "3"], ["", "5"]]


def test_time_is_linear(dialect: Dialect) -> None:
    for unit in (";", "0;", "规章 ; 0\n", ";\n", "规"):
        check_linear(dialect, unit)


@given(strategies.blocks_of(PLUGIN.get("semicolon")))
def test_any_text_gives_a_grid(text: str) -> None:
    dialect = PLUGIN.get("semicolon")
    check_grid(dialect, text)
    check_tree(dialect, text)


def test_it_reads_what_the_others_do_not() -> None:
    report = govparse.parse(REPORT, dialects=PLUGIN)
    values = {name: (cell.value, cell.state) for name, cell in report.cells.items() if cell.reading == "exact"}
    assert values == {
        "disclosure.rules.issued": (0, "number"),
        "disclosure.rules.repealed": (0, "number"),
        "disclosure.rules.in_force": (0, "number"),
        "disclosure.normative_documents.issued": (1, "number"),
        "disclosure.normative_documents.repealed": (None, "blank"),
        "disclosure.normative_documents.in_force": (3, "number"),
        "disclosure.licensing.decisions": (5, "number"),
    }
    assert report.tables["disclosure"]["dialect"] == "semicolon"
    general = govparse.parse(REPORT)
    assert general.tables["disclosure"]["dialect"] == "general"
    assert "GP314" in [finding.code for finding in general.diagnostics]


@pytest.mark.parametrize("mark", ["\t", " | "])
def test_it_claims_nothing_of_the_layouts_that_ship(mark: str) -> None:
    rows = f"规章{mark}0{mark}0{mark}0\n行政许可；许可{mark}5\n"
    assert choose(rows, PLUGIN).name != "semicolon"


def test_its_score_is_explained() -> None:
    done = command("dialect", "explain", "-", "--json", "--dialect-path", EXAMPLE, stdin=REPORT.encode())
    (block,) = map(json.loads, done.lines)
    assert (done.code, block["dialect"], block["table"]) == (0, "semicolon", "disclosure")
    scores = {score["dialect"]: score for score in block["scores"]}
    assert set(scores) == {*BUILT_IN, "semicolon"}
    assert scores["semicolon"]["score"] == 5 / 7
    assert scores["semicolon"]["reasons"][0]["en"] == "5 of 7 lines: semicolons stand between cells"
    assert block["verdict"]["zh"].startswith("采用semicolon")


@pytest.fixture(scope="module")
def programs(fresh: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The programs of an environment into which the example was installed; it is removed afterwards."""
    copy = tmp_path_factory.mktemp("plugin") / EXAMPLE.name
    shutil.copytree(EXAMPLE, copy)
    try:
        call([fresh / "python", "-m", "pip", "install", "--quiet", copy], cwd=copy)
        yield fresh
    finally:
        call([fresh / "python", "-m", "pip", "uninstall", "--yes", "--quiet", EXAMPLE.name], cwd=copy)


def run(programs: Path, folder: Path, *arguments: str | Path) -> list[Any]:
    """The objects that a command of the environment prints."""
    return [json.loads(line) for line in call([programs / "govparse", *arguments], cwd=folder).splitlines()]


@pytest.mark.packaging
def test_it_is_found_once_it_is_installed(programs: Path, tmp_path: Path) -> None:
    found = {each["name"]: each for each in run(programs, tmp_path, "dialect", "list", "--json")}
    assert [found[name]["origin"] for name in sorted(found)] == [
        "plugin" if name == "semicolon" else "built-in" for name in sorted([*BUILT_IN, "semicolon"])
    ]
    plugin = found["semicolon"]
    assert plugin["error"] is None
    assert plugin["title"] == {"zh": "分号分隔", "en": "separated by semicolons"}
    assert plugin["location"] == "govparse-semicolon 0.1.0, govparse_semicolon.semicolon:Semicolon"
    assert Path(plugin["grammar"]).parts[-2:] == ("govparse_semicolon", "semicolon.lark")


@pytest.mark.packaging
def test_it_reads_once_it_is_installed(programs: Path, tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(REPORT, encoding="utf-8")
    cells = run(programs, tmp_path, "cells", "report.txt", "--format", "jsonl")
    assert {cell["dialect"] for cell in cells} == {"semicolon"}
    assert [cell["value"] for cell in cells if cell["reading"] == "exact"] == [0, 0, 0, 1, None, 3, 5]


@pytest.mark.packaging
def test_it_is_tested_and_covered_once_it_is_installed(programs: Path, tmp_path: Path) -> None:
    call([programs / "govparse", "dialect", "test", EXAMPLE], cwd=tmp_path)
    call([programs / "govparse", "dialect", "check", "semicolon"], cwd=tmp_path)
    options = ("--dialect", "semicolon", "--fail-under", "90")
    assert "(90 %)" in call([programs / "govparse", "dialect", "coverage", EXAMPLE, *options], cwd=tmp_path)


@pytest.mark.packaging
def test_a_folder_goes_before_what_is_installed(programs: Path, tmp_path: Path) -> None:
    found = run(programs, tmp_path, "dialect", "list", "--json", "--dialect-path", EXAMPLE)
    assert [(each["origin"], each["error"] is None) for each in found if each["name"] == "semicolon"] == [
        ("local", True),
        ("plugin", False),
    ]
