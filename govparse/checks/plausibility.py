"""Values that the labels of the form rule out or make unlikely."""

from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from govparse.checks.check import Check, Finding, Outcome, Untold, Words, check_of, span_of
from govparse.checks.subject import Subject
from govparse.fitting.fit import Fit
from govparse.forms.form import Form
from govparse.records import Number

FEE_DECIMALS = 4
"""保留4位小数: what the fee column of the 2021 form asks for, in 万元."""


_UNREAD: Words = ("有单元格存疑或不是数字", "a cell is in doubt, or no number")
_NOT_FILLED: Words = ("有单元格空白、缺失或存疑", "a cell is blank, missing or in doubt")


def _rows_with(fit: Fit, *columns: str) -> Iterator[tuple[str, list[str], list[Number]]]:
    """The rows that hold a number in each of `columns`: official label, full cell ids, the numbers."""
    for label, ids in _columns_of(fit.form, columns):
        numbers = [value for value in map(fit.values.__getitem__, ids) if value is not None]
        if len(numbers) == len(columns):
            yield label, ids, numbers


def _rows_without(fit: Fit, *columns: str) -> Iterator[Untold]:
    """That rows cannot be judged that lack a number in one of `columns`."""
    every = _columns_of(fit.form, columns) if None in fit.numbers else []
    if lacking := sum(any(fit.values[cell] is None for cell in ids) for _, ids in every):
        yield Untold(lacking, _NOT_FILLED)


@cache
def _columns_of(form: Form, columns: tuple[str, ...]) -> list[tuple[str, list[str]]]:
    """The rows of a form that have all these columns: official label, cell ids."""
    rows = [(row.label, [f"{row.key}.{column}" for column in columns]) for row in form.rows]
    return [(label, ids) for label, ids in rows if form.cells.keys() >= set(ids)]


def _disclosure(subject: Subject) -> Fit | None:
    return subject.fits.get("disclosure")


def _decisions_like_items(subject: Subject) -> Iterator[Outcome]:
    """2019 form: last year's items plus this year's change give the number of "decisions", so items were counted."""
    if (fit := _disclosure(subject)) is None:
        return
    yield from _rows_without(fit, "items_previous_year", "items_change", "decisions")
    for label, ids, (previous, change, decisions) in _rows_with(
        fit, "items_previous_year", "items_change", "decisions"
    ):
        if change and previous + change == decisions:
            full = [f"disclosure.{cell}" for cell in ids]
            yield Finding(span_of(fit.cells[ids[2]]), full, {"row": label})


def _in_force_too_small(subject: Subject) -> Iterator[Outcome]:
    """What was issued this year is in force or was repealed."""
    if (fit := _disclosure(subject)) is None:
        return
    yield from _rows_without(fit, "issued", "repealed", "in_force")
    for label, ids, (issued, repealed, in_force) in _rows_with(fit, "issued", "repealed", "in_force"):
        if in_force + repealed < issued:
            full = [f"disclosure.{cell}" for cell in ids]
            yield Finding(span_of(fit.cells[ids[2]]), full, {"row": label})


def _fee_precision(subject: Subject) -> Iterator[Outcome]:
    fit = _disclosure(subject)
    cell = fit.cells.get("administrative_fees.amount") if fit else None
    if cell is not None and cell.value is None:
        yield Untold(1, _NOT_FILLED)
    if cell is None or not isinstance(cell.value, Decimal):
        return
    exponent = cell.value.as_tuple().exponent
    if isinstance(exponent, int) and -exponent > FEE_DECIMALS:
        yield Finding(span_of(cell), ["disclosure.administrative_fees.amount"], {"value": cell.raw or ""})


def _negative_count(subject: Subject) -> Iterator[Outcome]:
    for table, fit in subject.fits.items():
        if None in fit.numbers and (
            lacking := sum(cell.reading == "ambiguous" or cell.state == "text" for cell in fit.made)
        ):
            yield Untold(lacking, _UNREAD)
        if min([number for number in fit.numbers if number], default=0) >= 0:
            continue
        for name, value in fit.values.items():
            if value is not None and value < 0 and (spec := fit.form.cells[name]).kind != "change":
                yield Finding(span_of(fit.cells[name]), [f"{table}.{name}"], {"cell": spec.label, "value": value})


def _unit_unknown(subject: Subject) -> Iterator[Outcome]:
    for table, fit in subject.fits.items():
        for name in _without_unit(fit.form):
            cell = fit.cells[name]
            if cell.value is None and cell.state != "dash":
                yield Untold(1, _NOT_FILLED)
            if cell.unit_source == "unknown" and cell.value:
                yield Finding(span_of(cell), [f"{table}.{name}"], {"row": cell.label})


@cache
def _without_unit(form: Form) -> list[str]:
    """The cells whose unit the form leaves to the source: of others it is known."""
    return [name for name, spec in form.cells.items() if not spec.unit]


CHECKS: tuple[Check, ...] = (
    check_of("GP309", _unit_unknown),
    check_of("GP405", _decisions_like_items),
    check_of("GP406", _in_force_too_small),
    check_of("GP407", _fee_precision),
    check_of("GP408", _negative_count),
)
