"""What a dump of the zoo still says, found by trying everything: apart from govparse, with which it shares nothing.

As many values as columns are in their places; fewer are tried in all places that the layout leaves open by separators,
empty lines and columns, and of these ways those remain that the equations allow: a total is the sum of its parts, what
came in is what was dealt with, results add up. A blank counts 0; an equation with a blank total says nothing, but if
the total need not be blank, what came in is still what the parts add up to. The oracle rather leaves too much open than
too little.
"""

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import combinations, pairwise, product
from math import comb

from zoo_cut import VALUE, rows
from zoo_form import OUTCOMES, REVIEW, rows_of
from zoo_places import At, Row, columns_told

Way = tuple[Decimal | None, ...]
"""One way to fill a row, a value a column."""

SCATTERED = ("pdftotext",)
"""The tools that write cells of one row in several places, so that only as many values as columns say something."""
BROKEN = ("pymupdf4llm",)
"""The tools that write a value of two lines in the same way as two values."""
SURPLUS = 100
"""Ways to leave out surplus values that are tried; of a row with more ways nothing is said."""


def readings(text: str, tool: str, editions: tuple[str, str]) -> dict[str, set[Decimal | None]]:
    """The values of every cell of the rows that were found, by cell id, that some way to place the row's values gives.

    None is a blank cell or a dash. One value: the dump decides the cell. Empty for tools whose dumps it cannot cut up.
    """
    table = rows_of(editions)
    found = rows(text, tool, table)
    if tool in SCATTERED:
        found = {key: values for key, values in found.items() if len(values) == len(table[key][1])}
    told = columns_told(text, tool, {key: Row(len(table[key][1]), _placed(values)) for key, values in found.items()})
    ways = {
        key: _ways(values, len(table[key][1]), told.get(key), joined=tool in BROKEN) for key, values in found.items()
    }
    ways = {key: [way for way in each if _row_holds(key, way)] for key, each in ways.items()}
    said = {key: each for key, each in ways.items() if each}
    prefix = "applications."
    keys = [key for key in table if key.startswith(prefix)]
    if all(key in said for key in keys):
        said |= dict(zip(keys, _balanced(tuple(keys), tuple(tuple(said[key]) for key in keys)), strict=True))
    return {
        f"{key}.{column}": {way[place] for way in each}
        for key, each in said.items()
        for place, column in enumerate(table[key][1])
    }


def _placed(values: Sequence[str]) -> list[At]:
    """The values with their places; none where one is without a place, or where they stand in several lines."""
    placed = [value for value in values if isinstance(value, At)]
    return placed if len(placed) == len(values) and len({value.line for value in placed}) == 1 else []


def _ways(
    values: Sequence[str], columns: int, told: Sequence[set[int]] | None = None, *, joined: bool = False
) -> list[Way]:
    """All ways to place the values in the columns, in order; of too many some are left out, or pieces of one joined.

    `told`: the columns that each value may stand in by its place.
    """
    surplus = len(values) - columns
    if surplus > 0 and comb(len(values), columns) > SURPLUS:
        return []
    if surplus > 0:
        kept = [list(each) for each in combinations(values, columns)]
        cuts = combinations(range(1, len(values)), columns - 1) if joined else ()
        kept += [_joined(values, (0, *each, len(values))) for each in cuts]
        return list({tuple(map(_number, each)) for each in kept if all(map(VALUE.fullmatch, each))})
    numbers = [_number(value) for value in values]
    ways = []
    for places in combinations(range(columns), len(numbers)):
        if told and not all(place in own for place, own in zip(places, told, strict=True)):
            continue
        way: list[Decimal | None] = [None] * columns
        for place, number in zip(places, numbers, strict=True):
            way[place] = number
        ways.append(tuple(way))
    return ways


def _joined(values: Sequence[str], ends: Sequence[int]) -> list[str]:
    return ["".join(values[start:end]) for start, end in pairwise(ends)]


def _number(value: str) -> Decimal | None:
    found = VALUE.fullmatch(value)
    if found is None or found[1] is None:
        return None
    return -Decimal(found[1]) if value.startswith("减") else Decimal(found[1])


