"""The cell numbers of columns, in layouts that keep a full grid: told by heads above, or by the other rows.

Evidence that one row contradicts is none.
"""

from collections.abc import Sequence
from functools import cache, cached_property

from attrs import define

from govparse.fitting.placement import Alignment
from govparse.fitting.places.widths import places_by_width
from govparse.fitting.records.rows import Record
from govparse.forms.form import Form, Line
from govparse.forms.labels import label_key
from govparse.tables.grid import Grid


@define(slots=False)
class CellNumbers:
    """In which cells of their rows values stand; `placed` are the rows of the table with their lines of the form."""

    alignment: Alignment
    grids: Sequence[Grid]
    placed: Sequence[tuple[Record, Line]]

    def of(self, record: Record, line: Line) -> tuple[int, ...] | None:
        """The cell numbers of the columns of a row: told by the heads above, or else by the other rows of its width."""
        if self._regular and (places := self._by_heads.get(line.key)) is not None:
            return places
        return self._by_width.get((len(record.row.texts), len(line.cells), record.lead))

    @cached_property
    def _regular(self) -> bool:
        """Whether all rows of more than one cell have the same number of them."""
        return len({len(row.texts) for grid in self.grids for row in grid.rows if len(row.texts) > 1}) == 1

    @cached_property
    def _by_width(self) -> dict[tuple[int, int, int], tuple[int, ...]]:
        """The cell numbers of the columns in rows of a width, as `places_by_width` tells them."""
        return places_by_width(self.placed) if all(grid.blanks_kept for grid in self.grids) else {}

    @cached_property
    def _by_heads(self) -> dict[str, tuple[int, ...]]:
        """The cell numbers of column heads by line, where no row of the table speaks against them."""
        found: dict[str, tuple[int, ...]] = {}
        for record, line in self.placed:
            above = [head for head in self.alignment.heads if head.row.start < record.row.start]
            if (places := _places_above(above, _keys_of_columns(self.alignment.form)[line.key])) is not None:
                found[line.key] = places
        agreed = all(_agrees(record, found[line.key]) for record, line in self.placed if line.key in found)
        return found if agreed else {}


@cache
def _keys_of_columns(form: Form) -> dict[str, tuple[str, ...]]:
    """The label keys of the columns of every line, by the key of the line."""
    return {line.key: tuple(label_key(cell.label.rpartition(" × ")[2]) for cell in line.cells) for line in form.lines}


def _places_above(heads: list[Record], keys: tuple[str, ...]) -> tuple[int, ...] | None:
    """The places of the heads nearest above that make up the columns `keys`, read from left to right."""
    wanted = set(keys)
    by_place: dict[int, str] = {}
    for head in reversed(heads):
        for text, place in zip(head.texts, head.label_places, strict=True):
            if (key := label_key(text)) in wanted:
                by_place.setdefault(place, key)
        ordered = sorted(by_place)
        if tuple(by_place[place] for place in ordered) == keys:
            return tuple(ordered)
        if len(ordered) >= len(keys):
            return None
    return None


def _agrees(record: Record, places: tuple[int, ...]) -> bool:
    """Whether no label of a row stands in a value column and no value outside them."""
    return not set(record.label_places) & set(places) and all(
        slot.value.letter == "B" or slot.place in places for slot in record.slots
    )
