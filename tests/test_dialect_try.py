"""`govparse dialect try`: what a dialect makes of a file, and again when something changed."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from command import govparse

from helpers import ROOT

EXAMPLE = ROOT / "examples" / "govparse-semicolon"
REPORT = "某市文化局2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n规章 ; 0 ; ; 3\n行政许可 ; 5\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a dialect of its own and a report."""
    for name in ("semicolon.py", "semicolon.lark"):
        shutil.copy(EXAMPLE / name, tmp_path)
    (tmp_path / "report.txt").write_text(REPORT, encoding="utf-8")
    return tmp_path


def test_score_tree_rows_and_cells_are_shown(folder: Path) -> None:
    done = govparse("dialect", "try", "semicolon", folder / "report.txt", "--dialect-path", folder)
    assert (done.code, done.lines) == (
        0,
        [
            "  3:1 主动公开政府信息情况 (semicolon): blank cells are written",
            "    semicolon 1.00  2 of 2 lines: semicolons stand between cells",
            "  tree",
            "    (start",
            '      (row CELL: "规章 " CELL: "; 0 " CELL: "; " LAST: "; 3\\n")',
            '      (row CELL: "行政许可 " LAST: "; 5\\n"))',
            '      3  "规章" "0" "" "3"',
            '      4  "行政许可" "5"',
            "  cells of the form",
            "    3:6  disclosure.rules.issued  0  exact",
            "    3:9  disclosure.rules.repealed  blank  exact",
            "    3:12  disclosure.rules.in_force  3  exact",
            "    4:8  disclosure.licensing.decisions  5  exact",
        ],
    )


def test_another_dialect_is_asked_whatever_it_scores(folder: Path) -> None:
    done = govparse("dialect", "try", "markdown", folder / "report.txt")
    assert "(markdown)" in done.lines[0]
    assert "markdown 0.00" in done.lines[1]
    assert govparse("dialect", "try", "markdwn", folder / "report.txt").code == 2


@pytest.fixture
def watching(folder: Path) -> Iterator["subprocess.Popen[str]"]:
    """The command, watching in a process of its own."""
    command = [sys.executable, "-c", "from govparse.cli import main; main()", "dialect", "try", "semicolon"]
    run = subprocess.Popen(
        [*command, folder / "report.txt", "--dialect-path", folder, "--watch", "--lang", "en"],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    try:
        yield run
    finally:
        run.kill()
        run.wait()


def until(run: "subprocess.Popen[str]", text: str) -> list[str]:
    """The lines up to one that holds a text."""
    assert run.stdout is not None
    lines = []
    for line in run.stdout:
        lines.append(line)
        if text in line:
            return lines
    raise AssertionError("".join(lines))


def test_changes_of_file_grammar_and_class_are_shown(folder: Path, watching: "subprocess.Popen[str]") -> None:
    until(watching, "disclosure.licensing.decisions  5  exact")
    (folder / "report.txt").write_text(REPORT.replace("; 5", "; 6"), encoding="utf-8")
    until(watching, "disclosure.licensing.decisions  6  exact")
    grammar = (folder / "semicolon.lark").read_text(encoding="utf-8")
    (folder / "semicolon.lark").write_text(grammar.replace("CELL", "PART"), encoding="utf-8")
    until(watching, '(row PART: "规章 "')
    code = (folder / "semicolon.py").read_text(encoding="utf-8")
    (folder / "semicolon.py").write_text(code.replace('rows_split_at(";")', "nothing"), encoding="utf-8")
    until(watching, "name 'nothing' is not defined")
    (folder / "semicolon.py").write_text(code, encoding="utf-8")
    until(watching, "disclosure.licensing.decisions  6  exact")