def _row_holds(key: str, way: Way) -> bool:
    """Whether the totals in the row are the sums of their parts; a row in which no place is free always does."""
    if key.startswith("disclosure") or None not in way:
        return True
    size = len(OUTCOMES) if key == REVIEW else len(way)
    groups = [way[start : start + size] for start in range(0, len(way), size)]
    return all(group[-1] is None or sum(n or 0 for n in group[:-1]) == group[-1] for group in groups)


@lru_cache(maxsize=64)  # many tools drop the same blanks
def _balanced(keys: tuple[str, ...], given: tuple[tuple[Way, ...], ...]) -> list[list[Way]]:
    """The ways of the applications rows that take part in some reading of all rows that fits every equation.

    Where no reading does, the source breaks its own equations, and the ways are left as they are.
    """
    ways = {key: list(each) for key, each in zip(keys, given, strict=True)}
    new, carried, results, forward = (
        f"applications.{key}" for key in ("new_received", "carried_in", "results_total", "carried_forward")
    )
    parts = [key for key in ways if key not in (new, carried, results, forward)]
    kept: dict[str, set[Way]] = {key: set() for key in ways}
    blank_total = any(way[-1] is None for key in parts for way in ways[key])
    for total in ways[results]:
        columns = [n for n in _telling(total, ways[results]) if not (n == len(total) - 1 and blank_total)]
        around: dict[tuple[Decimal, ...], list[tuple[Way, Way, Way]]] = {}
        for each in product(ways[new], ways[carried], ways[forward]):
            if _columns_hold(*each, total):
                goal = tuple(_dealt_with(*each, n) if (said := total[n]) is None else said for n in columns)
                around.setdefault(goal, []).append(each)
        for goal, others in around.items():
            if added := _added([ways[key] for key in parts], columns, goal):
                fitting = [*added, {total}, *map(set, zip(*others, strict=True))]
                for key, left in zip((*parts, results, new, carried, forward), fitting, strict=True):
                    kept[key] |= left
    return [list(kept[key]) if kept[results] else ways[key] for key in keys]


def _telling(total: Way, ways: Sequence[Way]) -> list[int]:
    """The columns that the results have to fit: of totals that are printed, or blank in this way but not in another."""
    last = len(total) - 1
    return [
        n for n in range(len(total)) if total[n] is not None or (n < last and any(way[n] is not None for way in ways))
    ]


def _dealt_with(new: Way, carried: Way, forward: Way, column: int) -> Decimal:
    """What was dealt with by the balance of a column, where the total that says so may be the one left blank."""
    return (new[column] or Decimal(0)) + (carried[column] or Decimal(0)) - (forward[column] or Decimal(0))


def _columns_hold(new: Way, carried: Way, forward: Way, total: Way) -> bool:
    """Whether what came in is what was dealt with in every column; the last one has totals alone."""
    last = len(total) - 1
    return all(
        total[n] is None
        or (n == last and None in (new[n], carried[n], forward[n]))
        or (new[n] or 0) + (carried[n] or 0) == (total[n] or 0) + (forward[n] or 0)
        for n in range(len(total))
    )


def _added(rows: Sequence[list[Way]], columns: list[int], goal: tuple[Decimal, ...]) -> list[set[Way]]:
    """For every row the ways with which all rows add up to the goal; an empty list where nothing does."""
    steps = [{way: tuple(way[n] or Decimal(0) for n in columns) for way in ways} for ways in rows]
    reached = [{tuple(Decimal(0) for _ in columns)}]
    for step in steps:
        pairs = product(reached[-1], set(step.values()))
        sums = (tuple(a + b for a, b in zip(before, more, strict=True)) for before, more in pairs)
        reached.append({each for each in sums if all(a <= b for a, b in zip(each, goal, strict=True))})
    if goal not in reached[-1]:
        return []
    wanted, kept = {goal}, []
    for step, before in zip(reversed(steps), reversed(reached[:-1]), strict=True):
        start = {
            way: {tuple(a - b for a, b in zip(end, more, strict=True)) for end in wanted} & before
            for way, more in step.items()
        }
        kept.append({way for way, starts in start.items() if starts})
        wanted = set().union(*start.values())
    return kept[::-1]
