"""The examples of docs/library.md: what they show is what they do, and a type checker accepts the program."""

import doctest
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from helpers import ROOT

PAGE = ROOT / "docs" / "library.md"
BLOCKS = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
PROGRAM = next(block for block in BLOCKS if "__main__" in block)
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}


def test_what_the_page_shows_is_what_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pandas")
    monkeypatch.chdir(ROOT)
    failed, tried = doctest.testfile(str(PAGE), module_relative=False, encoding="utf-8")
    assert tried > 20
    assert failed == 0


def test_the_program_runs(tmp_path: Path) -> None:
    (tmp_path / "program.py").write_text(PROGRAM, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, tmp_path / "program.py", ROOT / "corpus" / "zoo" / "originals"],
        env=ENVIRONMENT,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    rows = [line.split("\t") for line in done.stdout.splitlines()]
    assert len(rows) > 50
    assert rows[-1][0].startswith("fees: ")
    assert done.stderr == ""


def test_a_type_checker_accepts_the_program_and_refuses_a_typo(tmp_path: Path) -> None:
    lines = PROGRAM.count("\n")
    assert 35 <= lines <= 45
    (tmp_path / "program.py").write_text(PROGRAM, encoding="utf-8")
    typos = {
        "row.py": ("applications.new_received", "applications.new_recieved"),
        "column.py": ("granted_partially.total", "granted_partially.totals"),
        "table.py": ("outcome.disclosure", "outcome.disclosures"),
        "amount.py": ("received: int | None = outcome.applications.new_received.total", "received: int = outcome.year"),
    }
    for name, (right, wrong) in typos.items():
        assert PROGRAM.count(right) == 1
        (tmp_path / name).write_text(PROGRAM.replace(right, wrong), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", "program.py", *typos],
        cwd=tmp_path,
        env={**ENVIRONMENT, "MYPYPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.stderr == ""
    said = [line.partition(":")[0] for line in done.stdout.splitlines() if ": error:" in line]
    assert sorted(said) == sorted(typos), done.stdout
    assert '"Applications" has no attribute "new_recieved"; maybe "new_received"?' in done.stdout
