"""Labels of rows lost, misprinted, doubled, wrapped, and with figures in them."""

import re
from collections.abc import Callable
from random import Random

from hunting.damages.registry import Ground, harm, neighbours
from hunting.model import WRAP, Row

MARK = re.compile(r"^(?:[0-9]\.|（[一二三四五六七]）|[一二三四]、)")


def _labelled(ground: Ground, least: int = 1) -> list[Row]:
    return [row for _, row in ground.rows() if row.path and len(row.path[-1]) >= least]


def _changed(name: str, write: Callable[[str, Random], str], least: int = 4) -> None:
    @harm(name, (1, 3))
    def change(ground: Ground, rnd: Random) -> bool:
        rows = _labelled(ground, least)
        if not rows:
            return False
        row = rnd.choice(rows)
        before = row.path[-1]
        row.path[-1] = write(before, rnd)
        return row.path[-1] != before


def _misprint(text: str, rnd: Random) -> str:
    place = rnd.randrange(2, len(text))
    return text[:place] + rnd.choice("甲乙丙丁于信并末") + text[place + 1 :]


def _halved(sign: str) -> Callable[[str, Random], str]:
    def write(text: str, rnd: Random) -> str:
        place = rnd.randrange(2, len(text))
        return text[:place] + sign + text[place:]

    return write


def _misnumbered(text: str, rnd: Random) -> str:
    found = re.match("[0-9]", text)
    return f"{rnd.randint(1, 9)}{text[1:]}" if found else text


_changed("label misprinted", _misprint)
_changed("label badly misprinted", lambda text, rnd: _misprint(_misprint(_misprint(text, rnd), rnd), rnd), 5)
_changed("label twice in its cell", lambda text, _: text + text, 2)
_changed("label without its mark", lambda text, _: MARK.sub("", text))
_changed("label with another mark", _misnumbered)
_changed("label with a blank in it", _halved(" "))
_changed("label wrapped", _halved(WRAP), 5)
_changed("label cut short", lambda text, rnd: text[: rnd.randrange(2, len(text))], 5)
_changed("label with a remark", lambda text, rnd: text + rnd.choice(["（件）", "（含2件）", "①", "*", "[1]", "："]), 2)


@harm("label lost", (1, 2))
def lost(ground: Ground, rnd: Random) -> bool:
    """A row without its label."""
    rows = _labelled(ground)
    if not rows:
        return False
    rnd.choice(rows).path[-1] = ""
    return True


@harm("labels of a group lost")
def group_lost(ground: Ground, rnd: Random) -> bool:
    """All rows of a group without their labels; the group keeps its own."""
    rows = [row for row in _labelled(ground) if len(row.path) > 1]
    if not rows:
        return False
    group = rnd.choice(rows).path[:-1]
    for row in rows:
        if row.path[:-1] == group:
            row.path[-1] = ""
    return True


@harm("all labels but those of groups lost")
def all_lost(ground: Ground, rnd: Random) -> bool:
    """No row has its label, groups have theirs."""
    rows = [row for row in _labelled(ground) if len(row.path) > 1]
    for row in rows:
        row.path[-1] = ""
    return bool(rows)


@harm("label of a group lost")
def of_group_lost(ground: Ground, rnd: Random) -> bool:
    """A group without its label."""
    groups = sorted({tuple(row.path[:-1]) for row in _labelled(ground) if len(row.path) > 1})
    if not groups:
        return False
    group = rnd.choice(groups)
    for row in _labelled(ground):
        if tuple(row.path[:-1]) == group:
            row.path[len(group) - 1] = ""
    return True


@harm("label of the next row")
def of_next(ground: Ground, rnd: Random) -> bool:
    """A row has the label of the next one, which has it, too: whose values are whose is not said."""
    pairs = [(above, below) for _, above, below in neighbours(ground) if above.path and below.path]
    if not pairs:
        return False
    above, below = rnd.choice(pairs)
    above.path[-1] = below.path[-1]
    ground.doubt(*above.values, *below.values)
    return True


@harm("value glued to the label", (1, 2))
def glued(ground: Ground, rnd: Random) -> bool:
    """The first value stands in the cell of the label, the others move up."""
    rows = [row for row in _labelled(ground) if row.values[0].text.isdigit()]
    if not rows:
        return False
    row = rnd.choice(rows)
    row.path[-1] += rnd.choice(["", " "]) + row.values.pop(0).text
    return True


@harm("number in the label", (1, 2))
def numbered(ground: Ground, rnd: Random) -> bool:
    """A number that is no value in the cell of the label."""
    rows = _labelled(ground)
    if not rows:
        return False
    row = rnd.choice(rows)
    row.path[-1] += rnd.choice(["{}", "（{}）", " {}", "[{}]"]).format(rnd.randint(1, 20))
    return True
