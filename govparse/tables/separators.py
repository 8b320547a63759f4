"""Which marks part the cells of a table: found in the whole of it, by what stands beside them."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from lark import Token

_VALUE = re.compile(
    r"[\"'\[(]*(?:[-+−增减]?[0-9][0-9.]*[%元件条项]?|[-—/]{1,4}|nan|NaN|None|null)[\"'\])]*", re.IGNORECASE
)
_SIDES = frozenset("|│┃║╎┆┇┊┋")
"""The sides of drawn frames, which may be of several kinds in one table."""

_UNSEEN = frozenset({"DECORATION", "LINE_END", "PAD", "GAP"})

GAP = "  "
"""What two blanks or more are called among the marks."""


def separators_of(lines: Iterable[Sequence[Token]]) -> frozenset[str]:
    """The marks of some lines that part cells: none where the lines themselves are the cells.

    That mark is taken which stands beside the most values and blank cells.
    """
    beside: Counter[str] = Counter()
    between: Counter[str] = Counter()
    alone = 0
    for line in lines:
        shown = [token for token in line if token.type not in _UNSEEN]
        alone += len(shown) == 1 and _is_value(shown[0])
        for number, token in enumerate(shown):
            if token.type == "MARK":
                beside[str(token)] += sum(map(_is_value, shown[max(number - 1, 0) : number + 2]))
                between[str(token)] += 1
        gaps = [*_gaps(line)]
        beside[GAP] += sum(map(any, gaps))
        between[GAP] += len(gaps)
    beside += Counter()  # without those that stand beside no value
    best, count = (beside or between).most_common(1)[0] if beside or between else ("", 0)
    if not count or 2 * count < alone:
        return frozenset()
    family = _SIDES | {"||"} if best in _SIDES or best == "||" else {best}
    return frozenset(mark for mark, count in between.items() if count and mark in family)


def _gaps(line: Sequence[Token]) -> Iterator[tuple[bool, bool]]:
    """The gaps of a line that stand beside no mark: whether a value stands before and behind them."""
    texts = [token for token in line if token.type not in ("LINE_END", "DECORATION")]
    for before, token, after in zip(texts, texts[1:], texts[2:], strict=False):
        values = _is_value(before), _is_value(after)
        if "MARK" not in (before.type, after.type) and (token.type == "GAP" or (token.type == "PAD" and any(values))):
            yield values


def _is_value(token: Token) -> bool:
    return token.type in ("TEXT", "VALUE", "QUOTED", "OTHER") and _VALUE.fullmatch(token.strip()) is not None
