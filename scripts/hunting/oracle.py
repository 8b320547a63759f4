"""Whether a text shows that a reading is wrong: it hides an error only where another sound report gives the same text.

The row that is read wrongly is printed once more, sound, with what the reader claims, in the same layout. If the text
is the same and no sum fails that held, nobody could have known.
"""

from collections.abc import Container, Iterator, Mapping, Sequence
from copy import deepcopy
from decimal import Decimal
from itertools import islice
from typing import TypeVar

from govparse.forms import Equation
from hunting.cases import Case
from hunting.figures import is_number, plain, same
from hunting.model import BLANK, DASH, LOST, UNSURE, Row, Table, Value

Each = TypeVar("Each")
FILLINGS = 400
"""Ways to fill the cells in doubt of a row that are tried when an error may be hidden."""


def hidden(case: Case, wrong: Sequence[str], claims: Mapping[str, str]) -> Iterator[str]:
    """The wrong cells whose error the text does not show; `claims` is what the reader states, by cell."""
    for table in case.document.tables():
        mine = {cell for cell in wrong if cell.startswith(f"{table.name}.")}
        rows = [row for row in case.document.sound[table.name].of_values() if any(v.id in mine for v in row.values)]
        if rows and _other_table(case, table, claims):
            yield from mine
            continue
        for row in rows:
            if _other_run(case, table, claims) if case.layout.runs else _other_report(case, table, row, claims):
                yield from (value.id for value in row.values if value.id in mine)


def _other_table(case: Case, table: Table, claims: Mapping[str, str]) -> bool:
    """Whether the whole table, printed sound with all that is claimed, gives the same text, and no more sums fail."""
    other = deepcopy(case.document.sound[table.name])
    for row in other.of_values():
        for value in row.values:
            said = _text(value, claims, case)
            value.text = value.text if said is None else said
    told = {cell: said for cell, said in claims.items() if cell in case.document.truth}
    return case.layout.write(other, case.style) == case.layout.write(table, case.style) and _sums(case, told)


def _other_report(case: Case, table: Table, row: Row, claims: Mapping[str, str]) -> bool:
    """Whether the row, printed sound with what is claimed, gives the same text, and sums fail nowhere else."""
    places = [n for n, each in enumerate(table.rows) if each.kind == "values" and each.key == row.key]
    if len(places) != 1:
        return False
    text = case.layout.write(table, case.style)
    printed = table.rows[places[0]]
    fillings = (_in_order if not case.layout.places else _in_place)(row, printed, claims, case)
    for filling in islice(fillings, FILLINGS):
        other = deepcopy(table)
        other.rows[places[0]] = again = deepcopy(row)
        again.values += [Value(BLANK) for _ in filling[len(again.values) :]]
        for value, said in zip(again.values, filling, strict=True):
            value.text = said
        if case.layout.write(other, case.style) == text and _sums_hold(case, again, claims):
            return True
    return False


def _in_place(row: Row, printed: Row, claims: Mapping[str, str], case: Case) -> Iterator[list[str]]:
    """The row as claimed; a cell in doubt prints what stands in its place. Blank places may stand behind the last."""
    texts = [*[BLANK] * printed.aside, *(value.text for value in printed.values)]
    texts += [BLANK] * (len(row.values) - len(texts))
    behind = texts[len(row.values) :]
    if any(behind):
        return
    claimed = [_text(value, claims, case) for value in row.values]
    yield [text if said is None else said for said, text in zip(claimed, texts, strict=False)] + behind


def _in_order(row: Row, printed: Row, claims: Mapping[str, str], case: Case) -> Iterator[list[str]]:
    """All ways to lay the values that are printed over the row that fit what is claimed; other cells are free."""
    tokens = [value.text for value in printed.values if value.text]
    yield from _laid([_text(value, claims, case) for value in row.values], tokens)


