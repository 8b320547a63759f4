"""Numbers joined with their neighbours, or in pieces."""

from random import Random

from hunting.damages.registry import Ground, digits, harm, several
from hunting.model import BLANK, WRAP, Row, Value


def _pair(ground: Ground, rnd: Random, zeros: bool) -> tuple[Row, int] | None:
    found = [
        (row, place)
        for _, row in ground.rows(2)
        for place, (a, b) in enumerate(zip(row.values, row.values[1:], strict=False))
        if digits(a.text) and digits(b.text) and (a.text == b.text == "0") == zeros
    ]
    return rnd.choice(found) if found else None


def _join(ground: Ground, rnd: Random, *, zeros: bool, keep: bool) -> bool:
    pair = _pair(ground, rnd, zeros)
    if pair is None:
        return False
    row, place = pair
    left, right = row.values[place : place + 2]
    ground.lose(*(() if zeros else (left, right)))
    left.text += right.text
    if keep:
        right.text = BLANK
    else:
        del row.values[place + 1]
    return True


@harm("numbers joined")
def joined(ground: Ground, rnd: Random) -> bool:
    """Two numbers have become one, and those behind them move up."""
    return _join(ground, rnd, zeros=False, keep=False)


@harm("numbers joined, a blank left")
def joined_kept(ground: Ground, rnd: Random) -> bool:
    """Two numbers have become one, the place of the second is blank."""
    return _join(ground, rnd, zeros=False, keep=True)


@harm("zeros joined")
def zeros_joined(ground: Ground, rnd: Random) -> bool:
    """Two zeros run together; the place of the second is blank or gone."""
    return _join(ground, rnd, zeros=True, keep=rnd.random() < 0.5)


@harm("number split", (1, 2))
def split(ground: Ground, rnd: Random) -> bool:
    """A number stands in two cells."""
    values = ground.values(several)
    if not values:
        return False
    row, place, value = rnd.choice(values)
    cut = rnd.randrange(1, len(value.text))
    row.values.insert(place + 1, Value(value.text[cut:]))
    value.text = value.text[:cut]
    return True


@harm("number with a blank in it")
def spaced(ground: Ground, rnd: Random) -> bool:
    """A blank between two digits."""
    return _inside(ground, rnd, " ")


@harm("number wrapped")
def wrapped(ground: Ground, rnd: Random) -> bool:
    """A number goes on in the next line, in its column where there are columns."""
    return _inside(ground, rnd, WRAP)


def _inside(ground: Ground, rnd: Random, sign: str) -> bool:
    values = ground.values(several)
    if not values:
        return False
    value = rnd.choice(values)[2]
    cut = rnd.randrange(1, len(value.text))
    value.text = value.text[:cut] + sign + value.text[cut:]
    return True


@harm("two values in one cell", (1, 2))
def crowded(ground: Ground, rnd: Random) -> bool:
    """Two values with a blank between them in one cell; those behind move up, or the second place is blank."""
    rows = [row for _, row in ground.rows(3) if all(value.text for value in row.values[:3])]
    if not rows:
        return False
    row = rnd.choice(rows)
    place = rnd.randrange(2)
    row.values[place].text += f" {row.values[place + 1].text}"
    if rnd.random() < 0.5:
        row.values[place + 1].text = BLANK
    else:
        del row.values[place + 1]
    return True
