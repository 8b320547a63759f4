"""Tables of others, files cut off, tables in another order, rulers damaged."""

from copy import deepcopy
from random import Random

from hunting.damages.registry import Ground, digits, harm
from hunting.figures import invent
from hunting.model import CUT, Prose, Row, Table, Value
from hunting.official import Filling, print_table
from hunting.reports import HEADINGS, ORGANS

BUDGET = (
    ("项目", "预算数", "决算数"),
    ("因公出国（境）费", "12", "0"),
    ("公务接待费", "5", "3"),
    ("公务用车购置及运行费", "8", "8"),
)
STAFF = (("机构", "编制数", "实有人数"), ("办公室", "12", "11"), ("政务公开科", "4", "3"))
CHANNELS = (("申请渠道", "上年数", "本年数"), ("当面申请", "3", "5"), ("网络申请", "21", "30"), ("信函申请", "2", "1"))


def _strange(ground: Ground, rnd: Random, table: Table, caption: str, *, before: bool) -> None:
    """Another table beside one of the report's, of the same form where it has one."""
    form = next(form for form in ground.plan.forms if form.table == table.name)
    strange = print_table(form, Filling(invent([form], ground.plan.habit, rnd)))
    strange.name = ""
    parts = ground.document.parts
    at = next(n for n, part in enumerate(parts) if part is table)
    if before:
        parts[at:at] = [Prose(caption), strange, Prose(f"{ground.plan.organ}{HEADINGS[table.name][2:]}")]
    else:
        parts[at + 1 : at + 1] = [Prose(caption), strange]


def _another(name: str, *, before: bool, year: bool) -> None:
    @harm(name)
    def another(ground: Ground, rnd: Random) -> bool:
        table = rnd.choice(ground.document.tables())
        title = HEADINGS[table.name][2:]
        organ = rnd.choice([organ for organ in ORGANS if organ != ground.plan.organ])
        last = rnd.choice(["附：{}年{}", "{}年度{}", "上年数据（{}年）：{}"]).format(ground.plan.year - 1, title)
        other = rnd.choice([f"附：{organ}{title}", f"{organ}{ground.plan.year}年{title}"])
        _strange(ground, rnd, table, last if year else other, before=before)
        return True


_another("another organ's table behind", before=False, year=False)
_another("another organ's table before", before=True, year=False)
_another("last year's table behind", before=False, year=True)
_another("last year's table before", before=True, year=True)


@harm("table of another kind")
def other_kind(ground: Ground, rnd: Random) -> bool:
    """A table of budget, staff or channels before or behind one of the report's."""
    rows = rnd.choice([BUDGET, STAFF, CHANNELS])
    made = [Row("values", "", [label], [Value(text) for text in texts]) for label, *texts in rows]
    strange = Table("", 1, 2, made)
    parts = ground.document.parts
    at = rnd.choice([n for n, part in enumerate(parts) if isinstance(part, Table)])
    parts.insert(at + rnd.randint(0, 1), strange)
    return True


@harm("table twice")
def twice(ground: Ground, rnd: Random) -> bool:
    """A table stands twice, the same."""
    table = rnd.choice(ground.document.tables())
    ground.document.parts.append(Prose("（续表）"))
    again = deepcopy(table)
    again.name = ""
    ground.document.parts.append(again)
    return True


@harm("heading lost")
def heading_lost(ground: Ground, rnd: Random) -> bool:
    """A table without the heading of its section."""
    parts = ground.document.parts
    at = rnd.choice([n for n, part in enumerate(parts) if isinstance(part, Table)])
    del parts[at - 1]
    return True


@harm("heading between heads and rows")
def heading_inside(ground: Ground, rnd: Random) -> bool:
    """The heading of a section landed among the rows of its table."""
    parts = ground.document.parts
    at = rnd.choice([n for n, part in enumerate(parts) if isinstance(part, Table)])
    heading, table = parts[at - 1], parts[at]
    if not (isinstance(heading, Prose) and isinstance(table, Table)):
        return False
    first = next(n for n, row in enumerate(table.rows) if row.kind == "values")
    table.rows.insert(first, Row("line", text=heading.text))
    del parts[at - 1]
    return True


@harm("tables in another order")
def other_order(ground: Ground, rnd: Random) -> bool:
    """The sections with tables have changed places."""
    parts = ground.document.parts
    places = [n for n, part in enumerate(parts) if isinstance(part, Table)]
    if len(places) < 2:
        return False
    a, b = rnd.sample(places, 2)
    parts[a - 1 : a + 1], parts[b - 1 : b + 1] = parts[b - 1 : b + 1], parts[a - 1 : a + 1]
    return True


def _cut(ground: Ground, table: Table, row: Row, place: int) -> None:
    """All that stands behind a value is lost."""
    tables = ground.document.tables()
    behind = [each for part in tables[[part is table for part in tables].index(True) + 1 :] for each in part.rows]
    start = next(n for n, each in enumerate(table.rows) if each is row)
    values = row.values[place:] + [v for each in (*table.rows[start + 1 :], *behind) for v in each.values]
    ground.gone(*values)


@harm("file cut behind a value")
def cut_behind(ground: Ground, rnd: Random) -> bool:
    """The text ends behind a value."""
    found = [(t, row, n) for t, row in ground.rows() for n, value in enumerate(row.values) if value.text]
    if not found or ground.layout.by_columns:
        return False
    table, row, place = rnd.choice(found)
    row.values[place].text += CUT
    _cut(ground, table, row, place + 1)
    return True


@harm("file cut inside a number")
def cut_inside(ground: Ground, rnd: Random) -> bool:
    """The text ends with a part of a number."""
    found = [
        (t, row, n)
        for t, row in ground.rows()
        for n, value in enumerate(row.values)
        if digits(value.text) and len(value.text) > 1
    ]
    if not found or ground.layout.by_columns:
        return False
    table, row, place = rnd.choice(found)
    text = row.values[place].text
    cut = rnd.randrange(1, len(text))
    row.values[place].text = text[:cut] + CUT + text[cut:]
    _cut(ground, table, row, place)
    return True


@harm("file cut in a label")
def cut_label(ground: Ground, rnd: Random) -> bool:
    """The text ends with a part of a label."""
    found = [(table, row) for table, row in ground.rows() if row.path and len(row.path[-1]) > 1]
    if not found or ground.layout.by_columns or ground.layout.runs:
        return False
    table, row = rnd.choice(found)
    text = row.path[-1]
    cut = rnd.randint(1, len(text))
    row.path[-1] = text[:cut] + CUT + text[cut:]
    _cut(ground, table, row, 0)
    return True


@harm("delimiter damaged")
def delimiter(ground: Ground, rnd: Random) -> bool:
    """The line under the heads is short, long, gone, or has other signs."""
    table = rnd.choice(ground.document.tables())
    table.delimiter = rnd.choice(
        ["", "|---|", "|--|--|", "| - | - |", "|" + "---|" * 20, "---", "===", "|:--:|:-:|", "------|---"]
    )
    return True
