"""`govparse dialect check`: what it says of bad grammars (goldens beside them), and that the shipped ones are good."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from command import govparse

from govparse.authoring.lint import lint
from helpers import ROOT

BAD = ROOT / "tests" / "bad_grammars"
NAMES = sorted(path.stem for path in BAD.glob("*.lark"))
MEASURED = re.compile(r"\d+(?= → )|(?<=→ )\d+|(?<=× )\d+")
"""Sizes and times, which are others on every machine."""
GOOD = "start: (LABEL | END)*\nLABEL: /[^\\n]+/\nEND: /\\n/\n"


def written(folder: Path, grammar: str) -> Path:
    path = folder / "some.lark"
    path.write_text(grammar, encoding="utf-8")
    return path


def kinds(path: Path, actions: type | None = None) -> list[str]:
    return [found.kind for found in lint(path, actions, timed=False)]


@pytest.mark.parametrize("name", NAMES)
def test_a_bad_grammar_is_explained(name: str, snapshot: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(BAD)
    runs = [govparse("dialect", "check", f"{name}.lark", "--lang", language) for language in ("en", "zh")]
    assert [run.code for run in runs] == [1, 1]
    snapshot.snapshot_dir = BAD
    snapshot.assert_match(MEASURED.sub("N", "\n".join(run.text for run in runs)), f"{name}.expected")


def test_every_golden_has_its_grammar() -> None:
    assert sorted(path.stem for path in BAD.glob("*.expected")) == NAMES


def test_the_shipped_grammars_are_good() -> None:
    done = govparse("dialect", "check")
    assert (done.code, done.text) == (0, "")
    assert done.notes == f"grammars: {len(list((ROOT / 'grammars').rglob('*.lark')))}, problems: 0\n"


@pytest.mark.parametrize("name", ["markdown", "statements/period", "tables/markdown.lark"])
def test_grammars_have_names(name: str) -> None:
    assert govparse("dialect", "check", name).notes.splitlines()[-1] == "grammars: 1, problems: 0"


def test_a_folder_stands_for_the_grammars_in_it(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    written(tmp_path, GOOD)
    written(tmp_path / "inner", "start: LABEL | OTHER\nLABEL: /a/\n")
    done = govparse("dialect", "check", tmp_path)
    assert done.code == 1
    assert done.lines[0] == f"{tmp_path / 'inner' / 'some.lark'}:1:16: undefined: the terminal `OTHER` is not defined"
    assert done.notes == "grammars: 2, problems: 1\n"


def test_an_unknown_name_is_wrong_usage(tmp_path: Path) -> None:
    done = govparse("dialect", "check", "markdwon")
    assert done.code == 2
    assert done.notes.endswith("did you mean markdown?\n") or "markdown" in done.notes
    assert govparse("dialect", "check", tmp_path).code == 2


def test_json_has_everything_in_both_languages() -> None:
    done = govparse("dialect", "check", BAD / "conflict_lookahead.lark", "--json")
    (found,) = map(json.loads, done.lines)
    assert done.code == 1
    assert (found["kind"], found["line"], found["column"], found["input"]) == ("conflict", 5, 1, "a • |")
    assert [reading["en"].split("   ")[0] for reading in found["readings"]] == [
        "(name: TEXT) • BAR …",
        "(name: TEXT • BAR)",
    ]
    assert found["message"]["zh"] == "只知道下一个是记号 BAR，定不了 name 该怎样读"
    assert len(found["ways_out"]) == 2


def test_the_caret_stands_right_under_full_width_text() -> None:
    lines = govparse("dialect", "check", BAD / "undefined_terminal.lark").lines
    text, caret = lines[1], lines[2]
    # ｜本年新收 takes five characters and ten columns.
    assert caret.index("^") == text.index("VALUE") + 5
    assert caret.count("^") == len("VALUE")


class Parts:
    """Actions for `start` and `row`."""

    def start(self, parts: list[Any]) -> list[Any]:
        return parts

    def row(self, parts: list[Any]) -> list[Any]:
        return parts


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        ("start: row*\nrow: LABEL END", []),
        ("start: _line*\n_line: LABEL END -> row", ["refused"]),
        ("start: line*\nline: LABEL END -> row", []),
        ("start: line*\nline: LABEL END", ["unhandled", "idle"]),
        ("start: (row | other)*\nrow: LABEL\nother: END", ["unhandled"]),
        ("start: (LABEL | END)*", ["idle"]),
    ],
)
def test_nodes_and_actions_belong_together(rules: str, expected: list[str], tmp_path: Path) -> None:
    path = written(tmp_path, f"{rules}\nLABEL: /[^\\n]+/\nEND: /\\n/\n")
    assert sorted(kinds(path, Parts)) == sorted(expected)


def test_the_name_that_was_meant_is_named(tmp_path: Path) -> None:
    class Rows:
        def rows(self, parts: list[Any]) -> list[Any]:
            return parts

    path = written(tmp_path, "start: row*\nrow: LABEL\nLABEL: /[^\\n]+\\n/\n")
    found = {each.kind: each.message[1] for each in lint(path, Rows, timed=False)}
    assert found["idle"] == "Rows.rows belongs to no rule or alias; did you mean `row`?"
    assert found["unhandled"] == "no action of Rows handles the node `row`"


def test_a_base_grammar_needs_no_start_but_that_of_a_dialect_does(tmp_path: Path) -> None:
    path = written(tmp_path, "row: LABEL\nLABEL: /a/\n")
    assert kinds(path) == []
    assert [found.kind for found in lint(path, base=False, timed=False)] == ["no_start"]


def test_a_file_without_definitions_is_no_grammar(tmp_path: Path) -> None:
    assert kinds(written(tmp_path, "\n")) == ["no_start"]


def test_a_file_that_is_no_text_is_said_to_be_none(tmp_path: Path) -> None:
    path = tmp_path / "some.lark"
    path.write_bytes(b"start: \xff\xfe\n")
    assert kinds(path) == ["unreadable"]


@pytest.mark.parametrize(
    ("terminals", "expected"),
    [
        ("A.1: /[a-z]+/\nB: /[a-z1]+/", []),  # the narrow one first: each has texts of its own
        ("A: /[a-z]+/\nB: /[0-9]+/", []),
        ('A: "x"\nB: "y"', []),
        ("A: /a(?=b)/\nB: /a(?=c)/", []),  # never in the same place
        ("A: /[a-c]/\nB: /[c-e]/", ["collision"]),
        ("A: /a+/\nB.1: /[^\\n]/", ["shadowed"]),
    ],
)
def test_terminals_collide_only_on_the_same_text_at_the_same_priority(
    terminals: str, expected: list[str], tmp_path: Path
) -> None:
    assert kinds(written(tmp_path, f"start: (A | B)*\n{terminals}\n")) == expected


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("[0-9 ]+", []),
        ("x(?=y)", []),
        ("[^\\n]{1,200}(?=x)", []),  # bounded: a constant for each character
        ("(?<![^\\n])[^\\n]*x", []),  # tried once a line
        ("[a-z]*+1", ["slow"]),  # possessive, but tried from every place to the end
        ("(?:[a-z]+)*1", ["slow"]),
    ],
)
def test_time_that_grows_faster_than_the_text_is_found(pattern: str, expected: list[str], tmp_path: Path) -> None:
    path = written(tmp_path, f"start: (A | B)*\nA.1: /{pattern}/\nB: /[^Q]/\n")
    assert [found.kind for found in lint(path) if found.kind == "slow"] == expected


def test_what_an_imported_rule_needs_is_imported_beside_it(tmp_path: Path) -> None:
    names = "start, row, TEXT, VALUES, TEXT_END, VALUES_END, PAGE, BLANK_LINE"
    assert kinds(written(tmp_path, f"%import tables.tab_separated ({names})\n")) == []
    alone = "start: TEXT\n%import tables.tab_separated (TEXT, VALUES)\n"
    assert kinds(written(tmp_path, alone)) == ["unused"]


PLAIN = """
from govparse.dialects import DeclaredDialect, Layout, Row, cell_at

