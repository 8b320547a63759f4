"""Rows lost, doubled, moved, cut, joined, and lines among them that are none."""

from copy import deepcopy
from random import Random

from hunting.damages.registry import Ground, harm, neighbours
from hunting.model import JOIN, LOST, Row, Table, Value
from hunting.figures import SMALL

NOTES = ("注：含上年结转数", "（续表）", "填报单位：办公室", "数据来源：政务公开系统", "以下空白")
FOREIGN = ("其中：网上申请", "其中：信函申请", "三公经费", "备注", "在编人数")


@harm("row dropped", (1, 2))
def dropped(ground: Ground, rnd: Random) -> bool:
    """A row is gone, label and values."""
    table, row = rnd.choice(ground.rows())
    if len(table.of_values()) < 2:
        return False
    _remove(table, row)
    for value in row.values:
        if value.id is not None:
            ground.document.truth[value.id] = LOST
    return True


def _remove(table: Table, row: Row) -> None:
    table.rows[:] = [each for each in table.rows if each is not row]


def _index(table: Table, row: Row) -> int:
    return next(n for n, each in enumerate(table.rows) if each is row)


@harm("row twice")
def twice(ground: Ground, rnd: Random) -> bool:
    """A row stands twice, the same."""
    table, row = rnd.choice(ground.rows())
    table.rows.insert(_index(table, row), deepcopy(row))
    return True


@harm("row twice, with other figures")
def twice_differently(ground: Ground, rnd: Random) -> bool:
    """A row stands twice, and in one value differs."""
    rows = [(table, row) for table, row in ground.rows() if row.path]
    if not rows:
        return False
    table, row = rnd.choice(rows)
    again = deepcopy(row)
    value = rnd.choice(row.values)
    other = next(each for each, same in zip(again.values, row.values, strict=True) if same is value)
    other.text = str(rnd.choice([n for n in SMALL if str(n) != value.text]))
    table.rows.insert(_index(table, row) + rnd.randint(0, 1), again)
    if value.id is not None:
        ground.document.truth[value.id] = LOST
    return True


@harm("row twice, the first without its values")
def twice_bare(ground: Ground, rnd: Random) -> bool:
    """The label of a row, and again with its values."""
    rows = [(table, row) for table, row in ground.rows() if row.path]
    if not rows:
        return False
    table, row = rnd.choice(rows)
    table.rows.insert(_index(table, row), Row("values", row.key, list(row.path)))
    return True


@harm("rows swapped", (1, 2))
def swapped(ground: Ground, rnd: Random) -> bool:
    """Two rows have changed places, labels and all."""
    pairs = list(neighbours(ground))
    if not pairs:
        return False
    table, above, below = rnd.choice(pairs)
    first, second = _index(table, above), _index(table, below)
    table.rows[first], table.rows[second] = below, above
    return True


@harm("row blanked", (1, 2))
def blanked(ground: Ground, rnd: Random) -> bool:
    """A row has its label and no values."""
    _, row = rnd.choice(ground.rows())
    for value in row.values:
        ground.say(value, "")
    return True


@harm("values a row lower")
def lower(ground: Ground, rnd: Random) -> bool:
    """From a row on all values stand a row lower, the last are lost; the labels stay."""
    pairs = [(above, below) for _, above, below in neighbours(ground)]
    if not pairs:
        return False
    start = rnd.randrange(len(pairs))
    texts = [[value.text for value in pairs[start][0].values]]
    said = [[ground.document.truth.get(value.id or "", "") for value in pairs[start][0].values]]
    for value in pairs[start][0].values:
        ground.say(value, "")
    for above, below in pairs[start : start + rnd.randint(1, 6)]:
        if len(below.values) != len(texts[0]):
            break
        texts.append([value.text for value in below.values])
        said.append([ground.document.truth.get(value.id or "", "") for value in below.values])
        for value, text, truth in zip(below.values, texts.pop(0), said.pop(0), strict=True):
            value.text = text
            if value.id is not None:
                ground.document.truth[value.id] = truth
    return True


