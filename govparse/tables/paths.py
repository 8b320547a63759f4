"""Names of rows and columns that stand in one text: 规章 × 本年制发件数, 三、本年度办理结果/（一）予以公开."""

from collections import defaultdict
from collections.abc import Collection, Sequence

from govparse.tables.grid import Cell

_MARKS = (" × ", "×", " → ", "→", " > ", "|", "/", "-", "—", "_", "·")
_LEAST, _MOST_NAMES = 4, 8

Names = tuple[str, ...]


def mark_between_names(texts: Collection[str], share: float) -> str | None:
    """What parts names in so large a share of some texts; None where nothing does, or there are too few of them."""
    enough = max(_LEAST, share * len(texts))
    return next((mark for mark in _MARKS if sum(mark in text[1:-1] for text in texts) >= enough), None)


def names_in(cell: Cell, mark: str | None) -> list[Cell]:
    """The names in a cell, each where it stands."""
    if mark is None or mark not in cell.text[1:-1]:
        return [cell]
    place, cells = cell.start, []
    for piece in cell.text.split(mark):
        text = piece.strip()
        start = place + piece.find(text)
        cells.append(Cell(text, start, start + len(text)))
        place += len(piece) + len(mark)
    return cells


def names_of_columns(paths: Sequence[Names]) -> dict[Names, int]:
    """How many of the names in each path, the last ones, are those of a column.

    The names of a column stand behind those of several rows. Where most paths stand several times, none names a row.
    """
    before: dict[Names, set[Names]] = defaultdict(set)
    for path in set(paths):
        for place in range(1, min(len(path), _MOST_NAMES)):
            before[path[place:]].add(path[:place])
    if len(paths) >= 2 * len(set(paths)):
        return {path: len(path) for path in paths}
    return {
        path: next((len(path) - place for place in range(1, len(path)) if len(before[path[place:]]) > 1), 1)
        for path in set(paths)
    }
