"""The cases of corpus/cases, and the tool that reads, runs, and updates cases.

`python -m pytest --snapshot-update` writes the trees that were read into the files, as it does with all that is pinned;
a result with errors is not written. `govparse dialect test corpus/cases -u` does the same without pytest.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lark import Token, Tree

from govparse.authoring.case_reader import CaseError, parse_cases, read_cases
from govparse.authoring.cases import Case, CaseFile, write_cases
from govparse.authoring.rows import ShownCell, read_rows, show_rows
from govparse.authoring.running import Outcome, Result, run_case, updated
from govparse.tables.registry import default_registry
from helpers import CORPUS, ROOT

FILES = sorted((CORPUS / "cases").glob("*.case"))
READ = {path.stem: read_cases(path) for path in FILES}
EVERY = [pytest.param(case, id=f"{name}: {case.name}") for name, file in READ.items() for case in file.cases]
BAD = sorted((ROOT / "tests" / "bad_cases").glob("*.case"))

ROWS = '(start (row TEXT: "| 规章 " VALUES_END: "| 0 |\\n"))\n'


class Snapshot(Protocol):
    """What pytest-snapshot, which has no types, gives a test."""

    snapshot_dir: Path

    def assert_match(self, value: str, snapshot_name: str) -> None:
        """Compare a value with a file of `snapshot_dir`, or write it there."""


def problems(result: Result) -> str:
    """What is wrong with a result, in lines."""
    return "\n".join([result.outcome.value, *(reason.en for reason in result.reasons), *result.diff])


@pytest.mark.parametrize("case", EVERY)
def test_case(case: Case, pytestconfig: pytest.Config) -> None:
    result = run_case(case)
    if result.sound and pytestconfig.getoption("--snapshot-update"):
        return
    assert result.outcome in (Outcome.PASSED, Outcome.SKIPPED), problems(result)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_file_is_what_the_grammars_read(path: Path, snapshot: Snapshot) -> None:
    file = read_cases(path)
    snapshot.snapshot_dir = path.parent
    snapshot.assert_match(updated(file, map(run_case, file.cases)), path.name)


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_a_mistake_is_told_with_its_place(path: Path) -> None:
    with pytest.raises(CaseError) as caught:
        read_cases(path)
    error = caught.value
    told = "".join(f"{error.line}:{error.char}: {words}\n" for words in (error.reason.en, error.reason.zh))
    assert told == path.with_suffix(".expected").read_text(encoding="utf-8")


def run(text: str) -> Result:
    """What becomes of a file of one case."""
    (case,) = parse_cases(text).cases
    return run_case(case)


def told(result: Result) -> Iterator[str]:
    return (reason.en for reason in result.reasons)


def test_a_case_passes() -> None:
    assert run("=====\nx\ndialect: markdown\n-----\n| 规章 | 0 |\n-----\n" + ROWS).outcome is Outcome.PASSED


def test_another_tree_fails_with_the_difference() -> None:
    result = run("=====\nx\ndialect: markdown\n-----\n| 规章 | 1 |\n-----\n" + ROWS)
    assert (result.outcome, result.sound) == (Outcome.FAILED, True)
    assert result.diff[-2:] == ["-" + ROWS.strip(), "+" + ROWS.strip().replace("0", "1")]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("规章\t0\n", "tab_separated claims it"),
        ("规章。\n", "general claims it"),
    ],
)
def test_what_its_dialect_does_not_claim_is_an_outcome_of_its_own(text: str, claim: str) -> None:
    result = run(f"=====\nx\ndialect: markdown\n-----\n{text}-----\n{ROWS}")
    assert (result.outcome, result.sound) == (Outcome.NOT_CLAIMED, False)
    assert claim in "".join(told(result))


def test_a_text_that_a_grammar_refuses_is_not_claimed_either() -> None:
    result = run("=====\nx\ngrammar: row.lark\n-----\nLN?\n-----\n(start)\n")
    assert (result.outcome, list(told(result))) == (Outcome.NOT_CLAIMED, ["no terminal matches at 1:3"])


def test_a_claim_that_was_not_expected_fails() -> None:
    result = run("=====\nx\ndialect: markdown\nerror: not claimed\n-----\n| 规章 | 0 |\n-----\n")
    assert (result.outcome, list(told(result))) == (Outcome.FAILED, ["markdown claims the text"])


def test_an_empty_text_needs_no_claim() -> None:
    assert run("=====\nx\ndialect: markdown\n-----\n-----\n(start)\n").outcome is Outcome.PASSED


def test_noise_is_expected_or_an_error() -> None:
    body = '-----\n| 规章 | 0 |\n- 2 -\n-----\n(start (row TEXT: "| 规章 " VALUES_END: "| 0 |\\n") PAGE: "- 2 -\\n")\n'
    result = run("=====\nx\ndialect: markdown\n" + body)
    assert (result.outcome, result.sound) == (Outcome.FAILED, False)
    assert list(told(result)) == ["lines belong to no row (`error: noise` would expect it): - 2 -"]
    assert run("=====\nx\ndialect: markdown\nerror: noise\n" + body).outcome is Outcome.PASSED


def test_noise_that_does_not_come_fails() -> None:
    result = run("=====\nx\ndialect: markdown\nerror: noise\n-----\n| 规章 | 0 |\n-----\n" + ROWS)
    assert (result.outcome, result.sound) == (Outcome.FAILED, False)


def test_the_table_is_checked_where_a_case_names_it() -> None:
    text = (
        "=====\nx\ndialect: markdown\nform: applications\n-----\n| 行政许可 | 8 |\n| 行政处罚 | 0 |\n-----\n(start)\n"
    )
    assert "the input is not the table applications, but: disclosure" in list(told(run(text)))


def test_a_skipped_case_says_why() -> None:
    result = run("=====\nx\ndialect: markdown\nskip: not decided yet\n-----\nx\n-----\n")
    assert (result.outcome, list(told(result))) == (Outcome.SKIPPED, ["not decided yet"])


@pytest.mark.parametrize(
    ("header", "reason"),
    [
        ("dialect: markdwn", "there is no 'markdwn'; did you mean markdown?"),
        ("grammar: rows.lark", "there is no grammar rows.lark"),
    ],
)
def test_an_unknown_name_fails(header: str, reason: str) -> None:
    result = run(f"=====\nx\n{header}\n-----\nx\n-----\n(start)\n")
    assert (result.outcome, list(told(result))) == (Outcome.FAILED, [reason])


def file_of(*cases: str) -> CaseFile:
    return parse_cases("\n".join(f"=====\n{number}\n{case}" for number, case in enumerate(cases)))


def test_only_sound_trees_are_written_and_all_else_stays() -> None:
    other, delimited = ROWS.replace("0", "1"), ROWS[:-2] + ' DELIMITER: "-----\\n")\n'
    file = file_of(
        f"dialect: markdown\n-----\n| 规章 | 1 |\n-----\n{ROWS}",
        f"dialect: markdown\nsource:  as it is \n------\n| 规章 | 0 |\n-----\n------\n{delimited}",
        "dialect: markdown\n-----\n| 规章 | 1 |\n",
        f"dialect: markdown\n-----\n规章\t0\n-----\n{ROWS}",
        f"dialect: markdown\n-----\n| 规章 | 0 |\n-----\n{ROWS.replace(' (row', '  (row')}",
    )
    results = [run_case(case) for case in file.cases]
    text = updated(file, results)
    assert text == file.text.replace(f"| 1 |\n-----\n{ROWS}", f"| 1 |\n-----\n{other}").replace(
        "| 1 |\n\n", f'| 1 |\n-----\n{other}-----\n"规章" "1"\n\n'
    )
    assert [run_case(case).outcome.value for case in parse_cases(text).cases] == [
        "passed",
        "passed",
        "passed",
        "not claimed",
        "passed",
    ]


def test_windows_line_ends_are_read() -> None:
    file = parse_cases(f"=====\nx\ndialect: markdown\n-----\n| 规章 | 0 |\n-----\n{ROWS}".replace("\n", "\r\n"))
    assert run_case(file.cases[0]).outcome is Outcome.PASSED


LINE = st.text(st.characters(exclude_characters="\n\r", exclude_categories=["Cs"]), max_size=12)
WORD = LINE.map(str.strip).filter(bool)
INPUT = st.one_of(LINE, st.sampled_from(["-----", "-------", "=====", "======", "| a |\t"]))
TOKEN = st.builds(Token, st.sampled_from(["A", "VALUES_END"]), st.text(max_size=8))
CHILD = st.recursive(
    TOKEN,
    lambda children: st.builds(Tree, st.sampled_from(["row", "_cells"]), st.lists(children, max_size=4)),
    max_leaves=12,
)
NODE = st.builds(Tree, st.sampled_from(["row", "_cells"]), st.lists(CHILD, max_size=4))
CASE = st.builds(
    Case,
    name=WORD.filter(lambda name: not set(name) <= set("-=")),
    dialect=WORD,
    form=st.sampled_from([None, "disclosure"]),
    source=st.one_of(st.none(), WORD),
    error=st.sampled_from([None, "noise"]),
    skip=st.one_of(st.none(), WORD),
    input=st.lists(INPUT, max_size=5).map("\n".join).map(lambda text: text + "\n"),
    tree=st.one_of(st.none(), NODE),
)


@given(st.lists(CASE, min_size=1, max_size=3, unique_by=lambda case: case.name), st.booleans())
def test_what_is_written_is_read_again(cases: list[Case], ended: bool) -> None:
    if not ended:
        cases[0].input = cases[0].input.rstrip("\n") + "x"
    assert parse_cases(write_cases(cases)).cases == cases


READ_ROWS = '"规章" "0"'


def test_rows_are_held_against_what_is_read() -> None:
    head = f"=====\nx\ndialect: markdown\n-----\n| 规章 | 0 |\n-----\n{ROWS}-----\n"
    assert run(head + READ_ROWS + "\n").outcome is Outcome.PASSED
    result = run(head + '"规章"\n')
    assert (result.outcome, result.sound) == (Outcome.FAILED, True)
    assert result.diff[-2:] == ['-"规章"', '+"规章" "0"']
    due = run(head)
    assert list(told(due)) == ["the case has no rows yet; -u writes them"]
    file = parse_cases(head)
    assert updated(file, [due]) == head + READ_ROWS + "\n"


def test_spans_stand_before_their_cells() -> None:
    rows = [[ShownCell("规章", 3), ShownCell("", 1, 2), ShownCell('"\n', 2, 2)], [ShownCell("0")]]
    text = '3+"规章" .2+"" 2.2+"\\"\\n"\n"0"'
    assert show_rows(rows) == text
    assert read_rows(text) == rows


def test_a_case_holds_the_laws_of_grids(tmp_path: Path) -> None:
    (tmp_path / "losing.py").write_text(LOSING, encoding="utf-8")
    registry = default_registry().with_folder(tmp_path)
    (case,) = parse_cases("=====\nx\ndialect: losing\n-----\n规章\t0\t12\n-----\n").cases
    result = run_case(case, registry)
    assert (result.outcome, result.sound) == (Outcome.FAILED, False)
    assert "lost: 12 (in no cell, no noise, and no separator)" in list(told(result))


LOSING = """
from govparse.tables.dialects.tab_separated import TabSeparated

class Losing(TabSeparated):
    name = "losing"
    beats = ("tab_separated",)
    def grid(self, text, offset=0):
        grid = super().grid(text, offset)
        for row in grid.rows:
            row.cells = row.cells[:-1]
        return grid
"""
