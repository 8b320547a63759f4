"""What a layout is, and how its module makes it known."""

from collections.abc import Callable, Iterator, Sequence
from unicodedata import east_asian_width

from attrs import define, frozen

from hunting.model import CUT, JOIN, WRAP, Row, Spans, Table

SIGNS = (CUT, JOIN, WRAP)
FULL: tuple[Spans, ...] = ("full",)
BEGUN: tuple[Spans, ...] = ("begun",)
BOTH: tuple[Spans, ...] = ("full", "begun", "repeated")


@frozen
class Style:
    """What is drawn by lot for a document: how spans are written, and a number that layouts choose variants by."""

    spans: Spans
    variant: int


Write = Callable[[Table, Style], str]


@frozen
class Layout:
    """A way to write tables: its name, who reads it, which spans it can have, and whether columns run before rows."""

    name: str
    dialect: str | None
    write: Write
    spans: tuple[Spans, ...]
    by_columns: bool
    places: bool
    """Whether a blank cell is seen, by a separator or by the place of its neighbours."""
    runs: bool
    """Whether values do not stand with their labels."""


@define
class Registry:
    """All layouts by name."""

    layouts: dict[str, Layout]

    def layout(
        self,
        name: str,
        dialect: str | None = None,
        *,
        spans: tuple[Spans, ...] = ("full", "begun"),
        by_columns: bool = False,
        places: bool = True,
        runs: bool = False,
    ) -> Callable[[Write], Write]:
        """Marks the function that writes a layout."""

        def add(write: Write) -> Write:
            self.layouts[name] = Layout(name, dialect, write, spans, by_columns, places, runs)
            return write

        return add


LAYOUTS = Registry({})
layout = LAYOUTS.layout


def bare(text: str) -> str:
    """A text without the signs that take no room."""
    return "".join(sign for sign in text if sign not in SIGNS)


def width(text: str) -> int:
    """The columns that a text takes on a screen."""
    return sum(2 if east_asian_width(sign) in "WF" else 1 for sign in bare(text))


def pad(text: str, room: int, side: str = "<") -> str:
    """A text with blanks to a width on the screen."""
    lack = " " * max(room - width(text), 0)
    return text + lack if side == "<" else lack + text


def lines_of(table: Table, style: Style, write: Callable[[Row, list[str]], str]) -> Iterator[str]:
    """The rows of a table, one after another; a line that is no row stands alone."""
    for row, cells in table.grid(style.spans):
        yield row.text if row.kind == "line" else write(row, cells)


def joined(lines: Iterator[str]) -> str:
    """Lines with their ends."""
    return "".join(f"{line}\n" for line in lines)


def widths(table: Table, style: Style, measure: Callable[[str], int] = width) -> list[int]:
    """How wide each column is, over all rows."""
    rows = [cells for row, cells in table.grid(style.spans) if row.kind not in ("line", "caption")]
    count = max(map(len, rows), default=1)
    return [max([measure(row[n]) for row in rows if len(row) > n], default=1) for n in range(count)]


def even(cells: Sequence[str], count: int) -> list[str]:
    """Cells with blank ones up to a number."""
    return [*cells, *[""] * (count - len(cells))]


def filled(cells: Sequence[str]) -> list[str]:
    """The cells that print something; the signs of the others stay with their neighbours."""
    kept: list[str] = []
    rest = ""
    for cell in cells:
        if bare(cell):
            kept.append(rest + cell)
            rest = ""
        elif cell and kept:
            kept[-1] += cell
        else:
            rest += cell
    return kept
