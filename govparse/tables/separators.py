"""Which marks part the cells of a table: found in the whole of it, by what stands beside them."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from lark import Token

_VALUE = re.compile(
    r"[\"'\[(]*(?:[-+−增减]?[0-9][0-9.]*[%元件条项]?|[-—/]{1,4}|nan|NaN|None|null)[\"'\])]*", re.IGNORECASE
)
_SIDES = frozenset("|│┃║╎┆┇┊┋")
"""The sides of drawn frames, which may be of several kinds in one table."""

GAP = "  "
"""What two blanks or more are called among the marks."""

_OF_ALL = 2
"""A mark parts cells that stands beside one value in so many of those that the most frequent mark stands beside."""


def separators_of(lines: Iterable[Sequence[Token]]) -> frozenset[str]:
    """The marks of some lines that part cells: none where the lines themselves are the cells.

    That mark is taken which stands beside the most values and blank cells.
    """
    beside: Counter[str] = Counter()
    alone = 0
    between: Counter[str] = Counter()
    for line in lines:
        shown = [token for token in line if token.type not in ("DECORATION", "LINE_END", "PAD")]
        alone += len(shown) == 1 and _is_value(shown[0])
        for number, token in enumerate(shown):
            if token.type == "MARK":
                beside[str(token)] += sum(map(_is_value, shown[max(number - 1, 0) : number + 2]))
        between.update([GAP if token.type == "GAP" else str(token) for token in shown if token.type in ("GAP", "MARK")])
        beside[GAP] += _gaps_beside_values(line)
    beside += Counter()  # without those that stand beside no value
    best, count = (beside or between).most_common(1)[0] if beside or between else ("", 0)
    if not count or 2 * count < alone:
        return frozenset()
    family = _SIDES | {"||"} if best in _SIDES or best == "||" else {best}
    return frozenset(mark for mark in between if mark in family)


def _gaps_beside_values(line: Sequence[Token]) -> int:
    """How many values stand beside a gap and no mark."""
    texts = [token for token in line if token.type not in ("LINE_END", "DECORATION")]
    return sum(
        any(map(_is_value, (before, after)))
        for before, token, after in zip(texts, texts[1:], texts[2:], strict=False)
        if token.type in ("GAP", "PAD") and "MARK" not in (before.type, after.type)
    )


def _is_value(token: Token) -> bool:
    return token.type in ("TEXT", "VALUE", "QUOTED", "OTHER") and _VALUE.fullmatch(token.strip()) is not None
