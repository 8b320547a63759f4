"""What the prose counts against what the tables print, and against itself.

A claim agrees when one of its readings does: the cells that its words name, or the further ones that they allow. A
number is compared as its bound says (约, 余, 以上); one that is rounded (1.2万) as far as it is printed.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from govparse.checks.check import Check, Finding, Judged, Outcome, Untold, Words, check_of
from govparse.checks.subject import Subject
from govparse.records import Count, Number, ReportCell

_ABOUT = Decimal("0.1")
"""约: up to a tenth more or less."""
_YUAN = {"元": 1, "万元": 10**4, "亿元": 10**8}
_ROUNDED = ("万", "亿")
_NO_NUMBERS: Words = ("文中没有数字", "the prose has no numbers")
_UNREAD: Words = ("表中的数空白、缺失或存疑", "the figure of the table is blank, missing or in doubt")
_AMOUNT = "disclosure.administrative_fees.amount"


def _text_against_table(subject: Subject) -> Iterator[Outcome]:
    yield from _nothing_counted(subject)
    judged = untold = 0
    for count in subject.outline.statements.counts:
        readings = [cells for cells in (count.cells, *count.alternatives) if cells]
        if not count.cells or not readings:
            continue
        sums = [_sum_of(subject, cells, count) for cells in readings]
        if None in sums:
            untold += 1
            continue
        judged += 1
        if any(total is not None and _agrees(count, total) for total in sums):
            continue
        if _is_unit_mistake(count, subject) or _mended(subject, count, readings):
            continue
        yield Finding(
            count.span,
            count.cells,
            {
                "quote": count.quote,
                "stated": _shown(count.value),
                "printed": _shown(_printed(subject, count)),
                "where": _label(subject, count.cells),
            },
        )
    yield Judged(judged)
    if untold:
        yield Untold(untold, _UNREAD)


def _nothing_counted(subject: Subject) -> Iterator[Untold]:
    if not subject.outline.statements.counts:
        yield Untold(1, _NO_NUMBERS)


def _mended(subject: Subject, count: Count, readings: Sequence[Sequence[str]]) -> bool:
    """Whether the text says the very number that the sums of the table ask for: then they say what is wrong."""
    numbers = {f"{fit.form.table}.{cell}": number for fit, each in subject.mistakes for cell, number in each.changes}
    if not numbers:
        return False
    totals = [_sum_of(subject, cells, count, numbers) for cells in readings if not numbers.keys().isdisjoint(cells)]
    return any(total is not None and _agrees(count, total) for total in totals)


def _sum_of(
    subject: Subject, cells: Sequence[str], count: Count, instead: Mapping[str, Number] | None = None
) -> Number | None:
    """What the table prints for some cells together, in yuan where the claim is money; None where it does not tell.

    `instead` has other numbers for some of the cells.
    """
    total: Number = 0
    for name in cells:
        cell = _cell(subject, name)
        if cell is None or cell.value is None:
            return None
        value = (instead or {}).get(name, cell.value)
        if count.unit in _YUAN:
            unit = cell.unit or ("万元" if name == _AMOUNT else None)
            if unit not in _YUAN:
                return None
            value *= _YUAN[unit]
        total += value
    return total


def _cell(subject: Subject, name: str) -> ReportCell | None:
    table, _, cell = name.partition(".")
    fit = subject.fits.get(table)
    return fit.cells.get(cell) if fit is not None else None


def _agrees(count: Count, total: Number) -> bool:
    """Whether the number of a claim is what the table prints, as far as its bound and its digits say."""
    stated = Decimal(count.value) * _YUAN.get(count.unit or "", 1)
    printed = Decimal(total)
    if count.bound == "at_least":
        return printed >= stated
    if count.bound == "at_most":
        return printed <= stated
    if count.bound == "about":
        return abs(printed - stated) <= _ABOUT * abs(stated)
    return abs(printed - stated) < _step(count)


def _step(count: Count) -> Decimal:
    """One unit of the last digit that is printed; of a whole number without 万 the smallest difference there is."""
    digits = count.quote.partition(".")[2]
    decimals = len(digits) - len(digits.lstrip("0123456789０１２３４５６７８９"))
    scale = Decimal(_YUAN.get(count.unit or "", 1))
    for mark, size in (("万", 10**4), ("亿", 10**8)):
        if mark in count.quote and count.unit not in _YUAN:
            scale = Decimal(size)
    exact = count.unit not in _YUAN and not any(mark in count.quote for mark in _ROUNDED)
    return Decimal("0.0001") if exact or (count.unit in _YUAN and not decimals) else scale / 10**decimals


def _printed(subject: Subject, count: Count) -> Number:
    return sum((cell.value or 0 for name in count.cells if (cell := _cell(subject, name)) is not None), Decimal(0))


def _label(subject: Subject, cells: Sequence[str]) -> str:
    """The official path of a cell; of a sum, what its cells share and how many they are."""
    paths = [cell.label for name in cells if (cell := _cell(subject, name)) is not None]
    if len(paths) == 1:
        return paths[0]
    return f"{paths[0]}+{paths[1]}" if len(paths) == 2 else f"{paths[0]}+…+{paths[-1]}"


def _shown(value: Number) -> str:
    return format(value, "f") if isinstance(value, Decimal) else str(value)


def _is_unit_mistake(count: Count, subject: Subject) -> bool:
    """Whether the text gives in yuan the very figure that the table has in 10,000 yuan."""
    cell = _cell(subject, _AMOUNT)
    return (
        count.unit == "元"
        and count.topic == "fees"
        and bool(count.value)
        and cell is not None
        and cell.value == count.value
    )


def _fee_in_yuan(subject: Subject) -> Iterator[Outcome]:
    yield from _nothing_counted(subject)
    for count in subject.outline.statements.counts:
        if _is_unit_mistake(count, subject):
            yield Finding(count.span, [_AMOUNT], {"quote": count.quote, "printed": _shown(count.value)})


def _told(subject: Subject, kind: str) -> Iterator[Outcome]:
    """Numbers of the prose that do not fit each other."""
    yield from _nothing_counted(subject)
    prose = subject.outline.prose
    for found in subject.mismatches:
        if found.kind == kind:
            quote = prose.printed(found.start, found.end)
            yield Finding(prose.cleaned.span(found.start, found.end), [], {"quote": quote, **found.details})


def _parts_of_text(subject: Subject) -> Iterator[Outcome]:
    return _told(subject, "parts")


def _percentage_of_text(subject: Subject) -> Iterator[Outcome]:
    return _told(subject, "share")


CHECKS: tuple[Check, ...] = (
    check_of("GP601", _text_against_table),
    check_of("GP602", _parts_of_text),
    check_of("GP603", _percentage_of_text),
    check_of("GP604", _fee_in_yuan),
)
