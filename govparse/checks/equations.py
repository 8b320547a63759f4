"""The equations that the official forms prescribe: sums of rows and columns, the balance, the totals of section 四.

Relations that one mistake breaks are one finding: that of the first of them, which says the others and, where the
smallest change that makes all hold is unique, names the cell and the number.
"""

from collections.abc import Callable, Iterable, Iterator

from govparse.catalogue import CATALOGUE
from govparse.checks.check import Check, Finding, Judged, Outcome, Untold, Words, check_of, shortened, span_of
from govparse.checks.mistakes import Mistake
from govparse.checks.relations import Broken, is_blank, resting
from govparse.checks.selection import EQUATIONS
from govparse.checks.subject import Subject
from govparse.fitting.fit import Fit
from govparse.forms.form import EquationKind

MOST_SAID = 4
"""So many relations are said one by one, and so many cells."""
_NUMERALS = ("零", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十")
_ORDER: tuple[EquationKind, ...] = ("row_sum", "column_sum", "balance", "outcome_sum")
_RESTING: Words = ("有单元格空白、缺失或存疑", "a cell is blank, missing or in doubt")
_NAMES = {"row_sum": "row", "outcome_sum": "row", "column_sum": "column", "balance": "column"}


def _finder(kind: EquationKind) -> Callable[[Subject], Iterable[Outcome]]:
    def find(subject: Subject) -> Iterator[Outcome]:
        for fit, mistake in subject.mistakes:
            first = min(mistake.relations, key=lambda each: _ORDER.index(each.equation.kind))
            if not mistake.blanks and first.equation.kind == kind:
                others = [each for each in mistake.relations if each is not first]
                said = {**_details(first), "others": _others(others), "remedy": _remedy(fit, mistake)}
                yield _finding(fit, mistake, said)
        for fit in subject.fits.values():
            yield from _counted(fit, kind)

    return find


def _counted(fit: Fit, kind: EquationKind) -> Iterator[Outcome]:
    """How many relations of a table could be judged, and how many not."""
    if every := len(fit.form.equations_of(kind)):
        rests = sum(equation.kind == kind for equation in resting(fit))
        yield Judged(every - rests)
        if rests:
            yield Untold(rests, _RESTING)


def _blank_not_zero(subject: Subject) -> Iterator[Outcome]:
    """Relations that hold if something stood in a blank cell, and not if it means 0."""
    for fit, mistake in subject.mistakes:
        if mistake.blanks:
            zh, en = _others(list(mistake.relations))
            yield _finding(fit, mistake, {"relations": (zh[1:], en[2:]), "remedy": _remedy(fit, mistake)})
    for fit in subject.fits.values():
        if None in fit.numbers and (unknown := _unjudged_blanks(fit)):
            yield Untold(unknown, _RESTING)


def _unjudged_blanks(fit: Fit) -> int:
    """How many blank cells no equation says anything of, though the form has equations for them."""
    rests = {id(equation) for equation in resting(fit)}
    blank = {name for name, cell in fit.cells.items() if is_blank(cell)} - fit.form.totals
    asked = {cell for equation in fit.form.equations for cell in equation.cells if cell in blank}
    judged = {cell for each in fit.form.equations if id(each) not in rests for cell in each.cells}
    return len(asked - judged)


def _finding(fit: Fit, mistake: Mistake, details: dict[str, object]) -> Finding:
    place = fit.cells[mistake.changes[0][0] if mistake.changes else mistake.relations[0].equation.left[0]]
    return Finding(span_of(place), [f"{fit.form.table}.{cell}" for cell in mistake.cells], details)


def _details(relation: Broken) -> dict[str, object]:
    """What the message of a relation says; the code's words name its two sides."""
    equation = relation.equation
    sides = ("left", "right") if equation.kind == "balance" else ("total", "sum")
    return {_NAMES[equation.kind]: shortened(equation.subject), sides[0]: relation.left, sides[1]: relation.right}


def _others(relations: list[Broken]) -> Words:
    """Other relations in the words of their codes, each behind a semicolon."""
    zh = en = ""
    for each in relations[:MOST_SAID]:
        message = CATALOGUE[EQUATIONS[each.equation.kind]].message
        details = {**_details(each), "others": "", "remedy": ""}
        zh, en = f"{zh}；{message.zh.format(**details)}", f"{en}; {message.en.format(**details)}"
    if more := len(relations[MOST_SAID:]):
        zh, en = f"{zh}；另有{more}项关系不成立", f"{en}; {more} more relations fail"
    return zh, en


def _remedy(fit: Fit, mistake: Mistake) -> Words:
    """The smallest change that makes all relations hold where there is one only, else the cells in question."""
    if mistake.changes:
        changes = [_change(fit, cell, value) for cell, value in mistake.changes]
        count = len(mistake.relations)
        all_zh = f"{_numeral(count)}项关系全部成立" if count > 1 else "这项关系成立"
        all_en = f"all {count} relations hold" if count > 1 else "it holds"
        return f"；{'，'.join(zh for zh, _ in changes)}，{all_zh}", f"; {', '.join(en for _, en in changes)}, {all_en}"
    if len(mistake.relations) == 1 and len(mistake.cells) == len(mistake.relations[0].equation.cells):
        return "", ""  # the relation itself names them all
    labels = [f"“{_label(fit, cell)}”" for cell in mistake.cells[:MOST_SAID]]
    more = len(mistake.cells) > MOST_SAID
    zh = f"；可能有误的单元格：{'、'.join(labels)}{f'等{len(mistake.cells)}格' if more else ''}"
    en = f"; cells in question: {', '.join(labels)}{f' and others, {len(mistake.cells)} in all' if more else ''}"
    return zh, en


def _change(fit: Fit, cell: str, value: object) -> Words:
    printed = fit.values[cell]
    label = _label(fit, cell)
    if printed is None:
        return f"“{label}”空白，若填{value}", f"“{label}” is blank; with {value}"
    return f"“{label}”为{printed}，若改为{value}", f"“{label}” is {printed}; with {value} in its place"


def _label(fit: Fit, cell: str) -> str:
    """The official path of a cell without its outermost group where more follows."""
    return shortened(fit.form.cells[cell].label)


def _numeral(count: int) -> str:
    return _NUMERALS[count] if count < len(_NUMERALS) else str(count)


CHECKS: tuple[Check, ...] = (
    *(check_of(code, _finder(kind)) for kind, code in EQUATIONS.items()),
    check_of("GP415", _blank_not_zero),
)
