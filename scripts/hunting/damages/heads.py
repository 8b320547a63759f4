"""Heads in another order, and columns that are none of the form's."""

from collections.abc import Callable, Sequence
from random import Random

from hunting.damages.registry import Ground, harm, shape
from hunting.official import Columns
from hunting.reports import Plan

REMARKS = ("", "无", "3", "0", "含上年", "12")


def _ordered(columns: Columns, order: Sequence[int]) -> Columns:
    return Columns(tuple(columns.heads[n] for n in order), tuple(tuple(row[n] for n in order) for row in columns.cells))


def _has(report: Plan, table: str) -> bool:
    return any(form.table == table for form in report.forms)


@shape("heads in another order: organizations")
def organizations(report: Plan, rnd: Random) -> bool:
    """The five kinds of organizations in another order."""
    order = [1, 2, 3, 4, 5]
    rnd.shuffle(order)
    report.change = lambda table, columns: _ordered(columns, [0, *order, 6]) if table == "applications" else columns
    return _has(report, "applications") and order != sorted(order)


@shape("heads in another order: the total first")
def total_first(report: Plan, rnd: Random) -> bool:
    """The total before its parts."""

    def change(table: str, columns: Columns) -> Columns:
        if table == "applications":
            return _ordered(columns, [6, 0, 1, 2, 3, 4, 5])
        if table == "disclosure":
            return columns
        return _ordered(columns, [n for suit in (0, 5, 10) for n in (suit + 4, suit, suit + 1, suit + 2, suit + 3)])

    report.change = change
    return any(form.table != "disclosure" for form in report.forms)


@shape("heads in another order: disclosure")
def disclosure(report: Plan, rnd: Random) -> bool:
    """The columns of the disclosure table in reverse order."""

    def change(table: str, columns: Columns) -> Columns:
        return _ordered(columns, range(len(columns.heads))[::-1]) if table == "disclosure" else columns

    report.change = change
    return _has(report, "disclosure")


@shape("heads in another order: review")
def review(report: Plan, rnd: Random) -> bool:
    """Outcomes or suits of the review table in another order."""
    within = rnd.sample(range(4), 4)
    order = [suit + n for suit in (0, 5, 10) for n in (*within, 4)]
    if rnd.random() < 0.4:
        order = [*range(5, 10), *range(5), *range(10, 15)]

    def change(table: str, columns: Columns) -> Columns:
        return _ordered(columns, order) if table == "reconsideration_litigation" else columns

    report.change = change
    return _has(report, "reconsideration_litigation") and order != sorted(order)


def _beside(name: str, place: Callable[[int, Random], int], heads: Sequence[str], texts: tuple[str, ...]) -> None:
    @shape(name)
    def add(report: Plan, rnd: Random) -> bool:
        head = rnd.choice(heads)
        report.remarks = rnd.sample(texts, len(texts))
        seed = rnd.randrange(1000)

        def change(table: str, columns: Columns) -> Columns:
            at = place(len(columns.heads), Random(seed))
            above, cells = list(columns.heads), [list(row) for row in columns.cells]
            above.insert(at, (head,))
            for row in cells:
                row.insert(at, None)
            return Columns(tuple(above), tuple(map(tuple, cells)))

        report.change = change
        return True


_beside("column 备注", lambda count, _: count, ("备注", "说明", "附注"), REMARKS)
_beside("column 序号", lambda _, __: 0, ("序号", "代码", "行次"), ("1", "2", "3", "4", "5", "6"))
_beside("column 单位", lambda _, __: 0, ("单位", "计量单位"), ("件", "件", "项"))
_beside(
    "foreign column inside",
    lambda count, rnd: rnd.randint(0, count),
    ("外国人", "同比增长", "去年同期"),
    ("0", "1", "5", "", "17"),
)

_beside("empty column", lambda count, rnd: rnd.randint(0, count), ("",), ("",))


@shape("last year's columns")
def years(report: Plan, rnd: Random) -> bool:
    """Each column twice: this year's and last year's."""
    this, last = f"{report.year}年", f"{report.year - 1}年"
    if rnd.random() < 0.3:
        this, last = "本年", "上年"
    first = rnd.random() < 0.5
    report.remarks = [str(n) for n in rnd.sample(range(40), 5)] + ["0"]

    def change(table: str, columns: Columns) -> Columns:
        pairs = [((*head, this), (*head, last)) for head in columns.heads]
        heads = tuple(head for pair in pairs for head in (pair if first else pair[::-1]))
        cells = tuple(
            tuple(cell for own in row for cell in ((own, None) if first else (None, own))) for row in columns.cells
        )
        return Columns(heads, cells)

    report.change = change
    return True


@shape("last year's columns behind")
def years_behind(report: Plan, rnd: Random) -> bool:
    """All columns of this year, then all of last year, or the other way round."""
    this, last = f"{report.year}年", f"{report.year - 1}年"
    first = rnd.random() < 0.5
    report.remarks = [str(n) for n in rnd.sample(range(40), 5)] + ["0"]

    def change(table: str, columns: Columns) -> Columns:
        own, other = [(this, *head) for head in columns.heads], [(last, *head) for head in columns.heads]
        none = (None,) * len(own)
        cells = tuple((*row, *none) if first else (*none, *row) for row in columns.cells)
        return Columns(tuple(own + other if first else other + own), cells)

    report.change = change
    return True


@harm("heads lost")
def lost(ground: Ground, rnd: Random) -> bool:
    """A table without its heads."""
    table = rnd.choice(ground.document.tables())
    table.rows[:] = [row for row in table.rows if row.kind != "heads"]
    return True


@harm("one head lost")
def one_lost(ground: Ground, rnd: Random) -> bool:
    """A column without its head."""
    table = rnd.choice(ground.document.tables())
    rows = [row for row in table.rows if row.kind == "heads"]
    if not rows:
        return False
    row = rnd.choice(rows)
    place = rnd.randrange(table.labels, len(row.heads))
    row.heads[place] = type(row.heads[place])("", row.heads[place].place)
    return True


def _cut_off(name: str, place: int) -> None:
    @harm(name)
    def cut_off(ground: Ground, rnd: Random) -> bool:
        tables = [table for table in ground.document.tables() if table.name != "disclosure"]
        if not tables:
            return False
        table = rnd.choice(tables)
        for row in table.rows:
            if row.kind == "heads":
                del row.heads[place if place < 0 else table.labels]
            elif row.values:
                ground.gone(row.values.pop(place))
        table.columns -= 1
        return True


_cut_off("first column lost", 0)
_cut_off("last column lost", -1)
