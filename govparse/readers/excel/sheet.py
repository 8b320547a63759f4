"""A sheet of a workbook as a reader sees it: stretches of rows, each as wide as its table."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product

from attrs import define, frozen

from govparse.readers.errors import Unreadable
from govparse.readers.extract import PICTURE, Extract
from govparse.readers.layout import CellText, write_row
from govparse.readers.limits import LARGEST_SHEET, MOST_CELLS
from govparse.readers.unknown import remark_unknown
from govparse.source import Locator

Place = tuple[int, int]
NOT_WORKED_OUT = "=…"
"""A formula whose result the file does not hold: it is no blank."""
_UNKNOWN = {NOT_WORKED_OUT: "not_worked_out", PICTURE: "format"}
_TOO_LARGE = ("工作表范围过大", "a sheet reaches too far")


@define
class Sheet:
    """What the cells of a sheet show, from A1 on, and its merged ranges: first and last row and column, from 0.

    `number` counts the sheets of the workbook from 1, `name` is what it is called; `rows` is None for a sheet that
    reaches too far to be read. `hidden_rows` and `hidden_columns`, from 0, are not shown; `unseen` counts other cells
    whose text nobody sees.
    """

    number: int
    name: str | None
    hidden: bool
    rows: Sequence[Sequence[str]] | None
    merged: Sequence[tuple[Place, Place]]
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    unseen: int = 0

    @property
    def unshown(self) -> int:
        """How many of its rows and columns, and how many cells beside, hold text that is not shown."""
        rows = self.rows or ()
        columns = {column for row in rows for column, text in enumerate(row) if text}
        hidden_rows = sum(line in self.hidden_rows and any(row) for line, row in enumerate(rows))
        return hidden_rows + len(columns & self.hidden_columns) + self.unseen


def rows_of(placed: Mapping[Place, str]) -> list[list[str]] | None:
    """The texts from A1 to the last cell with one; None where these are too many places."""
    height = max((line for line, _ in placed), default=-1) + 1
    width = max((column for _, column in placed), default=-1) + 1
    if height * width > LARGEST_SHEET:
        return None
    rows = [[""] * width for _ in range(height)]
    for (line, column), text in placed.items():
        rows[line][column] = text
    return rows


@frozen
class Run:
    """A stretch of the text of a cell, and whether it stands higher or lower than the rest."""

    text: str
    raised: bool


def joined_runs(runs: Iterable[Run]) -> str:
    """The text of runs, with a mark between numbers of which only one is raised: they are not one number."""
    text, raised = "", False
    for run in runs:
        apart = run.raised != raised and text[-1:].isdigit() and run.text[:1].isdigit()
        text += f"^{run.text}" if apart else run.text
        raised = run.raised
    return text


@define
class _Cell:
    """A cell of its own: its columns from the first to the last, from 0, and what it shows."""

    first: int
    last: int
    text: str


@define
class _Row:
    """The own cells of a row, and those of them that are not blank."""

    line: int
    cells: list[_Cell]
    filled: list[_Cell]


def write_sheets(extract: Extract, sheets: Iterable[Sheet]) -> None:
    """Add the sheets that are shown, and say how many are not. Raises `Unreadable` where none holds text."""
    hidden, left = 0, MOST_CELLS
    unknown: Counter[str] = Counter()
    for sheet in sheets:
        if sheet.hidden:
            hidden += sheet.rows is None or any(map(any, sheet.rows))
            continue
        hidden += sheet.unshown
        left -= MOST_CELLS + 1 if sheet.rows is None else _write(extract, sheet, sheet.rows, left, unknown)
        if left < 0:
            extract.remark("GP905", limit=(f"{MOST_CELLS:,} 个单元格", f"{MOST_CELLS:,} cells"))
            break
    if hidden:
        extract.remark("GP906", count=hidden)
    remark_unknown(extract, unknown)
    if extract.is_blank:
        raise Unreadable(("工作簿中没有文字", "the workbook holds no text") if left >= 0 else _TOO_LARGE)


def _write(extract: Extract, sheet: Sheet, rows: Sequence[Sequence[str]], most: int, unknown: Counter[str]) -> int:
    """Add at most so many cells; how many they were, which is more where rows were left out.

    `unknown` takes up how many of them cannot be told, and why.
    """
    count = 0
    for stretch in _stretches(_rows(sheet, rows)):
        for line, cells in _cut(stretch):
            count += len(cells)
            if count > most:
                return count
            places = (Locator(sheet.number, line + 1, cell.first + 1, sheet=sheet.name) for cell in cells)
            unknown.update(_UNKNOWN[cell.text] for cell in cells if cell.text in _UNKNOWN)
            texts = (cell.text.splitlines() for cell in cells)
            write_row(extract, list(map(CellText, texts, places)))
        extract.gap()
    return count


def _stretches(rows: Iterable[_Row]) -> Iterator[list[_Row]]:
    """Rows that belong together: a blank row ends a stretch, a caption as wide as the table begins one."""
    stretch: list[_Row] = []
    edge = -1
    for row in rows:
        alone = row.filled[0] if len(row.filled) == 1 else None
        if not row.filled or (alone is not None and alone.last > alone.first and alone.last >= edge >= 0):
            if stretch:
                yield stretch
            stretch, edge = [], -1
        if len(row.filled) > 1:
            edge = max(edge, row.filled[-1].last)
        if row.filled:
            stretch.append(row)
    if stretch:
        yield stretch


def _cut(stretch: list[_Row]) -> Iterator[tuple[int, list[_Cell]]]:
    """The rows without the blank cells beside the table: so far as its rows with several cells have reached."""
    left = min((row.filled[0].first for row in stretch if len(row.filled) > 1), default=0)
    right = -1
    for row in stretch:
        if len(row.filled) > 1:
            right = max(right, row.filled[-1].last)
        within = [cell for cell in row.cells if left <= cell.first <= right]
        yield row.line, within if right >= 0 else row.filled


def _rows(sheet: Sheet, rows: Sequence[Sequence[str]]) -> Iterator[_Row]:
    """The rows that are shown, each with its cells that have a column that is."""
    ends, covered = _covered(rows, sheet.merged)
    for line, texts in enumerate(rows):
        if line in sheet.hidden_rows:
            continue
        places = (((line, column), text) for column, text in enumerate(texts) if (line, column) not in covered)
        cells = [_Cell(place[1], ends.get(place, place[1]), text) for place, text in places]
        if sheet.hidden_columns:
            cells = [cell for cell in cells if not sheet.hidden_columns.issuperset(range(cell.first, cell.last + 1))]
        yield _Row(line, cells, [cell for cell in cells if cell.text.strip()])


def _covered(
    rows: Sequence[Sequence[str]], merged: Sequence[tuple[Place, Place]]
) -> tuple[dict[Place, int], set[Place]]:
    """The last columns of merged cells, by the place that they begin in, and the other places that they cover."""
    ends: dict[Place, int] = {}
    covered: set[Place] = set()
    height, width = len(rows), max(map(len, rows), default=0)
    left = LARGEST_SHEET
    for (top, first), (bottom, last) in merged:
        down, across = range(top, min(bottom + 1, height)), range(first, min(last + 1, width))
        left -= len(down) * len(across) + 1
        if left < 0:
            break  # ranges that lie over each other: no program writes them
        ends[top, first] = last
        covered.update(place for place in product(down, across) if place != (top, first))
    return ends, covered