class Actions:
    def row(self, tokens):
        return Row([cell_at(token, token.start_pos) for token in tokens], tokens[0].start_pos, tokens[-1].end_pos)

class Plain(DeclaredDialect):
    name = "plain"
    title = ("一行一格", "a cell a line")
    grammar = "plain.lark"
    actions = Actions
    layout = Layout(mark="~", shown="^~", words=("波浪线", "a tilde"), denied="。", denial=("句号", "a full stop"))
"""
PLAIN_GRAMMAR = "start: (row | STRAY | END)*\nrow: CELL\nCELL: /~[^~\\n]*/\nSTRAY: /[^~\\n]+/\nEND: /\\n/\n"


@pytest.mark.parametrize(
    ("grammar", "told"),
    [
        (PLAIN_GRAMMAR, "plain: any text can be read"),
        (PLAIN_GRAMMAR.replace("/~[^~\\n]*/", "/~(?=~)|~[^~\\n]*/"), "plain: more than 4,000 short texts were tried"),
    ],
)
def test_how_it_is_known_that_any_text_is_read(tmp_path: Path, grammar: str, told: str) -> None:
    (tmp_path / "plain.py").write_text(PLAIN, encoding="utf-8")
    (tmp_path / "plain.lark").write_text(grammar, encoding="utf-8")
    done = govparse("dialect", "check", "plain", "--dialect-path", tmp_path)
    assert told in done.notes, done.text
