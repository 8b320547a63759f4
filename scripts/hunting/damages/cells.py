"""Values lost, blanked, moved, or more of them than belong there."""

from random import Random

from hunting.damages.registry import Ground, harm, neighbours
from hunting.model import BLANK, Row, Value


@harm("value deleted", (1, 2))
def deleted(ground: Ground, rnd: Random) -> bool:
    """A value is gone, and those behind it move up."""
    row, place, value = rnd.choice(ground.values() or [(None, 0, None)])
    if row is None or value is None or len(row.values) < 2:
        return False
    del row.values[place]
    ground.lose(value)
    return True


@harm("first value deleted", (1, 3))
def first_deleted(ground: Ground, rnd: Random) -> bool:
    """The first value of a row is gone, the row padded at its end."""
    rows = [row for _, row in ground.rows(2) if row.values[0].text]
    if not rows:
        return False
    row = rnd.choice(rows)
    ground.lose(row.values.pop(0))
    return True


@harm("last value deleted", (1, 2))
def last_deleted(ground: Ground, rnd: Random) -> bool:
    """The last value of a row is gone."""
    rows = [row for _, row in ground.rows(2) if row.values[-1].text]
    if not rows:
        return False
    ground.lose(rnd.choice(rows).values.pop())
    return True


@harm("value blanked", (1, 3))
def blanked(ground: Ground, rnd: Random) -> bool:
    """A blank in the place of a value."""
    values = ground.values()
    if not values:
        return False
    ground.say(rnd.choice(values)[2], BLANK)
    return True


@harm("value twice", (1, 2))
def doubled(ground: Ground, rnd: Random) -> bool:
    """A value stands twice side by side."""
    values = ground.values()
    if not values:
        return False
    row, place, value = rnd.choice(values)
    row.values.insert(place, Value(value.text))
    return True


@harm("zero too many", (1, 2))
def zero_more(ground: Ground, rnd: Random) -> bool:
    """A zero that is none of the row's."""
    rows = ground.rows(3)  # a value alone in its row may stand anywhere
    if not rows:
        return False
    _, row = rnd.choice(rows)
    row.values.insert(rnd.randint(0, len(row.values)), Value("0"))
    return True


@harm("number too many")
def number_more(ground: Ground, rnd: Random) -> bool:
    """A number that is none of the row's."""
    rows = ground.rows(3)  # a value alone in its row may stand anywhere
    if not rows:
        return False
    _, row = rnd.choice(rows)
    row.values.insert(rnd.randint(0, len(row.values)), Value(str(rnd.randint(1, 99))))
    return True


def _moved(ground: Ground, rnd: Random, down: bool) -> bool:
    pairs = [(above, below) for _, above, below in neighbours(ground)]
    if not pairs:
        return False
    pair = rnd.choice(pairs)
    source, target = pair if down else pair[::-1]
    place = rnd.choice([len(source.values) - 1, 0, rnd.randrange(len(source.values))])
    value = source.values[place]
    if not value.text or len(source.values) < 2:
        return False
    del source.values[place]
    target.values.insert(0 if down else len(target.values), value)
    ground.lose(value)
    return True


@harm("value moved to the next row", (1, 2))
def moved_down(ground: Ground, rnd: Random) -> bool:
    """A value stands before the values of the next row."""
    return _moved(ground, rnd, down=True)


@harm("value moved to the row before")
def moved_up(ground: Ground, rnd: Random) -> bool:
    """A value stands behind the values of the row before."""
    return _moved(ground, rnd, down=False)


@harm("values in another order", (1, 2))
def swapped(ground: Ground, rnd: Random) -> bool:
    """Two values of a row have changed places; nothing but sums could tell."""
    rows = [row for _, row in ground.rows(2)]
    if not rows:
        return False
    row = rnd.choice(rows)
    place = rnd.randrange(len(row.values) - 1)
    one, other = row.values[place : place + 2]
    if one.id is None or other.id is None:
        return False
    truth = ground.document.truth
    truth[one.id], truth[other.id] = truth[other.id], truth[one.id]
    one.text, other.text = other.text, one.text
    return True


@harm("row moved to the right", (1, 3))
def aside(ground: Ground, rnd: Random) -> bool:
    """A blank cell before the values of a row."""
    rnd.choice(ground.rows(2))[1].aside = 1
    return True


@harm("row moved to the right, the last value lost", (1, 2))
def aside_cut(ground: Ground, rnd: Random) -> bool:
    """A blank cell before the values of a row, and no room for its last."""
    _, row = rnd.choice(ground.rows(2))
    row.aside = 1
    ground.lose(row.values.pop())
    return True


def _blanks(ground: Ground) -> list[tuple[Row, int]]:
    return [
        (row, n)
        for _, row in ground.rows(2)
        if any(value.text for value in row.values)
        for n, value in enumerate(row.values)
        if not value.text
    ]


@harm("blank left out", (1, 2))
def one_closed_up(ground: Ground, rnd: Random) -> bool:
    """A blank cell is gone, the values behind it move up."""
    found = _blanks(ground)
    if found:
        row, place = rnd.choice(found)
        del row.values[place]
    return bool(found)


@harm("blank too many", (1, 2))
def blank_more(ground: Ground, rnd: Random) -> bool:
    """A blank cell among the values that is none of the row's."""
    _, row = rnd.choice(ground.rows(2))
    row.values.insert(rnd.randrange(len(row.values)), Value(BLANK))
    return True


@harm("blanks of a row left out", (1, 3))
def closed_up(ground: Ground, rnd: Random) -> bool:
    """The values of a row without its blanks, padded at its end."""
    rows = [row for _, row in ground.rows(2) if any(v.text for v in row.values) and not all(v.text for v in row.values)]
    if not rows:
        return False
    row = rnd.choice(rows)
    row.values[:] = [value for value in row.values if value.text]
    return True


@harm("blanks left out everywhere")
def all_closed_up(ground: Ground, rnd: Random) -> bool:
    """No row has its blanks, all are padded at their ends."""
    rows = [row for _, row in ground.rows(2) if any(v.text for v in row.values) and not all(v.text for v in row.values)]
    for row in rows:
        row.values[:] = [value for value in row.values if value.text]
    return bool(rows)
