"""A page taken apart: its lines, the rows of its tables, and the elements that they stand in."""

from attrs import define, field
from selectolax.lexbor import LexborNode


@define
class RowCell:
    """A cell in the row that it begins in: its text, its first column from 1, and how many columns it spans.

    `cause` says why what it shows cannot be told, a key of `govparse.readers.unknown.CAUSES`; empty where it can.
    """

    text: str
    column: int
    span: int
    cause: str = ""


@define
class Block:
    """A paragraph, or a row of a table (`cells`, else None); `element` is the number of the element around it.

    `linked` says that a paragraph is nothing but link, `verbatim` that its blanks are to be kept. `table` and `row`
    count from 1: the table in the page, the row in the table.
    """

    element: int
    text: str = ""
    linked: bool = False
    verbatim: bool = False
    cells: list[RowCell] | None = None
    table: int = 0
    row: int = 0


@define
class Elements:
    """The block elements of a page, numbered in the order in which they begin; 0 is the page itself.

    An element holds those from its own number to `last` of it.
    """

    parent: list[int] = field(factory=lambda: [0])
    last: list[int] = field(factory=lambda: [0])
    current: int = 0

    def enter(self) -> None:
        """Begin an element inside the current one."""
        self.parent.append(self.current)
        self.current = len(self.last)
        self.last.append(self.current)

    def leave(self) -> None:
        """End the current element."""
        self.last[self.current] = len(self.last) - 1
        self.current = self.parent[self.current]

    def finish(self) -> None:
        """End all elements, the page itself last."""
        while self.current:
            self.leave()
        self.last[0] = len(self.last) - 1

    def smallest_around(self, elements: list[int]) -> range:
        """The numbers of the smallest element that holds all of `elements`, at least one, and of those in it."""
        first, last = min(elements), max(elements)
        while self.last[first] < last:
            first = self.parent[first]
        return range(first, self.last[first] + 1)


@define
class Page:
    """The blocks of a page in reading order.

    `hidden` are the elements that hold a text which is not shown, `left_out` those that were left out with all that is
    in them; `other_reports` counts those of them that hold another report; `cut_short` says that there were too
    many cells.
    """

    blocks: list[Block] = field(factory=list)
    elements: Elements = field(factory=Elements)
    hidden: list[int] = field(factory=list)
    left_out: list[LexborNode] = field(factory=list)
    other_reports: int = 0
    cut_short: bool = False