def _laid(slots: list[str | None], tokens: list[str]) -> Iterator[list[str]]:
    if len(tokens) > len(slots):
        return
    if not slots:
        yield []
        return
    first, rest = slots[0], slots[1:]
    if not first:
        yield from ([BLANK, *others] for others in _laid(rest, tokens))
    if tokens and (first is None or first == tokens[0]):
        yield from ([tokens[0], *others] for others in _laid(rest, tokens[1:]))


def _text(value: Value, claims: Mapping[str, str], case: Case) -> str | None:
    """How a claim is printed: as what stood there before if it says the same; None where nothing is claimed."""
    claim = claims.get(value.id or "")
    if claim is None:
        return None
    if value.id is not None and same(claim, case.document.figures[value.id]):
        return value.text
    return case.plan.dash if claim == DASH else claim


def _other_run(case: Case, table: Table, claims: Mapping[str, str]) -> bool:
    """Whether a sound table that is filled as claimed, and anyhow where nothing is, gives the same run of values."""
    sound = case.document.sound[table.name]
    if _bare(sound, case) != _bare(table, case):
        return False
    slots = [[_text(value, claims, case) for value in row.values] for row in sound.of_values()]
    tokens = [[value.text for value in row.values] for row in table.of_values()]
    told = {cell: claim for cell, claim in claims.items() if cell.startswith(f"{table.name}.")}
    if not _sums(case, told, told.keys()):
        return False
    if case.layout.by_columns:
        return _fits([[slot] for slot in _by_columns(slots)], [[text] for text in _by_columns(tokens) if text])
    return _fits(slots, [line for row in tokens if (line := [text for text in row if text])])


def _bare(table: Table, case: Case) -> str:
    """A table without its values."""
    bare = deepcopy(table)
    for row in bare.of_values():
        row.values = [Value(BLANK) for _ in row.values]
    return case.layout.write(bare, case.style)


def _by_columns(rows: list[list[Each]]) -> list[Each]:
    return [row[n] for n in range(max(map(len, rows), default=0)) for row in rows if len(row) > n]


def _fits(rows: list[list[str | None]], lines: list[list[str]]) -> bool:
    """Whether the lines are those of the rows, in order; a row without values has no line."""
    reached = {0}
    for row in rows:
        on = {n + 1 for n in reached if n < len(lines) and next(_laid(row, lines[n]), None) is not None}
        reached = on | (reached if not any(row) else set())
    return len(lines) in reached


def _sums_hold(case: Case, row: Row, claims: Mapping[str, str]) -> bool:
    """Whether no equation fails with this row that holds without it, or none with all that is claimed."""
    own = {value.id: plain(value.text) for value in row.values if value.id is not None}
    return _sums(case, own) or _sums(
        case, {cell: said for cell, said in claims.items() if cell in case.document.truth} | own
    )


def _sums(case: Case, claims: Mapping[str, str], known: Container[str] | None = None) -> bool:
    """Whether no equation fails with the claims that holds without them, of those whose cells are known.

    Known is what is claimed and what stands in the text: a sum of which a part is lost shows nothing.
    """
    printed = {cell: said for cell, said in case.document.truth.items() if said not in (LOST, UNSURE)}
    before = case.document.figures | printed
    after = before | dict(claims)
    standing = printed.keys() | claims.keys() if known is None else known
    return all(
        _holds(equation, form.table, form.totals, after) or not _holds(equation, form.table, form.totals, before)
        for form in case.plan.forms
        for equation in form.equations
        if any(f"{form.table}.{cell}" in claims for cell in equation.cells)
        and all(f"{form.table}.{cell}" in standing for cell in equation.cells)
    )


def _holds(equation: Equation, table: str, totals: frozenset[str], figures: Mapping[str, str]) -> bool:
    """An equation with a blank total says nothing; other blanks and dashes count 0."""
    if any(cell in totals and not is_number(figures[f"{table}.{cell}"]) for cell in equation.cells):
        return True
    left, right = (sum(_count(figures[f"{table}.{cell}"]) for cell in side) for side in (equation.left, equation.right))
    return left == right


def _count(text: str) -> Decimal:
    return Decimal(text) if is_number(text) else Decimal(0)
