"""Where a table goes on in another layout: its first rows between bars and the others with blanks, or the other way."""

import re
from collections.abc import Sequence

_ROW = re.compile(r"\S +[-+增减]?[0-9][0-9.,]*$|\S +[-—/]$")
_LEAST = 2
"""So many rows with values behind blanks stand in the half without bars, so many lines in the other."""


def change_of_marks(lines: Sequence[str], first: int, last: int) -> int:
    """The line from which on a table has bars, or has none any more; `last` where nothing changes so."""
    barred = ["|" in lines[number] for number in range(first, last)]
    shown = [bool(lines[number].strip()) for number in range(first, last)]
    if not any(barred):
        return last
    begin = barred.index(True)
    behind = len(barred) - barred[::-1].index(True)
    for half, other, change in (
        (range(behind, len(barred)), range(behind), behind),
        (range(begin), range(begin, len(barred)), begin),
    ):
        rows = sum(_ROW.search(lines[first + number].rstrip()) is not None for number in half)
        within = [barred[number] for number in other if shown[number]]
        if rows >= _LEAST and len(within) >= _LEAST and 5 * sum(within) >= 4 * len(within):
            return first + change
    return last
