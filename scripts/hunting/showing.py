"""A failing case as a developer wants to see it: as little text as still fails, and the cells that are wrong."""

from copy import deepcopy

from attrs import evolve

from hunting.cases import Case
from hunting.judging import Verdict, judge, stated
from hunting.model import LOST, Document, Row, Table
from hunting.writing import write

TRIALS = 150
"""How often a case is read again to make it smaller."""


def shown(case: Case, *, whole: bool = False) -> str:
    """The text of a case, made small if it is not wanted whole, with its wrong cells."""
    small = case if whole else smaller(case)
    verdict = judge(small)
    lines = [f"=== {case.number}: {case.layout.name}, {case.style.spans}, {case.damage}, {case.plan.habit.name}"]
    lines += [small.text.rstrip("\n"), "---"]
    for cell in verdict.wrong():
        each = verdict.said[cell]
        truth = small.document.truth.get(cell, "no such cell")
        lines.append(
            f"{cell}: stated {stated(each) or 'blank'} ({each.reading}, {each.evidence}), truth {truth or 'blank'}"
        )
    return "\n".join(lines)


def smaller(case: Case) -> Case:
    """The case without the parts and rows that it fails without as well, and that its text shows the error without.

    Heads stay: they say what the columns hold.
    """
    wrong = set(judge(case).wrong())
    trials = TRIALS
    for number in reversed(range(len(case.document.parts))):
        case, trials = _without(case, wrong, trials, number, None)
    for number, part in reversed(list(enumerate(case.document.parts))):
        if isinstance(part, Table) and not case.layout.runs:
            for row in reversed([n for n, each in enumerate(part.rows) if each.kind != "heads"]):
                case, trials = _without(case, wrong, trials, number, row)
            for row in reversed(_idle(case.document.parts[number])):
                case, trials = _without(case, wrong, trials, number, row)
    return case


def _idle(part: object) -> list[int]:
    """The heads below which no row with values is left."""
    rows: list[Row] = part.rows if isinstance(part, Table) else []
    last = [n for n, row in enumerate(rows) if row.kind == "values"]
    below = [
        next((m for m in range(n, len(rows)) if rows[m].kind not in ("heads", "line")), None) for n in range(len(rows))
    ]
    return [n for n, row in enumerate(rows) if row.kind == "heads" and below[n] not in last]


def _without(case: Case, wrong: set[str], trials: int, part: int, row: int | None) -> tuple[Case, int]:
    """The case without a part, or without a row of it, if a cell is still wrong; and the trials that are left."""
    if not trials:
        return case, 0
    document = deepcopy(case.document)
    if row is None:
        del document.parts[part]
    else:
        table = document.parts[part]
        if isinstance(table, Table):
            del table.rows[row]
    small = evolve(case, document=_narrowed(document), text=write(document, case.layout, case.style))
    return (small, trials - 1) if _fails(judge(small), wrong) else (case, trials - 1)


def _narrowed(document: Document) -> Document:
    """Only what still stands in a document can be wrong there."""
    left = {row.key.strip() for table in document.tables() for row in table.of_values()}
    sound = [row for table in document.sound.values() for row in table.of_values()]
    gone = {value.id for row in sound if row.key not in left for value in row.values}
    document.truth = {cell: said for cell, said in document.truth.items() if cell not in gone or said == LOST}
    return document


def _fails(verdict: Verdict, wrong: set[str]) -> bool:
    return bool(wrong & set(verdict.wrong()))
