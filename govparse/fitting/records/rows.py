"""Rows of a grid read by the shared row grammar into records: labels and the value places that follow them."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from operator import attrgetter

from attrs import define, field, frozen
from lark import Token, Tree

from govparse.fitting.records.values import Number, Value, read_value
from govparse.forms.labels import anchors, column_keys, label_key, row_keys, units
from govparse.parsing.grammar import parse_tree
from govparse.tables.grid import Cell, Grid, Row

SHORT = 6
"""Text of at most so many characters behind the label of a row stands for a value; longer text may be a piece of it."""
HEADS = 3
"""So many labels of columns make a row of heads."""
LONGEST_REMEMBERED = 64
"""Shapes of more cells than this are parsed each time: a hostile row must not fill the memory of shapes."""
_UNCLEAR = Value("U")
_LETTER, _IS_COUNT = attrgetter("letter"), attrgetter("is_count")


@define
class Slot:
    """A place for a value: the cell, what it says, and its number in the row of the grid (None for joined cells)."""

    cell: Cell
    value: Value
    place: int | None


RowReading = tuple[Slot | None, ...]
"""One slot a column; None where the layout left out a blank."""


def numbers_of(reading: RowReading) -> tuple[Number | None, ...]:
    """The number of every column, None for blank and dash."""
    return tuple([None if slot is None else slot.value.number for slot in reading])


@frozen(eq=False)
class Run:
    """One record of a shape: the cell numbers of its labels and of its slots, the rest as in `Record`."""

    labels: tuple[int, ...]
    slots: range
    letters: str
    lead: int
    overwritten: bool


@define
class Record:
    """The labels of a row and the value places behind them.

    `letters` has the letter of every slot; `lead` is the number of the first cell after the last label; `overwritten`
    says that numbers stand over the label, `apart` that they are certainly a row's, though its label stands elsewhere.
    A record that is a row as the grid gives it has the `values` of all its cells and the `run` that says which of them
    are its own; its slots are made when they are asked for, which those of whole tables are not.
    """

    row: Row
    _labels: list[Cell] | None
    label_places: tuple[int, ...]
    _slots: list[Slot] | None
    letters: str
    lead: int
    overwritten: bool = False
    apart: bool = False
    values: list[Value] = field(factory=list, eq=False, repr=False)
    run: Run | None = field(default=None, eq=False, repr=False)
    _texts: tuple[str, ...] | None = field(default=None, eq=False, repr=False)

    @property
    def slots(self) -> list[Slot]:
        """The places for values."""
        if self._slots is None:
            assert self.run is not None
            places = self.run.slots
            own = slice(places.start, places.stop)
            self._slots = list(map(Slot, self.row.cells[own], self.values[own], places))
        return self._slots

    @property
    def said(self) -> list[Value]:
        """What the slots say."""
        if self.run is None:
            return [slot.value for slot in self.slots]
        return self.values[self.run.slots.start : self.run.slots.stop]

    def with_stack(self) -> "Record":
        """The record with the stack of numbers before its values as a value of its own, where it has one."""
        if not self.overwritten or self.run is None:
            return self
        first = self.run.slots.start - 1
        slots = list(map(Slot, self.row.cells[first:], self.values[first:], range(first, len(self.values))))
        return Record(self.row, [], (), slots, "".join([slot.value.letter for slot in slots]), first)

    @property
    def start(self) -> int:
        """Where it begins: its row, or in a row that holds several records its first label or place for a value."""
        if self.run is not None:
            first = self.run.labels[0] if self.run.labels else self.run.slots.start
            return self.row.texts.starts[first] if any(self.row.texts.texts[:first]) else self.row.start
        cells = self._labels or [slot.cell for slot in self._slots or ()]
        return cells[0].start if cells else self.row.start

    def counts(self, columns: int) -> slice | None:
        """Where in its row its values stand if they are a count for every column, with blanks only around them."""
        if self.run is None or self.letters.strip("B") != "N" * columns:
            return None
        first = self.run.slots.start + self.letters.index("N")
        own = slice(first, first + columns)
        return own if all(map(_IS_COUNT, self.values[own])) else None

    @property
    def labels(self) -> list[Cell]:
        """The labels."""
        if self._labels is None:
            self._labels = [self.row.cells[place] for place in self.label_places]
        return self._labels

    @property
    def texts(self) -> tuple[str, ...]:
        """The texts of the labels."""
        if self._texts is None:
            self._texts = tuple([cell.text for cell in self.labels])
        return self._texts


def _runs_of(shape: str) -> tuple[Run, ...]:
    return _remembered(shape) if len(shape) <= LONGEST_REMEMBERED else tuple(_runs(shape))


@lru_cache(maxsize=4096)
def _remembered(shape: str) -> tuple[Run, ...]:
    return tuple(_runs(shape))


def _runs(shape: str) -> Iterator[Run]:
    """The records of a shape, as ranges of cell numbers, read off the parse tree."""
    (child,) = parse_tree("row.lark", shape).children
    assert isinstance(child, Tree)
    for record in child.children if child.data == "several_records" else (child,):
        assert isinstance(record, Tree)
        runs = {
            token.type: range(token.start_pos or 0, token.end_pos or 0)
            for token in record.children
            if isinstance(token, Token)
        }
        nothing = range(0)
        labels = runs.get("LABELS", nothing)
        slots = runs.get("VALUES") or (runs.get("BLANKS", nothing) if labels else nothing)
        places = tuple(place for place in labels if shape[place] == "L")
        if places or slots:
            lead = labels.stop if places else slots.start
            yield Run(places, slots, shape[slots.start : slots.stop], lead, "STACK" in runs)


def read_records(grid: Grid) -> list[Record]:
    """The records of a grid in order; a blank row gives one where the layout keeps blanks, else none."""
    records: list[Record] = []
    for row in grid.rows:
        _add_records(records, row, whole=grid.blanks_kept)
    return records


def fills_all_cells(records: Iterable[Record]) -> bool:
    """Whether cells that have nothing to tell are filled, with zeros or mostly with dashes: then none is blank."""
    records = list(records)
    letters = "".join([record.letters for record in records])
    if 2 * letters.count("D") > letters.count("D") + letters.count("N"):
        return True
    return any(value.number == 0 for record in records for value in record.said)


def _add_records(records: list[Record], row: Row, *, whole: bool) -> None:
    texts = row.texts.texts
    if not texts:
        return
    values = list(map(read_value, texts))
    shape = "".join(map(_LETTER, values))
    runs = _runs_of(shape)
    labels = [tuple([texts[place] for place in run.labels]) for run in runs]
    if whole and shape.rfind("L") > 0 and not all(map(_all_known, labels)):
        for place in _unclear(texts, shape):
            values[place] = _UNCLEAR
        runs = _runs_of("".join(map(_LETTER, values)))
        labels = [tuple([texts[place] for place in run.labels]) for run in runs]
    if whole and not runs:
        slots = list(map(Slot, row.cells, values, range(len(texts))))
        records.append(Record(row, [], (), slots, shape, 0))
    for run, own in zip(runs, labels, strict=True):
        # By place: this runs for every row of every report.
        records.append(Record(row, None, run.labels, None, run.letters, run.lead, run.overwritten, False, values, run, own))  # fmt: skip  # noqa: E501


@lru_cache(maxsize=16384)
def _all_known(labels: tuple[str, ...]) -> bool:
    """Whether all labels of a row are official ones."""
    known = anchors()
    return all(label_key(text) in known for text in labels)


def _unclear(texts: list[str], shape: str) -> list[int]:
    """Where in a row with all its cells a text stands for a value: it is unclear there, and no label."""
    known, row_labels, units_printed = anchors(), row_keys(), units()
    if sum(label_key(text) in column_keys() for text in texts) >= HEADS:
        return []  # a row of column heads: what is none of the form's there is a head, too
    places: list[int] = []
    behind_value = behind_label = False
    for place, (text, letter) in enumerate(zip(texts, shape, strict=True)):
        if text in units_printed:
            continue
        if letter == "L" and (key := label_key(text)) not in known:
            if behind_value or (behind_label and (len(text) <= SHORT or any(map(str.isdigit, text)))):
                places.append(place)
        elif letter == "L":
            behind_label = key in row_labels
            behind_value = False
        elif letter != "B":
            behind_value = True
    return places
