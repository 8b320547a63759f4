"""The elements that a selector of a style sheet names, in bounded time.

The library tries every way to place a long selector on the elements around one, which takes a power of their number.
Selectors of several parts are therefore tried part by part: the next element around that fits is as good as any other.
"""

import re

from attrs import define, field
from selectolax.lexbor import LexborNode, SelectolaxError

_FEW = 2
"""Parts of a selector that the library tries in a time that bears it."""
_COMBINATOR = re.compile(r"\s*([>+~])\s*|\s+")
_BRACKET = re.compile(r"\[[^\]]*\]|\([^()]*(?:\([^()]*\)[^()]*)*\)")
_COSTLY = (":nth", ":has", ":last-of", ":only")
_MOST_COSTLY = 5_000
"""Elements of a page up to which selectors that look at all neighbours are tried."""
_MOST_TRIED = 50_000_000
_MOST_CLIMBED = 3_000_000
"""Elements tried by the library, and those gone up to here, for all selectors of a page."""


@define
class Selecting:
    """Finds elements below a root; what is beyond the bounds is not found."""

    root: LexborNode
    _size: int = 0
    _tried: int = 0
    _climbed: int = 0
    _sets: dict[str, frozenset[int]] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        self._size = len(self.root.css("*"))

    def select(self, selector: str) -> list[LexborNode]:
        """The elements that a selector names; none for one that is not understood."""
        groups, is_plain = _groups(selector)
        if self._size > _MOST_COSTLY and ("~" in selector or any(mark in selector for mark in _COSTLY)):
            return []
        if sum(map(len, groups)) <= _FEW:
            return self._css(selector)
        if not is_plain:
            return []
        found = self._css(groups[-1][-1])
        sets = [[self._set(part) for part in group] for group in groups]
        return [node for node in found if self._fits(node, sets)]

    def _css(self, selector: str) -> list[LexborNode]:
        self._tried += self._size
        if self._tried > _MOST_TRIED:
            return []
        try:
            return self.root.css(selector)
        except SelectolaxError:  # of a browser's own, or of a version to come
            return []

    def _set(self, part: str) -> frozenset[int]:
        if part not in self._sets:
            self._sets[part] = frozenset(node.mem_id for node in self._css(part))
        return self._sets[part]

    def _fits(self, node: LexborNode, sets: list[list[frozenset[int]]]) -> bool:
        """Whether the groups of parts fit an element and those around it, the last group the element itself."""
        if not self._ends_in(node, sets[-1]):
            return False
        place: LexborNode | None = node
        for group in reversed(sets[:-1]):
            place = place.parent if place is not None else None
            while place is not None and not self._ends_in(place, group):
                place = place.parent
            if place is None:
                return False
            for _ in group[1:]:
                place = place.parent if place is not None else None
        return True

    def _ends_in(self, node: LexborNode, group: list[frozenset[int]]) -> bool:
        """Whether a chain of parents and children fits the parts of a group and ends in an element."""
        place: LexborNode | None = node
        for part in reversed(group):
            self._climbed += 1
            if place is None or self._climbed > _MOST_CLIMBED or place.mem_id not in part:
                return False
            place = place.parent
        return True


def _groups(selector: str) -> tuple[list[list[str]], bool]:
    """The parts of a selector, those that are parents of each other together; whether no part is beside another."""
    brackets = _BRACKET.findall(selector)
    bare = _BRACKET.sub("\0", selector)
    groups: list[list[str]] = [[]]
    is_plain, place = True, 0
    for found in _COMBINATOR.finditer(bare):
        groups[-1].append(bare[place : found.start()])
        place = found.end()
        if found[1] is None:
            groups.append([])
        is_plain = is_plain and found[1] in (None, ">")
    groups[-1].append(bare[place:])
    left = iter(brackets)
    return [[re.sub("\0", lambda _: next(left), part) for part in group] for group in groups], is_plain
