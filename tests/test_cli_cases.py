"""`dialect test` and `dialect coverage`: outcomes, exit codes, updates, and what is written."""

import json
from pathlib import Path

import pytest
from command import govparse

from helpers import CASES, CORPUS

TREE = '(start (row TEXT: "| 规章 " VALUES_END: "| 0 |\\n"))\n'
GOOD = f"=====\nrows\ndialect: markdown\n-----\n| 规章 | 0 |\n-----\n{TREE}"
WORSE = GOOD.replace("| 0 |", "| 1 |", 1).replace("rows", "other rows")
NOISY = "=====\nnoise\ndialect: markdown\n-----\n| 规章 | 0 |\n- 2 -\n-----\n(start)\n"
NOT_CLAIMED = "=====\nprose\ndialect: markdown\n-----\n规章。\n-----\n(start)\n"
SKIPPED = "=====\nlater\ndialect: markdown\nskip: undecided\n-----\nx\n-----\n"


def folder(path: Path, *cases: str) -> Path:
    """A folder with a file of cases in a folder inside."""
    (path / "inner").mkdir()
    (path / "inner" / "some.case").write_text("\n".join(cases), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("cases", "code", "total"),
    [
        ([GOOD, SKIPPED], 0, "passed 1, skipped 1"),
        ([GOOD, WORSE], 1, "passed 1, FAILED 1"),
        ([NOT_CLAIMED], 1, "NOT CLAIMED 1"),
        ([NOISY], 1, "FAILED 1"),
    ],
)
def test_outcomes(cases: list[str], code: int, total: str, tmp_path: Path) -> None:
    done = govparse("dialect", "test", folder(tmp_path, *cases))
    assert (done.code, done.lines[-1]) == (code, total)


def test_a_failure_shows_the_difference(tmp_path: Path) -> None:
    lines = govparse("dialect", "test", folder(tmp_path, WORSE)).lines
    assert lines[1].endswith("some.case:2")
    assert lines[-3:-1] == [f"      -{TREE.strip()}", f"      +{TREE.strip().replace('0', '1')}"]


def test_update_writes_sound_trees_alone(tmp_path: Path) -> None:
    path = folder(tmp_path, GOOD, WORSE, NOISY, NOT_CLAIMED)
    done = govparse("dialect", "test", path, "-u")
    assert (done.code, done.lines[-1]) == (1, "passed 1, FAILED 1, NOT CLAIMED 1, written 1")
    assert "read the trees" in done.notes
    assert (path / "inner" / "some.case").read_text(encoding="utf-8") == "\n".join(
        [GOOD, WORSE.replace(TREE, TREE.replace("0", "1")), NOISY, NOT_CLAIMED]
    )
    assert govparse("dialect", "test", path).lines[-1] == "passed 2, FAILED 1, NOT CLAIMED 1"


def test_no_case_is_a_failure(tmp_path: Path) -> None:
    assert govparse("dialect", "test", tmp_path).code == 1
    path = folder(tmp_path, GOOD)
    done = govparse("dialect", "test", path, "--dialect", "tab_separated")
    assert (done.code, done.data) == (1, b"")
    assert "no cases" in done.notes


def test_an_unknown_dialect_is_wrong_usage(tmp_path: Path) -> None:
    done = govparse("dialect", "test", folder(tmp_path, GOOD), "--dialect", "markdwn")
    assert done.code == 2
    assert "markdown" in done.notes


def test_a_file_that_is_wrong_is_named_and_the_others_are_run(tmp_path: Path) -> None:
    path = folder(tmp_path, GOOD)
    (path / "bad.case").write_text("=====\nx\n", encoding="utf-8")
    (path / "worse.case").write_bytes(b"\xff\xfe")
    done = govparse("dialect", "test", path, path / "none.case")
    assert (done.code, done.lines[-1]) == (3, "passed 1")
    assert "bad.case:1:1: the case has no line" in done.notes
    assert "none.case" in done.notes
    assert "worse.case" in done.notes


def test_words_in_chinese(tmp_path: Path) -> None:
    done = govparse("--lang", "zh", "dialect", "test", folder(tmp_path, NOT_CLAIMED))
    assert done.lines[-1] == "无人认领 1"
    assert "由general读取" in done.text


def test_coverage_lists_what_no_case_takes(tmp_path: Path) -> None:
    done = govparse("dialect", "coverage", folder(tmp_path, GOOD, WORSE), "--dialect", "markdown")
    assert done.code == 0
    assert done.lines[0] == "tables/markdown.lark  7 of 15 alternatives (46 %)"
    assert [line.split()[-1] for line in done.lines[2:6]] == ["DELIMITER", "STRAY", "PAGE", "BLANK_LINE"]


def test_coverage_below_what_is_asked_for_fails(tmp_path: Path) -> None:
    path = folder(tmp_path, GOOD)
    assert govparse("dialect", "coverage", path, "--dialect", "markdown", "--fail-under", 47).code == 1
    assert govparse("dialect", "coverage", path, "--dialect", "markdown", "--fail-under", 46).code == 0
    (tmp_path / "empty").mkdir()
    assert govparse("dialect", "coverage", tmp_path / "empty").code == 1


