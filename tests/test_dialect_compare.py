"""`govparse dialect compare`: what a dialect takes, ties with and changes, and what it costs."""

import re
import shutil
from pathlib import Path

import pytest
from command import govparse

from helpers import CORPUS, ROOT

MARKUP = ROOT / "examples" / "govparse-markup"
PANDOC = ROOT / "tests" / "pandoc"
BAD = ROOT / "tests" / "bad_dialects"
TIMES = re.compile(r"; [0-9.]+ → [0-9.]+ ms an input$")


def sums(line: str) -> str:
    """The sums without the times, which are there."""
    assert TIMES.search(line)
    return TIMES.sub("", line)


@pytest.mark.parametrize("name", ["asciidoc", "latex", "mediawiki", "org", "pairs", "ruled_tabs"])
def test_the_examples_change_nothing_of_the_corpus(name: str) -> None:
    reports = sorted(CORPUS.glob("*.txt")) + sorted((CORPUS / "zoo").glob("rich.*.txt"))
    done = govparse("dialect", "compare", name, *reports, "--dialect-path", MARKUP)
    (line,) = done.lines
    assert done.code == 0
    assert sums(line) == (
        f"inputs: {len(reports)}; tables taken from the general reading: 0, stolen: 0, tied: 0; "
        "cells changed: 0, sure ones among them: 0"
    )


def test_tables_are_taken_from_the_general_reading() -> None:
    done = govparse("dialect", "compare", "latex", PANDOC / "003.latex", "--dialect-path", MARKUP)
    assert done.code == 0
    assert done.lines[:3] == [
        f"{PANDOC / '003.latex'}: {table}: taken from the general reading"
        for table in ("disclosure", "applications", "reconsideration_litigation")
    ]
    assert "taken from the general reading: 3, stolen: 0" in done.lines[-1]


def test_stolen_tables_and_ties_are_findings(tmp_path: Path) -> None:
    for suffix in (".py", ".lark"):
        shutil.copy(BAD / f"claims_tabs{suffix}", tmp_path)
    report = next(CORPUS.glob("000*.txt"))
    tied = govparse("dialect", "compare", "claims_tabs", report, "--dialect-path", tmp_path)
    assert tied.code == 1
    assert f"{report}: 3 more tied" in tied.lines
    code = (tmp_path / "claims_tabs.py").read_text(encoding="utf-8")
    (tmp_path / "claims_tabs.py").write_text(
        code.replace('separators = "~"', 'beats = ("tab_separated",)'), encoding="utf-8"
    )
    # the module of a folder is imported once in a process: another folder, another module
    other = tmp_path / "other"
    other.mkdir()
    for suffix in (".py", ".lark"):
        shutil.copy(tmp_path / f"claims_tabs{suffix}", other)
    stolen = govparse("dialect", "compare", "claims_tabs", report, "--dialect-path", other, "--lang", "zh")
    assert stolen.code == 1
    assert f"{report}: applications：抢走了 tab_separated 的表格" in stolen.lines
    assert any(" → " in line and line.startswith(f"{report}: applications.") for line in stolen.lines)


def test_a_name_that_nobody_has(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done = govparse("dialect", "compare", "latx", PANDOC / "003.latex", "--dialect-path", MARKUP)
    assert (done.code, done.lines) == (2, [])
    assert "latex" in done.notes
    monkeypatch.chdir(tmp_path)
    done = govparse("dialect", "compare", "markdown")
    assert (done.code, done.lines) == (2, [])
    assert "there is no corpus in this folder" in done.notes
