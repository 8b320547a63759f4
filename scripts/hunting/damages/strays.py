"""Lines among the rows that are none, rows that are none of the form's, and values outside their rows."""

from copy import deepcopy
from random import Random

from hunting.damages.registry import Ground, harm, index
from hunting.figures import SMALL
from hunting.model import Row, Value

NOTES = ("注：含上年结转数", "（续表）", "填报单位：办公室", "数据来源：政务公开系统", "以下空白")
FOREIGN = ("其中：网上申请", "其中：信函申请", "三公经费", "备注", "在编人数")


@harm("heads again")
def heads_again(ground: Ground, rnd: Random) -> bool:
    """The heads of the table stand again where a page begins."""
    tables = [table for table in ground.document.tables() if len(table.of_values()) > 2]
    if not tables:
        return False
    table = rnd.choice(tables)
    row = rnd.choice(table.of_values()[1:])
    at = index(table, row)
    start = max((n for n in range(at) if table.rows[n].kind == "heads"), default=None)
    if start is None:
        return False
    first = next(n for n in range(start, -1, -1) if n == 0 or table.rows[n - 1].kind != "heads")
    page = [Row("line", text=f"- {rnd.randint(2, 9)} -")] if rnd.random() < 0.5 else []
    table.rows[at:at] = [*page, *deepcopy(table.rows[first : start + 1])]
    return True


def _line(ground: Ground, rnd: Random, text: str) -> bool:
    table, row = rnd.choice(ground.rows())
    table.rows.insert(index(table, row), Row("line", text=text))
    return True


@harm("page number", (1, 3))
def page(ground: Ground, rnd: Random) -> bool:
    """A page number between two rows."""
    number = rnd.randint(1, 12)
    return _line(ground, rnd, rnd.choice(["- {} -", "{}", "第{}页", "第{}页 共12页", "{}/12", "—{}—"]).format(number))


@harm("unknown line between rows")
def note(ground: Ground, rnd: Random) -> bool:
    """A line that is no row between two rows."""
    return _line(ground, rnd, rnd.choice(NOTES))


@harm("unknown line between label and values")
def between(ground: Ground, rnd: Random) -> bool:
    """A line that is no row between the labels of a row and its values."""
    rows = [(table, row) for table, row in ground.rows() if row.path]
    if not rows:
        return False
    table, row = rnd.choice(rows)
    at = index(table, row) + 1
    page = rnd.random() < 0.3
    line = Row("line", text=str(rnd.randint(1, 9)) if page else rnd.choice(NOTES))
    table.rows[at:at] = [line, Row("values", f"{row.key} ", [], row.values)]
    row.values = []
    return True


@harm("foreign row", (1, 2))
def foreign(ground: Ground, rnd: Random) -> bool:
    """A row with values that is none of the form's."""
    table, row = rnd.choice(ground.rows())
    values = [Value(str(rnd.choice((0, *SMALL)))) for _ in row.values]
    table.rows.insert(index(table, row), Row("values", "", [rnd.choice(FOREIGN)], values))
    return True


@harm("empty lines between rows")
def empty(ground: Ground, rnd: Random) -> bool:
    """An empty line behind some rows."""
    for table in ground.document.tables():
        rows = [[row, Row("line")] if rnd.random() < 0.2 else [row] for row in table.rows]
        table.rows = [each for some in rows for each in some]
    return True


@harm("value before its label")
def before(ground: Ground, rnd: Random) -> bool:
    """The first value of a row stands on a line before its label."""
    rows = [(table, row) for table, row in ground.rows() if row.path and row.values[0].text]
    if not rows:
        return False
    table, row = rnd.choice(rows)
    table.rows.insert(index(table, row), Row("line", text=row.values.pop(0).text))
    return True


@harm("values before their label")
def all_before(ground: Ground, rnd: Random) -> bool:
    """All values of a row stand on a line before its label."""
    rows = [(table, row) for table, row in ground.rows() if row.path]
    if not rows:
        return False
    table, row = rnd.choice(rows)
    table.rows.insert(index(table, row), Row("values", f"{row.key} ", [], row.values))
    row.values = []
    return True
