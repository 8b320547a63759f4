"""Reading `.lark` files: definitions with their places, and that Lark's private parts are what they were."""

from pathlib import Path

import pytest
from lark import Lark

from govparse.authoring.definitions import Choice, Literal, Name, Repeat, Series, leaves_of, names_in
from govparse.authoring.diagram import written
from govparse.authoring.reading import Misspelt, compile_grammar, read_grammar
from helpers import ROOT

GRAMMAR = """\
// Everything that a grammar can say.
%import common (PAGE, BLANK_LINE)
%import tables.markdown.row -> line
%declare _CLOSE
start: (row | "规章" X)* end?
?row.2: X~2..3 [Y] -> cells
      | /[^"]/i

X.3: "a".."z" | Y
Y: /y/
_pair{x}: x x
end: _pair{X}
%ignore Y
"""
SHIPPED = sorted((ROOT / "grammars").rglob("*.lark"))


def written_to(folder: Path, text: str) -> Path:
    path = folder / "some.lark"
    path.write_text(text, encoding="utf-8")
    return path


def test_every_definition_has_its_place(tmp_path: Path) -> None:
    file = read_grammar(written_to(tmp_path, GRAMMAR))
    assert [(each.name.text, each.name.line, each.name.column) for each in file.definitions] == [
        ("start", 5, 1),
        ("row", 6, 2),
        ("X", 9, 1),
        ("Y", 10, 1),
        ("_pair", 11, 1),
        ("end", 12, 1),
    ]
    assert file.imported == [Name("PAGE", 2, 17), Name("BLANK_LINE", 2, 23), Name("line", 3, 32)]
    assert file.sources == [Name("common", 2, 9), Name("tables.markdown", 3, 9)]
    assert file.declared == [Name("_CLOSE", 4, 10)]
    assert file.ignored == [Name("Y", 13, 9)]


def test_bodies_are_read_as_they_are_written(tmp_path: Path) -> None:
    start, row, x, _, pair, end = read_grammar(written_to(tmp_path, GRAMMAR)).definitions
    assert start.body == Series(
        (
            Repeat(
                Choice((Series((Name("row", 5, 9),)), Series((Literal('"规章"', 5, 15), Name("X", 5, 20))))), 0, None
            ),
            Repeat(Name("end", 5, 24), 0, 1),
        )
    )
    assert row.priority == 2
    assert x.priority == 3
    assert pair.parameters == {"x"}
    assert [name.text for name in names_in(end.body)] == ["_pair", "X"]
    assert [written(each.body) for each in (start, row, x) if each.body] == [
        '(row | "规章" X)* end?',
        'X~2..3 Y? -> cells | /[^"]/i',
        '"a".."z" | Y',
    ]


@pytest.mark.parametrize(
    ("text", "line", "column", "reason"),
    [
        ("start: (a\nA: /a/\n", 1, 10, ""),
        ('start: "规章" )\n', 1, 13, ""),
        ("start: a b %% c\n", 1, 12, ""),
        ('start "x"\n', 1, 7, "Expecting rule or terminal definition (missing colon)"),
    ],
)
def test_what_is_no_grammar_has_a_place(text: str, line: int, column: int, reason: str, tmp_path: Path) -> None:
    with pytest.raises(Misspelt) as caught:
        read_grammar(written_to(tmp_path, text))
    assert (caught.value.line, caught.value.column, caught.value.reason) == (line, column, reason)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_grammar_compiles_to_what_lark_makes_of_it(path: Path) -> None:
    file = read_grammar(path)
    if file.named("start") is None:
        return
    compiled = compile_grammar(file)
    name = path.relative_to(ROOT / "grammars").as_posix()
    parser = Lark.open_from_package("govparse.grammars", name, ("",), parser="lalr", keep_all_tokens=True)
    assert {str(rule) for rule in compiled.rules} == {str(rule) for rule in parser.rules}
    patterns = {terminal.name: terminal.pattern.to_regexp() for terminal in parser.terminals}
    assert {terminal.name: terminal.pattern.to_regexp() for terminal in compiled.terminals} == patterns


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_places_are_those_of_the_text(path: Path) -> None:
    file = read_grammar(path)
    lines = file.text.split("\n")
    leaves = [leaf for each in file.definitions for leaf in (each.name, *leaves_of(each.body))]
    for leaf in leaves:
        assert lines[leaf.line - 1].startswith(leaf.text, leaf.column - 1)


def test_imports_come_from_the_same_folder_before_those_that_ship(tmp_path: Path) -> None:
    (tmp_path / "common.lark").write_text("PAGE: /own/\n", encoding="utf-8")
    file = read_grammar(written_to(tmp_path, "start: PAGE\n%import common (PAGE)\n"))
    assert [terminal.pattern.value for terminal in compile_grammar(file).terminals] == ["own"]
