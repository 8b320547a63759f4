"""Versions of one report, such as the document and the page: which cells and which sentences differ."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from govparse.comparing.comparison import (
    Comparison,
    Difference,
    Given,
    Side,
    at_cells,
    at_text,
    compared,
    difference,
    gravest_first,
)
from govparse.comparing.figures import edition_of, figure, figure_rows, shared_tables
from govparse.comparing.prose import Sentence, sentences
from govparse.diagnostics import Bilingual
from govparse.forms import TABLES, forms_of
from govparse.records import ReportCell

_ALIKE = 0.5
"""Sentences of which so much is the same are one sentence that was changed."""
_LONGEST = 300
"""Characters of a sentence by which it is told whether another is like it."""
_MOST_COMPARED = 1_000_000
"""Pairs of sentences up to which those that stand often are looked at as well."""
_MOST_PAIRED = 40
"""Of so many sentences in a row that differ it is looked for which belong together."""


def compare_versions(given: Sequence[Given]) -> Comparison:
    """The comparison of the first report with each of the others."""
    made = Comparison("versions", [compared(each) for each in given])
    made.figures = figure_rows(given)
    for number in range(1, len(given)):
        versions = _Versions(given[0], given[number], number)
        made.differences += [*versions.organs(), *versions.tables(), *versions.cells(), *versions.prose()]
    made.differences = gravest_first(made.differences)
    return made


class _Versions:
    """The first report and another one, with its number."""

    def __init__(self, first: Given, other: Given, number: int) -> None:
        self._given = first, other
        self._first, self._other = first.report, other.report
        self._number = number
        self._names = {"first": tuple_of(first.name), "second": tuple_of(other.name)}

    def _sides(self, cells: list[str]) -> list[Side]:
        sides = [at_cells(0, self._given[0], cells), at_cells(self._number, self._given[1], cells)]
        for side, report in zip(sides, (self._first, self._other), strict=True):
            found = figure(report, cells[0]) if len(cells) == 1 else None
            side.value = None if found is None else found.value
        return sides

    def organs(self) -> Iterator[Difference]:
        """Reports of other organs are no versions of one."""
        if self._first.organ and self._other.organ and self._first.organ != self._other.organ:
            yield difference("GP708", [], self._sides([]), first=self._first.organ, second=self._other.organ)

    def tables(self) -> Iterator[Difference]:
        """Tables that one version lacks, or has in another edition."""
        for table in TABLES:
            there = [table in report.tables for report in (self._first, self._other)]
            if not any(there):
                continue
            editions = [
                edition_of(report, table) if table in report.tables else "" for report in (self._first, self._other)
            ]
            if editions[0] != editions[1]:
                one, other = map(_has, editions)
                title = forms_of(table)[0].title
                yield difference("GP712", [], self._sides([]), table=title, one=one, other=other, **self._names)

    def cells(self) -> Iterator[Difference]:
        """Numbers that differ one by one, blanks for zeros row by row, and how many cells cannot be compared."""
        blanks: dict[str, list[str]] = {}
        undecided: list[str] = []
        for table in shared_tables(self._first, self._other):
            for name in (name for name in self._first.cells if name.partition(".")[0] == table):
                one, other = self._first.cells[name], self._other.cells[name]
                if figure(self._first, name) is None or figure(self._other, name) is None:
                    if not _is_same(one, other):
                        undecided.append(name)
                elif one.value != other.value:
                    if not (one.value or other.value):
                        blanks.setdefault(one.label.partition(" × ")[0], []).append(name)
                    else:
                        yield self._cell(name, one, other)
        for row, names in blanks.items():
            columns = "、".join(self._first.cells[name].label.rpartition(" × ")[2] for name in names)
            yield difference("GP713", names, self._sides(names), row=row, columns=columns)
        if undecided:
            what = (f"{self._names['second'][0]}的单元格", f"cells of {self._names['second'][1]}")
            yield difference("GP709", undecided, self._sides(undecided), what=what, count=len(undecided))

    def _cell(self, name: str, one: ReportCell, other: ReportCell) -> Difference:
        said = {"cell": one.label, "one": _printed(one), "other": _printed(other)}
        return difference("GP711", [name], self._sides([name]), **said, **self._names)

    def prose(self) -> Iterator[Difference]:
        """Sentences that differ, and those that one version lacks."""
        first, other = _without_ends(sentences(self._first), sentences(self._other))
        short = len(first) * len(other) <= _MOST_COMPARED
        matcher = SequenceMatcher(None, [each.key for each in first], [each.key for each in other], autojunk=not short)
        for kind, from_one, to_one, from_other, to_other in matcher.get_opcodes():
            if kind != "equal":
                yield from self._passage(first[from_one:to_one], other[from_other:to_other])

    def _passage(self, first: list[Sentence], other: list[Sentence]) -> Iterator[Difference]:
        """Sentences in a row that stand in one version each, those that are alike together."""
        left = list(other)
        for one in first:
            match = next((each for each in left if _are_alike(one, each)), None) if len(left) <= _MOST_PAIRED else None
            if match is None:
                yield difference("GP715", [], [self._at(0, one)], first=self._names["first"], one=one.text)
            else:
                left.remove(match)
                sides = [self._at(0, one), self._at(1, match)]
                yield difference("GP714", [], sides, one=one.text, other=match.text, **self._names)
        for each in left:
            yield difference("GP715", [], [self._at(1, each)], first=self._names["second"], one=each.text)

    def _at(self, which: int, sentence: Sentence) -> Side:
        return at_text(which and self._number, self._given[which], sentence.span, sentence.text)


def tuple_of(name: Bilingual) -> tuple[str, str]:
    """A text as details of messages have it."""
    return name.zh, name.en


def _has(edition: str | None) -> tuple[str, str]:
    if edition == "":
        return "没有此表", "lacks it"
    return (f"为{edition}年格式", f"has the form of {edition}") if edition else ("有此表", "has it")


def _is_same(one: ReportCell, other: ReportCell) -> bool:
    """Whether cells in doubt, with words or missing are in the same state in both."""
    states = [(each.state, each.reading, each.value, each.candidates) for each in (one, other)]
    return states[0] == states[1]


def _printed(cell: ReportCell) -> tuple[str, str]:
    if cell.value is not None:
        return str(cell.value), str(cell.value)
    return ("“/”", "a dash") if cell.state == "dash" else ("空白", "blank")


def _without_ends(one: list[Sentence], other: list[Sentence]) -> tuple[list[Sentence], list[Sentence]]:
    """Two texts without the sentences that both begin and end with: mostly all of them."""
    least = min(len(one), len(other))
    start = next((at for at in range(least) if one[at].key != other[at].key), least)
    end = next((at for at in range(least - start) if one[-1 - at].key != other[-1 - at].key), least - start)
    return one[start : len(one) - end], other[start : len(other) - end]


def _are_alike(one: Sentence, other: Sentence) -> bool:
    matcher = SequenceMatcher(None, one.key[:_LONGEST], other.key[:_LONGEST])
    return matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE
