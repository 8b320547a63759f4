"""What became of each cell: right, in doubt, absent, or wrong without a word; and whether the text shows the error."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from decimal import Decimal
from itertools import islice, product

from attrs import frozen

import govparse
from govparse.forms import Equation
from govparse.records import ReportCell
from hunting.cases import Case
from hunting.model import BLANK, DASH, LOST, Row, Table

OUTCOMES = ("right", "ambiguous", "unlisted", "absent", "hidden", "SILENT")
"""Of a cell: stated and true (or lost and not stated); in doubt with the truth listed, or without; absent; wrong without
a word where another sound report gives the same text; and where none does."""
FILLINGS = 400
"""Ways to fill the cells in doubt of a row that are tried when an error may be hidden."""

STATED = ("exact", "repaired")


@frozen
class Verdict:
    """What became of the cells of a case, by id; what the reader said of them."""

    outcomes: Mapping[str, str]
    said: Mapping[str, ReportCell]

    def wrong(self, outcome: str = "SILENT") -> list[str]:
        """The cells with an outcome."""
        return [cell for cell, each in self.outcomes.items() if each == outcome]


def judge(case: Case, *, text: str | None = None) -> Verdict:
    """Read a case and judge each of its cells, and those that the reader invented."""
    said = govparse.parse(case.text if text is None else text).cells
    truth = case.document.truth
    outcomes = {cell: outcome(said.get(cell), truth[cell], case.document.figures[cell]) for cell in truth}
    invented = [cell for cell, each in said.items() if cell not in truth and each.reading in STATED]
    outcomes |= dict.fromkeys(invented, "SILENT")
    wrong = [cell for cell in outcomes if outcomes[cell] == "SILENT" and cell in truth]
    if wrong:
        outcomes |= dict.fromkeys(_hidden(case, wrong, said), "hidden")
    return Verdict(outcomes, said)


def outcome(cell: ReportCell | None, truth: str, before: str) -> str:
    """The outcome of a cell, hidden errors not told from others. `before` is what stood there before the damage."""
    if cell is None or cell.reading == "absent":
        return "right" if truth == LOST else "absent"
    if cell.reading == "ambiguous":
        if truth == LOST:
            return "right"
        wanted = BLANK if truth == DASH else truth  # a dash has no candidate of its own
        return "ambiguous" if any(same(_listed(each), wanted) for each in cell.candidates or ()) else "unlisted"
    claim = stated(cell)
    if truth == LOST:
        return "right" if same(claim, before) and before not in (BLANK, DASH) else "SILENT"
    return "right" if same(claim, truth) else "SILENT"


def stated(cell: ReportCell) -> str:
    """What a cell says for sure: a number, BLANK, DASH, or a text that is none of these."""
    if cell.value is not None:
        return str(cell.value)
    return {"dash": DASH, "blank": BLANK}.get(cell.state, cell.state)


def same(claim: str, truth: str) -> bool:
    """Whether two say the same."""
    if claim == truth:
        return True
    return _is_number(claim) and _is_number(truth) and Decimal(claim) == Decimal(truth)


def _is_number(text: str) -> bool:
    return text not in (BLANK, DASH, LOST) and text.lstrip("-").replace(".", "", 1).isdigit()


def _listed(candidate: object) -> str:
    return BLANK if candidate is None else str(candidate)


def _hidden(case: Case, wrong: list[str], said: Mapping[str, ReportCell]) -> Iterator[str]:
    """The wrong cells that another sound report prints as the reader says, in the same text."""
    for table in case.document.tables():
        mine = {cell for cell in wrong if cell.startswith(f"{table.name}.")}
        rows = [row for row in case.document.sound[table.name].of_values() if any(v.id in mine for v in row.values)]
        for row in rows:
            if any(_looks_sound(case, table, row, claims) for claims in _claims(row, said, case)):
                yield from (value.id for value in row.values if value.id in mine)


def _claims(row: Row, said: Mapping[str, ReportCell], case: Case) -> Iterator[dict[str, str]]:
    """What the reader says of a row; cells in doubt are what they were, or any of their candidates."""
    ids = [value.id for value in row.values if value.id is not None]
    choices = []
    for cell in ids:
        each = said.get(cell)
        if each is not None and each.reading in STATED:
            choices.append([stated(each)])
        elif each is not None and each.candidates:
            choices.append(list(dict.fromkeys([case.document.figures[cell], *map(_listed, each.candidates)])))
        else:
            choices.append([case.document.figures[cell]])
    for values in islice(product(*choices), FILLINGS):
        yield dict(zip(ids, values, strict=True))


def _looks_sound(case: Case, table: Table, row: Row, claims: Mapping[str, str]) -> bool:
    """Whether the row, printed sound with what is claimed, gives the same text, and sums fail nowhere else."""
    again = deepcopy(row)
    for value in again.values:
        if value.id is not None and not same(claims[value.id], case.document.figures[value.id]):
            value.text = case.plan.dash if claims[value.id] == DASH else claims[value.id]
    places = [n for n, each in enumerate(table.rows) if each.kind == "values" and each.key == row.key]
    if len(places) != 1:
        return False
    other = deepcopy(table)
    other.rows[places[0]] = again
    return case.layout.write(other, case.style) == case.layout.write(table, case.style) and _sums(case, claims)


def _sums(case: Case, claims: Mapping[str, str]) -> bool:
    """Whether no equation fails with the claims that holds without them."""
    before = {cell: case.document.figures[cell] if said == LOST else said for cell, said in case.document.truth.items()}
    after = before | dict(claims)
    return all(
        _holds(equation, form.table, form.totals, after) or not _holds(equation, form.table, form.totals, before)
        for form in case.plan.forms
        for equation in form.equations
        if any(f"{form.table}.{cell}" in claims for cell in equation.cells)
    )


def _holds(equation: Equation, table: str, totals: frozenset[str], figures: Mapping[str, str]) -> bool:
    """An equation with a blank total says nothing; other blanks and dashes count 0."""
    if any(cell in totals and not _is_number(figures[f"{table}.{cell}"]) for cell in equation.cells):
        return True
    left, right = (sum(_count(figures[f"{table}.{cell}"]) for cell in side) for side in (equation.left, equation.right))
    return left == right


def _count(text: str) -> Decimal:
    return Decimal(text) if _is_number(text) else Decimal(0)
