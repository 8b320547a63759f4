"""The marks of headings and items: what number they print."""

import re
from functools import lru_cache

_HAN = {numeral: value for value, numeral in enumerate("一二三四五六七八九", 1)}
_NUMERAL = re.compile("[一二三四五六七八九十]+|[0-9]+")
# The first of each run of enclosed numerals: ① ⑴ ㈠
_ENCLOSED = (("①", 20), ("⑴", 20), ("㈠", 10))


@lru_cache(maxsize=1024)
def ordinal_of(mark: str | None) -> int | None:
    """The number a mark prints (`（十二）` 12, `3.` 3, `④` 4, `二是` 2), None where it prints none."""
    if not mark:
        return None
    if match := _NUMERAL.search(mark):
        numeral = match[0]
        return int(numeral) if numeral[0].isascii() else _han(numeral)
    for first, count in _ENCLOSED:
        if 0 <= ord(mark[0]) - ord(first) < count:
            return ord(mark[0]) - ord(first) + 1
    return None


def _han(numeral: str) -> int | None:
    """The value of 一 to 九十九; None for what is no numeral (一一)."""
    tens, ten, units = numeral.rpartition("十")
    if len(tens) > 1 or len(units) > 1:
        return None
    return (_HAN.get(tens, 1) * 10 if ten else 0) + _HAN.get(units, 0)
