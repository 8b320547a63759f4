"""Invented figures: what the cells of a report print, in the habits that sources have."""

from decimal import Decimal
from random import Random

from attrs import frozen

from govparse.forms import Form
from hunting.model import BLANK, DASH, LOST

CLASSES = 6
AROUND = ("new_received", "carried_in", "results_total", "carried_forward")
SMALL = (1, 1, 1, 2, 2, 3, 4, 5, 8, 10, 12, 16, 21, 35)
LARGE = (7, 30, 98, 104, 333, 1068, 2471, 5900, 41250, 339742, 11398889)


@frozen
class Habit:
    """How a source prints its tables: how many cells are not zero, how large, and what stands for zeros and totals."""

    name: str
    density: float
    numbers: tuple[int, ...] = SMALL
    zero: tuple[str, ...] = ("0",)
    rows_blank: float = 0.0
    totals_blank: float = 0.0
    totals_wrong: float = 0.0


HABITS = (
    Habit("zeros", 0.25),
    Habit("all zeros", 0.0),
    Habit("all blank", 0.0, zero=(BLANK,)),
    Habit("sparse", 0.06),
    Habit("large", 0.7, LARGE),
    Habit("blanks", 0.3, zero=(BLANK,)),
    Habit("blanks, sparse", 0.08, zero=(BLANK,)),
    Habit("some blanks", 0.3, zero=("0", BLANK)),
    Habit("blank rows", 0.3, rows_blank=0.3),
    Habit("dashes", 0.3, zero=(DASH,)),
    Habit("some dashes", 0.3, zero=("0", "0", DASH)),
    Habit("wrong totals", 0.35, totals_wrong=0.1),
    Habit("blank totals", 0.35, totals_blank=0.5),
    Habit("blanks and blank totals", 0.35, zero=(BLANK,), totals_blank=0.3),
)


def invent(forms: list[Form], habit: Habit, rnd: Random) -> dict[str, str]:
    """What every cell of the tables prints, by full id: a number, nothing, or a dash."""
    figures: dict[str, str] = {}
    for form in forms:
        numbers = _numbers(form, habit, rnd)
        for row in form.rows:
            blank = rnd.random() < habit.rows_blank and not any(numbers[f"{row.key}.{c.key}"] for c in row.columns)
            for column in row.columns:
                cell = f"{row.key}.{column.key}"
                figures[f"{form.table}.{cell}"] = BLANK if blank else _shown(numbers[cell], cell, form, habit, rnd)
    return figures


def _numbers(form: Form, habit: Habit, rnd: Random) -> dict[str, int]:
    if form.table == "applications":
        return _applications(form, habit, rnd)
    numbers = {cell: _number(habit, rnd) for cell in form.cells}
    if form.table != "disclosure":
        for row in form.rows:
            *parts, total = (f"{row.key}.{column.key}" for column in row.columns)
            numbers[total] = sum(numbers[part] for part in parts)
    return numbers


def _applications(form: Form, habit: Habit, rnd: Random) -> dict[str, int]:
    rows = {row.key: [_number(habit, rnd, n > 0) for n in range(CLASSES)] for row in form.rows}
    done = [sum(column) for column in zip(*(n for key, n in rows.items() if key not in AROUND), strict=True)]
    rows["results_total"] = done
    left = rows["carried_forward"]
    rows["carried_in"] = before = [
        rnd.randint(0, min(a + b, 9)) if rnd.random() < 0.5 else 0 for a, b in zip(done, left, strict=True)
    ]
    rows["new_received"] = [a + b - c for a, b, c in zip(done, left, before, strict=True)]
    return {
        f"{row.key}.{column.key}": number
        for row in form.rows
        for column, number in zip(row.columns, [*rows[row.key], sum(rows[row.key])], strict=True)
    }


def _number(habit: Habit, rnd: Random, rare: bool = False) -> int:
    return rnd.choice(habit.numbers) if rnd.random() < habit.density * (0.5 if rare else 1) else 0


def _shown(number: int, cell: str, form: Form, habit: Habit, rnd: Random) -> str:
    spec = form.cells[cell]
    if cell in form.totals or cell.endswith(".total"):
        if rnd.random() < habit.totals_blank:
            return BLANK
        if number and rnd.random() < habit.totals_wrong:
            return str(number + rnd.choice([-1, 1, 2, 10]))
    if number == 0:
        return rnd.choice(habit.zero)
    if spec.kind == "amount":
        return rnd.choice(
            [str(number), f"{number}.{rnd.randint(1, 9)}", f"{number}.{rnd.randint(1, 9999):04}".rstrip("0")]
        )
    if spec.kind == "change":
        return rnd.choice(["", "", "增", "减", "+", "-"]) + str(number)
    return str(number)


def plain(text: str) -> str:
    """What a text of `invent` says: a signed number, BLANK or DASH."""
    if text in (BLANK, DASH, "/", "—"):
        return DASH if text else BLANK
    sign = "-" if text[0] in "减-" else ""
    return sign + text.lstrip("增减+-")


def same(claim: str, truth: str) -> bool:
    """Whether two say the same."""
    if claim == truth:
        return True
    return is_number(claim) and is_number(truth) and Decimal(claim) == Decimal(truth)


def is_number(text: str) -> bool:
    """Whether what a cell says is a number."""
    return text not in (BLANK, DASH, LOST) and text.lstrip("-").replace(".", "", 1).isdigit()
