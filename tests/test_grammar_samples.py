"""Texts made from patterns, and the ways that lead to a conflict of the automaton."""

import re
from pathlib import Path

import pytest

from govparse.authoring.automaton import find_conflicts, shortest_lengths, shortest_terminals
from govparse.authoring.reading import Compiled, compile_grammar, read_grammar
from govparse.authoring.samples import characters, samples
from helpers import ROOT

SHIPPED = [path for path in sorted((ROOT / "grammars").rglob("*.lark")) if "start:" in path.read_text(encoding="utf-8")]


def compiled(folder: Path, grammar: str) -> Compiled:
    path = folder / "some.lark"
    path.write_text(grammar, encoding="utf-8")
    return compile_grammar(read_grammar(path))


@pytest.mark.parametrize(
    ("pattern", "first"),
    [
        ("规章|备注", "规章"),
        ("[0-9]{3,5}", "000"),
        ("(?<=与)[^与]{2}(?=联系)", "11"),
        ("[^a-z1]", "文"),
        (r"(?i:x)\d", "x1"),
        (r"(?:ab)?c", "c"),
        (r"[^\n]+\n", "1\n"),
        (r"(?>a|b)++", "a"),
    ],
)
def test_a_sample_is_short_and_plain(pattern: str, first: str) -> None:
    assert samples(pattern)[0].text == first


def test_what_is_asserted_stands_around() -> None:
    found = samples("(?<=与)[^与]{2}(?=联系)")
    assert found
    assert all(each.before == "与" and each.after.startswith("联系") for each in found)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_terminal_has_samples_which_it_matches(path: Path) -> None:
    for terminal in compile_grammar(read_grammar(path)).terminals:
        pattern = terminal.pattern.to_regexp()
        found = samples(pattern)
        assert found, terminal.name
        for each in found[:50]:
            match = re.compile(pattern).match(each.whole, len(each.before))
            assert match is not None
            assert match[0] == each.text


def test_the_characters_that_a_pattern_names() -> None:
    assert characters(r"(?:规|[a-c|])+(?!\t)x?") == {"规", "a", "c", "|", "\t", "x"}


def test_the_shortest_texts_of_rules(tmp_path: Path) -> None:
    rules = compiled(tmp_path, "start: row+ X?\nrow: X X Y | Y row\nX: /x/\nY: /y/\n").rules
    lengths = {symbol.name: length for symbol, length in shortest_lengths(rules).items()}
    assert (lengths["start"], lengths["row"]) == (3, 3)
    assert shortest_terminals([rules[0].origin], rules) == ["X", "X", "Y"]


def test_a_conflict_is_reached_by_what_can_really_stand_there(tmp_path: Path) -> None:
    """Behind `A x` only C follows the shorter reading: the way has to go through B, though A is as short."""
    grammar = "start: A left C | B left D | B right\nleft: X\nright: X D\nA: /a/\nB: /b/\nC: /c/\nD: /d/\nX: /x/\n"
    (conflict,) = find_conflicts(compiled(tmp_path, grammar).rules)
    assert [symbol.name for symbol in conflict.prefix] == ["B", "X"]
    assert conflict.ahead.name == "D"
    assert [(reading.rule.origin.name, reading.taken, reading.shifts) for reading in conflict.readings] == [
        ("left", 1, False),
        ("right", 1, True),
    ]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_shipped_grammars_have_no_conflict(path: Path) -> None:
    assert find_conflicts(compile_grammar(read_grammar(path)).rules) == []
