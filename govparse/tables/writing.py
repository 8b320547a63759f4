"""Writing a layout: the inverse of reading it, for the dialects that can."""

from collections.abc import Sequence
from itertools import zip_longest
from typing import Any, ClassVar, Protocol, runtime_checkable

from govparse.forms.printed import Spanned
from govparse.tables.dialect import Dialect

__all__ = ["Spanned", "Texts", "Unwritable", "Writer", "read_back"]

Texts = Sequence[Sequence[str]]
"""The texts of the cells of a table, row by row; every row has a cell, a blank cell is an empty text."""


@runtime_checkable
class Writer(Dialect, Protocol):
    """A dialect that can also write. `spanned` is what its authors make of cells that span rows or columns."""

    spanned: ClassVar[Spanned]

    def render(self, rows: Texts) -> str:
        """The text of a block that `grid` reads as these rows; raises `Unwritable` where there is none."""


class Unwritable(ValueError):  # noqa: N818  (says what it is, as UnreadableInput does)
    """What a table cannot be written with; `reason` says it in Chinese and in English."""

    def __init__(self, reason: tuple[str, str]) -> None:
        super().__init__(reason[1])
        self.reason = reason

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.reason,)


def read_back(dialect: Dialect, rows: Texts, text: str) -> str:
    """The text that was written for `rows`, once it has been read again.

    A separator or a page number inside a cell would break its row without a word: what does not come back as it was
    raises `Unwritable`.
    """
    found = [[cell.text for cell in row.cells] for row in dialect.grid(text).rows]
    for number, (wanted, there) in enumerate(zip_longest(map(list, rows), found), start=1):
        if wanted != there:
            zh, en = dialect.title
            shown = " ".join(wanted or ())[:60]
            raise Unwritable(
                (
                    f"第{number}行“{shown}”无法用“{zh}”表示：写出后读回的内容不同",
                    f"row {number} ({shown!r}) cannot be written as {en}: it would be read differently",
                )
            )
    return text