@harm("line joined with the next", (1, 2))
def joined(ground: Ground, rnd: Random) -> bool:
    """Two rows stand in one line."""
    rows = [row for table, row in ground.rows() if row is not table.rows[-1]]
    if not rows:
        return False
    rnd.choice(rows).values[-1].text += JOIN
    return True


@harm("row cut by the page")
def cut(ground: Ground, rnd: Random) -> bool:
    """The values of a row go on behind a page number."""
    return _broken(ground, rnd, [Row("line", text=rnd.choice(["- 3 -", "第2页 共5页", "4", "— 5 —"]))])


@harm("row in two lines")
def in_two(ground: Ground, rnd: Random) -> bool:
    """The values of a row go on in the next line."""
    return _broken(ground, rnd, [])


def _broken(ground: Ground, rnd: Random, between: list[Row]) -> bool:
    rows = ground.rows(3)
    if not rows:
        return False
    table, row = rnd.choice(rows)
    place = rnd.randrange(1, len(row.values))
    rest = Row("values", f"{row.key} ", [], row.values[place:])
    row.values = row.values[:place]
    at = _index(table, row) + 1
    table.rows[at:at] = [*between, rest]
    return True


@harm("heads again")
def heads_again(ground: Ground, rnd: Random) -> bool:
    """The heads of the table stand again where a page begins."""
    tables = [table for table in ground.document.tables() if len(table.of_values()) > 2]
    if not tables:
        return False
    table = rnd.choice(tables)
    row = rnd.choice(table.of_values()[1:])
    at = _index(table, row)
    start = max(n for n in range(at) if table.rows[n].kind == "heads")
    first = next(n for n in range(start, -1, -1) if n == 0 or table.rows[n - 1].kind != "heads")
    page = [Row("line", text=f"- {rnd.randint(2, 9)} -")] if rnd.random() < 0.5 else []
    table.rows[at:at] = [*page, *deepcopy(table.rows[first : start + 1])]
    return True


def _line(ground: Ground, rnd: Random, text: str) -> bool:
    table, row = rnd.choice(ground.rows())
    table.rows.insert(_index(table, row), Row("line", text=text))
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
    at = _index(table, row) + 1
    page = rnd.random() < 0.3
    line = Row("line", text=str(rnd.randint(1, 9)) if page else rnd.choice([*NOTES, "属于于四类过程性信并"]))
    table.rows[at:at] = [line, Row("values", f"{row.key} ", [], row.values)]
    row.values = []
    return True


@harm("another label before the values")
def foreign_label(ground: Ground, rnd: Random) -> bool:
    """A label that is none of the form's stands between the labels of a row and its values: whose are they?"""
    rows = [(table, row) for table, row in ground.rows() if row.path]
    if not rows:
        return False
    table, row = rnd.choice(rows)
    at = _index(table, row) + 1
    table.rows.insert(at, Row("values", f"{row.key} ", [rnd.choice(FOREIGN)], row.values))
    for value in row.values:
        if value.id is not None:
            ground.document.truth[value.id] = LOST
    row.values = []
    return True


@harm("foreign row", (1, 2))
def foreign(ground: Ground, rnd: Random) -> bool:
    """A row with values that is none of the form's."""
    table, row = rnd.choice(ground.rows())
    values = [Value(str(rnd.choice((0, *SMALL)))) for _ in row.values]
    table.rows.insert(_index(table, row), Row("values", "", [rnd.choice(FOREIGN)], values))
    return True


@harm("value before its label")
def before(ground: Ground, rnd: Random) -> bool:
    """The first value of a row stands on a line before its label."""
    rows = [(table, row) for table, row in ground.rows() if row.path and row.values[0].text]
    if not rows:
        return False
    table, row = rnd.choice(rows)
    table.rows.insert(_index(table, row), Row("line", text=row.values.pop(0).text))
    return True


@harm("values before their label")
def all_before(ground: Ground, rnd: Random) -> bool:
    """All values of a row stand on a line before its label."""
    rows = [(table, row) for table, row in ground.rows() if row.path]
    if not rows:
        return False
    table, row = rnd.choice(rows)
    table.rows.insert(_index(table, row), Row("values", f"{row.key} ", [], row.values))
    row.values = []
    return True
