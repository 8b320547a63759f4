"""Rows lost, doubled, moved, cut and joined."""

from copy import deepcopy
from random import Random

from hunting.damages.registry import Ground, harm, index, neighbours
from hunting.figures import SMALL
from hunting.model import JOIN, WRAP, Row, Table, Value


@harm("row dropped", (1, 2))
def dropped(ground: Ground, rnd: Random) -> bool:
    """A row is gone, label and values."""
    table, row = rnd.choice(ground.rows())
    if len(table.of_values()) < 2:
        return False
    _remove(table, row)
    ground.gone(*row.values)
    return True


def _remove(table: Table, row: Row) -> None:
    table.rows[:] = [each for each in table.rows if each is not row]


@harm("row twice")
def twice(ground: Ground, rnd: Random) -> bool:
    """A row stands twice, the same."""
    table, row = rnd.choice(ground.rows())
    table.rows.insert(index(table, row), deepcopy(row))
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
    table.rows.insert(index(table, row) + rnd.randint(0, 1), again)
    ground.doubt(value)
    return True


@harm("row twice, the first without its values")
def twice_bare(ground: Ground, rnd: Random) -> bool:
    """The label of a row, and again with its values."""
    rows = [(table, row) for table, row in ground.rows() if row.path]
    if not rows:
        return False
    table, row = rnd.choice(rows)
    table.rows.insert(index(table, row), Row("values", row.key, list(row.path)))
    return True


@harm("rows swapped", (1, 2))
def swapped(ground: Ground, rnd: Random) -> bool:
    """Two rows have changed places, labels and all."""
    pairs = list(neighbours(ground))
    if not pairs:
        return False
    table, above, below = rnd.choice(pairs)
    first, second = index(table, above), index(table, below)
    table.rows[first], table.rows[second] = below, above
    return True


@harm("row blanked", (1, 2))
def blanked(ground: Ground, rnd: Random) -> bool:
    """A row has its label and no values."""
    _, row = rnd.choice(ground.rows())
    for value in row.values:
        ground.say(value, "")
    return True


@harm("row blanked, the next label misprinted")
def blanked_before_misprint(ground: Ground, rnd: Random) -> bool:
    """A row has no values, and the label of the next is not to be recognised."""
    pairs = [(above, below) for _, above, below in neighbours(ground) if below.path and len(below.path[-1]) > 6]
    if not pairs:
        return False
    above, below = rnd.choice(pairs)
    for value in above.values:
        ground.say(value, "")
    text = below.path[-1]
    below.path[-1] = "".join(rnd.choice("甲乙丙丁末") if n % 3 == 2 else sign for n, sign in enumerate(text))
    return True


@harm("two rows in one")
def merged(ground: Ground, rnd: Random) -> bool:
    """The cells of two rows stand in the cells of one, the second below the first."""
    pairs = [(table, above, below) for table, above, below in neighbours(ground) if above.path and below.path]
    if not pairs or ground.layout.by_columns:
        return False
    table, above, below = rnd.choice(pairs)
    above.path[-1] += WRAP + below.path[-1]
    above.values = [
        Value(f"{one.text}{WRAP}{other.text}", one.id) for one, other in zip(above.values, below.values, strict=True)
    ]
    _remove(table, below)
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
    for _, below in pairs[start : start + rnd.randint(1, 6)]:
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
    if not rows or ground.layout.by_columns:
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
    at = index(table, row) + 1
    table.rows[at:at] = [*between, rest]
    return True
