"""Corpus cases: texts with the trees that a grammar has to make of them, in files to be read and written by people.

    =====
    a row of a label and a number
    dialect: markdown
    source: made up
    -----
    | 规章 | 0 |
    -----
    (start (row TEXT: "| 规章 " VALUES_END: "| 0 |\\n"))
    -----
    "规章" "0"

A line like the first one of the file opens a case; the longest line of dashes in a case divides it, so that the input
may hold shorter ones. Behind the tree may stand the rows of the grid. The input is whole lines; `line end: missing`
says that the last one has no line end.
"""

import re
from collections.abc import Iterable

from attrs import define, field
from lark import Token, Tree

from govparse.authoring.rows import Rows, show_rows
from govparse.authoring.sexp import show_sexp

KEYS = ("dialect", "grammar", "form", "source", "error", "skip", "only", "line end")
"""What may stand in the header of a case, in the order in which it is written."""

ERRORS = ("noise", "not claimed")
"""What a case may expect to be wrong: lines that belong to no row, or a text that its dialect does not read."""

OPENER = re.compile(r"={3,}")
DASHES = re.compile(r"-{3,}")
_SHORTEST = 5


@define
class Case:
    """One case.

    `dialect` is the layout that has to claim and read the input, or `grammar` the file of a grammar that reads it as it
    stands. `form` is the table that the input is recognised as, `source` where it comes from, `error` one of `ERRORS`,
    `skip` why it is not run, `only` why no other one is. `tree` and `rows` are what is expected (None where nothing
    is written yet, or nothing can be); `has_rows` says that rows belong to it, written or not.
    """

    name: str
    dialect: str | None = None
    grammar: str | None = None
    form: str | None = None
    source: str | None = None
    error: str | None = None
    skip: str | None = None
    only: str | None = None
    input: str = ""
    tree: Tree[Token] | None = None
    rows: Rows | None = None
    has_rows: bool = False
    line: int = field(default=1, eq=False)
    divider: str = field(default="-" * _SHORTEST, eq=False)
    answer: tuple[int, int] = field(default=(0, 0), eq=False)
    """Where the second divider and the tree stand in the file, or have to be put."""


@define
class CaseFile:
    """The cases of a file, and its text."""

    path: str
    text: str
    cases: list[Case]

    def with_answers(self, answers: Iterable[tuple[Case, Tree[Token], Rows | None]]) -> str:
        """The text of the file with other trees, and rows where there are, in some of its cases."""
        text = self.text
        for case, tree, rows in sorted(answers, key=lambda answer: answer[0].answer, reverse=True):
            start, end = case.answer
            shown = "" if rows is None else f"{case.divider}\n{show_rows(rows)}\n"
            text = f"{text[:start]}{case.divider}\n{show_sexp(tree)}\n{shown}{text[end:]}"
        return text


def write_cases(cases: Iterable[Case]) -> str:
    """Cases as a file has them; `parse_cases` gives the same cases back. Names and headers are one line each."""
    cases = list(cases)
    opener = "=" * _length(OPENER, (case.input for case in cases))
    return "\n".join(_written(case, opener) for case in cases)


def _written(case: Case, opener: str) -> str:
    line_end = None if not case.input or case.input.endswith("\n") else "missing"
    values = [case.dialect, case.grammar, case.form, case.source, case.error, case.skip, case.only, line_end]
    divider = "-" * _length(DASHES, [case.input])
    header = [f"{key}: {value}" for key, value in zip(KEYS, values, strict=True) if value is not None]
    lines = [opener, case.name, *header, divider, *([case.input.removesuffix("\n")] if case.input else []), divider]
    answer = [show_sexp(case.tree)] if case.tree else []
    answer += [divider, *([show_rows(case.rows)] if case.rows else [])] if case.has_rows else []
    return "\n".join([*lines, *answer]) + "\n"


def _length(pattern: re.Pattern[str], texts: Iterable[str]) -> int:
    """The length of a line that is longer than every line of its kind in some texts."""
    found = (len(line) for text in texts for line in text.split("\n") if pattern.fullmatch(line))
    return max([_SHORTEST, *(length + 1 for length in found)])