def test_coverage_counts_reports(tmp_path: Path) -> None:
    cases = folder(tmp_path, GOOD)
    report = CORPUS / "002_a1ecbb8fad6ae2b6.txt"
    alone = govparse("dialect", "coverage", cases, "--dialect", "markdown").lines
    assert len(govparse("dialect", "coverage", cases, "--dialect", "markdown", "--report", report).lines) < len(alone)


def test_coverage_writes_a_page(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    done = govparse("dialect", "coverage", CORPUS / "cases", "--html", page, "--all", "--fail-under", 100)
    assert done.code == 0
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")


def test_a_grammar_that_cannot_be_measured_is_a_finding(tmp_path: Path) -> None:
    path = folder(tmp_path, GOOD.replace("markdown", "broken"))
    (path / "broken.lark").write_text("start: A A | A+\nA: /a/\n", encoding="utf-8")
    (path / "broken.py").write_text(
        "from govparse.tables.dialects.markdown import Markdown\n"
        "class Broken(Markdown):\n    name = 'broken'\n    grammar = __file__.replace('.py', '.lark')\n",
        encoding="utf-8",
    )
    done = govparse("dialect", "coverage", path, "--dialect-path", path, "--dialect", "broken")
    assert (done.code, done.data) == (1, b"")
    assert "broken.lark: Reduce/Reduce" in done.notes or "broken.lark: Shift/Reduce" in done.notes


@pytest.mark.parametrize("verb", ["test", "coverage"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_help_speaks_one_language(verb: str, language: str) -> None:
    done = govparse("--lang", language, "dialect", verb, "--help")
    assert done.code == 0
    assert any("\u4e00" <= char <= "\u9fff" for char in done.text) == (language == "zh")


@pytest.mark.parametrize("case", CASES)
def test_tokens_for_programs_are_the_text(case: str) -> None:
    path = CORPUS / f"{case}.txt"
    text = path.read_bytes().decode("utf-8")
    tokens = [json.loads(line) for line in govparse("tokens", path, "--json").lines]
    assert len(tokens) > 20
    for token in tokens:
        assert token["source"] == str(path)
        assert token["rules"]
        before = text[: token["start"]]
        assert (token["line"], token["char"]) == (before.count("\n") + 1, len(before) - before.rfind("\n"))
        assert token["start"] <= token["end"] <= len(text)


@pytest.mark.parametrize("case", CASES)
def test_trees_for_programs(case: str) -> None:
    path = CORPUS / f"{case}.txt"
    (line,) = govparse("tree", path, "--json").lines
    trees = json.loads(line)["trees"]
    assert line == govparse("tree", path, "--format", "json").lines[0]
    assert [tree["name"] for tree in trees] == ["outline", "disclosure", "applications", "reconsideration_litigation"]
    pending = [tree["tree"] for tree in trees]
    while pending:
        node = pending.pop()
        children = node.get("children", [])
        assert bool(children) == ("rule" in node)
        for child in children:
            assert node["start"] <= child["start"] <= child["end"] <= node["end"]
        pending += children


def test_a_tree_as_cases_have_it(tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text("二、主动公开政府信息情况\n\n| 行政许可 | 8 |\n| 行政处罚 | 0 |\n", encoding="utf-8")
    lines = govparse("tree", report, "--format", "sexp").lines
    assert lines[-3:] == [
        "(start",
        '  (row TEXT: "| 行政许可 " VALUES_END: "| 8 |\\n")',
        '  (row TEXT: "| 行政处罚 " VALUES_END: "| 0 |\\n"))',
    ]


def test_tokens_name_their_rules_and_are_coloured_on_a_terminal() -> None:
    path = CORPUS / f"{CASES[0]}.txt"
    assert any(line.endswith("< heading < section < report") for line in govparse("tokens", path).lines)
    shown = govparse("tokens", path, terminal=True, settings={"TERM": "xterm"}).text
    assert "\x1b[1;36mHAN\x1b[0m" in shown


ONLY = (
    "=====\na\ndialect: markdown\nonly: looking at it\n-----\n| 规章 | 0 |\n-----\n"
    '(start (row TEXT: "| 规章 " VALUES_END: "| 0 |\\n"))\n\n'
    "=====\nb\ndialect: markdown\n-----\n| 规章 | 1 |\n-----\n(start)\n"
)


def test_cases_that_say_only_are_run_alone(tmp_path: Path) -> None:
    (tmp_path / "a.case").write_text(ONLY, encoding="utf-8")
    (tmp_path / "b.case").write_text(ONLY.replace("only: looking at it\n", ""), encoding="utf-8")
    done = govparse("dialect", "test", tmp_path)
    assert (done.code, done.lines) == (0, [str(tmp_path / "a.case"), "  passed  a", "passed 1"])
    assert done.notes == "only the cases that say `only` are run\n"


def test_results_for_programs(tmp_path: Path) -> None:
    path = tmp_path / "b.case"
    path.write_text(ONLY.replace("only: looking at it\n", ""), encoding="utf-8")
    done = govparse("dialect", "test", path, "--json")
    passed, failed = map(json.loads, done.lines)
    assert done.code == 1
    assert passed == {
        "file": str(path),
        "line": 2,
        "name": "a",
        "dialect": "markdown",
        "grammar": None,
        "outcome": "passed",
        "reasons": [],
        "diff": [],
    }
    assert (failed["outcome"], failed["diff"][-2:]) == (
        "failed",
        ["-(start)", '+(start (row TEXT: "| 规章 " VALUES_END: "| 1 |\\n"))'],
    )
